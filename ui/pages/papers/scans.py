"""扫描归卷: scans that came back, by paper; F8 scans, Ctrl+O takes files in, Enter files a set."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from mediation_app.rules.permissions import Permission
from mediation_app.rules.vocabulary import ScanPageState
from mediation_app.services.scans import desk as scan_desk
from mediation_app.services.scans import sorting
from mediation_app.services.scans.desk import ScanDesk, ScanPageRow, ScanSet
from mediation_app.services.scans.folder import ENDINGS
from ui import messages
from ui.dialogs.last_folder import last_folder
from ui.navigation import Command
from ui.pages.papers.scans_arrivals import Arrivals
from ui.pages.papers.scans_panel import ScanPanel
from ui.pages.papers.scans_rows import PageKey, RefusedKey, SetKey, groups_of, page_words
from ui.pages.papers.scans_work import ScansWork
from ui.pages.papers.view import View
from ui.theme import Space, px
from ui.widgets import Card, EmptyState, GroupedList, Row
from ui.workspace import Workspace

LIST_WIDTH, LEAST_LIST = 372, 200
_QUIET = ScanDesk(sets=(), unknown=(), aside=())


class ScansView(View):
    """Sets at the left, pages at the right; F6 goes between them."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.list = GroupedList(self.tr("扫描进来的文书"))
        self.panel = ScanPanel(workspace)
        self.arrivals = Arrivals(workspace)
        self.empty = EmptyState("scan-line", self.tr("没有等待归卷的扫描件"), self._how())
        self.work = ScansWork(workspace, self)
        self.found = _QUIET
        self._wanted: int | None = None
        self._sheets = QStackedWidget()
        self._build()

    # ---- the tab

    def commands(self) -> tuple[Command, ...]:
        """Offer to scan, to take files in, to file, and what can be done with the page shown."""
        may = self.workspace.can(Permission.ATTACH)
        why = self.tr("没有“添加附件”的权限，或所在文件夹是只读的")
        main = (
            Command(
                key="scans-scan",
                title=self.tr("扫描"),
                run=self.scan,
                shortcut="F8",
                icon="scan-line",
                enabled=may,
                why=why,
            ),
            Command(
                key="scans-open",
                title=self.tr("选择文件"),
                run=self.choose_files,
                shortcut="Ctrl+O",
                icon="folder-open",
                enabled=may,
                why=why,
            ),
            Command(
                key="scans-file",
                title=self.tr("归卷"),
                run=self.file_chosen,
                shortcut="F9",
                icon="file-check",
                kind="primary",
                enabled=may and self._set() is not None,
                why=why if not may else self.tr("没有选中要归卷的文书"),
            ),
        )
        return (*main, *self._page_commands(may=may))

    def refresh(self) -> None:
        """Read the desk; look whether another folder is to be watched."""
        if self.arrivals.follow_settings():
            self.empty.tell(self.tr("没有等待归卷的扫描件"), self._how())
        self.workspace.ask(scan_desk.desk, done=self.show_desk, owner=self)

    def focus_first(self) -> None:
        """Start in the list."""
        self.list.setFocus()

    def open_at(self, target: object) -> None:
        """Show the set of that issued version; say so where nothing of it came back yet."""
        if not isinstance(target, int):
            return
        self._wanted = target
        self.list.go_to(SetKey(target))
        if self.list.current() is None or self.list.current().target != SetKey(target):  # type: ignore[union-attr]
            self.refresh()

    def show_desk(self, found: ScanDesk) -> None:
        """Show what came back."""
        self.found = found
        groups = groups_of(found, self.arrivals.refused)
        self.list.show_groups(groups)
        self._sheets.setCurrentIndex(0 if groups else 1)
        if self._wanted is not None:
            self._go_to_wanted(self._wanted)
        waiting = len(found.sets) + len(found.unknown)
        whole = sum(one.is_complete and not one.is_void for one in found.sets)
        words = self.tr("可以归卷 {whole} 份，还差 {rest} 份，不认识的 {unknown} 页")
        self.tell(
            words.format(whole=whole, rest=len(found.sets) - whole, unknown=len(found.unknown))
            if waiting
            else ""
        )
        self.countChanged.emit(waiting)
        self._show_row()

    # ---- what can be done

    def scan(self) -> None:
        """Take pages from the scanner."""
        from ui.dialogs.scan_source import ScanDialog

        dialog = ScanDialog(self.workspace, self)
        dialog.pageScanned.connect(lambda item: self.arrivals.taking.add((item,)))
        dialog.open()

    def choose_files(self) -> None:
        """Choose files to take in."""
        endings = " ".join(f"*{ending}" for ending in sorted(ENDINGS))
        chosen, _ = QFileDialog.getOpenFileNames(
            self,
            self.tr("选择扫描文件"),
            str(last_folder(self.workspace.settings)),
            self.tr("扫描件 ({endings})").format(endings=endings),
        )
        if chosen:
            self.workspace.settings.file_folder = Path(chosen[0]).parent
            self.arrivals.take_in(map(Path, chosen))

    def file_chosen(self) -> None:
        """File the chosen set; of two pages of one number one has to be taken first."""
        found = self._set()
        if found is None or not self.workspace.can(Permission.ATTACH):
            return
        if found.doubled:
            first = next(page for page in found.pages if page.page == found.doubled[0])
            self.panel.strip.go_to(first.page_id)
            self.panel.strip.setFocus()
            self.workspace.toast(self.tr("同一页有两张：看清后在要用的那张上按空格，另一张会搁置"))
            return
        self.work.file(found)

    def open_row(self, row: Row) -> None:
        """Do with a row what it waits for: file, name, bring back, try again."""
        target = row.target
        if isinstance(target, SetKey):
            self.file_chosen()
        elif isinstance(target, PageKey) and target.is_aside:
            self.bring_back()
        elif isinstance(target, PageKey):
            self.assign()
        elif isinstance(target, RefusedKey):
            self.arrivals.try_again(target.number)

    def turn(self, degrees: int) -> None:
        """Turn the page shown to the right."""
        page = self._changeable()
        if page is not None:
            self.work.act(sorting.turn, page.page_id, degrees)

    def assign(self) -> None:
        """Say by hand of which paper the page shown is."""
        from ui.dialogs.assign_scan import AssignDialog, PagesToAssign

        page = self._changeable()
        if page is None or page.state is ScanPageState.SET_ASIDE:
            return
        following = () if page.paper_id is not None else self._following(page)
        ids = (page.page_id, *(one.page_id for one in following))
        number = page.page if page.paper_id is not None else None
        pages = PagesToAssign(ids, page_words(page), number, page.guess)
        dialog = AssignDialog(self.workspace, pages, self.found.sets, self)
        dialog.assigned.connect(self._assigned)
        dialog.open()

    def set_aside(self) -> None:
        """Put the page shown aside, with a reason."""
        page = self._changeable()
        if page is not None and page.state is not ScanPageState.SET_ASIDE:
            self.work.set_aside((page.page_id,), page_words(page))

    def bring_back(self) -> None:
        """Take a page that was set aside up again."""
        page = self.panel.page()
        if page is not None and page.state is ScanPageState.SET_ASIDE:
            self.work.act(sorting.bring_back, (page.page_id,))

    def take_this(self) -> None:
        """Of two pages of one number take the one shown."""
        page = self._changeable()
        if page is not None and self.panel.is_doubled(page):
            self.work.act(sorting.choose_double, page.page_id)

    def move_page(self, step: int) -> None:
        """Put the page shown one place earlier or later among those that wait."""
        page, found = self._changeable(), self._set()
        if page is None or found is None:
            return
        ids = [one.page_id for one in found.pages if one.state is not ScanPageState.FILED]
        at = ids.index(page.page_id)
        if 0 <= at + step < len(ids):
            ids[at], ids[at + step] = ids[at + step], ids[at]
            self.work.act(sorting.reorder, found.paper_id, tuple(ids))

    def other_pane(self) -> None:
        """Go from the list to the pages, to the large picture, and back."""
        panes: list[QWidget] = [self.list, self.panel.strip, self.panel.picture]
        at = next((number for number, pane in enumerate(panes) if pane.hasFocus()), len(panes) - 1)
        panes[(at + 1) % len(panes)].setFocus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files that are dragged here."""
        if event.mimeData().hasUrls() and self.workspace.can(Permission.ATTACH):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take in the files that were dropped."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        self.arrivals.take_in(paths)

    # ---- what is shown

    def _page_commands(self, *, may: bool) -> tuple[Command, ...]:
        page = self.panel.page()
        can = may and page is not None and page.state is not ScanPageState.FILED
        doubled = can and page is not None and self.panel.is_doubled(page)
        in_set = can and self._set() is not None
        rows = (
            ("scans-panes", self.tr("换一栏"), self.other_pane, "F6", True),
            ("scans-assign", self.tr("指定是哪份文书的第几页"), self.assign, "F7", can),
            ("scans-left", self.tr("左转"), lambda: self.turn(270), "Ctrl+Left", can),
            ("scans-right", self.tr("右转"), lambda: self.turn(90), "Ctrl+Right", can),
            ("scans-earlier", self.tr("往前挪一页"), lambda: self.move_page(-1), "Ctrl+Up", in_set),
            ("scans-later", self.tr("往后挪一页"), lambda: self.move_page(1), "Ctrl+Down", in_set),
            ("scans-aside", self.tr("搁置"), self.set_aside, "Del", can),
            ("scans-take", self.tr("两张里用这一张（空格）"), self.take_this, "", doubled),
            (
                "scans-watch",
                self.arrivals.pause_words(),
                self.arrivals.pause_or_go_on,
                "",
                self.arrivals.watch.folder is not None,
            ),
        )
        return tuple(
            Command(key=key, title=title, run=run, shortcut=shortcut, enabled=enabled)
            for key, title, run, shortcut, enabled in rows
        )

    def _show_row(self) -> None:
        row = self.list.current()
        target = row.target if row is not None else None
        if isinstance(target, SetKey):
            found = self._set()
            if found is not None:
                self.panel.show_set(found)
        elif isinstance(target, PageKey):
            page = self._stray(target.page_id)
            if page is not None:
                self.panel.show_page(page, () if target.is_aside else self._following(page))
        elif isinstance(target, RefusedKey) and row is not None:
            _, advice = messages.texts(self.arrivals.refused[target.number].error)
            again = self.tr("改好后按 Enter 再收一次。")
            self.panel.show_words(row.title, row.text, f"{advice}{again}")
        self.commandsChanged.emit()

    def _set(self) -> ScanSet | None:
        row = self.list.current()
        if row is None or not isinstance(row.target, SetKey):
            return None
        paper_id = row.target.paper_id
        return next((one for one in self.found.sets if one.paper_id == paper_id), None)

    def _stray(self, page_id: int) -> ScanPageRow | None:
        rows = (*self.found.unknown, *self.found.aside)
        return next((one for one in rows if one.page_id == page_id), None)

    def _following(self, page: ScanPageRow) -> tuple[ScanPageRow, ...]:
        """Return the unknown pages of the same file that come right after a page."""
        same = {one.ordinal: one for one in self.found.unknown if one.scan_id == page.scan_id}
        found, at = [], page.ordinal + 1
        while at in same:
            found.append(same[at])
            at += 1
        return tuple(found)

    def _changeable(self) -> ScanPageRow | None:
        page = self.panel.page()
        if page is None or page.state is ScanPageState.FILED or not self.workspace.can(Permission.ATTACH):
            return None
        return page

    def _assigned(self, paper_id: int) -> None:
        self._wanted = paper_id
        self.list.setFocus()
        self.refresh()

    def _go_to_wanted(self, paper_id: int) -> None:
        self._wanted = None
        if any(one.paper_id == paper_id for one in self.found.sets):
            self.list.go_to(SetKey(paper_id))
        else:
            self.workspace.toast(self.tr("这份文书还没有扫描页：按 F8 扫描，或按 Ctrl+O 选择文件"))

    # ---- files on their way

    def _arrived(self, paper_id: int | None) -> None:
        """Read the desk again; a file that was all of one paper is shown."""
        if paper_id is not None:
            self.list.go_to(SetKey(paper_id))
        self.refresh()

    def _stop(self) -> None:
        self.arrivals.stop()
        self.work.stop()

    def _filing_changed(self, done: int, total: int, name: str) -> None:
        words = self.tr("正在归卷：{name}（第 {done} / {total} 页）")
        self.arrivals.band.tell(words.format(name=name, done=done, total=total) if total else "")

    def _how(self) -> str:
        ways = self.tr(
            "按 F8 扫描，按 Ctrl+O 选择文件，或把扫描件拖到这里。程序按纸上的验证码自动认出是哪份文书。"
        )
        folder = self.workspace.settings.scan_folder
        if folder is None:
            return ways + self.tr("在设置里可以指定一个文件夹，扫描仪存进去的文件会自动收进来。")
        return ways + self.tr("正在监视文件夹 {folder}。").format(folder=folder)

    def _build(self) -> None:
        card = Card(padding=1)
        card.body.addWidget(self.list)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(Space.S))
        column.addWidget(card, 1)
        column.addWidget(self.panel.notice)
        left.setMinimumWidth(px(LEAST_LIST))
        left.setMaximumWidth(px(LIST_WIDTH))
        desk = QWidget()
        row = QHBoxLayout(desk)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(Space.M))
        row.addWidget(left, 2)
        row.addWidget(self.panel, 3)
        nothing = Card(padding=1)
        nothing.body.addWidget(self.empty)
        self._sheets.addWidget(desk)
        self._sheets.addWidget(nothing)
        self._sheets.setCurrentIndex(1)
        self.column.addWidget(self.arrivals)
        self.column.addWidget(self._sheets, 1)
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._connect()

    def _connect(self) -> None:
        self.list.rowActivated.connect(self.open_row)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_row())
        self.panel.pageChanged.connect(self.commandsChanged)
        self.panel.turnWanted.connect(self.turn)
        self.panel.assignWanted.connect(self.assign)
        self.panel.asideWanted.connect(self.set_aside)
        self.panel.backWanted.connect(self.bring_back)
        self.panel.takeWanted.connect(self.take_this)
        self.arrivals.band.stopWanted.connect(self._stop)
        self.arrivals.arrived.connect(self._arrived)
        self.arrivals.refusedChanged.connect(lambda: self.show_desk(self.found))
        self.arrivals.changed.connect(self.commandsChanged)
        self.work.changed.connect(self.refresh)
        self.work.filed.connect(lambda _found: self.list.setFocus())
        self.work.progressed.connect(self._filing_changed)
