"""The clocks of a case: what ends, when, and how near that is; each with the rule behind it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from mediation_app.model import Case, SessionState, VisitState
from mediation_app.rules.clock_facts import CaseClock
from mediation_app.rules.clock_rules import ClockCode
from mediation_app.rules.deadlines import ClockState
from mediation_app.rules.effectiveness import ConfirmationState
from mediation_app.rules.performance import PerformanceState
from mediation_app.rules.workflow import BEFORE_OUTCOME, CaseState
from mediation_app.services.performance import TermStatus
from mediation_app.services.signing import AgreementStanding
from resources.i18n import render, translate
from ui.theme import Tone
from ui.widgets import BadgeLook, Shape

_SOON = 3
_NEAR = 10


@dataclass(frozen=True, slots=True)
class Clock:
    """A day something ends or is due, and the words that explain how it was counted."""

    name: str
    end: date
    tip: str
    verbs: tuple[str, ...] = ()
    """What can be done about it, what a click does first."""
    paused: bool = False


def clocks_of(
    case: Case,
    counted: tuple[CaseClock, ...],
    standing: AgreementStanding | None,
    terms: tuple[TermStatus, ...],
) -> tuple[Clock, ...]:
    """Return the clocks that run for a case, the nearest first; ``counted``: those of law and habits."""
    if case.voided_on is not None or case.state is CaseState.CLOSED:
        return ()
    found = [
        *_mediation(case, counted),
        *_sessions(case),
        *_due(standing, terms),
        *_visits(case),
        *_confirmation(case, standing),
    ]
    return tuple(sorted(found, key=lambda clock: clock.end))


def clock_look(end: date, today: date) -> BadgeLook:
    """Return how near a day is: red when over, orange today, yellow within three days, blue within ten."""
    left = (end - today).days
    if left < 0:
        return BadgeLook(translate("Clocks", "逾期{days}天").format(days=-left), Tone.RED, Shape.TRIANGLE)
    if left == 0:
        return BadgeLook(translate("Clocks", "今天"), Tone.ORANGE, Shape.SQUARE)
    words = translate("Clocks", "还有{days}天").format(days=left)
    if left <= _SOON:
        return BadgeLook(words, Tone.YELLOW, Shape.HALF)
    return BadgeLook(words, Tone.BLUE if left <= _NEAR else Tone.QUIET, Shape.RING)


def paused_look() -> BadgeLook:
    """Return how a clock looks that stands still."""
    return BadgeLook(translate("Facts", "暂停中"), Tone.PLAIN, Shape.SQUARE)


def _mediation(case: Case, counted: tuple[CaseClock, ...]) -> Iterator[Clock]:
    """Show the office's 调解期限 with what its parties and pauses made of it."""
    if case.state not in BEFORE_OUTCOME:
        return
    for clock in counted:
        if clock.code is ClockCode.MEDIATION and clock.end is not None:
            paused = clock.state is ClockState.PAUSED
            name = translate("Clocks", "调解期限")
            yield Clock(name, clock.end, render(clock.tip), _moves(case, clock), paused=paused)


def _moves(case: Case, clock: CaseClock) -> tuple[str, ...]:
    """Return what moves the time of a mediation: its parties' consent, and 鉴定、评估、专家咨询."""
    pauses = case.matter.pauses if case.matter is not None else []
    going_on = [one.id for one in pauses if one.clock == ClockCode.MEDIATION and one.last_on is None]
    longer = () if clock.extended_days else ("mediation.extend",)
    pause = f"pause.end:{going_on[0]}" if going_on else f"pause:{ClockCode.MEDIATION.value}"
    return (pause, *longer) if going_on else (*longer, pause)


def _sessions(case: Case) -> Iterator[Clock]:
    for session in case.sessions:
        if session.state is SessionState.PLANNED and session.starts_at is not None:
            words = translate("Clocks", "{time} {place}").format(
                time=f"{session.starts_at:%H:%M}", place=session.place
            )
            yield Clock(
                translate("Clocks", "调解会 {when}").format(when=words),
                session.starts_at.date(),
                words,
                (f"session.record:{session.id}",),
            )


def _due(standing: AgreementStanding | None, terms: tuple[TermStatus, ...]) -> Iterator[Clock]:
    if standing is None or standing.effective_on is None:
        return
    waiting = [
        Clock(
            translate("Clocks", "第{number}条履行").format(number=term.ordinal),
            part.due_on,
            term.text,
            (f"performance.record:{part.instalment_id}",),
        )
        for term in terms
        for part in term.instalments
        if part.due_on is not None and part.standing.state is not PerformanceState.DONE and not term.to_verify
    ]
    yield from sorted(waiting, key=lambda clock: clock.end)[:1]


def _visits(case: Case) -> Iterator[Clock]:
    planned = [visit for visit in case.visits if visit.state is VisitState.PLANNED]
    for visit in sorted(planned, key=lambda one: one.planned_on)[:1]:
        verbs = (f"visit.record:{visit.id}",)
        yield Clock(translate("Clocks", "回访"), visit.planned_on, visit.reason, verbs)


def _confirmation(case: Case, standing: AgreementStanding | None) -> Iterator[Clock]:
    """Show the window for the joint application while it is open and unused; missing it is nobody's fault."""
    window = standing.confirmation if standing is not None else None
    has_applied = case.agreement is not None and case.agreement.confirmation_applied_on is not None
    if window is None or window.deadline is None or window.state is ConfirmationState.OVER or has_applied:
        return
    tip = f"{render(window.message)}\n{render(window.deadline.explain())}"
    yield Clock(translate("Clocks", "司法确认"), window.deadline.end, tip)
