"""待办: every paper that is out or due, by the stage it has reached; Enter goes straight to the work."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QStackedWidget

from mediation_app.services.paper_desk import DeskRow, PaperDesk, Stage
from mediation_app.services.paper_desk import desk as read_desk
from ui.models.desk_rows import stage_title
from ui.navigation import Command
from ui.pages.papers.desk_list import DeskList
from ui.pages.papers.desk_work import PERMISSIONS, DeskWork, agreement_of
from ui.pages.papers.view import View
from ui.theme import Space, px
from ui.widgets import Card, EmptyState, button
from ui.workspace import Workspace

ALL = "all"


class WaitingView(View):
    """F9 or Enter does what the line waits for, Ctrl+Enter does it another way, Ctrl+O opens the case.

    Space marks lines to be printed or bound at once; left and right show one stage only.
    """

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.list = DeskList()
        self.work = DeskWork(workspace, self)
        self.empty = EmptyState(
            "printer",
            self.tr("没有等待打印、签名、扫描、送达或装订的文书"),
            self.tr("案件里有了要打印的文书，就会出现在这里，一步一步办到装订。空白表格随时可以打印。"),
        )
        self.scopes: dict[str, QPushButton] = {}
        self._desk: PaperDesk | None = None
        self._scope = ALL
        self._build()

    def commands(self) -> tuple[Command, ...]:
        """Offer what the chosen line waits for, the other way to do it, and its case."""
        row = self.list.row()
        main = Command(
            key="papers-do",
            title=self._main_words(row),
            run=self.do_chosen,
            shortcut="F9",
            icon=_ICONS[row.stage] if row is not None else "printer",
            kind="primary",
            enabled=row is not None and self.workspace.can(PERMISSIONS[row.stage]),
            why=self.tr("没有选中要办的文书") if row is None else self.tr("没有办理这一步的权限"),
        )
        open_case = Command(
            key="papers-case",
            title=self.tr("打开案件"),
            run=self.open_case,
            shortcut="Ctrl+O",
            icon="folder-open",
            enabled=row is not None,
            why=self.tr("没有选中要办的文书"),
        )
        other = self._other(row)
        return (main, *((other,) if other else ()), open_case, self.verify_command())

    def refresh(self) -> None:
        """Ask what waits."""
        self.workspace.ask(read_desk, done=self.show_desk, owner=self)

    def focus_first(self) -> None:
        """Start in the list."""
        shown = self.list if self._sheets.currentWidget() is self.list else self.scopes[self._scope]
        shown.setFocus()

    def open_at(self, target: object) -> None:
        """Show one stage."""
        if isinstance(target, Stage):
            self.show_stage(target.value)

    def show_desk(self, desk: PaperDesk) -> None:
        """Show what waits of the papers."""
        self._desk = desk
        for key, scope in self.scopes.items():
            rows = desk.total if key == ALL else desk.count(Stage(key))
            title = self.tr("全部") if key == ALL else stage_title(Stage(key))
            scope.setText(f"{title} {rows}" if rows else title)
            scope.setAccessibleName(scope.text())
        if self._scope != ALL and not desk.count(Stage(self._scope)):
            self.show_stage(ALL)  # the last of this stage is done: what comes next
        else:
            self._show()
        self._tell_oldest()
        self.countChanged.emit(desk.total)

    def show_stage(self, key: str) -> None:
        """Show the lines of one stage, or of all of them."""
        self._scope = key
        self.scopes[key].setChecked(True)
        self._show()
        self.list.go_to_first()

    def explain(self) -> None:
        """Say what each way of signing is worth in law."""
        from ui.dialogs.signing_worth import SigningWorthDialog

        dialog = SigningWorthDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def do_chosen(self) -> None:
        """Do what the marked lines wait for, or the current one."""
        rows = self.list.chosen()
        if rows and self.workspace.can(PERMISSIONS[rows[0].stage]):
            self.work.do(rows)

    def open_case(self) -> None:
        """Open the case at that paper."""
        row = self.list.row()
        if row is not None:
            self.workspace.open_case(row.case_id, row.target)

    def showEvent(self, event: QShowEvent) -> None:
        """Read again on coming back: what was done in another tab moves papers on."""
        super().showEvent(event)
        if self._desk is not None:
            self.refresh()

    # ---- what is offered

    def _main_words(self, row: DeskRow | None) -> str:
        if row is None:
            return self.tr("办理")
        chosen = self.list.chosen()
        count = len(chosen)
        if row.stage is Stage.PRINT and chosen[0].is_queued:
            return self.tr("到打印队列")
        several = {Stage.PRINT: self.tr("{count} 件放进打印队列"), Stage.BIND: self.tr("装订 {count} 件")}
        if count > 1:
            return several[row.stage].format(count=count)
        return {
            Stage.PRINT: self.tr("放进打印队列"),
            Stage.SIGN: self.tr("登记签名"),
            Stage.SEAL: self.tr("登记盖章"),
            Stage.SCAN: self.tr("扫描归卷"),
            Stage.HAND_OUT: self.tr("登记送达"),
            Stage.BIND: self.tr("装订卷宗"),
        }[row.stage]

    def _other(self, row: DeskRow | None) -> Command | None:
        """Return the other way to do what the line waits for, None where there is only one."""
        if row is None:
            return None
        if row.stage is Stage.SIGN or (row.stage is Stage.PRINT and agreement_of(row) is not None):
            return self._way(self.tr("屏幕签名"), "signature", partial(self.work.sign_on_screen, row))
        if row.stage is Stage.SEAL and self._desk is not None and self._desk.has_certificate:
            seal = partial(self.work.call, row.case_id, f"seal.paper:{row.paper_id}")
            return self._way(self.tr("证书签章"), "stamp", seal)
        if row.stage is Stage.SCAN and row.verb:
            attach = partial(self.work.call, row.case_id, row.verb)
            return self._way(self.tr("直接附上扫描件"), "paperclip", attach)
        return None

    def _way(self, title: str, icon: str, run: object) -> Command:
        return Command(
            key="papers-other",
            title=title,
            run=run,  # type: ignore[arg-type]
            shortcut="Ctrl+Return",
            icon=icon,
            enabled=not self.workspace.read_only,
            why=self.tr("所在文件夹是只读的，只能查看"),
        )

    # ---- showing

    def _show(self) -> None:
        if self._desk is None:
            return
        stages = tuple(Stage) if self._scope == ALL else (Stage(self._scope),)
        self.list.show_desk(self._desk, stages)
        is_empty = not any(self._desk.rows(stage) for stage in stages)
        had_focus = self.list.hasFocus() or any(scope.hasFocus() for scope in self.scopes.values())
        self._sheets.setCurrentWidget(self.empty if is_empty else self.list)
        if had_focus:
            (self.scopes[self._scope] if is_empty else self.list).setFocus()
        self.commandsChanged.emit()

    def _tell_oldest(self) -> None:
        desk = self._desk
        if desk is None or not desk.total:
            self.tell(self.tr("没有要办的文书"))
            return
        oldest = max(row.age(desk.day) for _, rows in desk.stages for row in rows)
        words = self.tr("待办 {count} 项").format(count=desk.total)
        if oldest:
            words = self.tr("{words}，最久的已等 {days} 天").format(words=words, days=oldest)
        self.tell(words)

    def _queueing(self, done: int, total: int) -> None:
        if total > 1 and done < total:
            self.tell(self.tr("正在放进打印队列：{done}/{total}，Esc 停下").format(done=done, total=total))

    def _next_stage(self, step: int) -> None:
        desk = self._desk
        keys = [
            key
            for key in self.scopes
            if key in (ALL, self._scope) or (desk is not None and desk.count(Stage(key)))
        ]
        self.show_stage(keys[(keys.index(self._scope) + step) % len(keys)])

    # ---- building

    def _build(self) -> None:
        self._group = QButtonGroup(self)
        bar = QHBoxLayout()
        bar.setSpacing(px(Space.XS))
        titles = {ALL: self.tr("全部"), **{stage.value: stage_title(stage) for stage in Stage}}
        for key, title in titles.items():
            scope = button(title, "quiet")
            scope.setCheckable(True)
            scope.clicked.connect(partial(self._scope_clicked, key))
            self._group.addButton(scope)
            self.scopes[key] = scope
            bar.addWidget(scope)
        bar.addStretch(1)
        self.worth_button = button(self.tr("签署效力"), "quiet", icon="scale")
        self.worth_button.clicked.connect(self.explain)
        bar.addWidget(self.worth_button)
        self.scopes[ALL].setChecked(True)
        self._sheets = QStackedWidget()
        for sheet in (self.list, self.empty):
            self._sheets.addWidget(sheet)
        card = Card(padding=1)
        card.body.addWidget(self._sheets)
        self.column.addLayout(bar)
        self.column.addWidget(card, 1)
        self.list.rowActivated.connect(lambda _row: self._activate())
        self.list.choiceChanged.connect(self.commandsChanged)
        self.list.escaped.connect(self.work.stop)
        self.list.stageWanted.connect(self._next_stage)
        self.list.selectionModel().currentChanged.connect(lambda *_: self.commandsChanged.emit())
        self.work.progressed.connect(self._queueing)

    def _scope_clicked(self, key: str) -> None:
        self.show_stage(key)
        self.list.setFocus()

    def _activate(self) -> None:
        """Do what Enter asks for; who may not do it is shown the case."""
        row = self.list.row()
        if row is not None and self.workspace.can(PERMISSIONS[row.stage]):
            self.do_chosen()
        else:
            self.open_case()


_ICONS = {
    Stage.PRINT: "printer",
    Stage.SIGN: "signature",
    Stage.SEAL: "stamp",
    Stage.SCAN: "scan",
    Stage.HAND_OUT: "file-output",
    Stage.BIND: "library",
}
