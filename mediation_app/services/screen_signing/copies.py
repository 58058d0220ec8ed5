"""The signed copy: the issued version with what was drawn on the screen laid into its places, as vectors."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy.orm import Session, undefer

from mediation_app.model import DrawnSignature, IssuedPaper, SignedFile, SignedFileKind
from mediation_app.rules.errors import Conflict, NotAllowed
from mediation_app.rules.permissions import Permission
from mediation_app.services import signed_files
from mediation_app.services.books import Actor, Books, require
from mediation_app.services.habits import habits_of
from mediation_app.services.kept_bytes import as_recorded
from mediation_app.services.paper_places import places
from mediation_app.services.paper_values import office_row
from mediation_app.services.screen_signing import ticking
from mediation_app.services.screen_signing.drawn import drawn_on, require_intact
from mediation_app.services.screen_signing.laying import marks_of
from mediation_app.services.screen_signing.people import ScreenSlot
from mediation_app.services.screen_signing.reading import Opened, opened
from mediation_app.services.screen_signing.standing import ADVICE
from mediation_app.services.signed_files import NewFile
from resources.i18n import QT_TRANSLATE_NOOP, Message

if TYPE_CHECKING:
    from reports.places import Place

_TRIES = 3


def up_to_date(books: Books, actor: Actor, paper_id: int) -> SignedFile | None:
    """Return the newest signed copy of a version, made first where signatures were drawn since.

    None where nothing was drawn and nothing sealed. To be called before a version is printed or sealed.
    Raises Damaged for a signature whose record was altered.
    """
    with books.reading(actor) as session:
        newest, drawn = signed_files.newest_of(session, paper_id), drawn_on(session, paper_id)
        if newest is None or newest.kind is SignedFileKind.DRAWN:
            require_intact(drawn)
        if newest is not None or not drawn:
            return newest
    return signed_copy(books, actor, paper_id)


def signed_copy(books: Books, actor: Actor, paper_id: int) -> SignedFile:
    """Return the copy of a version with its drawn signatures, made if there is none as they are now.

    Signatures whose places nobody knows stand on a 签名附页 behind the paper. Raises NotAllowed where nothing
    is drawn, Conflict once the version is sealed: it is immutable; Damaged for an altered record.
    """
    require(actor, Permission.TICK_SIGNATURES)
    for _ in range(_TRIES):
        with books.reading(actor) as session:
            newest = signed_files.newest_of(session, paper_id)
            kept = _unsealed(newest) if newest is not None else None
            require_intact(drawn_on(session, paper_id))
            if kept is not None:
                return kept
            ground = _ground(session, opened(session, paper_id, books.clock().date()))
        if not ground.drawn:
            raise NotAllowed(_say(QT_TRANSLATE_NOOP("ScreenSigning", "这份文书还没有人在屏幕上签名")), ADVICE)
        if (row := _kept(books, actor, paper_id, ground, _made(ground))) is not None:
            return row
    raise Conflict(
        _say(QT_TRANSLATE_NOOP("ScreenSigning", "另一个窗口正在为这份文书签名")),
        _say(QT_TRANSLATE_NOOP("ScreenSigning", "请等他们签完再生成签名版")),
    )


@dataclass(frozen=True, slots=True)
class _Ground:
    """What a copy is drawn on: the issued version, what was drawn, and where that goes."""

    paper: IssuedPaper
    slots: tuple[ScreenSlot, ...]
    places: Mapping[str, "Place"]
    number: str
    committee: str
    facing: bool

    @property
    def drawn(self) -> tuple[DrawnSignature, ...]:
        """Return the signatures, in the order of their places."""
        return tuple(slot.signed for slot in self.slots if slot.signed is not None)

    @property
    def is_placed(self) -> bool:
        """Tell whether every signature has a place on the paper's own pages."""
        return all(one.place in self.places for one in self.drawn)


def _ground(session: Session, found: Opened) -> _Ground:
    slots, number = found.slots, found.case.number
    office = office_row(session)
    facing = habits_of(office).two_sided
    bytes_too = [undefer(IssuedPaper.pdf)]
    paper = session.get_one(IssuedPaper, found.paper.id, options=bytes_too, populate_existing=True)
    by_key = {place.key: place for place in places(paper)}
    return _Ground(paper, slots, by_key, number, office.name, facing)


def _made(ground: _Ground) -> NewFile:
    """Return the copy of a version; the same signatures give the same bytes."""
    from reports.overlay import laid_over

    paper, last = ground.paper, max(one.signed_at for one in ground.drawn)
    issued = as_recorded(paper.pdf, paper.sha256)
    pdf, by_key = (issued, ground.places) if ground.is_placed else _with_sheet(ground, last)
    pages = max(paper.pages, *(1 + by_key[one.place].page for one in ground.drawn))
    made = laid_over(pdf, tuple(marks_of(ground.drawn, by_key)), created=last)
    return NewFile(kind=SignedFileKind.DRAWN, pdf=made, base_sha256=paper.sha256, pages=pages)


def _with_sheet(ground: _Ground, created: datetime) -> tuple[bytes, Mapping[str, "Place"]]:
    """Return the paper with a 签名附页 behind it, and where each place of the paper lies on that."""
    from reports.document import SignatureGroup, Signer
    from reports.signature_sheet import SignatureSheet, with_sheet

    paper = ground.paper
    labels = dict.fromkeys(slot.label for slot in ground.slots)
    groups = {label: [slot for slot in ground.slots if slot.label == label] for label in labels}
    sheet = SignatureSheet(
        title=paper.title,
        number=ground.number,
        version=paper.version,
        code=paper.code,
        sha256=paper.sha256,
        committee=ground.committee,
        groups=tuple(
            SignatureGroup(label, tuple(Signer(slot.name) for slot in found))
            for label, found in groups.items()
        ),
        facing=ground.facing,
    )
    pdf, found = with_sheet(paper.pdf, sheet, created=created)
    keys = [slot.place for slots in groups.values() for slot in slots]
    signing = [place for place in found if place.kind == "signer"]
    return pdf, dict(zip(keys, signing, strict=True))


def _unsealed(newest: SignedFile) -> SignedFile:
    if newest.kind is SignedFileKind.SEALED:
        raise Conflict(
            _say(QT_TRANSLATE_NOOP("ScreenSigning", "这一版已用证书签章，签名不能再增减")),
            _say(QT_TRANSLATE_NOOP("ScreenSigning", "请直接使用签章后的文件")),
        )
    return newest


def _kept(books: Books, actor: Actor, paper_id: int, ground: _Ground, new: NewFile) -> SignedFile | None:
    """Write a copy down; None when signatures have changed since it was drawn."""
    with books.acting(actor, Permission.TICK_SIGNATURES) as desk:
        found = opened(desk.session, paper_id, desk.today)
        now = [slot.signed.id for slot in found.slots if slot.signed is not None]
        if sorted(now) != sorted(one.id for one in ground.drawn):
            return None
        newest = signed_files.newest_of(desk.session, paper_id)
        if newest is not None:
            return _unsealed(newest)
        new = replace(new, counts=ticking.counts(desk, found.slots))
        return signed_files.keep(desk, found.paper, new)


def _say(source: str, **values: object) -> Message:
    return Message("ScreenSigning", source, **values)
