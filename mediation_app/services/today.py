"""今日: what this person must do now, as his roles ask."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time

from mediation_app.model import Draft
from mediation_app.rules.amounts import say_figure
from mediation_app.rules.deadlines import Period, Unit
from mediation_app.rules.permissions import Permission, Role
from mediation_app.services import drafts, today_leading, today_papers, today_rows
from mediation_app.services.books import Actor, Books
from mediation_app.services.habits import habits
from mediation_app.services.leading.standing import answers_for
from mediation_app.services.overdue import DueRow, overdue
from mediation_app.services.today_rows import SEES_ALL, Scope, TodayKind, TodayRow
from resources.i18n import QT_TRANSLATE_NOOP, Message

TODAY_LABELS: Mapping[TodayKind, Message] = {
    TodayKind.SESSION: Message("Today", QT_TRANSLATE_NOOP("Today", "调解会")),
    TodayKind.CLOCK: Message("Today", QT_TRANSLATE_NOOP("Today", "期限")),
    TodayKind.VISIT: Message("Today", QT_TRANSLATE_NOOP("Today", "回访")),
    TodayKind.APPROVAL: Message("Today", QT_TRANSLATE_NOOP("Today", "待我审批")),
    TodayKind.SUPERVISION: Message("Today", QT_TRANSLATE_NOOP("Today", "督办")),
    TodayKind.TERM: Message("Today", QT_TRANSLATE_NOOP("Today", "逾期未履行")),
    TodayKind.DRAFT: Message("Today", QT_TRANSLATE_NOOP("Today", "没写完的草稿")),
    TodayKind.TO_VERIFY: Message("Today", QT_TRANSLATE_NOOP("Today", "待核")),
    TodayKind.TO_PRINT: Message("Today", QT_TRANSLATE_NOOP("Today", "待打印")),
    TodayKind.TO_SIGN: Message("Today", QT_TRANSLATE_NOOP("Today", "待签名")),
    TodayKind.TO_SEAL: Message("Today", QT_TRANSLATE_NOOP("Today", "待盖章")),
    TodayKind.TO_SCAN: Message("Today", QT_TRANSLATE_NOOP("Today", "待扫描归卷")),
    TodayKind.TO_HAND_OUT: Message("Today", QT_TRANSLATE_NOOP("Today", "待送达")),
    TodayKind.TO_BIND: Message("Today", QT_TRANSLATE_NOOP("Today", "待装订")),
    TodayKind.UNTAKEN: Message("Today", QT_TRANSLATE_NOOP("Today", "还没有经办人")),
}

K = TodayKind
PAPERS = (K.TO_PRINT, K.TO_SIGN, K.TO_SEAL, K.TO_SCAN, K.TO_HAND_OUT, K.TO_BIND)
"""What a paper waits for, in the order of the work."""

_ORDER: Mapping[Role, tuple[TodayKind, ...]] = {
    Role.CHIEF: (K.APPROVAL, K.SUPERVISION, K.CLOCK, K.VISIT, K.DRAFT),
    Role.OFFICE_HEAD: (
        K.APPROVAL,
        K.SUPERVISION,
        K.CLOCK,
        *PAPERS,
        K.SESSION,
        K.DRAFT,
    ),
    Role.MEDIATOR: (
        K.SESSION,
        K.SUPERVISION,
        K.VISIT,
        K.TERM,
        K.CLOCK,
        K.UNTAKEN,
        K.DRAFT,
        K.TO_VERIFY,
        K.TO_SIGN,
        K.TO_PRINT,
        K.TO_SEAL,
        K.TO_SCAN,
        K.TO_HAND_OUT,
        K.TO_BIND,
    ),
    Role.LEADER: (K.APPROVAL, K.SUPERVISION, K.CLOCK, K.TERM, K.VISIT, K.DRAFT),
    Role.CLERK: (K.UNTAKEN, *PAPERS, K.SESSION, K.DRAFT),
    Role.ADMINISTRATOR: (K.DRAFT,),
}
"""What each role is shown, most pressing first."""

_OWN_CLOCKS = frozenset({Role.MEDIATOR, Role.LEADER, Role.CHIEF})
"""The roles whose clocks call before they end; the office's head is told of what is late, whoever has it."""


@dataclass(frozen=True, slots=True)
class TodayDesk:
    """What lies on somebody's desk on a day, in groups; empty groups are left out."""

    day: date
    groups: tuple[tuple[TodayKind, tuple[TodayRow, ...]], ...]

    @property
    def total(self) -> int:
        """Return how many things there are to do."""
        return sum(len(rows) for _, rows in self.groups)

    def rows(self, kind: TodayKind) -> tuple[TodayRow, ...]:
        """Return the lines of one kind."""
        return next((rows for found, rows in self.groups if found is kind), ())


