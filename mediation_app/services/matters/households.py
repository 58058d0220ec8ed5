"""Households of a matter by the hundred: taken in from a list, and the few who speak for them (art. 20)."""

from collections.abc import Iterable, Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from mediation_app.model import DistributionLine, Household
from mediation_app.rules.errors import NotAllowed, Problem
from mediation_app.rules.households import HouseholdReading, HouseholdRow, LineProblem, read_text
from mediation_app.rules.permissions import Permission
from mediation_app.rules.petitions import MOST_REPRESENTATIVES
from mediation_app.services.acts import Act
from mediation_app.services.books import Actor, Books
from mediation_app.services.cases import for_change
from mediation_app.services.checks import missing
from mediation_app.services.entries import cleaned, reason_given, refuse, too_long
from mediation_app.services.matters.rows import ensure_matter
from mediation_app.services.matters.sheets import read_sheet
from resources.i18n import QT_TRANSLATE_NOOP, Message

__all__ = [
    "HouseholdReading",
    "HouseholdRow",
    "LineProblem",
    "households",
    "read_sheet",
    "read_text",
    "remove",
    "set_representatives",
    "take_in",
]

_COLUMNS = ("name", "id_number", "phone", "address", "people", "area", "note")


def _say(source: str, **values: object) -> Message:
    return Message("Matters", source, **values)


def take_in(
    books: Books,
    actor: Actor,
    case_id: int,
    rows: Iterable[HouseholdRow],
    *,
    replace: bool = False,
    revision: int | None = None,
) -> int:
    """Add households to a matter, and return how many are new; those on its list already stay as they are.

    ``replace`` puts the rows in the place of the whole list. Raises InvalidInput for an empty list,
    NotAllowed to replace households that a distribution names, Conflict.
    """
    with books.acting(actor, Permission.WORK_MATTER) as desk:
        case = for_change(desk, case_id, revision)
        ensure_matter(desk, case)
        wanted = [cleaned(row) for row in rows]
        _check(wanted)
        if replace:
            _remove(desk.session, _list_of(desk.session, case_id))
        present = _list_of(desk.session, case_id)
        known = {key for one in present for key in _keys(one)}
        new = [row for row in wanted if not known.intersection(_keys(row))]
        last = max((one.ordinal for one in present), default=0)
        desk.session.add_all(
            Household(case_id=case_id, ordinal=place, **{name: getattr(row, name) for name in _COLUMNS})
            for place, row in enumerate(new, start=last + 1)
        )
        desk.session.flush()
        already = len(wanted) - len(new)
        desk.log(Act.HOUSEHOLDS_TAKEN_IN, case_id, count=len(new), already=already, replaced=replace)
        return len(new)


def households(books: Books, actor: Actor, case_id: int) -> tuple[Household, ...]:
    """Return the households of a case in the order of its list."""
    with books.reading(actor) as session:
        return _list_of(session, case_id)


def count(session: Session, case_id: int) -> int:
    """Return how many households a case has, without reading them."""
    query = select(func.count()).select_from(Household).where(Household.case_id == case_id)
    return session.scalar(query) or 0


def set_representatives(
    books: Books, actor: Actor, case_id: int, household_ids: Sequence[int], *, revision: int | None = None
) -> None:
    """Say who speaks for the households: at most five (art. 20). Raises InvalidInput, NotFound."""
    with books.acting(actor, Permission.WORK_MATTER) as desk:
        case, chosen = for_change(desk, case_id, revision), set(household_ids)
        if len(chosen) > MOST_REPRESENTATIVES:
            text = QT_TRANSLATE_NOOP(
                "Matters", "代表不超过{most}人（《信访工作条例》第二十条），现选了{count}人"
            )
            refuse([Problem("representatives", _say(text, most=MOST_REPRESENTATIVES, count=len(chosen)))])
        present = _list_of(desk.session, case.id)
        _require_all(present, chosen)
        for one in present:
            one.is_representative = one.id in chosen
        desk.log(Act.REPRESENTATIVES_CHOSEN, case.id, names=[one.name for one in present if one.id in chosen])


def remove(
    books: Books,
    actor: Actor,
    case_id: int,
    household_ids: Sequence[int],
    reason: str,
    *,
    revision: int | None = None,
) -> None:
    """Take households off the list, with the reason. Raises NotAllowed while a distribution names one."""
    with books.acting(actor, Permission.WORK_MATTER) as desk:
        case, words = for_change(desk, case_id, revision), reason_given(reason)
        present = _list_of(desk.session, case.id)
        _require_all(present, set(household_ids))
        gone = [one for one in present if one.id in set(household_ids)]
        names = [one.name for one in gone]
        _remove(desk.session, gone)
        desk.log(Act.HOUSEHOLDS_REMOVED, case.id, names=names, reason=words)


def _list_of(session: Session, case_id: int) -> tuple[Household, ...]:
    query = select(Household).where(Household.case_id == case_id).order_by(Household.ordinal)
    return tuple(session.scalars(query))


def _require_all(present: Iterable[Household], wanted: set[int]) -> None:
    if wanted - {one.id for one in present}:
        missing()


def _remove(session: Session, gone: Sequence[Household]) -> None:
    ids = [one.id for one in gone]
    shared = session.scalars(
        select(Household.name)
        .join(DistributionLine, DistributionLine.household_id == Household.id)
        .where(DistributionLine.household_id.in_(ids))
        .limit(1)
    ).first()
    if shared is not None:
        text = QT_TRANSLATE_NOOP("Matters", "{name}等户已写进分配方案，不能移出名单")
        raise NotAllowed(_say(text, name=shared), _say(QT_TRANSLATE_NOOP("Matters", "请先改分配方案")))
    for one in gone:
        session.delete(one)
    session.flush()


def _check(rows: Sequence[HouseholdRow]) -> None:
    found: list[Problem] = []
    if not rows:
        found.append(Problem("rows", _say(QT_TRANSLATE_NOOP("Matters", "名单里没有可以导入的户"))))
    for place, row in enumerate(rows):
        found += too_long(row, Household, f"rows[{place}].")
        if not row.name:
            text = QT_TRANSLATE_NOOP("Matters", "没有户主姓名")
            found.append(Problem(f"rows[{place}].name", _say(text)))
    refuse(found)


def _keys(row: Household | HouseholdRow) -> set[tuple[str, ...]]:
    """Return what makes a household the same: its ID number, or without one its name and address."""
    return {("id", row.id_number)} if row.id_number else {("place", row.name, row.address)}
