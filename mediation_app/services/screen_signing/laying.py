"""Where the parts of a drawn signature stand: handwriting, fingerprint, and who signed for whom."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from mediation_app.model import DrawnSignature
from mediation_app.rules.signing_worth import FOOT_LINE
from mediation_app.rules.strokes import unpack
from mediation_app.rules.vocabulary import SigningPart
from mediation_app.services.screen_signing.pictures import for_paper

if TYPE_CHECKING:
    from reports.overlay import Mark, Rect
    from reports.places import Place

_NOTES = {
    SigningPart.AGENT: "委托代理人{name}代签",
    SigningPart.GUARDIAN: "法定代理人{name}代签",
    SigningPart.REPRESENTATIVE: "法定代表人（负责人）{name}",
}
"""What stands in small type beside the signature of one who signs for another; paper is never translated."""

_WRITING, _PRINT = 0.38, 0.22
"""Parts of a place's width for handwriting and for the fingerprint where notes stand behind them."""
_PRINT_ALONE = 0.34
_TALL = 1.35
"""A fingerprint is so much higher than the line it stands on."""
_SMALL = 6.5
_FOOT = (100.0, 27.5, 395.0, 9.0)
"""Where the line at the foot of a page stands, between its number and the 验证码: x, y, width, height."""
_FOOT_SIZE = 6.5
"""So small that it stands clear of the 验证码 at either end of the line, also on the back of a leaf."""


def marks_of(drawn: Iterable[DrawnSignature], places: Mapping[str, "Place"]) -> Iterator["Mark"]:
    """Yield what is laid over a paper: each signature in its place, and the line at the foot of its page."""
    from reports.document import Align
    from reports.overlay import Rect, Words

    pages = set()
    for one in drawn:
        place = places[one.place]
        pages.add(place.page)
        yield from _signature(one, Rect(place.page, place.x, place.y, place.width, place.height))
    for page in sorted(pages):
        yield Words(Rect(page, *_FOOT), FOOT_LINE, _FOOT_SIZE, Align.CENTRE)


def notes_of(one: DrawnSignature) -> tuple[str, ...]:
    """Return who signed for whom, who wrote and who stood by, as the paper says it."""
    is_said = one.part in (SigningPart.AGENT, SigningPart.GUARDIAN) and one.signed_by in one.name
    for_whom = "" if is_said else _NOTES.get(one.part, "").format(name=one.signed_by)
    named = one.signed_by if not one.name else ""
    told = (
        named if one.strokes == b"" else "",
        for_whom,
        f"代书人{one.writer}" if one.writer else "",
        f"见证人{one.witness}" if one.witness else "",
    )
    return tuple(words for words in told if words)


def _signature(one: DrawnSignature, at: "Rect") -> Iterator["Mark"]:
    from reports.overlay import Handwriting, Picture, Words

    notes = notes_of(one)
    has_notes, has_print = bool(notes or one.witness_strokes), bool(one.fingerprint)
    for_print = at.width * (_PRINT if has_notes else _PRINT_ALONE) if has_print else 0.0
    for_writing = at.width * (_WRITING if has_notes else 1.0) - (0.0 if has_notes else for_print)
    if one.strokes:
        area = _part(at, 0, for_writing)
        yield Handwriting(area, unpack(one.strokes), f"{one.signed_by}的手写签名")
    behind = for_writing if one.strokes else 0.0
    if has_print:
        is_seal = one.part is SigningPart.REPRESENTATIVE
        alt = f"{one.name}的印章图像" if is_seal else f"{one.signed_by}的指印图像"
        yield Picture(_raised(_part(at, behind, for_print)), for_paper(one.fingerprint), alt)
    rest = _part(at, behind + for_print, at.width - behind - for_print)
    if notes:
        yield Words(_upper(rest) if one.witness_strokes else rest, "\n".join(notes), _SMALL)
    if one.witness_strokes:
        yield Handwriting(_lower(rest), unpack(one.witness_strokes), f"见证人{one.witness}的手写签名")


def _part(at: "Rect", left: float, width: float) -> "Rect":
    from reports.overlay import Rect

    return Rect(at.page, at.x + left, at.y, width, at.height)


def _raised(at: "Rect") -> "Rect":
    """Return a rectangle that reaches above and below its line, as a finger does."""
    from reports.overlay import Rect

    more = at.height * (_TALL - 1)
    return Rect(at.page, at.x, at.y - more / 2, at.width, at.height + more)


def _upper(at: "Rect") -> "Rect":
    from reports.overlay import Rect

    return Rect(at.page, at.x, at.y + at.height * 0.4, at.width, at.height * 0.6)


def _lower(at: "Rect") -> "Rect":
    from reports.overlay import Rect

    return Rect(at.page, at.x, at.y, at.width, at.height * 0.4)