def desk_of(books: Books, actor: Actor, on: date | None = None) -> TodayDesk:
    """Return what an actor must do on a day, today when not given."""
    now = books.clock()
    if on is not None and on != now.date():
        now = datetime.combine(on, time())
    kinds = dict.fromkeys(kind for role, order in _ORDER.items() if role in actor.roles for kind in order)
    found = _of_cases(books, actor, now, kinds) if actor.may(Permission.SEE_CASES) else {}
    found[K.DRAFT] = tuple(map(_draft_row, drafts.pending(books, actor)))
    return TodayDesk(now.date(), tuple((kind, found[kind]) for kind in kinds if found.get(kind)))


def _of_cases(
    books: Books, actor: Actor, now: datetime, kinds: Iterable[TodayKind]
) -> dict[TodayKind, tuple[TodayRow, ...]]:
    found: dict[TodayKind, tuple[TodayRow, ...]] = {}
    late = overdue(books, actor, now.date()) if K.TERM in kinds else ()
    waiting = tuple(today_leading.approvals(books, actor, now.date())) if K.APPROVAL in kinds else ()
    with books.reading(actor) as session:
        people = frozenset[int]()
        if actor.staff_id is not None:
            people = answers_for(session, actor.staff_id, now.date())
        scope = Scope(session, now, None if actor.roles & SEES_ALL else people)
        if late:
            theirs = {case_id for case_id, *_ in session.execute(scope.cases())}
            found[K.TERM] = tuple(_term_row(row) for row in late if row.case_id in theirs)
        if K.APPROVAL in kinds:
            found[K.APPROVAL] = (*waiting, *today_rows.recusals(scope, actor))
        if K.CLOCK in kinds:
            found[K.CLOCK] = _clocks(books, actor, scope, people)
        if K.SUPERVISION in kinds:
            found[K.SUPERVISION] = tuple(today_leading.supervisions(session, people, now.date()))
        found |= {kind: tuple(read(scope)) for kind, read in _READERS.items() if kind in kinds}
        found |= today_papers.papers(scope, kinds)
    return found


def _clocks(books: Books, actor: Actor, scope: Scope, people: frozenset[int]) -> tuple[TodayRow, ...]:
    """Return the clocks of somebody's cases that call, each once; for the office's head all that are late."""
    whose = None if Role.OFFICE_HEAD in actor.roles else people
    rows = [
        *today_leading.clocks(scope.session, whose, scope.day),
        *today_rows.clocks(scope, _mediation_period(books)),
    ]
    once = {(row.case_id, str(row.text)): row for row in rows}.values()
    if actor.roles & _OWN_CLOCKS:
        return tuple(once)
    return tuple(sorted((row for row in once if row.late), key=lambda row: row.due_on or date.max))


_READERS: Mapping[TodayKind, Callable[[Scope], Iterable[TodayRow]]] = {
    K.SESSION: today_rows.sessions,
    K.VISIT: today_rows.visits,
    K.UNTAKEN: today_rows.untaken,
    K.TO_VERIFY: today_rows.to_verify,
}


def _mediation_period(books: Books) -> Period:
    local = habits(books)
    unit = Unit.WORKING_DAYS if local.mediation_in_working_days else Unit.NATURAL_DAYS
    return Period(local.mediation_days, unit)


def _term_row(row: DueRow) -> TodayRow:
    left = say_figure(row.left_fen) if row.left_fen else ""
    text = QT_TRANSLATE_NOOP("Today", "{debtor}应于{day}前履行{left}，已逾期{days}天")
    return TodayRow(
        kind=K.TERM,
        case_id=row.case_id,
        number=row.number,
        title=row.title,
        text=Message("Today", text, debtor=row.debtor, day=row.due_on, left=left, days=row.days_late),
        due_on=row.due_on,
        late=True,
        target=f"performance:{row.instalment_id}",
    )


def _draft_row(draft: Draft) -> TodayRow:
    text = QT_TRANSLATE_NOOP("Today", "{day}{time}起草，还没有保存")
    return TodayRow(
        kind=K.DRAFT,
        case_id=None,
        number="",
        title=draft.title,
        text=Message("Today", text, day=draft.saved_at.date(), time=f"{draft.saved_at:%H:%M}"),
        target=f"draft:{draft.key}",
    )
