"""What the petition procedure brings: each time somebody petitioned, its dated steps, the 处理意见."""

import re
from dataclasses import dataclass
from datetime import date

from mediation_app.model import Case, Matter, ProcedureEvent
from mediation_app.rules.dates import EARLIEST
from mediation_app.rules.errors import Problem
from mediation_app.rules.permissions import Permission
from mediation_app.rules.petitions import is_repeated
from mediation_app.rules.vocabulary import ProcedureKind
from mediation_app.rules.waivers import find_waivers
from mediation_app.rules.workflow import CaseState
from mediation_app.services import cases
from mediation_app.services.acts import Act
from mediation_app.services.books import Actor, Books, Desk
from mediation_app.services.checks import among, existing, not_after
from mediation_app.services.entries import cleaned, reason_given, refuse, too_long
from mediation_app.services.matters import road
from mediation_app.services.matters.entry import PetitionEntry, petition_problems
from mediation_app.services.matters.facts import facts_of_matter, matter_of
from mediation_app.services.matters.intake import petition_row
from mediation_app.services.matters.rows import ensure_matter
from resources.i18n import QT_TRANSLATE_NOOP, Message

__all__ = [
    "PetitionEntry",
    "RecordProcedure",
    "SaveOpinion",
    "add_petition",
    "record_procedure",
    "remove_petition",
    "remove_procedure",
    "save_opinion",
]

_K = ProcedureKind
_FOLLOWS = {
    _K.OPINION: _K.ACCEPTED,
    _K.OPINION_DELIVERED: _K.OPINION,
    _K.REVIEW_ASKED: _K.OPINION_DELIVERED,
    _K.REVIEW_DELIVERED: _K.REVIEW_ASKED,
    _K.RECHECK_ASKED: _K.REVIEW_DELIVERED,
    _K.RECHECK_DELIVERED: _K.RECHECK_ASKED,
    _K.HEARING_ENDED: _K.HEARING_BEGUN,
}
"""What must lie before a step, where it is on record at all; without it what lies before that."""

_PAPERS = re.compile(r"(?:停访息诉|息访息诉|息诉息访|息访|息诉)(?:承诺书|协议书|协议)")


def _say(source: str, **values: object) -> Message:
    return Message("Matters", source, **values)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordProcedure:
    """A dated step of the petition procedure; ``unit`` is the organ it went to or came from."""

    case_id: int
    kind: ProcedureKind
    on: date
    unit: str = ""
    document: str = ""
    note: str = ""
    revision: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveOpinion:
    """The four blocks of the 处理意见书: 投诉请求, 事实和理由, 处理意见, 法律法规依据."""

    case_id: int
    request: str = ""
    facts: str = ""
    result: str = ""
    law: str = ""
    revision: int | None = None


def add_petition(
    books: Books, actor: Actor, case_id: int, entry: PetitionEntry, *, revision: int | None = None
) -> int:
    """Write down that somebody petitioned, and return the id; twice or more makes it 重复信访.

    Raises InvalidInput, NotAllowed for a void or closed case, Conflict.
    """
    with books.acting(actor, Permission.WORK_MATTER) as desk:
        case = cases.for_change(desk, case_id, revision)
        refuse(petition_problems(entry, desk.today))
        matter, row = ensure_matter(desk, case), petition_row(entry, desk.today)
        matter.petitions.append(row)
        matter.is_repeated = matter.is_repeated or is_repeated(one.times for one in matter.petitions)
        matter.skipped_level = matter.skipped_level or row.skipped_level
        desk.session.flush()
        words = {"on": row.on, "times": row.times, "destination": row.destination}
        desk.log(Act.PETITION_ADDED, case.id, f"petition:{row.id}", **words)
        road.advance(desk, case.id)
        return row.id


def remove_petition(
    books: Books, actor: Actor, case_id: int, petition_id: int, reason: str, *, revision: int | None = None
) -> None:
    """Take a petition written down by mistake off the record. Raises InvalidInput, NotFound, Conflict."""
    with books.acting(actor, Permission.WORK_MATTER) as desk:
        case = cases.for_change(desk, case_id, revision)
        matter, words = matter_of(case), reason_given(reason)
        row = among(matter.petitions, petition_id)
        desk.log(
            Act.PETITION_REMOVED, case.id, f"petition:{row.id}", on=row.on, times=row.times, reason=words
        )
        matter.petitions.remove(row)


