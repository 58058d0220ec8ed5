"""The clocks of a matter as lines for the panel: how near each end is, how it was counted, what moves it."""

from datetime import date

from mediation_app.model import ClockPause, Extension, Matter
from mediation_app.rules.clock_facts import CaseClock
from mediation_app.rules.clock_rules import CLOCK_LABELS, PAUSE_LABELS, ClockCode, PauseReason, may_extend
from mediation_app.rules.deadlines import ClockState
from resources.i18n import day_text, render, translate
from ui.models.looks import short_day
from ui.pages.case.clocks import clock_look, paused_look
from ui.pages.case.dossier import Dossier
from ui.pages.case.fact import Fact, FactSection
from ui.theme import Tone
from ui.widgets import BadgeLook, Shape

_SHOWN_OF_DISPUTES = (ClockCode.MEDIATION, ClockCode.CONFIRMATION)
"""What the panel of a dispute tells in its own words."""

_SHOWN_MET = 2
"""So many clocks that were met stand in the panel, the latest."""


def clock_section(dossier: Dossier) -> FactSection:
    """Return the clocks that run, the ones met last, and what was asked about them."""
    matter = dossier.case.matter
    title = translate("Facts", "时限")
    if matter is None:
        return FactSection(key="clocks", title=title, facts=())
    known = () if dossier.is_matter else _SHOWN_OF_DISPUTES
    clocks = [one for one in dossier.more.clocks if one.code not in known]
    running = [one for one in clocks if one.is_open or one.state is ClockState.IDLE]
    met = [one for one in clocks if one.state is ClockState.MET][-_SHOWN_MET:]
    facts = [_clock(one, matter, dossier.today) for one in (*running, *met)]
    facts += [_asked(one) for one in matter.extensions if one.decided_on is None]
    facts += [_pause(one) for one in matter.pauses if one.last_on is None]
    verbs = ("target", "extension.ask", "pause") if dossier.is_open else ()
    return FactSection(key="clocks", title=title, facts=tuple(facts), verbs=verbs)


def clock_name(clock: CaseClock) -> str:
    """Return what a clock is called, with what it is about where there are several."""
    words = render(clock.label)
    return f"{words} {clock.subject}" if clock.subject else words


def _clock(clock: CaseClock, matter: Matter, today: date) -> Fact:
    end = short_day(clock.end, today) if clock.end else ""
    provisional = translate("Facts", "暂定") if clock.is_provisional else ""
    extended = (
        translate("Facts", "已延长{days}天").format(days=clock.extended_days) if clock.extended_days else ""
    )
    whose = translate("Facts", "法定") if clock.is_statutory else ""
    return Fact(
        text=clock_name(clock),
        sub=" · ".join(part for part in (end, whose, extended, provisional) if part),
        badge=_badge(clock, today),
        verbs=_verbs(clock, matter),
        tip=render(clock.tip),
    )


def _badge(clock: CaseClock, today: date) -> BadgeLook:
    if clock.state is ClockState.MET:
        return BadgeLook(translate("Facts", "已办"), Tone.ACCENT, Shape.CHECK)
    if clock.state is ClockState.PAUSED:
        return paused_look()
    if clock.state is ClockState.LAPSED:
        return BadgeLook(translate("Facts", "已过"), Tone.QUIET, Shape.CROSS)
    if clock.end is None or clock.state is ClockState.IDLE:
        return BadgeLook(translate("Facts", "未起算"), Tone.QUIET, Shape.RING)
    return clock_look(clock.end, today)


def _verbs(clock: CaseClock, matter: Matter) -> tuple[str, ...]:
    waiting = any(one.clock == clock.code and one.decided_on is None for one in matter.extensions)
    verbs = []
    if clock.is_open and may_extend(clock.code) and not waiting:
        verbs.append(f"extension.ask:{clock.code.value}")
    if clock.code is ClockCode.INTERNAL_TARGET:
        verbs.append("target")
    return tuple(verbs)


def _asked(asked: Extension) -> Fact:
    name = render(CLOCK_LABELS[ClockCode(asked.clock)])
    text = translate("Facts", "申请延长{days}天：{clock}").format(days=asked.days, clock=name)
    sub = translate("Facts", "{name} {day}申请").format(
        name=asked.asked_by.name, day=day_text(asked.asked_on)
    )
    badge = BadgeLook(translate("Facts", "待审批"), Tone.PLAIN, Shape.HALF)
    return Fact(text=text, sub=sub, badge=badge, verbs=(f"extension.decide:{asked.id}",), tip=asked.reason)


def _pause(pause: ClockPause) -> Fact:
    name = render(CLOCK_LABELS[ClockCode(pause.clock)])
    reason = render(PAUSE_LABELS[PauseReason(pause.reason)])
    text = translate("Facts", "{reason}期间不计：{clock}").format(reason=reason, clock=name)
    sub = translate("Facts", "{day}起").format(day=day_text(pause.first_on))
    return Fact(text=text, sub=sub, badge=paused_look(), verbs=(f"pause.end:{pause.id}",), tip=pause.note)
