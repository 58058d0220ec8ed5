"""Pictures of the office's seal: the office's own files, taken in as they are, never drawn by the program."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import undefer

from mediation_app.model import SealImage
from mediation_app.rules.errors import Problem, invalid
from mediation_app.rules.permissions import Permission
from mediation_app.services.acts import Act
from mediation_app.services.books import Actor, Books, require
from mediation_app.services.checks import existing, missing
from mediation_app.services.entries import refuse
from mediation_app.services.sealing.files import read_small
from mediation_app.services.sealing.wording import say
from resources.i18n import QT_TRANSLATE_NOOP, Message

USUAL_WIDTH = 42.0
"""Millimetres: diameter of a township committee's round seal."""
NARROWEST, WIDEST = 10.0, 80.0


@dataclass(frozen=True, slots=True, kw_only=True)
class AddSealImage:
    """A PNG, JPEG or BMP file of the seal, and how wide it is printed."""

    path: Path
    width_mm: float = USUAL_WIDTH
    clear_white: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class AddedImage:
    """The id of a picture taken in, and what to look at."""

    image_id: int
    warnings: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SealImageRow:
    """A picture as the settings and the seal dialog show it."""

    image_id: int
    name: str
    width_mm: float
    added_at: datetime
    retired_at: datetime | None


def seal_images(books: Books, actor: Actor) -> tuple[SealImageRow, ...]:
    """Return the pictures of the office's seal, those in use first, the newest first."""
    permission = Permission.SEAL if actor.may(Permission.SEAL) else Permission.MANAGE_SEALS
    with books.reading(actor, permission) as session:
        rows = session.scalars(select(SealImage).order_by(SealImage.id.desc())).all()
        found = [
            SealImageRow(
                image_id=row.id,
                name=row.name,
                width_mm=row.width_mm,
                added_at=row.added_at,
                retired_at=row.retired_at,
            )
            for row in rows
        ]
    return tuple(sorted(found, key=lambda row: row.retired_at is not None))


def seal_image_png(books: Books, actor: Actor, image_id: int) -> bytes:
    """Return a picture as PNG. Raises NotFound."""
    permission = Permission.SEAL if actor.may(Permission.SEAL) else Permission.MANAGE_SEALS
    with books.reading(actor, permission) as session:
        row = session.get(SealImage, image_id, options=[undefer(SealImage.content)]) or missing()
        return row.content


def add_seal_image(books: Books, actor: Actor, new: AddSealImage) -> AddedImage:
    """Take a picture of the seal in and return its id.

    Raises InvalidInput for a file that is no picture, too large or small, empty, or in colours of a press.
    """
    from reports.seal_pictures import GOOD_DPI, PictureRefused, seal_picture

    require(actor, Permission.MANAGE_SEALS)
    refuse(_width_problem(new.width_mm))
    content = read_small(new.path)
    try:
        picture = seal_picture(content, clear_white=new.clear_white)
    except PictureRefused as error:
        raise invalid(say(_WORDS[error.fault.value]), "path") from None
    with books.acting(actor, Permission.MANAGE_SEALS) as desk:
        row = SealImage(
            name=new.path.name[-200:],
            content=picture.png,
            sha256=hashlib.sha256(content).hexdigest(),
            width_mm=new.width_mm,
            added_at=desk.now,
            added_by_id=desk.staff_id,
        )
        desk.session.add(row)
        desk.session.flush()
        detail: dict[str, Any] = {"title": row.name, "width_mm": row.width_mm, "sha256": row.sha256}
        desk.log(Act.SEAL_IMAGE_ADDED, subject=f"seal_image:{row.id}", **detail)
        image_id = row.id
    dpi = round(picture.dpi(new.width_mm))
    blurred = say(QT_TRANSLATE_NOOP("Sealing", "图片按这个宽度只有每英寸{dpi}点，打印出来会发虚"), dpi=dpi)
    return AddedImage(image_id=image_id, warnings=(blurred,) if dpi < GOOD_DPI else ())


def retire_seal_image(books: Books, actor: Actor, image_id: int) -> None:
    """Offer a picture no longer; what was sealed with it stays."""
    with books.acting(actor, Permission.MANAGE_SEALS) as desk:
        row = existing(desk.session, SealImage, image_id)
        if row.retired_at is None:
            row.retired_at = desk.now
            desk.log(Act.SEAL_IMAGE_RETIRED, subject=f"seal_image:{row.id}", title=row.name)


def _width_problem(width_mm: float) -> list[Problem]:
    if NARROWEST <= width_mm <= WIDEST:
        return []
    text = QT_TRANSLATE_NOOP("Sealing", "宽度要在{least}到{most}毫米之间")
    return [Problem("width_mm", say(text, least=round(NARROWEST), most=round(WIDEST)))]


_WORDS: Mapping[str, str] = {
    "no_picture": QT_TRANSLATE_NOOP("Sealing", "这不是图片，或者文件已损坏；请选 PNG、JPEG 或 BMP 图片"),
    "too_large": QT_TRANSLATE_NOOP("Sealing", "图片超过1600万像素，请缩小后再添加"),
    "too_small": QT_TRANSLATE_NOOP("Sealing", "图片太小（每边至少100点），打印出来是一团；请重新扫描"),
    "cmyk": QT_TRANSLATE_NOOP("Sealing", "图片是印刷用的 CMYK 颜色，屏幕上会变色；请另存为 RGB 再添加"),
    "empty": QT_TRANSLATE_NOOP("Sealing", "图片是空白的，看不到印章"),
}
"""By the code of the fault."""
