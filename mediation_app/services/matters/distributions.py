"""Distribution schemes: who gets how much; adopted only when the lines sum to the total, to the fen."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, selectinload

from mediation_app.model import Distribution, DistributionLine, Household
from mediation_app.rules.amounts import LARGEST_FEN, yuan_digits
from mediation_app.rules.errors import NotAllowed, Problem
from mediation_app.rules.households import even_shares
from mediation_app.rules.permissions import Permission
from mediation_app.services.acts import Act
from mediation_app.services.books import Actor, Books, Desk
from mediation_app.services.cases import for_change
from mediation_app.services.checks import missing, not_after
from mediation_app.services.entries import cleaned, refuse, texts_too_long, too_long
from mediation_app.services.matters.rows import ensure_matter
from resources.i18n import QT_TRANSLATE_NOOP, Message

__all__ = [
    "DistributionStanding",
    "SaveDistribution",
    "ShareEntry",
    "adopt",
    "distribution",
    "even_shares",
    "save_distribution",
]


def _say(source: str, **values: object) -> Message:
    return Message("Matters", source, **values)


@dataclass(frozen=True, slots=True)
class ShareEntry:
    """One household's share as typed, in fen."""

    household_id: int
    amount_fen: int
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveDistribution:
    """A scheme as it shall read from now on; without ``distribution_id`` a new one. Amounts in fen."""

    case_id: int
    title: str
    total_fen: int
    distribution_id: int | None = None
    basis: str = ""
    lines: tuple[ShareEntry, ...] = ()
    revision: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DistributionStanding:
    """How a scheme adds up, in fen; ``difference_fen`` is what is left of the total, or too much of it."""

    id: int
    total_fen: int
    sum_fen: int
    difference_fen: int
    count: int


def save_distribution(books: Books, actor: Actor, command: SaveDistribution) -> DistributionStanding:
    """Save a scheme that need not add up yet, and tell how it stands.

    Raises InvalidInput for a household named twice or of another case and for amounts that cannot be,
    NotAllowed for one adopted already, Conflict.
    """
    with books.acting(actor, Permission.WORK_MATTER) as desk:
        case, tidy = for_change(desk, command.case_id, command.revision), cleaned(command)
        ensure_matter(desk, case)
        _check(desk.session, tidy)
        row = _row_to_write(desk, tidy)
        row.title, row.total_fen, row.basis = tidy.title, tidy.total_fen, tidy.basis
        _write_lines(desk, row, tidy.lines)
        standing = standing_of(row)
        words = {"title": row.title, "total": yuan_digits(row.total_fen), "count": standing.count}
        desk.log(Act.DISTRIBUTION_SAVED, case.id, f"distribution:{row.id}", **words)
        return standing


def adopt(
    books: Books, actor: Actor, distribution_id: int, on: date, *, revision: int | None = None
) -> DistributionStanding:
    """Adopt a scheme whose lines sum to its total.

    Raises InvalidInput with both sums and the difference when it is off by a single fen.
    """
    with books.acting(actor, Permission.WORK_MATTER) as desk:
        row = _loaded(desk.session, distribution_id)
        case = for_change(desk, row.case_id, revision)
        row = _loaded(desk.session, distribution_id)
        _refuse_adopted(row)
        refuse(not_after("on", on, desk.today) + _does_not_add_up(row))
        row.adopted_on = on
        words = {"title": row.title, "total": yuan_digits(row.total_fen), "on": on.isoformat()}
        desk.log(Act.DISTRIBUTION_ADOPTED, case.id, f"distribution:{row.id}", **words)
        return standing_of(row)


def distribution(books: Books, actor: Actor, distribution_id: int) -> Distribution:
    """Return a scheme with its lines and their households, detached. Raises NotFound."""
    with books.reading(actor) as session:
        return _loaded(session, distribution_id)


