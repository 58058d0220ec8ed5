"""Votes of those concerned (表决记录): how many there were, how they voted, whether it was carried."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from fractions import Fraction
from types import MappingProxyType

from mediation_app.model import Case, Distribution, Vote
from mediation_app.rules.dates import EARLIEST
from mediation_app.rules.errors import Problem
from mediation_app.rules.permissions import Permission
from mediation_app.services.acts import Act
from mediation_app.services.books import Actor, Books, Desk
from mediation_app.services.cases import for_change
from mediation_app.services.checks import not_after
from mediation_app.services.entries import cleaned, refuse, too_long
from mediation_app.services.matters.rows import ensure_matter
from resources.i18n import QT_TRANSLATE_NOOP, Message

_SHARES: Mapping[str, Fraction] = MappingProxyType(
    {"三分之二": Fraction(2, 3), "2/3": Fraction(2, 3), "四分之三": Fraction(3, 4), "3/4": Fraction(3, 4)}
)
_OF_ALL = re.compile(r"应到|全体|总户|有表决权|全部")


def _say(source: str, **values: object) -> Message:
    return Message("Matters", source, **values)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordVote:
    """A vote as held: 应到, 到会, 赞成, 反对, 弃权; ``needed`` the majority rule as written."""

    case_id: int
    held_on: date
    subject: str
    eligible: int
    present: int
    in_favour: int
    against: int = 0
    abstained: int = 0
    passed: bool
    place: str = ""
    distribution_id: int | None = None
    needed: str = ""
    chair: str = ""
    teller: str = ""
    note: str = ""
    revision: int | None = None


def record_vote(books: Books, actor: Actor, command: RecordVote) -> int:
    """Write down a vote and return its id.

    Raises InvalidInput for more votes than people, a scheme of another case, or one called carried without
    the majority its own rule asks for.
    """
    with books.acting(actor, Permission.WORK_MATTER) as desk:
        case, tidy = for_change(desk, command.case_id, command.revision), cleaned(command)
        ensure_matter(desk, case)
        refuse(_problems(desk, tidy, case))
        left_out = {"revision"}
        row = Vote(**{f.name: getattr(tidy, f.name) for f in fields(tidy) if f.name not in left_out})
        desk.session.add(row)
        desk.session.flush()
        desk.log(Act.VOTE_RECORDED, case.id, f"vote:{row.id}", about=row.subject, passed=row.passed)
        return row.id


def carried(command: RecordVote) -> bool:
    """Tell whether a vote has the majority its rule asks for; without a readable rule more for than against.

    三分之二 and 四分之三 are reached by exactly so many, 过半数 only by more than half.
    """
    base = command.eligible if _OF_ALL.search(command.needed) else command.present
    for word, share in _SHARES.items():
        if word in command.needed:
            return command.in_favour >= share * base
    if "半数" in command.needed:
        return command.in_favour * 2 > base
    return command.in_favour > command.against


def _problems(desk: Desk, command: RecordVote, case: Case) -> list[Problem]:
    found = too_long(command, Vote) + not_after("held_on", command.held_on, desk.today)
    if command.held_on < EARLIEST:
        found.append(Problem("held_on", _say(QT_TRANSLATE_NOOP("Matters", "日期不能早于1900年"))))
    if not command.subject:
        found.append(Problem("subject", _say(QT_TRANSLATE_NOOP("Matters", "请填写表决事项"))))
    found += _counts_wrong(command)
    if command.passed and not found and not carried(command):
        text = QT_TRANSLATE_NOOP("Matters", "赞成{count}票，没有达到“{needed}”，不能记为通过")
        needed = command.needed or "赞成多于反对"
        found.append(Problem("passed", _say(text, count=command.in_favour, needed=needed)))
    if command.distribution_id is not None:
        row = desk.session.get(Distribution, command.distribution_id)
        if row is None or row.case_id != case.id:
            text = QT_TRANSLATE_NOOP("Matters", "没有这份分配方案")
            found.append(Problem("distribution_id", _say(text)))
    return found


def _counts_wrong(command: RecordVote) -> list[Problem]:
    names = ("eligible", "present", "in_favour", "against", "abstained")
    negative = QT_TRANSLATE_NOOP("Matters", "人数不能是负数")
    found = [Problem(name, _say(negative)) for name in names if getattr(command, name) < 0]
    if command.eligible < 1:
        found.append(Problem("eligible", _say(QT_TRANSLATE_NOOP("Matters", "请填写应到人数"))))
    if command.present > command.eligible:
        found.append(Problem("present", _say(QT_TRANSLATE_NOOP("Matters", "到会人数多于应到人数"))))
    cast = command.in_favour + command.against + command.abstained
    if cast > command.present:
        text = QT_TRANSLATE_NOOP("Matters", "赞成、反对、弃权共{cast}票，多于到会的{present}人")
        found.append(Problem("in_favour", _say(text, cast=cast, present=command.present)))
    return found
