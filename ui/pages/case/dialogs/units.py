"""The team of a case and its units: who does what; a unit answers, sends back, is replaced."""

from forms.registry import entry
from forms.spec import Choice, Values
from mediation_app.model import CaseUnit
from mediation_app.services.books import Actor, Books
from mediation_app.services.checks import among
from mediation_app.services.leading import team
from resources.i18n import translate
from ui.forms.form_dialog import Sheet, Work
from ui.forms.leading_commands import assign_unit, member_entry
from ui.forms.reading import blocks, needed_day, number, text
from ui.pages.case.desk import CaseDesk
from ui.pages.case.dialogs.reasons import ask_for_reason


def edit_team(desk: CaseDesk, _: str = "") -> None:
    """Say who is on the case beside the leader; who is left out ends today and stays in the history."""
    matter = desk.case.matter
    here = [member for member in matter.team if member.ended_on is None] if matter is not None else []

    def save(values: Values) -> Work:
        members = tuple(member_entry(block) for block in blocks(values, "members"))
        return lambda books, actor: team.set_team(books, actor, desk.case.id, members, revision=desk.revision)

    shown = tuple(
        {
            "name": one.name,
            "staff_id": one.staff_id,
            "post": one.post,
            "phone": one.phone,
            "part": one.part.value,
            "level": one.level.value if one.level else "",
            "duty": one.duty,
        }
        for one in here
    )
    sheet = Sheet(
        title=translate("CaseDialogs", "责任人和专班"),
        text=translate("CaseDialogs", "第一责任人、包保责任人、专班成员和稳控责任人；Alt+Enter 添一位。"),
        draft_key=f"team:{desk.case.id}:0",
        begin_at="members[0].name",
    )
    dialog = desk.ask_form(entry("team"), {"members": shown or ({},)}, sheet, save)
    dialog.form.section("members").edited.connect(lambda place: _fill_staff(desk, dialog.form, place))


def _fill_staff(desk: CaseDesk, form: object, place: str) -> None:
    """Take the name of somebody chosen from the office's own people."""
    if not place.endswith(".staff_id"):
        return
    index = int(place.partition("[")[2].partition("]")[0])
    block = form.section("members").blocks[index]  # type: ignore[attr-defined]
    values = block.values()
    chosen = str(values.get("staff_id") or "")
    names: tuple[Choice, ...] = desk.dossier.lists.options["staff"]
    name = next((one.label for one in names if one.code == chosen), "")
    if name and not values.get("name"):
        block.change({"name": name})


def assign(desk: CaseDesk, _: str = "") -> None:
    """Give a unit its part in the case; a unit nobody knew yet joins the list."""

    def save(values: Values) -> Work:
        return lambda books, actor: _assign(books, actor, desk, values)

    sheet = Sheet(
        title=translate("CaseDialogs", "交责任单位办理"), accept_text=translate("CaseDialogs", "交办")
    )
    done = translate("CaseDialogs", "已交单位办理")
    desk.ask_form(entry("unit_assign"), {}, sheet, save, lambda _id: desk.changed(done))


def _assign(books: Books, actor: Actor, desk: CaseDesk, values: Values) -> int:
    name, unit_id = text(values, "unit_name"), number(values, "unit_id") or 0
    if name:
        known = {unit.name: unit.id for unit in team.units(books)}
        unit_id = known.get(name) or team.add_unit(books, actor, name)
    return team.assign_unit(books, actor, assign_unit(values, desk.case.id, unit_id, desk.revision))


def answer(desk: CaseDesk, unit_id: str) -> None:
    """Write down what a unit answered."""
    unit = _unit(desk, unit_id)

    def save(values: Values) -> Work:
        words, on = text(values, "answer"), needed_day(values, "on")
        return lambda books, actor: team.answer_unit(
            books, actor, unit.id, words, on=on, revision=desk.revision
        )

    values = {"on": desk.workspace.today(), "answer": unit.answer}
    sheet = Sheet(title=translate("CaseDialogs", "登记单位回复"), text=unit.unit.name)
    desk.ask_form(entry("unit_answer"), values, sheet, save)


def send_back(desk: CaseDesk, unit_id: str) -> None:
    """Write down that a unit sent the case back."""
    unit = _unit(desk, unit_id)
    ask_for_reason(
        desk,
        translate("CaseDialogs", "登记{unit}退回").format(unit=unit.unit.name),
        translate("CaseDialogs", "退回的单位不再算责任单位，改派后重新计算。"),
        translate("CaseDialogs", "登记退回"),
        lambda reason: desk.act(team.return_unit, unit.id, reason, revision=desk.revision),
    )


def reroute(desk: CaseDesk, unit_id: str) -> None:
    """Give what a unit sent back to another one."""
    unit = _unit(desk, unit_id)

    def save(values: Values) -> Work:
        target, reason = number(values, "to_unit_id") or 0, text(values, "reason")
        return lambda books, actor: team.reroute_unit(
            books, actor, unit.id, target, reason, revision=desk.revision
        )

    values = {"reason": unit.return_reason}
    sheet = Sheet(title=translate("CaseDialogs", "改派其他单位"), text=unit.unit.name)
    desk.ask_form(entry("unit_reroute"), values, sheet, save)


def end(desk: CaseDesk, unit_id: str) -> None:
    """End a unit's part in the case."""
    unit = _unit(desk, unit_id)
    ask_for_reason(
        desk,
        translate("CaseDialogs", "{unit}不再承担").format(unit=unit.unit.name),
        translate("CaseDialogs", "以前的回复和退回都保留。"),
        translate("CaseDialogs", "结束"),
        lambda reason: desk.act(team.end_unit, unit.id, reason=reason, revision=desk.revision),
    )


def _unit(desk: CaseDesk, unit_id: str) -> CaseUnit:
    units = desk.case.matter.units if desk.case.matter is not None else []
    return among(units, int(unit_id))
