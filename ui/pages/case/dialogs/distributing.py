"""Share something out among the households: lines to be typed, sum and difference live; adopt, vote."""

from collections.abc import Sequence
from fractions import Fraction

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from forms.registry import entry
from forms.spec import Field, FormSpec, Kind, Section, Values
from mediation_app.model import Distribution, Household
from mediation_app.rules.errors import AppError, InvalidInput
from mediation_app.rules.households import area_number, even_shares
from mediation_app.services.books import Actor, Books
from mediation_app.services.matters import distributions, households, votes
from mediation_app.services.matters.distributions import DistributionStanding, SaveDistribution, ShareEntry
from resources.i18n import QT_TRANSLATE_NOOP, translate
from ui.dialogs.base import Dialog
from ui.forms.form_dialog import Sheet, Work
from ui.forms.form_view import FormView
from ui.forms.matter_work_commands import record_vote as vote_command
from ui.forms.reading import needed_day, number, text
from ui.forms.unsaved import UnsavedDialog
from ui.pages.case.desk import CaseDesk
from ui.pages.case.dialogs.household_table import Column, HouseholdModel, household_view
from ui.theme import Space, Tone, px
from ui.widgets import Badge, Shape, button, label
from ui.wording import money

Found = tuple[tuple[Household, ...], Distribution | None]

_HEAD = FormSpec(
    code="distribution_head",
    title=QT_TRANSLATE_NOOP("Forms", "分配方案"),
    parts=(
        Section(
            fields=(
                Field(
                    name="title",
                    label=QT_TRANSLATE_NOOP("Forms", "方案名称"),
                    max_length=120,
                    required=True,
                    hint=QT_TRANSLATE_NOOP("Forms", "如：二组征地补偿款分配方案"),
                    span=3,
                ),
                Field(
                    name="total_fen",
                    label=QT_TRANSLATE_NOOP("Forms", "应分配总额"),
                    kind=Kind.MONEY,
                    required=True,
                    span=1,
                ),
                Field(name="basis", label=QT_TRANSLATE_NOOP("Forms", "分配依据"), kind=Kind.TEXT, lines=2),
            )
        ),
    ),
)


def edit(desk: CaseDesk, distribution_id: str = "") -> None:
    """Read households and scheme, then open the table."""
    wanted = int(distribution_id or 0)

    def show(found: Found) -> None:
        dialog = DistributionDialog(desk, *found)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        dialog.head.focus_first()

    desk.workspace.ask(_read, desk.case.id, wanted, done=show, owner=desk)


def adopt(desk: CaseDesk, distribution_id: str) -> None:
    """Adopt a scheme whose lines sum to the total."""

    def save(values: Values) -> Work:
        on = needed_day(values, "on")
        return lambda books, actor: distributions.adopt(
            books, actor, int(distribution_id), on, revision=desk.revision
        )

    sheet = Sheet(
        title=translate("CaseDialogs", "采用这个分配方案"), accept_text=translate("CaseDialogs", "采用")
    )
    desk.ask_form(entry("on_day"), {"on": desk.workspace.today()}, sheet, save)


def record_vote(desk: CaseDesk, _: str = "") -> None:
    """Write a vote down."""

    def save(values: Values) -> Work:
        command = vote_command(values, desk.case.id, desk.revision)
        return lambda books, actor: votes.record_vote(books, actor, command)

    values = {"held_on": desk.workspace.today(), "eligible": desk.dossier.more.households or None}
    sheet = Sheet(title=translate("CaseDialogs", "登记表决"), draft_key=f"vote:{desk.case.id}:0")
    desk.ask_form(entry("vote"), values, sheet, save, lambda _id: desk.changed())


