"""Grade the risk of a case: questions, the colour they come to shown live; and report red."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QWidget

from forms import typed
from forms.labels import choices
from forms.matter_labels import OWNER_LEVEL, RISK
from forms.registry import entry
from forms.spec import Field, FormSpec, Kind, Section, Values
from mediation_app.model import Case
from mediation_app.rules.risk import QUESTIONS, AnswerKind, Consequence, consequences, propose, reason_needed
from mediation_app.rules.vocabulary import RiskColour
from mediation_app.services.habits import habits_of
from mediation_app.services.leading import risks
from mediation_app.services.leading.risks import GradeRisk, ReportRed
from resources.i18n import QT_TRANSLATE_NOOP, render, translate
from ui.forms.form_dialog import Sheet, Work
from ui.forms.reading import code_or_none, moment, text
from ui.models.looks import risk_look
from ui.pages.case.desk import CaseDesk
from ui.theme import Space, px
from ui.widgets import Badge, label

_KINDS = {AnswerKind.COUNT: Kind.NUMBER, AnswerKind.MONEY: Kind.MONEY, AnswerKind.YES_NO: Kind.TICK}


def grade(desk: CaseDesk, _: str = "") -> None:
    """Ask the questions, show what they come to, and let another colour be chosen with a reason."""
    before = desk.case.risk

    def save(values: Values) -> Work:
        command = GradeRisk(
            case_id=desk.case.id,
            answers=answers_of(values),
            colour=code_or_none(RiskColour, values, "colour"),
            reason=text(values, "reason"),
            revision=desk.revision,
        )
        return lambda books, actor: risks.grade(books, actor, command)

    sheet = Sheet(title=translate("CaseDialogs", "评定风险"), accept_text=translate("CaseDialogs", "评定"))
    dialog = desk.ask_form(_spec(), _values(desk.case), sheet, save, lambda colour: _graded(desk, colour))
    band = ColourBand(consequences(habits_of(desk.workspace.office)))
    dialog.body.insertWidget(0, band)
    form = dialog.form

    def tell() -> None:
        values = form.values()
        proposed = propose(answers_of(_read(form.spec, values, form.today)))
        chosen = code_or_none(RiskColour, values, "colour") or proposed
        band.tell(proposed, chosen, before)

    form.edited.connect(lambda _place: tell())
    tell()


def _graded(desk: CaseDesk, colour: RiskColour) -> None:
    desk.changed(translate("CaseDialogs", "已评定为{colour}").format(colour=translate("Forms", RISK[colour])))
    if colour is RiskColour.RED:
        desk.warned.emit([translate("CaseDialogs", "红色风险要当日上报，上报后在“风险”里登记。")])


def report(desk: CaseDesk, _: str = "") -> None:
    """Write down to whom a red case was reported, when, and what was done."""
    last = desk.case.matter.risks[-1] if desk.case.matter and desk.case.matter.risks else None

    def save(values: Values) -> Work:
        command = ReportRed(
            case_id=desk.case.id,
            reported_to=text(values, "reported_to"),
            reported_at=moment(values, "reported_at") or desk.workspace.now(),
            measures=text(values, "measures"),
            revision=desk.revision,
        )
        return lambda books, actor: risks.report_red(books, actor, command)

    values = {
        "reported_at": desk.workspace.now(),
        "reported_to": last.reported_to if last else "",
        "measures": last.report_measures if last else "",
    }
    desk.ask_form(entry("red_report"), values, Sheet(title=translate("CaseDialogs", "登记上报")), save)


class ColourBand(QWidget):
    """What the answers come to, and what that brings with it."""

    def __init__(self, brings: Mapping[RiskColour, Consequence]) -> None:
        super().__init__()
        self._brings = brings
        self.badge = Badge()
        self.words = label("", "small", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(Space.S))
        row.addWidget(label(self.tr("评定为"), "field"))
        row.addWidget(self.badge)
        row.addWidget(self.words, 1)

    def tell(self, proposed: RiskColour, chosen: RiskColour, before: RiskColour | None) -> None:
        """Show the colour chosen, what the answers alone come to, and what follows from it."""
        look = risk_look(chosen, meaning=True)
        self.badge.show_as(look.text, look.tone, look.shape)
        own = (
            self.tr("问答建议{colour}；").format(colour=translate("Forms", RISK[proposed]))
            if chosen is not proposed
            else ""
        )
        why = self.tr("要写明原因。") if reason_needed(chosen, proposed, before) else ""
        self.words.setText(own + _consequence(self._brings[chosen]) + why)
        self.setAccessibleName(f"{look.text} {self.words.text()}")


def _consequence(found: Consequence) -> str:
    owner = translate("CaseDialogs", "由{level}包保").format(
        level=translate("Forms", OWNER_LEVEL[found.owner_level])
    )
    days = translate("CaseDialogs", "{days}天内化解").format(days=found.days) if found.days else ""
    visits = (
        translate("CaseDialogs", "每{days}天走访").format(days=found.visit_every_days)
        if found.visit_every_days
        else ""
    )
    same_day = translate("CaseDialogs", "当日上报") if found.report_same_day else ""
    parts = [part for part in (owner, days, visits, same_day) if part]
    return translate("CaseDialogs", "，").join(parts) + translate("CaseDialogs", "。")


def answers_of(values: Values) -> dict[str, object]:
    """Return the answers among the values of the form; what is empty is not answered."""
    found = {question.code: values.get(question.code) for question in QUESTIONS}
    return {name: value for name, value in found.items() if value not in (None, "")}


def _read(spec: FormSpec, values: Values, today: date) -> Values:
    return {
        **values,
        **{
            field.name: typed.readable(field, values.get(field.name), today)
            for field in spec.fields()
            if field.kind in (Kind.NUMBER, Kind.MONEY)
        },
    }


def _spec() -> FormSpec:
    counts = [one for one in QUESTIONS if one.kind is not AnswerKind.YES_NO]
    ticks = [one for one in QUESTIONS if one.kind is AnswerKind.YES_NO]
    numbers = tuple(
        Field(name=one.code, label=render(one.label), kind=_KINDS[one.kind], span=1) for one in counts
    )
    questions = tuple(Field(name=one.code, label=render(one.label), kind=Kind.TICK, span=2) for one in ticks)
    return FormSpec(
        code="risk",
        title=QT_TRANSLATE_NOOP("Forms", "评定风险"),
        parts=(
            Section(fields=numbers),
            Section(fields=questions),
            Section(
                fields=(
                    Field(
                        name="colour",
                        label=QT_TRANSLATE_NOOP("Forms", "改定为"),
                        kind=Kind.CHOICE,
                        choices=choices(RISK),
                        hint=QT_TRANSLATE_NOOP("Forms", "不选则按问答"),
                        span=4,
                    ),
                    Field(
                        name="reason",
                        label=QT_TRANSLATE_NOOP("Forms", "原因"),
                        kind=Kind.TEXT,
                        lines=2,
                        hint=QT_TRANSLATE_NOOP("Forms", "与问答不同，或改了颜色，要写明原因"),
                    ),
                )
            ),
        ),
    )


def _values(case: Case) -> Values:
    """Begin with the answers of the last grading, else with what the case itself tells."""
    matter = case.matter
    if matter is not None and matter.risks:
        return dict(matter.risks[-1].answers)
    if matter is None:
        return {"people": case.people_count, "amount_fen": case.amount_fen}
    times = sum(one.times for one in matter.petitions)
    return {
        "people": case.people_count,
        "amount_fen": case.amount_fen,
        "threatens": matter.threatens,
        "repeats": times - 1 if times > 1 else None,
    }