def record_procedure(books: Books, actor: Actor, command: RecordProcedure) -> int:
    """Write down a step of the petition procedure, and return its id; a delivered opinion moves the matter.

    Raises InvalidInput for a day to come or out of order, NotAllowed, Conflict.
    """
    with books.acting(actor, Permission.WORK_MATTER) as desk:
        case, tidy = cases.for_change(desk, command.case_id, command.revision), cleaned(command)
        matter = ensure_matter(desk, case)
        _check_procedure(tidy, matter, desk.today)
        row = ProcedureEvent(
            kind=tidy.kind, on=tidy.on, unit=tidy.unit, document=tidy.document, note=tidy.note
        )
        matter.procedures.append(row)
        desk.session.flush()
        words = {"kind": row.kind.value, "on": row.on.isoformat(), "unit": row.unit, "document": row.document}
        desk.log(Act.PROCEDURE_RECORDED, case.id, f"procedure:{row.id}", **words)
        road.advance(desk, case.id)
        return row.id


def remove_procedure(
    books: Books, actor: Actor, event_id: int, reason: str, *, revision: int | None = None
) -> None:
    """Take a step written down by mistake off the record; a matter it had moved on goes back.

    Raises InvalidInput without a reason, NotFound, Conflict.
    """
    with books.acting(actor, Permission.WORK_MATTER) as desk:
        event = existing(desk.session, ProcedureEvent, event_id)
        case = cases.for_change(desk, event.case_id, revision)
        matter, words = matter_of(case), reason_given(reason)
        row = among(matter.procedures, event_id)
        told = {"kind": row.kind.value, "on": row.on.isoformat(), "reason": words}
        desk.log(Act.PROCEDURE_REMOVED, case.id, f"procedure:{row.id}", **told)
        matter.procedures.remove(row)
        _go_back(desk, cases.loaded(desk.session, case.id), words)


def save_opinion(books: Books, actor: Actor, command: SaveOpinion) -> None:
    """Save the words of the 处理意见书. Raises InvalidInput where they bar anybody's rights, Conflict."""
    with books.acting(actor, Permission.WORK_MATTER) as desk:
        case, tidy = cases.for_change(desk, command.case_id, command.revision), cleaned(command)
        matter = ensure_matter(desk, case)
        refuse(barred_words({"result": tidy.result}))
        matter.opinion_request, matter.opinion_facts = tidy.request, tidy.facts
        matter.opinion_result, matter.opinion_law = tidy.result, tidy.law
        desk.log(Act.OPINION_SAVED, case.id)


def barred_words(texts: dict[str, str]) -> list[Problem]:
    """Return the words that would keep somebody from petition, review or court: no paper may carry them.

    The customary names of two papers are not meant by that.
    """
    return [
        Problem(name, waiver.reason)
        for name, text in texts.items()
        for waiver in find_waivers(_PAPERS.sub("承诺书", text))
        if waiver.bars
    ]


def _check_procedure(command: RecordProcedure, matter: Matter, today: date) -> None:
    found = too_long(command, ProcedureEvent) + not_after("on", command.on, today)
    if command.on < EARLIEST:
        found.append(Problem("on", _say(QT_TRANSLATE_NOOP("Matters", "日期不能早于1900年"))))
    before = _days_before(command.kind, matter)
    if before and command.on < min(before):
        text = QT_TRANSLATE_NOOP("Matters", "日期早于前一步的{day}，请核对")
        found.append(Problem("on", _say(text, day=min(before))))
    refuse(found)


def _days_before(kind: ProcedureKind, matter: Matter) -> list[date]:
    """Return the days of the nearest earlier step of the procedure that is on record."""
    days: list[date] = []
    earlier = _FOLLOWS.get(kind)
    while earlier is not None and not days:
        days = [one.on for one in matter.procedures if one.kind is earlier]
        earlier = _FOLLOWS.get(earlier)
    return days


def _go_back(desk: Desk, case: Case, reason: str) -> None:
    if case.state is CaseState.DELIVERED and not facts_of_matter(case).delivered:
        cases.shift(desk, case, CaseState.RESOLVING, on=desk.today, reason=reason)
