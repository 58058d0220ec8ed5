"""The window: the rail, the page, the foot, and the keys that work everywhere."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from mediation_app.model import Staff
from mediation_app.rules.errors import AppError, ClockBehind
from mediation_app.rules.permissions import Permission
from mediation_app.services import staff
from resources.i18n import translate
from ui import messages, theme
from ui.dialogs.clock import ClockDialog
from ui.dialogs.keys import KeysDialog
from ui.dialogs.palette import Palette
from ui.dialogs.staff_switch import StaffSwitchDialog, role_words
from ui.navigation import CaseTarget, Command, PageSpec
from ui.pages import BY_KEY, PAGES
from ui.pages.base import Page
from ui.placing import put_in_place
from ui.theme import Tone, px
from ui.widgets import Notice, button, label
from ui.widgets.rail import Rail
from ui.widgets.status_bar import StatusBar
from ui.widgets.toast import Toast
from ui.workspace import Workspace


class MainWindow(QMainWindow):
    """One person at work; `staffChosen` and `rebuildWanted` ask the program for another window."""

    staffChosen = Signal(int)
    rebuildWanted = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.setObjectName("window")
        self.workspace = workspace
        self._pages: dict[str, Page] = {}
        self._trail: list[tuple[str, object]] = []
        self._page_actions: list[QAction] = []
        self._here = ""
        self.specs = tuple(spec for spec in PAGES if spec.is_for(workspace))
        self.rail = Rail([(s.key, _title(s), s.icon, s.shortcut) for s in self.specs if s.in_rail])
        self.stack = QStackedWidget()
        self.status = StatusBar()
        self._build()
        self.palette_overlay = Palette(workspace, self.centralWidget())
        self.toast = Toast(self.centralWidget())
        self._connect()
        for command in self.commands():
            self._bind(command)
        self._tell_who()

    def page(self) -> Page:
        """Return the page that is shown."""
        return self._pages[self._here]

    def place(self) -> tuple[str, object]:
        """Return where the user is: a page's key and, for a dossier, the case."""
        key, target = self._trail[-1] if self._trail else ("", None)
        return key, (self.page().here() if self._here else None) or target

    def go(self, key: str, target: object = None, *, remember: bool = True) -> bool:
        """Show a page, at a certain thing of it; False when the present page must not be left."""
        if key not in {spec.key for spec in self.specs}:
            return False
        if self._here and self._here != key and not self.page().leaving():
            return False
        page = self._made(key)
        place = (key, _place_of(target))
        if remember and place != (self._trail or [("", None)])[-1]:
            self._trail.append(place)
        self._here = key
        if target is not None:
            page.open_at(target)
        self.stack.setCurrentWidget(page)
        self.rail.show_page("cases" if key == "case" else key)
        self._follow_page()
        page.focus_first()
        return True

    def back(self) -> None:
        """Go to where the user came from."""
        if len(self._trail) > 1:
            self._trail.pop()
            key, target = self._trail[-1]
            self.go(key, target, remember=False)

    def keep_drafts(self) -> None:
        """Have every page write down what is being typed."""
        for page in self._pages.values():
            page.keep_draft()

    def commands(self) -> tuple[Command, ...]:
        """Return what can be asked for everywhere."""
        goes = tuple(self._go_command(spec) for spec in self.specs if spec.in_rail)
        own = (
            Command(key="help", title=self.tr("按键一览"), run=self.show_keys, shortcut="F1"),
            Command(key="new", title=self.tr("登记新案"), run=self.new_case, shortcut="F2"),
            Command(key="find", title=self.tr("查找"), run=self.ask_palette, shortcut="Ctrl+K"),
            Command(key="find-f3", title=self.tr("查找"), run=self.ask_palette, shortcut="F3"),
            Command(
                key="verify",
                title=self.tr("验证文书"),
                run=self.verify_paper,
                icon="scan-line",
                enabled=self.workspace.may(Permission.SEE_CASES),
            ),
            Command(key="refresh", title=self.tr("重新读取"), run=self.refresh, shortcut="F5"),
            Command(key="back", title=self.tr("返回上一处"), run=self.back, shortcut="Alt+Left"),
            Command(key="staff", title=self.tr("换人办理"), run=self.ask_staff, shortcut="Ctrl+Shift+U"),
            Command(key="larger", title=self.tr("大字显示"), run=self.larger, shortcut="Ctrl+="),
            Command(key="smaller", title=self.tr("标准字号"), run=self.smaller, shortcut="Ctrl+-"),
            Command(key="leave", title=self.tr("换一个调委会"), run=self.workspace.leaveWanted.emit),
            Command(key="quit", title=self.tr("退出"), run=self.close, shortcut="Ctrl+Q"),
        )
        return (*goes, *(command for command in own if command.key != "new" or "intake" in self._keys()))

    def new_case(self) -> None:
        """Go to the registration."""
        self.go("intake")

    def refresh(self) -> None:
        """Read the page again."""
        self.page().mark_stale()

    def ask_palette(self) -> None:
        """Open the line that finds everything."""
        offered = (c for c in self.commands() if c.key not in {"find", "find-f3"})
        self.palette_overlay.ask((*self.page().commands(), *offered))

    def show_keys(self) -> None:
        """Open the sheet of keys."""
        everywhere = [command for command in self.commands() if command.key != "find-f3"]
        _open_once(KeysDialog(self, everywhere, self.page().commands()))

    def verify_paper(self) -> None:
        """Ask whether a file or a printed paper is one that was issued."""
        from ui.dialogs.verify import VerifyDialog

        _open_once(VerifyDialog(self.workspace, self))

    def ask_staff(self) -> None:
        """Let somebody else take the seat."""
        work = self.workspace
        work.tasks.run(lambda: staff.list_staff(work.books), done=self._choose_staff, owner=self)

    def larger(self) -> None:
        """Switch to large type."""
        self._set_large(True)

    def smaller(self) -> None:
        """Switch back to the usual type."""
        self._set_large(False)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep drafts and the window's place; stay when the page must not be left."""
        if self._here and not self.page().leaving():
            event.ignore()
            return
        self.keep_drafts()
        self.workspace.settings.geometry = self.saveGeometry()
        event.accept()

    def _build(self) -> None:
        centre = QWidget()
        self.setCentralWidget(centre)
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if self.workspace.read_only:
            column.addWidget(self._read_only_bar())
        elif self.workspace.is_shared:
            column.addWidget(self._shared_bar())
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self.stack, 1)
        column.addLayout(row, 1)
        column.addWidget(self.status)
        self.setMinimumSize(px(960), px(560))
        put_in_place(self, self.workspace.settings.geometry)

    def _read_only_bar(self) -> QFrame:
        bar = QFrame()
        bar.setProperty("kind", "readonly")
        words = label(
            self.tr(
                "只读：所在文件夹不允许写入，只能查看，不能登记、修改或打印定稿。请检查文件夹权限后重新打开。"
            )
        )
        words.setWordWrap(True)
        row = QHBoxLayout(bar)
        row.setContentsMargins(px(16), px(6), px(16), px(6))
        row.addWidget(words, 1)
        return bar

    def _shared_bar(self) -> QWidget:
        bar = Notice(
            self.tr(
                "这个调委会已在另一个窗口打开。两边都能办理；同一案件两边同时改动时，后保存的一方会得到提醒。"
            ),
            Tone.YELLOW,
        )
        close = button(self.tr("知道了"), "quiet")
        close.clicked.connect(bar.hide)
        bar.add_action(close)
        return bar

    def _connect(self) -> None:
        work = self.workspace
        self.rail.chosen.connect(self._rail_chosen)
        self.rail.staffAsked.connect(self.ask_staff)
        work.pageWanted.connect(self.go)
        work.caseWanted.connect(lambda case_id, target: self.go("case", CaseTarget(case_id, target)))
        work.newCaseWanted.connect(self.new_case)
        work.toastWanted.connect(self.toast.tell)
        work.noteWanted.connect(self.status.note)
        work.staffWanted.connect(self.ask_staff)
        work.reloadWanted.connect(self.rebuildWanted)
        work.tasks.failed.connect(self._show_failure)
        work.tasks.idleChanged.connect(self.status.show_idle)

    def _rail_chosen(self, key: str) -> None:
        if not self.go(key):
            self.rail.show_page("cases" if self._here == "case" else self._here)

    def _made(self, key: str) -> Page:
        if key not in self._pages:
            page = BY_KEY[key].make(self.workspace)
            page.commandsChanged.connect(self._follow_page)
            page.titleChanged.connect(self._follow_page)
            self._pages[key] = page
            self.stack.addWidget(page)
        return self._pages[key]

    def _follow_page(self) -> None:
        if not self._here:
            return
        page = self.page()
        name = page.title() or _title(BY_KEY[self._here])
        self.setWindowTitle(f"{name} — {self.workspace.office.name}")
        for action in self._page_actions:
            self.removeAction(action)
            action.deleteLater()
        commands = page.commands()
        self._page_actions = [self._bind(command) for command in commands if command.shortcut]
        hints = [(c.shortcut, c.title) for c in commands if c.shortcut and c.enabled][:4]
        everywhere = [("Ctrl+K", self.tr("查找")), ("F1", self.tr("按键"))]
        if "intake" in self._keys() and self._here != "intake":
            everywhere.insert(0, ("F2", self.tr("登记")))
        self.status.show_keys([*hints, *everywhere])

    def _bind(self, command: Command) -> QAction:
        action = QAction(command.title, self)
        action.setShortcut(QKeySequence(command.shortcut))
        action.setEnabled(command.enabled)
        action.triggered.connect(lambda _checked: command.run())
        self.addAction(action)
        return action

    def _go_command(self, spec: PageSpec) -> Command:
        title = self.tr("去“{page}”").format(page=_title(spec))
        return Command(
            key=f"go-{spec.key}", title=title, run=lambda: self.go(spec.key), shortcut=spec.shortcut
        )

    def _keys(self) -> set[str]:
        return {spec.key for spec in self.specs}

    def _tell_who(self) -> None:
        work = self.workspace
        roles = role_words(role.value for role in work.actor.roles)
        office = work.office
        self.rail.person.tell(work.actor.name, roles, office.name, is_demonstration=office.is_demonstration)
        self.status.tell_file(
            self.tr("数据文件未加密"),
            self.tr(
                "数据文件目前没有加密，拿到文件的人都能读取。请给电脑设开机密码，不要把文件夹放到公共位置。"
            ),
        )

    def _choose_staff(self, members: tuple[Staff, ...]) -> None:
        present = self.workspace.actor.staff_id
        dialog = StaffSwitchDialog(self, members, present)
        dialog.accepted.connect(lambda: self._seat(dialog.chosen()))
        _open_once(dialog)

    def _seat(self, staff_id: int) -> None:
        if staff_id not in (0, self.workspace.actor.staff_id):
            self.staffChosen.emit(staff_id)

    def _set_large(self, wanted: bool) -> None:
        if wanted != (theme.scale() > 1):
            self.workspace.settings.large_type = wanted
            self.rebuildWanted.emit()

    def _show_failure(self, _owner: object, error: AppError) -> None:
        """Show one dialog, even when several jobs stumble over the same thing."""
        if QApplication.activeModalWidget() is not None:
            self.status.note(messages.texts(error)[0])
        elif isinstance(error, ClockBehind) and self.workspace.may(Permission.MANAGE_OFFICE):
            _open_once(ClockDialog(self.workspace, error, self))
        else:
            messages.show_error(error, self)


def _open_once(dialog: QDialog) -> None:
    """Open a dialog without blocking; it is gone when closed."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def _place_of(target: object) -> object:
    """Return where a target leads, without what it does there: coming back asks for nothing again."""
    if isinstance(target, CaseTarget):
        from ui.pages.case.targets import read_target  # reads the dossier's page, which a start need not

        destination = read_target(target.target)
        if destination is not None and destination.verb:
            return CaseTarget(target.case_id)
    return target


def _title(spec: PageSpec) -> str:
    return translate("Navigation", spec.title)
