"""条款库: the office's own clauses beside those that come with the program."""

from mediation_app.rules.clauses import shown
from mediation_app.rules.permissions import Permission
from mediation_app.rules.vocabulary import TermKind
from mediation_app.services import clauses
from mediation_app.services.clauses import ClauseRow
from resources.dictionaries.agreement_words import clause_library
from ui.dialogs.clause import ask_for_clause
from ui.forms.form_dialog import FormDialog
from ui.pages.settings.list_section import ListSection
from ui.theme import Tone
from ui.widgets import BadgeLook, Group, Row, Shape
from ui.wording import kind_title
from ui.workspace import Workspace

_NEW = ClauseRow(title="", type_code="", kind=TermKind.ACT, text="")


class ClausesSection(ListSection):
    """The office's own clauses; Enter changes one, retired ones stay in the list."""

    def __init__(self, workspace: Workspace) -> None:
        words = self.tr("随程序附带{count}条，起草协议时按 Ctrl+L 选用；这里是本调委会自己的条款。")
        text = words.format(count=len(clause_library()))
        super().__init__(workspace, Permission.MANAGE_PAPERS, self.tr("条款库"), text)
        self.rows: tuple[ClauseRow, ...] = ()
        self.add_button(self.tr("添加条款"), lambda: self.ask(_NEW), kind="primary", icon="plus")
        self.add_button(self.tr("修改"), self.change, icon="pencil", of_row=True)
        self.add_button(self.tr("停用或恢复"), self.retire, icon="ban", of_row=True)
        self.refresh()

    def refresh(self) -> None:
        """Read the clauses, retired ones too."""
        books = self.workspace.books
        self.workspace.tasks.run(lambda: clauses.own_clauses(books), done=self._show, owner=self)

    def current(self) -> ClauseRow | None:
        """Return the chosen clause."""
        row = self.list.current()
        return next((one for one in self.rows if row and one.clause_id == row.target), None)

    def change(self) -> None:
        """Open the chosen clause."""
        row = self.current()
        if self.may_change and row is not None:
            self.ask(row)

    def ask(self, row: ClauseRow) -> FormDialog:
        """Open the dialog of a clause, or of a new one."""
        return ask_for_clause(self.workspace, self, row, self.refresh)

    def retire(self) -> None:
        """Offer the chosen clause no longer, or again."""
        row = self.current()
        if row is not None:
            self.workspace.ask(
                clauses.retire_clause,
                row.clause_id,
                retired=not row.is_retired,
                done=lambda _none: self.refresh(),
                failed=lambda error: self.workspace.show_error(error, self),
                owner=self,
            )

    def _show(self, rows: tuple[ClauseRow, ...]) -> None:
        self.rows = rows
        groups = (
            Group(title=self.tr("在用"), rows=tuple(self._row(one) for one in rows if not one.is_retired)),
            Group(title=self.tr("已停用"), rows=tuple(self._row(one) for one in rows if one.is_retired)),
        )
        self.list.show_groups(tuple(group for group in groups if group.rows))

    def _row(self, row: ClauseRow) -> Row:
        stopped = BadgeLook(self.tr("已停用"), Tone.QUIET, Shape.CROSS)
        return Row(
            title=row.title,
            text=shown(row.text, {}),
            note=kind_title(row.type_code) or self.tr("各类通用"),
            badge=stopped if row.is_retired else None,
            target=row.clause_id,
        )
