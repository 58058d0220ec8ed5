"""The plan of a case: the thirteen blocks and the steps, filled in beforehand from what the dossier knows."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any, cast

from PySide6.QtWidgets import QPushButton

from forms.registry import entry
from forms.spec import Values
from mediation_app.model import Plan
from mediation_app.rules.permissions import Permission
from mediation_app.rules.plans import MEASURE_LABELS, NEEDED
from mediation_app.rules.vocabulary import DemandNature, PlanState
from mediation_app.services.books import Actor, Books
from mediation_app.services.leading import plans
from mediation_app.services.leading.plan_steps import StepEntry
from mediation_app.services.leading.plans import Submitted
from mediation_app.services.leading.standing import newest_plan
from resources.i18n import render, translate
from ui.forms.form_dialog import Work
from ui.forms.form_view import FormView
from ui.forms.leading_commands import save_plan
from ui.forms.variants import without
from ui.pages.case.desk import CaseDesk
from ui.pages.case.editors.base import Editor
from ui.theme import Tone
from ui.widgets import button
from ui.wording import listed

_OPEN = (PlanState.DRAFT, PlanState.RETURNED)
_ONE_EMPTY: tuple[Values, ...] = ({},)
"""A step ready to be written; it is left out where it stays empty."""


class PlanEditor(Editor):
    """Saving keeps a draft; 保存并送审 sends it to be judged; an approved plan gets a new version."""

    permission = Permission.DRAFT_PLAN

    def __init__(self, desk: CaseDesk) -> None:
        newest = newest_plan(desk.case)
        self._plan = newest if newest is not None and newest.state in _OPEN else None
        self._submits = False
        is_first = newest is None or (newest.version == 1 and self._plan is not None)
        spec = without(entry("plan_entry"), "change_reason") if is_first else entry("plan_entry")
        view = FormView(spec, today=desk.workspace.today(), options=desk.options())
        view.change(_values(desk, self._plan))
        version = self._plan.version if self._plan else (newest.version + 1 if newest else 1)
        title = translate("PlanEditor", "化解方案第{version}版").format(version=version)
        self._submit_button = button(translate("PlanEditor", "保存并送审"), icon="file-output")
        super().__init__(desk, view, f"plan:{desk.case.id}:0", title)
        self._submit_button.clicked.connect(lambda _checked: self.submit())
        self._tell(newest)

    def start(self) -> None:
        """Lock the form also while a version is being judged."""
        super().start()
        newest = newest_plan(self.desk.case)
        if newest is not None and newest.state is PlanState.SUBMITTED:
            words = translate("PlanEditor", "方案正在审批，审批后才能修改")
            self.form.set_read_only(read_only=True)
            self.save_button.setEnabled(False)
            self.notice.tell(words, Tone.QUIET)
        self._submit_button.setEnabled(self.save_button.isEnabled())

    def work(self, values: Values) -> Work:
        """Save the plan, and send it to be judged where that was asked for."""
        plan_id = self._plan.id if self._plan is not None else None
        command = save_plan(values, self.desk.case.id, self.desk.revision, plan_id)
        submits, self._submits = self._submits, False

        def save(books: Books, actor: Actor) -> Submitted:
            saved = plans.save(books, actor, command)
            return plans.submit(books, actor, saved) if submits else Submitted(saved)

        return save

    def submit(self) -> None:
        """Save and send it to be judged."""
        self._submits = True
        self.save()

    def begin_at(self) -> str:
        """Start with the measures, which nobody can fill in beforehand."""
        nature = self.desk.case.matter.nature if self.desk.case.matter else None
        needed = NEEDED.get(nature, ("solve",)) if nature else ("solve",)
        empty = [name for name in needed if self.form.box(name).is_empty()]
        return empty[0] if empty else "situation"

    def extra_buttons(self) -> tuple[QPushButton, ...]:
        """Return the way to save and submit at once."""
        return (self._submit_button,)

    def _failed(self, error: Any) -> None:
        self._submits = False
        super()._failed(error)

    def _tell(self, newest: Plan | None) -> None:
        """Say what the nature of the demands asks for, and why a version came back."""
        lines = []
        nature: DemandNature | None = self.desk.case.matter.nature if self.desk.case.matter else None
        if nature is not None:
            names = listed(render(MEASURE_LABELS[name]) for name in NEEDED[nature])
            lines.append(self.tr("按诉求定性，措施里必须有：{names}。").format(names=names))
        if newest is not None and newest.state is PlanState.RETURNED and newest.opinions:
            lines.append(self.tr("退回意见：{text}").format(text=newest.opinions[-1].text))
        if lines:
            self.notice.tell("\n".join(lines), Tone.QUIET)


def _values(desk: CaseDesk, plan: Plan | None) -> Values:
    if plan is None:
        proposed = plans.propose_values(desk.case)
        kept = cast("Iterable[StepEntry]", proposed["steps"])
        return {**proposed, "steps": tuple(map(asdict, kept)) or _ONE_EMPTY}
    names = (*plans.BLOCKS, "due_on", "change_reason")
    steps = tuple(
        {
            "step_id": step.id,
            "text": step.text,
            "due_on": step.due_on,
            "responsible_id": step.responsible_id,
            "responsible": step.responsible,
            "mark": step.mark,
        }
        for step in plan.steps
    )
    return {**{name: getattr(plan, name) for name in names}, "steps": steps or _ONE_EMPTY}
