"""What is done with a set of scanned pages: filed, with a reason where one is needed, then who signed."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from mediation_app.rules.errors import AppError
from mediation_app.rules.permissions import Permission
from mediation_app.rules.scan_pages import pages_in_words
from mediation_app.services import cases, signing
from mediation_app.services.books import Actor, Books
from mediation_app.services.calendars import calendar
from mediation_app.services.paper_values import AGREEMENT_PAPERS
from mediation_app.services.scans import filing, sorting
from mediation_app.services.scans.desk import ScanSet
from resources.i18n import render
from ui.dialogs.reason import ReasonDialog
from ui.pages.papers.desk_work import DeskWork
from ui.pages.papers.scans_rows import paper_words
from ui.tasks import Job
from ui.workspace import Workspace

Give = Callable[[str], object]


@dataclass(frozen=True, slots=True)
class _Reasons:
    incomplete: str = ""
    again: str = ""


class ScansWork(QObject):
    """File sets and set pages aside; it asks for reasons over the page it is given."""

    changed = Signal()
    """The desk is another now."""
    filed = Signal(object)
    """The `ScanSet` that was filed."""
    progressed = Signal(int, int, str)
    """Pages done, in all, and of which paper; 0 of 0 when it is over."""

    def __init__(self, workspace: Workspace, page: QWidget) -> None:
        super().__init__(page)
        self.workspace, self.page = workspace, page
        self.desk_work = DeskWork(workspace, page)
        self._job: Job[int] | None = None

    def file(self, found: ScanSet) -> None:
        """File a set; what lacks, or is there already, needs a reason first."""
        if self._job is not None:
            return
        if found.missing:
            self._ask_why_incomplete(found)
        elif found.needs_reason:
            self._ask_why_again(found, _Reasons())
        else:
            self._file(found, _Reasons())

    def set_aside(self, page_ids: tuple[int, ...], name: str) -> None:
        """Ask why pages belong nowhere, and put them aside."""
        usual = (self.tr("空白页"), self.tr("扫重了"), self.tr("不是本调委会的文书"), self.tr("扫得看不清"))
        text = self.tr("{name}。原扫描文件仍保留，可以再取回。").format(name=name)
        self._ask(
            self.tr("搁置扫描页"),
            text,
            usual,
            lambda reason: self.act(sorting.set_aside, page_ids, reason),
        )

    def act(self, service: Callable[..., object], *args: object) -> None:
        """Call a service that changes the desk."""
        self.workspace.ask(
            service, *args, done=lambda _result: self.changed.emit(), failed=self._failed, owner=self
        )

    def stop(self) -> None:
        """Call the filing off; nothing is written then."""
        if self._job is not None:
            self._job.cancel()
            self._over()

    def _ask_why_incomplete(self, found: ScanSet) -> None:
        title = self.tr("{paper}缺第{pages}页").format(
            paper=paper_words(found), pages=render(pages_in_words(found.missing))
        )
        usual = (self.tr("这几页没有签字，不再扫描"), self.tr("原件缺页"))
        text = self.tr("请先补扫。确实归不齐的，写明原因再归卷；补扫的页以后可以再归。")

        def go_on(reason: str) -> None:
            reasons = _Reasons(incomplete=reason)
            if found.needs_reason:
                self._ask_why_again(found, reasons)
            else:
                self._file(found, reasons)

        self._ask(title, text, usual, go_on)

    def _ask_why_again(self, found: ScanSet, reasons: _Reasons) -> None:
        title = self.tr("{paper}已有签署原件").format(paper=paper_words(found))
        usual = (self.tr("前一份扫得不清楚"), self.tr("补签后重新扫描"))
        text = self.tr("再归一份要写明原因。前一份仍留在附件里。")
        self._ask(title, text, usual, lambda reason: self._file(found, _Reasons(reasons.incomplete, reason)))

    def _ask(self, title: str, text: str, usual: tuple[str, ...], give: Give) -> None:
        dialog = ReasonDialog(self.page, title, text, usual)
        dialog.add_buttons(self.tr("继续"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: give(dialog.reason()))
        dialog.open()

    def _file(self, found: ScanSet, reasons: _Reasons) -> None:
        work = self.workspace
        self.progressed.emit(0, max(1, len(found.order)), paper_words(found))
        self._job = work.tasks.reach(
            lambda progress: filing.file(
                work.books,
                work.actor,
                found.paper_id,
                incomplete_reason=reasons.incomplete,
                again_reason=reasons.again,
                progress=progress.step,
            ),
            progressed=lambda done, total, _name: self.progressed.emit(done, total, paper_words(found)),
            done=lambda _attachment_id: self._filed(found),
            failed=self._not_filed,
            owner=self,
        )

    def _filed(self, found: ScanSet) -> None:
        self._over()
        words = self.tr("{paper}已归入{number}的卷宗，替换未签的打印件")
        work, case_id = self.workspace, found.case_id
        work.toast(
            words.format(paper=paper_words(found), number=found.number),
            self.tr("打开案件"),
            lambda: work.open_case(case_id),
        )
        counts = found.form_code in AGREEMENT_PAPERS.values() and not (found.is_superseded or found.is_closed)
        if counts and work.can(Permission.TICK_SIGNATURES):
            self._ask_who_signed(found)
        else:
            self._go_on(found)

    def _ask_who_signed(self, found: ScanSet) -> None:
        """Open the sheet to tick who signed, the scan still in view, unless all are ticked already."""

        def go_on() -> None:
            self._go_on(found)

        self.workspace.ask(
            _is_open_to_sign,
            found.case_id,
            done=lambda is_open: (
                self.desk_work.call(found.case_id, "sign.several", go_on) if is_open else go_on()
            ),
            failed=self._failed,
            owner=self,
        )

    def _go_on(self, found: ScanSet) -> None:
        """Let the set go from the desk, and show the next one."""
        self.workspace.changes.caseChanged.emit(found.case_id)
        self.filed.emit(found)
        self.changed.emit()

    def _not_filed(self, error: AppError) -> None:
        self._over()
        self._failed(error)
        self.changed.emit()

    def _over(self) -> None:
        self._job = None
        self.progressed.emit(0, 0, "")

    def _failed(self, error: AppError) -> None:
        self.workspace.show_error(error, self.page)


def _is_open_to_sign(books: Books, actor: Actor, case_id: int) -> bool:
    """Tell whether a signature that the agreement needs to take effect is not ticked yet."""
    case = cases.load(books, actor, case_id)
    if case.agreement is None or case.voided_on is not None:
        return False
    return bool(signing.standing(case, books.clock().date(), calendar(books)).missing)
