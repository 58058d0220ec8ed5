"""What moves a clock: an extension asked for and decided, a pause, the office's own earlier target."""

from collections.abc import Callable
from dataclasses import replace

from forms.registry import entry
from forms.spec import Choice, Field, FormSpec, Section, Values
from mediation_app.model import Extension
from mediation_app.rules.clock_rules import (
    CLOCK_LABELS,
    PAUSE_LABELS,
    ClockCode,
    PauseReason,
    may_extend,
    may_pause,
)
from mediation_app.services.checks import among
from mediation_app.services.clocks import extending
from mediation_app.services.clocks.extending import AskExtension, DecideExtension
from mediation_app.services.clocks.pausing import BeginPause, begin_pause, end_pause, set_target
from resources.i18n import render, translate
from ui.forms.form_dialog import Sheet, Work
from ui.forms.reading import code, day, needed_day, number, text
from ui.pages.case.desk import CaseDesk


def ask_extension(desk: CaseDesk, clock: str = "") -> None:
    """Ask for more time, with the reason; somebody else decides."""
    offered = _running(desk, lambda one: bool(may_extend(one)))
    spec = _offering(entry("extension"), offered)

    def save(values: Values) -> Work:
        command = AskExtension(
            case_id=desk.case.id,
            clock=code(ClockCode, values, "clock", ClockCode.RESOLUTION),
            days=number(values, "days") or 0,
            reason=text(values, "reason"),
            revision=desk.revision,
        )
        return lambda books, actor: extending.ask(books, actor, command)

    values = {"clock": clock or (offered[0].code if len(offered) == 1 else "")}
    sheet = Sheet(
        title=translate("CaseDialogs", "申请延期"),
        text=translate("CaseDialogs", "信访办理期限可延长一次、不超过30日，由负责人批准并告知信访人。"),
        accept_text=translate("CaseDialogs", "提请审批"),
        begin_at="days" if values["clock"] else "clock",
    )
    done = translate("CaseDialogs", "已提请审批")
    desk.ask_form(spec, values, sheet, save, lambda _id: desk.changed(done))


def extension_impossible(desk: CaseDesk, _clock: str) -> str:
    """Say that no running clock may be made longer; empty when one may."""
    if _running(desk, lambda one: bool(may_extend(one))):
        return ""
    return translate("CaseDialogs", "现在没有可以延长的时限")


def decide_extension(desk: CaseDesk, extension_id: str) -> None:
    """Approve or refuse an extension, and say when the person was told."""
    asked = _extension(desk, extension_id)

    def save(values: Values) -> Work:
        approved, opinion = text(values, "approved") == "yes", text(values, "opinion")
        told_on = day(values, "told_on")
        command = DecideExtension(
            extension_id=asked.id,
            approved=approved,
            opinion=opinion,
            told_on=told_on,
            revision=desk.revision,
        )
        return lambda books, actor: extending.decide(books, actor, command)

    words = translate("CaseDialogs", "{name}申请把“{clock}”延长{days}天：{reason}").format(
        name=asked.asked_by.name,
        clock=render(CLOCK_LABELS[ClockCode(asked.clock)]),
        days=asked.days,
        reason=asked.reason,
    )
    sheet = Sheet(
        title=translate("CaseDialogs", "审批延期"),
        text=words,
        accept_text=translate("CaseDialogs", "签批"),
        begin_at="approved",
    )
    values = {"approved": "yes", "opinion": translate("CaseDialogs", "同意")}
    desk.ask_form(entry("extension_decision"), values, sheet, save)


def not_my_extension(desk: CaseDesk, extension_id: str) -> str:
    """Say that whoever asked for more time does not decide on it; empty for others."""
    if _extension(desk, extension_id).asked_by_id == desk.workspace.actor.staff_id:
        return translate("CaseDialogs", "申请延期的人不能自己审批")
    return ""


def begin(desk: CaseDesk, clock: str = "") -> None:
    """Stop a clock for what the law lets stop it."""
    offered = _running(desk, lambda one: bool(may_pause(one)))
    reasons = tuple(Choice(one.value, render(words)) for one, words in PAUSE_LABELS.items())
    spec = _offering(entry("pause"), offered, reasons)

    def save(values: Values) -> Work:
        which = code(ClockCode, values, "clock", ClockCode.MEDIATION)
        reason = code(PauseReason, values, "reason", PauseReason.APPRAISAL)
        first_on, note = needed_day(values, "first_on"), text(values, "note")
        command = BeginPause(
            case_id=desk.case.id,
            clock=which,
            reason=reason,
            first_on=first_on,
            note=note,
            revision=desk.revision,
        )
        return lambda books, actor: begin_pause(books, actor, command)

    values = {
        "clock": clock or (offered[0].code if len(offered) == 1 else ""),
        "first_on": desk.workspace.today(),
    }
    sheet = Sheet(
        title=translate("CaseDialogs", "暂停计算时限"),
        text=translate("CaseDialogs", "调解期限因鉴定、评估、专家咨询中止；复核期限因听证中止。"),
        begin_at="reason" if values["clock"] else "clock",
    )
    desk.ask_form(spec, values, sheet, save)


def pause_impossible(desk: CaseDesk, _clock: str) -> str:
    """Say that nothing may stop a running clock; empty when something may."""
    if _running(desk, lambda one: bool(may_pause(one))):
        return ""
    return translate("CaseDialogs", "现在没有可以暂停的时限")


def end(desk: CaseDesk, pause_id: str) -> None:
    """Let a clock run on."""

    def save(values: Values) -> Work:
        last_on = needed_day(values, "last_on")
        return lambda books, actor: end_pause(books, actor, int(pause_id), last_on, revision=desk.revision)

    sheet = Sheet(title=translate("CaseDialogs", "恢复计算时限"))
    desk.ask_form(entry("pause_end"), {"last_on": desk.workspace.today()}, sheet, save)


def change_target(desk: CaseDesk, _: str = "") -> None:
    """Set the office's own target, earlier than what the law allows."""
    matter = desk.case.matter

    def save(values: Values) -> Work:
        target = day(values, "target_on")
        return lambda books, actor: set_target(books, actor, desk.case.id, target, revision=desk.revision)

    sheet = Sheet(
        title=translate("CaseDialogs", "内控时限"),
        text=translate("CaseDialogs", "比法定期限更早，另算一个钟；不能代替法定期限。"),
    )
    values = {"target_on": matter.target_on if matter else None}
    desk.ask_form(entry("target"), values, sheet, save)


def _running(desk: CaseDesk, may: Callable[[ClockCode], bool]) -> tuple[Choice, ...]:
    codes = dict.fromkeys(one.code for one in desk.dossier.more.clocks if one.is_open)
    return tuple(Choice(one.value, render(CLOCK_LABELS[one])) for one in codes if may(one))


def _offering(spec: FormSpec, clocks: tuple[Choice, ...], reasons: tuple[Choice, ...] = ()) -> FormSpec:
    """Put the clocks that run, and the reasons, into the fields that choose among them."""
    given = {"clock": clocks, "reason": reasons}

    def change(field: Field) -> Field:
        offered = given.get(field.name, ()) if field.options else ()
        return replace(field, choices=offered, options="") if field.options else field

    parts = tuple(
        replace(part, fields=tuple(change(field) for field in part.fields))
        if isinstance(part, Section)
        else part
        for part in spec.parts
    )
    return replace(spec, parts=parts)


def _extension(desk: CaseDesk, extension_id: str) -> Extension:
    extensions = desk.case.matter.extensions if desk.case.matter is not None else []
    return among(extensions, int(extension_id))
