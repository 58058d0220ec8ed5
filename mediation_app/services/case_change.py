"""Changing what a case says of itself: facts, type, place, mediator; the timeline keeps old and new."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import Enum
from typing import Final, Literal

from mediation_app.model import Case, CaseSource, Difficulty
from mediation_app.rules.errors import Problem
from mediation_app.rules.permissions import Permission
from mediation_app.services import visit_plan
from mediation_app.services.acts import Act
from mediation_app.services.books import Actor, Books, Desk
from mediation_app.services.cases import for_change
from mediation_app.services.changes import write
from mediation_app.services.entries import cleaned, refuse
from mediation_app.services.intake import RegisterDispute, references_wrong, values_wrong
from mediation_app.services.naming import made_title
from mediation_app.services.screen_signing.giving_up import give_up
from mediation_app.services.screen_signing.standing import concerns_status
from resources.i18n import QT_TRANSLATE_NOOP, Message


class Keep(Enum):
    """The mark of a field that a change leaves as it is."""

    KEEP = "keep"


KEEP: Final = Keep.KEEP
Kept = Literal[Keep.KEEP]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeCase:
    """New values for some fields of a case; an empty ``title`` is made again from parties and type."""

    case_id: int
    revision: int | None = None
    facts: str | Kept = KEEP
    type_code: str | Kept = KEEP
    title: str | Kept = KEEP
    source: CaseSource | Kept = KEEP
    source_unit: str | Kept = KEEP
    source_document: str | Kept = KEEP
    demands: str | Kept = KEEP
    occurred_on: str | Kept = KEEP
    place: str | Kept = KEEP
    village_id: int | Kept | None = KEEP
    grid_id: int | Kept | None = KEEP
    people_count: int | Kept | None = KEEP
    amount_fen: int | Kept | None = KEEP
    difficulty: Difficulty | Kept = KEEP
    mediator_id: int | Kept | None = KEEP
    chosen_by_parties: bool | Kept = KEEP
    is_public: bool | Kept = KEEP
    remark: str | Kept = KEEP


@dataclass(frozen=True, slots=True)
class Changed:
    """The revision after a change, which the next writer must have seen."""

    revision: int


def change(books: Books, actor: Actor, command: ChangeCase) -> Changed:
    """Change a case; what was signed electronically falls where the new type takes wet signatures only.

    Raises NotFound, InvalidInput, NotAllowed for a void or closed case, Conflict.
    """
    with books.acting(actor, Permission.EDIT_CASE) as desk:
        case = for_change(desk, command.case_id, command.revision)
        values = _new_values(cleaned(command))
        _check(desk, case, values)
        took_electronic = not concerns_status(case)
        title = values.pop("title", case.title if case.title_is_own else "")
        case.title_is_own = bool(title)
        changed = write(desk, case, values)
        changed += write(desk, case, {"title": title or made_title(case)})
        if changed:
            desk.log(Act.CASE_CHANGED, case.id, changed=changed)
        if took_electronic and concerns_status(case):
            give_up(desk, case)
        visit_plan.plan(desk, case)  # the difficulty decides which visits are owed
        return Changed(case.revision)


def _new_values(command: ChangeCase) -> dict[str, object]:
    left_out = {"case_id", "revision"}
    given = {f.name: getattr(command, f.name) for f in fields(command) if f.name not in left_out}
    return {name: value for name, value in given.items() if value is not KEEP}


def _check(desk: Desk, case: Case, values: Mapping[str, object]) -> None:
    known = {f.name for f in fields(RegisterDispute)} - {"parties"}
    kept = {name: getattr(case, name) for name in ("facts", "village_id", "grid_id")}
    entry = RegisterDispute(parties=(), **kept | {n: v for n, v in values.items() if n in known})
    found = values_wrong(entry, desk.today) + references_wrong(desk, entry)
    if not entry.facts:
        text = QT_TRANSLATE_NOOP("Intake", "请写明因为什么事发生纠纷")
        found.append(Problem("facts", Message("Intake", text)))
    refuse(found)
