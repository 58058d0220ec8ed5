"""The chosen set at the right of the scan desk: its pages in a row, the current one large, what to do."""

from collections import OrderedDict
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mediation_app.rules.errors import AppError
from mediation_app.rules.vocabulary import ScanPageState
from mediation_app.services.scans import pictures
from mediation_app.services.scans.desk import ScanPageRow, ScanSet, why_unknown
from resources.i18n import render
from ui import messages
from ui.pages.papers.scans_pages import SMALL, PageStrip, Place, ScanPicture
from ui.pages.papers.scans_rows import page_words, paper_words, state_words
from ui.tasks import Job
from ui.theme import Space, Tone, px
from ui.widgets import Card, ElidedLabel, Notice, button
from ui.widgets.button_bar import ButtonBar
from ui.workspace import Workspace

LARGE = 1100
"""Width in pixels a page is read with, enough to read small print at twice the usual size."""
MOST_KEPT = 160
"""Pictures that are kept."""

PageFailed = Callable[[tuple[ScanPageRow, ...], AppError], object]
Look = tuple[int, int, float, int]
"""Page, how it is turned, how it leans, and how wide its picture is."""


class ScanPanel(QWidget):
    """Show a set, or one page that nobody knows."""

    turnWanted = Signal(int)
    """Degrees to the right."""
    assignWanted = Signal()
    asideWanted = Signal()
    backWanted = Signal()
    takeWanted = Signal()
    """Take the current one of two."""
    pageChanged = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.title = ElidedLabel("", "heading")
        self.subtitle = ElidedLabel("", "muted")
        self.notice = Notice()
        """What to do; it stands under the list, so that the page has the height."""
        self.strip = PageStrip()
        self.picture = ScanPicture()
        self.where = ElidedLabel("", "small")
        self.bar = ButtonBar(self.where)
        self.left_button = button(self.tr("左转"), icon="rotate-ccw", key="Ctrl+Left")
        self.right_button = button(self.tr("右转"), icon="redo-2", key="Ctrl+Right")
        self.take_button = button(self.tr("用这一张"), icon="check", key="Space")
        self.assign_button = button(self.tr("指定…"), icon="pen-line", key="F7")
        self.aside_button = button(self.tr("搁置…"), icon="archive", key="Del")
        self.back_button = button(self.tr("取回"), icon="archive-restore")
        self._kept: OrderedDict[Look, QPixmap] = OrderedDict()
        self._jobs: list[Job[dict[int, bytes]]] = []
        self._rest = QWidget()
        self._build()

    def show_set(self, found: ScanSet) -> None:
        """Show the pages of a paper in order, with a gap for each that lacks."""
        self.title.setText(paper_words(found))
        self.subtitle.setText(f"{found.number}　{found.case_title}")
        self.subtitle.show()
        notes = "\n".join(map(render, found.notes))
        tone = Tone.RED if found.is_void else Tone.ORANGE
        if notes:
            self.notice.tell(notes, tone, self._advice(found))
        else:
            words = self.tr("{state}，按 Enter 归卷。").format(state=state_words(found))
            self.notice.tell(words, Tone.QUIET)
        self._show_places(places_of(found))

    def show_page(self, row: ScanPageRow, following: tuple[ScanPageRow, ...] = ()) -> None:
        """Show a page that belongs to no paper, and those of the same file after it."""
        self.title.setText(page_words(row))
        self.subtitle.setText("")
        self.subtitle.hide()
        if row.state is ScanPageState.SET_ASIDE:
            words = self.tr("已搁置：{reason}").format(reason=row.note)
            self.notice.tell(words, Tone.QUIET, self.tr("按 Enter 取回。"))
        else:
            advice = self.tr("按 Enter 输入验证码，或选案件和文书；扫倒了的先转正。不要的按 Del 搁置。")
            if row.guess is not None:
                words = self.tr("按前后页推测是第 {page} 页。").format(page=row.guess.page)
                advice = f"{words}{advice}"
            self.notice.tell(render(why_unknown(row)), Tone.ORANGE, advice)
        self._show_places(tuple(Place(page=one) for one in (row, *following)))

    def show_words(self, title: str, text: str, advice: str = "") -> None:
        """Show words in place of pages, such as why a file was not taken in."""
        self.title.setText(title)
        self.subtitle.setText("")
        self.subtitle.hide()
        self.notice.tell(text, Tone.ORANGE, advice)
        self._show_places(())

    def page(self) -> ScanPageRow | None:
        """Return the current page."""
        return self.strip.page()

    def _advice(self, found: ScanSet) -> str:
        if found.is_void:
            return ""
        if found.doubled:
            return self.tr("看清后在要用的那张上按空格，另一张会搁置。")
        if found.missing:
            return self.tr("按 F8 补扫，会自动补上；确实缺页的，按 Enter 写明原因。")
        return self.tr("核对后按 Enter 归卷。")

    # ---- pictures

    def _show_places(self, places: tuple[Place, ...]) -> None:
        for job in self._jobs:
            job.cancel()
        self._jobs = []
        self.strip.setVisible(bool(places))
        self.bar.setVisible(bool(places))
        self.picture.setVisible(bool(places))
        self._rest.setVisible(not places)
        self.strip.show_places(places)
        self._ask_small()

    def _ask_small(self) -> None:
        """Fetch small pictures that are not kept, all of them at once."""
        width = px(SMALL.width()) * 2
        wanted = []
        for page in self.strip.pages():
            kept = self._kept.get(_look(page, width))
            if kept is None:
                wanted.append(page)
            else:
                self.strip.show_small(page.page_id, kept)
        if wanted:
            self._fetch(tuple(wanted), width, self._small_failed)

    def _show_current(self) -> None:
        page = self.page()
        self._tell_page(page)
        self.pageChanged.emit()
        if page is None:
            self.picture.show_picture(QPixmap())
            return
        kept = self._kept.get(_look(page, LARGE))
        if kept is not None:
            self.picture.show_picture(kept)
            return
        small = self._kept.get(_look(page, px(SMALL.width()) * 2))
        self.picture.show_picture(small or QPixmap(), "" if small else self.tr("正在读取…"))
        self._fetch((page,), LARGE, self._large_failed)

    def _fetch(self, pages: tuple[ScanPageRow, ...], width: int, failed: PageFailed) -> None:
        work, ids = self.workspace, [page.page_id for page in pages]
        self._jobs.append(
            work.tasks.reach(
                lambda _progress: pictures.pictures(work.books, work.actor, ids, width),
                done=partial(self._arrived, pages, width),
                failed=partial(failed, pages),
                owner=self,
            )
        )

    def _arrived(self, pages: tuple[ScanPageRow, ...], width: int, found: dict[int, bytes]) -> None:
        for page in pages:
            picture = QPixmap()
            picture.loadFromData(found[page.page_id])
            self._keep(_look(page, width), picture)
            if width != LARGE:
                self.strip.show_small(page.page_id, picture)
            elif self.page() == page:
                self.picture.show_picture(picture)

    def _small_failed(self, pages: tuple[ScanPageRow, ...], error: AppError) -> None:
        """Fetch them one by one where one of them could not be drawn."""
        if len(pages) > 1:
            for page in pages:
                self._fetch((page,), px(SMALL.width()) * 2, self._small_failed)

    def _large_failed(self, pages: tuple[ScanPageRow, ...], error: AppError) -> None:
        if self.page() == pages[0]:
            self.picture.show_picture(QPixmap(), "".join(messages.texts(error)))

    def _keep(self, look: Look, picture: QPixmap) -> None:
        self._kept[look] = picture
        while len(self._kept) > MOST_KEPT:
            self._kept.popitem(last=False)

    def _tell_page(self, page: ScanPageRow | None) -> None:
        is_filed = page is not None and page.state is ScanPageState.FILED
        is_aside = page is not None and page.state is ScanPageState.SET_ASIDE
        can_change = page is not None and not is_filed
        for one in (self.left_button, self.right_button, self.assign_button):
            one.setEnabled(can_change)
        self.aside_button.setVisible(not is_aside)
        self.aside_button.setEnabled(can_change)
        self.back_button.setVisible(is_aside)
        self.take_button.setVisible(page is not None and self.is_doubled(page))
        self.where.setText(page_words(page) if page is not None else "")
        self.bar.fit()

    def is_doubled(self, page: ScanPageRow) -> bool:
        """Tell whether another waiting page shown has the same number."""
        if page.paper_id is None or page.state is ScanPageState.FILED:
            return False
        same = [one for one in self.strip.pages() if one.page == page.page]
        return sum(one.state is not ScanPageState.FILED for one in same) > 1

    def _build(self) -> None:
        card = Card()
        head = QHBoxLayout()
        head.setSpacing(px(Space.M))
        head.addWidget(self.title, 2)
        head.addWidget(self.subtitle, 3)
        card.body.addLayout(head)
        card.body.addWidget(self.bar)
        pages = QHBoxLayout()
        pages.setSpacing(px(Space.S))
        pages.addWidget(self.strip)
        pages.addWidget(self.picture, 1)
        card.body.addLayout(pages, 1)
        card.body.addWidget(self._rest, 1)
        for rank, one in enumerate(
            (
                self.take_button,
                self.assign_button,
                self.left_button,
                self.right_button,
                self.aside_button,
                self.back_button,
            )
        ):
            self.bar.add(one, rank=rank)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        self.left_button.clicked.connect(lambda: self.turnWanted.emit(270))
        self.right_button.clicked.connect(lambda: self.turnWanted.emit(90))
        self.take_button.clicked.connect(self.takeWanted)
        self.assign_button.clicked.connect(self.assignWanted)
        self.aside_button.clicked.connect(self.asideWanted)
        self.back_button.clicked.connect(self.backWanted)
        self.strip.pageChanged.connect(lambda _page: self._show_current())
        self.strip.chosen.connect(self.takeWanted)
        self.strip.entered.connect(self.assignWanted)


def places_of(found: ScanSet) -> tuple[Place, ...]:
    """Return the pages of a set in order with the gaps of those that lack."""
    doubled = set(found.doubled)
    places = [(page.page or 0, Place(page=page, is_doubled=page.page in doubled)) for page in found.pages]
    places += [(number, Place(missing=number)) for number in found.missing]
    return tuple(place for _, place in sorted(places, key=lambda one: one[0]))


def _look(page: ScanPageRow, width: int) -> Look:
    return page.page_id, page.turned, page.skew, width
