"""All periods of a case on a day: the law's with their article, the office's own, and days somebody set.

Pure: what has happened is handed in as `ClockFacts`. A clock that was met stays and says so; one that does
not run says why. Rights of a person lapse, duties of the office are overdue; due today is neither.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from mediation_app.rules.clock_facts import CaseClock, ClockFacts, FixedDay
from mediation_app.rules.clock_rules import (
    BY_LAW,
    CLOCK_LABELS,
    PAUSE_LABELS,
    RIGHTS,
    ClockCode,
    PauseReason,
    article_of,
)
from mediation_app.rules.deadlines import (
    STATUTORY,
    UNIT_LABELS,
    Calendar,
    ClockState,
    Deadline,
    Pause,
    Period,
    deadline,
    state_on,
)
from mediation_app.rules.vocabulary import PetitionPurpose, PetitionRoute, ProcedureKind
from mediation_app.rules.wording import say
from resources.i18n import QT_TRANSLATE_NOOP, Message

__all__ = ["CLOCK_LABELS", "CaseClock", "ClockCode", "ClockFacts", "FixedDay", "PauseReason", "clocks"]

C, P = ClockCode, ProcedureKind


def clocks(facts: ClockFacts, calendar: Calendar, today: date) -> tuple[CaseClock, ...]:
    """Return every clock of a case on a day: open ones first, by their end."""
    counter = _Counter(_as_of(facts, today), calendar, today)
    found = [*counter.petition(), *counter.fixed(), *counter.mediation(), *counter.agreement()]
    return tuple(sorted(found, key=lambda one: (not one.is_open, one.end or date.max, one.code.value)))


def _as_of(facts: ClockFacts, day: date) -> ClockFacts:
    """Leave out what happened only after a day, so that a day gone by is told as it stood then."""
    return replace(
        facts,
        events=tuple(event for event in facts.events if event[1] <= day),
        concluded_on=_until(facts.concluded_on, day),
        fixed=tuple((code, _fixed_as_of(one, day)) for code, one in facts.fixed if one.start <= day),
        mediation=_fixed_as_of(facts.mediation, day)
        if facts.mediation and facts.mediation.start <= day
        else None,
        effective_on=_until(facts.effective_on, day),
        confirmation_applied_on=_until(facts.confirmation_applied_on, day),
        performed_on=_until(facts.performed_on, day),
    )


def _fixed_as_of(one: FixedDay, day: date) -> FixedDay:
    return replace(one, met_on=_until(one.met_on, day))


def _until(found: date | None, day: date) -> date | None:
    return found if found is not None and found <= day else None


@dataclass(frozen=True, slots=True)
class _Span:
    """From when a clock runs, and the day it was met."""

    start: date
    met_on: date | None = None


_PETITION_CLOCKS: tuple[tuple[ClockCode, frozenset[ProcedureKind], frozenset[ProcedureKind]], ...] = (
    (
        C.PETITION_FORWARD,
        frozenset({P.RECEIVED}),
        frozenset({P.FORWARDED, P.ASSIGNED, P.ACCEPTED, P.NOT_ACCEPTED}),
    ),
    (
        C.PETITION_OBJECTION,
        frozenset({P.FORWARDED, P.ASSIGNED}),
        frozenset({P.OBJECTED, P.ACCEPTED, P.NOT_ACCEPTED}),
    ),
    (C.PETITION_HANDLING, frozenset({P.ACCEPTED}), frozenset({P.OPINION_DELIVERED})),
    (C.PETITION_ASK_REVIEW, frozenset({P.OPINION_DELIVERED}), frozenset({P.REVIEW_ASKED})),
    (C.PETITION_REVIEW, frozenset({P.REVIEW_ASKED}), frozenset({P.REVIEW_DELIVERED})),
    (C.PETITION_ASK_RECHECK, frozenset({P.REVIEW_DELIVERED}), frozenset({P.RECHECK_ASKED})),
    (C.PETITION_RECHECK, frozenset({P.RECHECK_ASKED}), frozenset({P.RECHECK_DELIVERED})),
)
"""Which step of the procedure starts a clock, and which meets it; the last start counts."""

_TOLD = frozenset({P.ACCEPTED, P.NOT_ACCEPTED})


@dataclass(frozen=True, slots=True)
class _Counter:
    facts: ClockFacts
    calendar: Calendar
    today: date

    def petition(self) -> Iterator[CaseClock]:
        """Yield the clocks of the petition procedure (信访工作条例 art. 22, 23, 34 to 36)."""
        yield from self._notice()
        for code, starts, ends in _PETITION_CLOCKS:
            span = self._span(starts, ends)
            if span is None or (code is C.PETITION_HANDLING and not self._is_claim()):
                continue
            if code is C.PETITION_HANDLING and span.met_on is None:
                span = _Span(span.start, self._not_before(self.facts.concluded_on, span.start))
            yield self._by_law(code, span)

    def fixed(self) -> Iterator[CaseClock]:
        """Yield what is due on a day that somebody set."""
        for code, day in self.facts.fixed:
            yield self._fixed(code, day)

    def mediation(self) -> Iterator[CaseClock]:
        """Yield the mediation period, the office's own."""
        period, span = self.facts.mediation_period, self.facts.mediation
        if period is not None and span is not None:
            yield self._counted(C.MEDIATION, _Span(span.start, span.met_on), period)

    def agreement(self) -> Iterator[CaseClock]:
        """Yield the window for confirmation, and for enforcement once a court has confirmed."""
        facts = self.facts
        if facts.effective_on is not None:
            yield self._by_law(C.CONFIRMATION, _Span(facts.effective_on, facts.confirmation_applied_on))
        if facts.enforceable_from is not None:
            yield self._by_law(C.ENFORCEMENT, _Span(facts.enforceable_from, facts.performed_on))

    def _notice(self) -> Iterator[CaseClock]:
        """Yield the 15 days for the answer to the petitioner; they do not run while nobody can be told."""
        start = frozenset({P.RECEIVED})
        span = self._span(start, _TOLD) or self._span(frozenset({P.FORWARDED, P.ASSIGNED}), _TOLD)
        if span is not None:
            yield self._by_law(C.PETITION_NOTICE, span, idle=span.met_on is None and not self.facts.reachable)

    def _is_claim(self) -> bool:
        """Tell whether the 60 days of art. 34 apply: a 申诉求决 in the petition procedure (art. 31)."""
        purpose, route = self.facts.purpose, self.facts.route
        return purpose in {None, PetitionPurpose.CLAIM} and route in {None, PetitionRoute.PETITION}

    def _span(self, starts: frozenset[ProcedureKind], ends: frozenset[ProcedureKind]) -> _Span | None:
        began = max((day for kind, day in self.facts.events if kind in starts), default=None)
        if began is None:
            return None
        met = (day for kind, day in self.facts.events if kind in ends and day >= began)
        return _Span(began, min(met, default=None))

    def _not_before(self, day: date | None, start: date) -> date | None:
        return day if day is not None and day >= start else None

    def _by_law(self, code: ClockCode, span: _Span, *, idle: bool = False) -> CaseClock:
        return self._counted(code, span, STATUTORY[BY_LAW[code]], idle=idle)

    def _counted(self, code: ClockCode, span: _Span, period: Period, *, idle: bool = False) -> CaseClock:
        extended = self.facts.extended.get(code, 0)
        whole = Period(period.count + extended, period.unit, period.article)
        pauses = self._pauses(code)
        counted = deadline(span.start, whole, self.calendar, pauses=pauses, today=span.met_on or self.today)
        parts = [counted.explain()]
        if extended:
            approved = QT_TRANSLATE_NOOP("Rules", "其中批准延长{days}{unit}。")
            agreed = QT_TRANSLATE_NOOP("Rules", "其中经当事人同意延长{days}{unit}。")
            text = agreed if code is C.MEDIATION else approved
            parts.append(say(text, days=extended, unit=UNIT_LABELS[period.unit]))
        parts += [_pause_in_words(pause) for pause in pauses]
        return self._clock(code, counted, _Found(span.met_on, extended=extended, idle=idle, parts=parts))

    def _fixed(self, code: ClockCode, day: FixedDay) -> CaseClock:
        extended = self.facts.extended.get(code, 0)
        end = day.end + timedelta(days=extended)
        period = Period((end - day.start).days)
        counted = Deadline(start=day.start, end=end, period=period, due_before_moving=end)
        text = QT_TRANSLATE_NOOP("Rules", "自{start}起，定于{end}前（含当日）完成。")
        parts = [say(text, start=day.start, end=end)]
        if article := article_of(code):
            parts.append(say(QT_TRANSLATE_NOOP("Rules", "依据：{article}。"), article=article))
        if extended:
            parts.append(say(QT_TRANSLATE_NOOP("Rules", "其中批准延长{days}日。"), days=extended))
        found = _Found(day.met_on, extended=extended, parts=parts, subject=day.subject)
        return self._clock(code, counted, found)

    def _pauses(self, code: ClockCode) -> tuple[Pause, ...]:
        kept = [pause for paused, pause in self.facts.pauses if paused is code]
        return tuple(kept + (self._hearings() if code is C.PETITION_RECHECK else []))

    def _hearings(self) -> list[Pause]:
        """Pair the hearings begun and ended; the time of a hearing does not count (art. 36)."""
        begun: date | None = None
        found = []
        for kind, day in sorted(self.facts.events, key=lambda event: event[1]):
            if kind is P.HEARING_BEGUN:
                begun = begun or day
            elif kind is P.HEARING_ENDED and begun is not None:
                found.append(Pause(begun, day, PauseReason.HEARING.value))
                begun = None
        return found if begun is None else [*found, Pause(begun, None, PauseReason.HEARING.value)]

    def _clock(self, code: ClockCode, counted: Deadline, found: "_Found") -> CaseClock:
        state = self._state(code, counted, found)
        end = None if state is ClockState.IDLE else counted.end
        day = found.met_on or self.today
        tip = found.parts[0]
        for part in (*found.parts[1:], *_state_in_words(state, counted.end, found.met_on)):
            tip = say(QT_TRANSLATE_NOOP("Rules", "{first}{second}"), first=tip, second=part)
        return CaseClock(
            code=code,
            label=_label(code, found.subject),
            start=counted.start,
            end=end,
            state=state,
            days_left=None if end is None else (end - day).days,
            deadline=counted,
            extended_days=found.extended,
            is_statutory=code in BY_LAW,
            is_provisional=counted.provisional,
            met_on=found.met_on,
            subject=found.subject,
            tip=tip,
        )

    def _state(self, code: ClockCode, counted: Deadline, found: "_Found") -> ClockState:
        if found.met_on is not None:
            return ClockState.MET
        if found.idle:
            return ClockState.IDLE
        state = state_on(counted, self.today)
        if state is ClockState.PAUSED and counted.end < self.today:  # it was over before the pause began
            state = ClockState.OVERDUE
        return ClockState.LAPSED if state is ClockState.OVERDUE and code in RIGHTS else state


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """What is known of a clock beside its count."""

    met_on: date | None = field(kw_only=False)
    parts: list[Message]
    extended: int = 0
    idle: bool = False
    subject: str = ""


