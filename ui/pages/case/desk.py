"""The case on the desk: what dialogs and editors of the dossier page are given, and how they report back."""

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from forms.spec import Choice, FormSpec, Options, Values
from mediation_app.model import Case
from mediation_app.rules.errors import AppError, Conflict, Problem
from mediation_app.rules.permissions import PERMISSION_LABELS, ROLE_LABELS, Permission, roles_with
from mediation_app.services import recusals
from resources.i18n import Message, render, translate
from ui.forms.form_dialog import FormDialog, Sheet, Work
from ui.forms.form_view import FormView
from ui.pages.case.dossier import Dossier
from ui.workspace import Workspace


class CaseDesk(QObject):
    """One open dossier: the workspace, the page it lies on, and what was read of the case."""

    paperWanted = Signal(str, int)
    """Show a paper: form code and subject."""
    paperEntered = Signal()
    """The keys belong into the paper shown."""
    editorWanted = Signal(str, int)
    """Edit what a paper is made from: form code and subject, 0 for a new one."""
    fieldWanted = Signal(str, int, str)
    """Edit what a paper is made from, at a field: form code, subject, ``terms[1].text``."""
    warned = Signal(list)
    """Sentences to show about what was just saved."""
    paperWarned = Signal(list)
    """Sentences to show about the paper just printed, saved or opened, until another paper is shown."""

    def __init__(self, workspace: Workspace, page: QWidget, dossier: Dossier) -> None:
        super().__init__(page)
        self.workspace = workspace
        self.page = page
        self.dossier = dossier

    @property
    def case(self) -> Case:
        """Return the case."""
        return self.dossier.case

    @property
    def revision(self) -> int:
        """Return the state of the case this page has seen."""
        return self.case.revision

    # ---- what may be done

    def why_not(self, permission: Permission, *, when_ended: bool = False) -> str:
        """Say why something may not be done here now; empty when it may.

        ``when_ended``: it may also be done to a void or closed case.
        """
        if self.workspace.read_only and permission is not Permission.SEE_CASES:
            return self.tr("所在文件夹是只读的，只能查看")
        if not self.workspace.may(permission):
            roles = self.tr("、").join(render(ROLE_LABELS[role]) for role in roles_with(permission))
            words = self.tr("没有“{permission}”的权限；{roles}可以办理")
            return words.format(permission=render(PERMISSION_LABELS[permission]), roles=roles)
        if not when_ended and self.case.voided_on is not None:
            return self.tr("本案已作废，恢复后才能办理")
        if not when_ended and not self.dossier.is_open:
            return self.tr("本案已结案归档，恢复办理后才能修改")
        return ""

    # ---- saving

    def changed(self, text: str = "", warnings: Iterable[Message | Problem] = ()) -> None:
        """Tell everybody that the case changed; show what to look at."""
        lines = [render(one.message if isinstance(one, Problem) else one) for one in warnings]
        if lines:
            self.warned.emit(lines)
        if text:
            self.workspace.toast(text)
        self.workspace.changes.caseChanged.emit(self.case.id)

    def refused(self, error: AppError) -> None:
        """Read the case again when somebody else has changed it, so that the next try knows of that."""
        if isinstance(error, Conflict):
            self.workspace.changes.caseChanged.emit(self.case.id)

    def act(self, service: Callable[..., Any], *args: Any, text: str = "", **named: Any) -> None:
        """Call a service that changes the case and tell everybody."""
        self.workspace.ask(
            service,
            *args,
            done=lambda result: self.changed(text, getattr(result, "warnings", ())),
            failed=lambda error: self.workspace.show_error(error, self.page),
            owner=self,
            **named,
        )

    def ask_form(
        self,
        spec: FormSpec,
        values: Values,
        sheet: Sheet,
        save: Callable[[Values], Work],
        done: Callable[[Any], object] | None = None,
    ) -> FormDialog:
        """Open a form over the page; what it saved is told to everybody unless ``done`` does that."""
        form = FormView(spec, today=self.workspace.today(), options=self.options())
        form.change(values)
        dialog = FormDialog(self.workspace, self.page, form, sheet, save)
        dialog.refused.connect(self.refused)
        dialog.saved.connect(done or (lambda result: self.changed(warnings=getattr(result, "warnings", ()))))
        return dialog.start()

    # ---- lists

    def options(self) -> Options:
        """Return the lists that forms of this case offer."""
        case = self.case
        files = [file for file in case.attachments if file.removed_at is None]
        own = {
            "parties": [(party.id, party.person.name) for party in case.parties],
            "principals": [(party.id, party.person.name) for party in self.dossier.principals],
            "attachments": [(file.id, file.note or file.name) for file in files],
            "papers": [
                (
                    paper.id,
                    self.tr("{title} 第{version}版").format(
                        title=translate("Forms", paper.title), version=paper.version
                    ),
                )
                for paper in case.papers
            ],
            "instalments": [(part_id, words) for part_id, words in self._instalments()],
            **self._of_recusal(),
            **self._of_matter(),
        }
        lists, more = self.dossier.lists, self.dossier.more
        return {
            **lists.options,
            "leaders": more.leaders,
            "units": more.units,
            "grids": lists.grids_of(case.village_id),
            **{name: tuple(Choice(str(i), words) for i, words in rows) for name, rows in own.items()},
        }

    def _of_recusal(self) -> dict[str, list[tuple[int, str]]]:
        """Return who may ask a mediator to withdraw, himself as 0, and who mediates the case now."""
        asking = [(one.id, one.person.name) for one in self.case.parties if one.role in recusals.ASKERS]
        here, staff = recusals.sitting(self.case), self.dossier.lists.options["staff"]
        return {
            "recusal_askers": [*asking, (0, self.tr("调解员自行回避"))],
            "sitting_mediators": [(int(one.code), one.label) for one in staff if int(one.code) in here],
        }

    def _of_matter(self) -> dict[str, list[tuple[int, str]]]:
        matter = self.case.matter
        if matter is None:
            return {}
        here = [unit for unit in matter.units if unit.ended_on is None]
        return {
            "case_units": [(unit.unit_id, unit.unit.name) for unit in here],
            "distributions": [(one.id, one.title) for one in matter.distributions],
        }

    def _instalments(self) -> Iterable[tuple[int, str]]:
        for term in self.dossier.terms:
            several = len(term.instalments) > 1
            for part in term.instalments:
                number = self.tr("第{term}条").format(term=term.ordinal)
                if several:
                    number += self.tr("第{part}期").format(part=part.ordinal)
                yield part.instalment_id, f"{number} {term.text}"