def standing_of(row: Distribution) -> DistributionStanding:
    """Tell how a loaded scheme adds up."""
    total = sum(line.amount_fen for line in row.lines)
    return DistributionStanding(
        id=row.id,
        total_fen=row.total_fen,
        sum_fen=total,
        difference_fen=row.total_fen - total,
        count=len(row.lines),
    )


def _loaded(session: Session, distribution_id: int) -> Distribution:
    query = (
        select(Distribution)
        .where(Distribution.id == distribution_id)
        .options(selectinload(Distribution.lines).options(joinedload(DistributionLine.household)))
        .execution_options(populate_existing=True)
    )
    return session.scalars(query).one_or_none() or missing()


def _row_to_write(desk: Desk, command: SaveDistribution) -> Distribution:
    if command.distribution_id is None:
        row = Distribution(case_id=command.case_id, title="", total_fen=0, lines=[])
        desk.session.add(row)
        return row
    row = _loaded(desk.session, command.distribution_id)
    if row.case_id != command.case_id:
        missing()
    _refuse_adopted(row)
    return row


def _write_lines(desk: Desk, row: Distribution, entries: Sequence[ShareEntry]) -> None:
    before = {line.household_id: line for line in row.lines}
    row.lines = [
        before.get(entry.household_id) or DistributionLine(household_id=entry.household_id)
        for entry in entries
    ]
    for line, entry in zip(row.lines, entries, strict=True):
        line.amount_fen, line.note = entry.amount_fen, entry.note
    desk.session.flush()


def _refuse_adopted(row: Distribution) -> None:
    if row.adopted_on is not None:
        text = QT_TRANSLATE_NOOP("Matters", "“{title}”已于{day}通过，不能再改")
        advice = QT_TRANSLATE_NOOP("Matters", "确需调整，请另拟一份分配方案")
        raise NotAllowed(_say(text, title=row.title, day=row.adopted_on), _say(advice))


def _does_not_add_up(row: Distribution) -> list[Problem]:
    standing = standing_of(row)
    if standing.difference_fen == 0 and standing.count:
        return []
    text = QT_TRANSLATE_NOOP(
        "Matters", "各户合计{sum}元，应分配{total}元，相差{difference}元；分文不差才能通过"
    )
    return [
        Problem(
            "lines",
            _say(
                text,
                sum=yuan_digits(standing.sum_fen),
                total=yuan_digits(standing.total_fen),
                difference=yuan_digits(abs(standing.difference_fen)),
            ),
        )
    ]


def _check(session: Session, command: SaveDistribution) -> None:
    found = too_long(command, Distribution)
    if not command.title:
        found.append(Problem("title", _say(QT_TRANSLATE_NOOP("Matters", "请填写分配方案名称"))))
    if not 0 < command.total_fen <= LARGEST_FEN:
        text = QT_TRANSLATE_NOOP("Matters", "应分配的总额要大于零，不超过一万亿元")
        found.append(Problem("total_fen", _say(text)))
    query = select(Household.id).where(Household.case_id == command.case_id)
    ours, seen = set(session.scalars(query)), set[int]()
    for place, entry in enumerate(command.lines):
        found += _line_problems(entry, f"lines[{place}].", ours, seen)
        seen.add(entry.household_id)
    refuse(found)


def _line_problems(entry: ShareEntry, prefix: str, ours: set[int], seen: set[int]) -> list[Problem]:
    found = texts_too_long({"note": entry.note}, DistributionLine, prefix)
    if entry.household_id not in ours:
        text = QT_TRANSLATE_NOOP("Matters", "这一户不在本案的户名单里")
        found.append(Problem(f"{prefix}household_id", _say(text)))
    if entry.household_id in seen:
        text = QT_TRANSLATE_NOOP("Matters", "同一户写了两次")
        found.append(Problem(f"{prefix}household_id", _say(text)))
    if not 0 <= entry.amount_fen <= LARGEST_FEN:
        text = QT_TRANSLATE_NOOP("Matters", "金额不能是负数，也不能超过一万亿元")
        found.append(Problem(f"{prefix}amount_fen", _say(text)))
    return found
