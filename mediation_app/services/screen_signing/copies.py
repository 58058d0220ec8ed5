"""The signed copy: the issued version with what was drawn on the screen laid into its places, as vectors."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from sqlalchemy.orm import undefer

from mediation_app.model import DrawnSignature, IssuedPaper, SignedFile, SignedFileKind
from mediation_app.rules.errors import Conflict, NotAllowed
from mediation_app.rules.permissions import Permission
from mediation_app.services import signed_files
from mediation_app.services.books import Actor, Books, require
from mediation_app.services.paper_places import places
from mediation_app.services.screen_signing import ticking
from mediation_app.services.screen_signing.drawn import drawn_on
from mediation_app.services.screen_signing.laying import marks_of
from mediation_app.services.screen_signing.reading import opened
from mediation_app.services.screen_signing.standing import ADVICE
from mediation_app.services.signed_files import NewFile
from resources.i18n import QT_TRANSLATE_NOOP, Message

if TYPE_CHECKING:
    from reports.places import Place

_TRIES = 3


def up_to_date(books: Books, actor: Actor, paper_id: int) -> SignedFile | None:
    """Return the newest signed copy of a version, made first where signatures were drawn since.

    None where nothing was drawn and nothing sealed. To be called before a version is printed or sealed.
    """
    with books.reading(actor) as session:
        newest = signed_files.newest_of(session, paper_id)
        if newest is not None or not drawn_on(session, paper_id):
            return newest
    return signed_copy(books, actor, paper_id)


def signed_copy(books: Books, actor: Actor, paper_id: int) -> SignedFile:
    """Return the copy of a version with its drawn signatures, made if there is none as they are now.

    Raises NotAllowed where nothing is drawn, Conflict once the version is sealed: it is immutable.
    """
    require(actor, Permission.TICK_SIGNATURES)
    for _ in range(_TRIES):
        with books.reading(actor) as session:
            newest = signed_files.newest_of(session, paper_id)
            if newest is not None:
                return _unsealed(newest)
            drawn = drawn_on(session, paper_id)
            bytes_too = [undefer(IssuedPaper.pdf)]
            paper = session.get_one(IssuedPaper, paper_id, options=bytes_too, populate_existing=True)
            known = places(paper)
        if not drawn:
            raise NotAllowed(_say(QT_TRANSLATE_NOOP("ScreenSigning", "这份文书还没有人在屏幕上签名")), ADVICE)
        new = _made(paper, known, drawn)
        if (row := _kept(books, actor, paper_id, drawn, new)) is not None:
            return row
    raise Conflict(
        _say(QT_TRANSLATE_NOOP("ScreenSigning", "另一个窗口正在为这份文书签名")),
        _say(QT_TRANSLATE_NOOP("ScreenSigning", "请等他们签完再生成签名版")),
    )


def _made(paper: IssuedPaper, known: Sequence["Place"], drawn: Sequence[DrawnSignature]) -> NewFile:
    """Return the copy of a version; the same signatures give the same bytes."""
    from reports.overlay import laid_over

    by_key = {place.key: place for place in known}
    last = max(one.signed_at for one in drawn)
    pdf = laid_over(paper.pdf, tuple(marks_of(drawn, by_key)), created=last)
    return NewFile(kind=SignedFileKind.DRAWN, pdf=pdf, base_sha256=paper.sha256, pages=paper.pages)


def _unsealed(newest: SignedFile) -> SignedFile:
    if newest.kind is SignedFileKind.SEALED:
        raise Conflict(
            _say(QT_TRANSLATE_NOOP("ScreenSigning", "这一版已用证书签章，签名不能再增减")),
            _say(QT_TRANSLATE_NOOP("ScreenSigning", "请直接使用签章后的文件")),
        )
    return newest


def _kept(
    books: Books, actor: Actor, paper_id: int, drawn: Sequence[DrawnSignature], new: NewFile
) -> SignedFile | None:
    """Write a copy down; None when signatures have changed since it was drawn."""
    with books.acting(actor, Permission.TICK_SIGNATURES) as desk:
        found = opened(desk.session, paper_id, desk.today)
        now = [slot.signed.id for slot in found.slots if slot.signed is not None]
        if sorted(now) != sorted(one.id for one in drawn):
            return None
        newest = signed_files.newest_of(desk.session, paper_id)
        if newest is not None:
            return _unsealed(newest)
        new = replace(new, counts=ticking.counts(desk, found.slots))
        return signed_files.keep(desk, found.paper, new)


def _say(source: str, **values: object) -> Message:
    return Message("ScreenSigning", source, **values)