def _label(code: ClockCode, subject: str) -> Message:
    if not subject:
        return CLOCK_LABELS[code]
    text = QT_TRANSLATE_NOOP("Rules", "{label}（{subject}）")
    return say(text, label=CLOCK_LABELS[code], subject=subject)


def _pause_in_words(pause: Pause) -> Message:
    reason = PAUSE_LABELS[PauseReason(pause.reason)]
    if pause.last is None:
        text = QT_TRANSLATE_NOOP("Rules", "自{first}起因{reason}中止计算，期限还会顺延。")
        return say(text, first=pause.first, reason=reason)
    text = QT_TRANSLATE_NOOP("Rules", "{first}至{last}因{reason}不计入。")
    return say(text, first=pause.first, last=pause.last, reason=reason)


def _state_in_words(state: ClockState, end: date, met_on: date | None) -> Iterator[Message]:
    if state is ClockState.IDLE:
        yield say(QT_TRANSLATE_NOOP("Rules", "信访人姓名（名称）、住址不清，无法告知，期限不起算。"))
    if state is ClockState.LAPSED:
        yield say(QT_TRANSLATE_NOOP("Rules", "期限已过，权利没有行使。"))
    if met_on is not None:
        late = max((met_on - end).days, 0)
        text = QT_TRANSLATE_NOOP("Rules", "已于{day}办理，超过期限{days}天。")
        in_time = QT_TRANSLATE_NOOP("Rules", "已于{day}办理。")
        yield say(text, day=met_on, days=late) if late else say(in_time, day=met_on)