class DistributionDialog(Dialog):
    """What each household gets; saved also while it does not add up, adopted only to the fen."""

    def __init__(self, desk: CaseDesk, found: tuple[Household, ...], scheme: Distribution | None) -> None:
        super().__init__(desk.page, translate("CaseDialogs", "分配方案"))
        self._desk = desk
        self._scheme = scheme
        self.head = FormView(_HEAD, today=desk.workspace.today())
        self.model = HouseholdModel(found, translate("CaseDialogs", "金额（元）"), ticks=False, parent=self)
        self.view = household_view(self.model, translate("CaseDialogs", "每户金额"))
        self.sum_label = label("", "strong")
        self.badge = Badge()
        self._build()
        if scheme is not None:
            amounts = {line.household_id: line.amount_fen for line in scheme.lines}
            self.model.set_amounts([amounts.get(one.id) for one in found])
            self.head.change({"title": scheme.title, "total_fen": scheme.total_fen, "basis": scheme.basis})
        self.head.edited.connect(lambda _place: self._tell())
        self.head.submitted.connect(self.accepting)
        self.head.mark_clean()
        self._is_changed = False
        self.model.edited.connect(self._amount_typed)
        self._tell()

    def sum_fen(self) -> int:
        """Return what the lines come to."""
        return sum(line.amount_fen or 0 for line in self.model.lines)

    def total_fen(self) -> int:
        """Return the total typed, 0 while there is none."""
        spec = self.head.spec
        values = self.head.values()
        if spec.validate({**values, "title": "x"}, today=self.head.today):
            return 0
        return number(spec.parsed({**values, "title": "x"}, today=self.head.today), "total_fen") or 0

    def share_out(self, weights: Sequence[int | Fraction]) -> None:
        """Share the total out by weights, to the fen."""
        try:
            self.model.set_amounts(even_shares(self.total_fen(), weights))
        except InvalidInput as error:
            self.show_problem(error)

    def accepting(self) -> None:
        """Save the scheme; a difference is told, and keeps it from being adopted."""
        values = self.head.checked()
        bad = [
            place
            for place, line in enumerate(self.model.lines)
            if _is_no_amount(line.amount, line.amount_fen)
        ]
        if values is None or bad:
            if bad:
                name = self.model.lines[bad[0]].household.name
                self.notice.tell(
                    translate("CaseDialogs", "{name}的金额看不懂，请改成 1234.56 这样的数").format(name=name),
                    Tone.ORANGE,
                )
                self.view.setCurrentIndex(self.model.index(bad[0], Column.OWN))
                self.view.setFocus()
            return
        self.busy(True)
        desk = self._desk
        command = SaveDistribution(
            case_id=desk.case.id,
            distribution_id=self._scheme.id if self._scheme is not None else None,
            title=text(values, "title"),
            total_fen=number(values, "total_fen") or 0,
            basis=text(values, "basis"),
            lines=tuple(
                ShareEntry(line.household.id, fen)
                for line in self.model.lines
                if (fen := line.amount_fen) is not None
            ),
            revision=desk.revision,
        )
        desk.workspace.ask(
            distributions.save_distribution, command, done=self._saved, failed=self._failed, owner=self
        )

    def reject(self) -> None:
        """Leave, after asking when amounts or words typed would be lost."""
        if not self._is_changed and not self.head.is_changed():
            self._leave()
            return
        question = UnsavedDialog(self, self.windowTitle())
        question.saveWanted.connect(self.accepting)
        question.discardWanted.connect(self._leave)
        question.open()

    def _leave(self) -> None:
        super().reject()

    def _amount_typed(self) -> None:
        self._is_changed = True
        self._tell()

    def _saved(self, standing: DistributionStanding) -> None:
        self.accept()
        off = standing.difference_fen
        words = translate("CaseDialogs", "已保存，还相差{amount}，相符才能采用").format(
            amount=money(abs(off))
        )
        self._desk.changed(words if off else translate("CaseDialogs", "已保存，合计相符"))

    def _failed(self, error: AppError) -> None:
        if isinstance(error, InvalidInput):
            self.head.show_error(error)
        self.show_problem(error)
        self._desk.refused(error)

    def _tell(self) -> None:
        total, reached = self.total_fen(), self.sum_fen()
        words = translate("CaseDialogs", "合计{sum}").format(sum=money(reached))
        self.sum_label.setText(words)
        off = reached - total
        if off:
            more = (
                translate("CaseDialogs", "多{amount}")
                if off > 0
                else translate("CaseDialogs", "还差{amount}")
            )
            self.badge.show_as(more.format(amount=money(abs(off))), Tone.RED, Shape.TRIANGLE)
        else:
            self.badge.show_as(translate("CaseDialogs", "与总额相符"), Tone.ACCENT, Shape.CHECK)

    def _build(self) -> None:
        self.head.setFixedHeight(px(152))
        self.body.addWidget(self.head)
        row = QHBoxLayout()
        row.setSpacing(px(Space.S))
        row.addWidget(self.sum_label)
        row.addWidget(self.badge)
        row.addStretch(1)
        for words, weigh in (
            (translate("CaseDialogs", "按户平分"), lambda _one: 1),
            (translate("CaseDialogs", "按人口分"), lambda one: one.people or 0),
            (translate("CaseDialogs", "按面积分"), lambda one: area_number(one.area) or Fraction(0)),
        ):
            made = button(words)
            made.setAutoDefault(False)
            made.clicked.connect(lambda _checked, weigh=weigh: self._share_by(weigh))
            row.addWidget(made)
        self.body.addLayout(row)
        self.body.addWidget(self.view, 1)
        self.save_button = self.add_buttons(translate("CaseDialogs", "保存"))
        self.save_button.setAutoDefault(False)
        self.save_button.setDefault(False)
        self.setMinimumWidth(px(720))

    def _share_by(self, weigh: object) -> None:
        self.share_out([weigh(line.household) for line in self.model.lines])  # type: ignore[operator]


def _read(books: Books, actor: Actor, case_id: int, distribution_id: int) -> Found:
    found = households.households(books, actor, case_id)
    scheme = distributions.distribution(books, actor, distribution_id) if distribution_id else None
    return found, scheme


def _is_no_amount(typed: str, fen: int | None) -> bool:
    return bool(typed.strip()) and fen is None
