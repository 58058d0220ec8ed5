"""扫描归卷 by keyboard: files in, pages sorted, sets filed, who signed ticked."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from mediation_app.model import IssuedPaper
from mediation_app.services import agreements, papers
from mediation_app.services.books import Actor, Books
from mediation_app.services.scans.folder import SETTLING
from tests.scanned import as_jpeg, as_pdf, printed
from tests.services.scenes import Scene, agreed, deal, mediated, payment, sign
from tests.ui.keys import Key, focused, press, write
from ui.dialogs.assign_scan import AssignDialog
from ui.dialogs.reason import ReasonDialog
from ui.forms.form_dialog import FormDialog
from ui.pages.papers import PapersPage
from ui.pages.papers.scans import ScansView
from ui.pages.papers.scans_rows import PageKey, RefusedKey, SetKey
from ui.scanning import watch as scans_watch
from ui.settings import Settings
from ui.workspace import Workspace

Seat = Callable[[Actor], Workspace]
Settle = Callable[[], None]
Shown = Callable[[QWidget], None]
DPI = 100
MANY = 3
"""Terms that make an agreement of two pages."""


class Paper:
    """An issued agreement, and its pages as they come back from the scanner."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.row: IssuedPaper = papers.issue(scene.books, scene.actor, scene.case_id, "agreement")
        self.sheets = printed(papers.pdf_of(scene.books, scene.actor, self.row.id), DPI)

    def scan(self, *pages: int) -> bytes:
        """The pages of these numbers as a scanned PDF; all without any."""
        wanted = pages or range(1, len(self.sheets) + 1)
        return as_pdf([self.sheets[page - 1] for page in wanted], DPI)


@pytest.fixture
def paper(file_books: Books, mediator: Actor) -> Paper:
    """An agreement of two pages."""
    scene = mediated(file_books, mediator)
    terms = [
        payment(scene, text=f"第{number}笔：石磊向田芳支付赔偿款，逾期按约定办理。") for number in range(MANY)
    ]
    agreements.save(file_books, mediator, deal(scene, *terms))
    found = Paper(scene)
    assert len(found.sheets) == 2
    return found


@pytest.fixture
def short(file_books: Books, mediator: Actor) -> Paper:
    """An agreement of one page."""
    found = Paper(agreed(file_books, mediator))
    assert len(found.sheets) == 1
    return found


@pytest.fixture
def work(seat: Seat, clerk: Actor) -> Workspace:
    return seat(clerk)


@pytest.fixture
def page(work: Workspace, shown: Shown, settle: Settle) -> PapersPage:
    made = PapersPage(work)
    made.resize(1180, 660)
    shown(made)
    made.show_tab("scans")
    settle()
    return made


@pytest.fixture
def view(page: PapersPage) -> ScansView:
    found = page.panel()
    assert isinstance(found, ScansView)
    found.focus_first()
    return found


@pytest.fixture
def put(tmp_path: Path, view: ScansView, settle: Settle) -> Callable[..., Path]:
    """Put files on the desk as Ctrl+O does, and wait until they are read."""

    def take(content: bytes, name: str = "scan.pdf") -> Path:
        file = tmp_path / name
        file.write_bytes(content)
        view.arrivals.take_in([file])
        settle()
        return file

    return take


def written(words: str = "手写") -> Image.Image:
    """A page with something on it, and no code."""
    page = Image.new("L", (600, 850), 250)
    draw = ImageDraw.Draw(page)
    for line in range(60, 800, 40):
        draw.line([(60 + 20 * len(words), line), (540, line + 6)], fill=20, width=6)
    return page


def dialog_of(kind: type) -> object:
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible())


def originals(scene: Scene) -> list[object]:
    return [one for one in scene.case.attachments if one.paper_id is not None and one.removed_at is None]


def test_nothing_there_says_how_to_begin(view: ScansView) -> None:
    assert view.empty.isVisible()
    assert "F8" in view.empty.text_label.text()


def test_a_whole_scan_is_filed_at_once_and_the_sheet_of_signatures_opens(
    paper: Paper, view: ScansView, put: Callable[..., Path], settle: Settle
) -> None:
    put(paper.scan())
    row = view.list.current()
    assert row is not None
    assert row.target == SetKey(paper.row.id)
    assert row.badge is not None
    assert row.badge.text == "2页齐"
    view.panel.strip.setFocus()
    view.file_chosen()
    settle()
    (original,) = originals(paper.scene)
    assert original.paper_id == paper.row.id  # type: ignore[attr-defined]
    sheet = dialog_of(FormDialog)
    assert isinstance(sheet, FormDialog)
    assert sheet.windowTitle() == "登记签名盖章"
    assert any(paper.scene.case.number in one.text() for one in sheet.findChildren(QLabel))
    assert view.panel.title.text() == "人民调解协议书", "what was filed stays in view"
    assert [one.paper_id for one in view.found.sets] == [paper.row.id]
    sheet.reject()
    settle()
    assert not view.found.sets


def test_no_sheet_opens_where_all_have_signed(
    short: Paper, view: ScansView, put: Callable[..., Path], settle: Settle
) -> None:
    sign(short.scene)
    put(short.scan())
    press(Key.Key_Return, on=view.list)
    settle()
    assert originals(short.scene)
    assert not [
        one for one in QApplication.topLevelWidgets() if isinstance(one, FormDialog) and one.isVisible()
    ]


def test_what_lacks_is_seen_and_filed_only_with_a_reason(
    paper: Paper, view: ScansView, put: Callable[..., Path], settle: Settle
) -> None:
    put(paper.scan(2))
    row = view.list.current()
    assert row is not None
    assert row.badge is not None
    assert row.badge.text == "缺1页"
    strip = view.panel.strip
    assert [strip.item(at).text() for at in range(strip.count())] == ["缺第1页", "第2页"]
    press(Key.Key_Return, on=view.list)
    asked = dialog_of(ReasonDialog)
    assert isinstance(asked, ReasonDialog)
    press(Key.Key_Return, on=asked.line)
    assert asked.isVisible()
    write("原件缺页", on=asked.line)
    press(Key.Key_Return, on=asked.line)
    settle()
    (original,) = originals(paper.scene)
    assert "原件缺页" in original.note  # type: ignore[attr-defined]
    dialog_of(FormDialog).reject()  # type: ignore[attr-defined]


def test_a_page_that_comes_later_makes_the_set_whole(
    paper: Paper, view: ScansView, put: Callable[..., Path]
) -> None:
    put(paper.scan(1), "a.pdf")
    put(paper.scan(2), "b.pdf")
    found = view.found.sets[0]
    assert found.is_complete
    assert [page.page for page in found.pages] == [1, 2]


def test_of_two_pages_one_is_taken_with_space(
    paper: Paper, view: ScansView, put: Callable[..., Path], settle: Settle, work: Workspace
) -> None:
    put(paper.scan(1, 2, 2))
    told: list[str] = []
    work.toastWanted.connect(lambda text, *_: told.append(text))
    press(Key.Key_Return, on=view.list)
    assert originals(paper.scene) == []
    assert "空格" in told[-1]
    assert focused() is view.panel.strip
    assert view.panel.take_button.isVisible()
    press(Key.Key_Space)
    settle()
    assert view.found.sets[0].is_complete
    assert len(view.found.aside) == 1


def test_a_page_without_a_code_is_named_by_typing_the_code(
    short: Paper, view: ScansView, put: Callable[..., Path], settle: Settle
) -> None:
    put(as_jpeg(written()), "white.jpg")
    row = view.list.current()
    assert row is not None
    assert isinstance(row.target, PageKey)
    press(Key.Key_Return, on=view.list)
    asked = dialog_of(AssignDialog)
    assert isinstance(asked, AssignDialog)
    write("0000", on=asked.code)
    press(Key.Key_Return, on=asked.code)
    settle()
    assert "12" in asked.code_field.problem_label.text()
    asked.code.clear()
    write(short.row.code.lower(), on=asked.code)
    press(Key.Key_Return, on=asked.code)
    settle()
    row = view.list.current()
    assert row is not None
    assert row.target == SetKey(short.row.id)
    assert view.found.sets[0].pages[0].by_hand
    assert view.window().focusWidget() is view.list


def test_a_page_is_named_by_case_and_paper(
    short: Paper, view: ScansView, put: Callable[..., Path], settle: Settle, qtbot: QtBot
) -> None:
    put(as_jpeg(written()), "white.jpg")
    press(Key.Key_Return, on=view.list)
    asked = dialog_of(AssignDialog)
    assert isinstance(asked, AssignDialog)
    settle()
    asked.search.setFocus()
    write("石磊", on=asked.search)
    press(Key.Key_Return, on=asked.search)
    settle()
    assert focused() is asked.list
    press(Key.Key_Return)
    settle()
    assert [one.paper_id for one in view.found.sets] == [short.row.id]


def test_pages_of_one_file_without_codes_are_named_together(
    paper: Paper, view: ScansView, put: Callable[..., Path], settle: Settle
) -> None:
    put(as_pdf([written(), written("背面")], DPI))
    assert len(view.found.unknown) == 2
    press(Key.Key_Return, on=view.list)
    asked = dialog_of(AssignDialog)
    assert isinstance(asked, AssignDialog)
    assert asked.together.isChecked()
    write(paper.row.code, on=asked.code)
    press(Key.Key_Return, on=asked.code)
    settle()
    assert view.found.sets[0].is_complete
    assert not view.found.unknown


def test_pages_are_turned_moved_set_aside_and_brought_back(
    paper: Paper, view: ScansView, put: Callable[..., Path], settle: Settle
) -> None:
    put(paper.scan())
    first, second = view.found.sets[0].pages
    view.panel.strip.setFocus()
    view.turn(90)
    settle()
    assert view.found.sets[0].pages[0].turned == (first.turned + 90) % 360
    view.move_page(1)
    settle()
    assert [page.page_id for page in view.found.sets[0].pages] == [second.page_id, first.page_id]
    view.set_aside()
    asked = dialog_of(ReasonDialog)
    assert isinstance(asked, ReasonDialog)
    write("扫得看不清", on=asked.line)
    press(Key.Key_Return, on=asked.line)
    settle()
    assert len(view.found.sets[0].missing) == 1
    view.list.go_to(PageKey(first.page_id, is_aside=True))
    press(Key.Key_Return, on=view.list)
    settle()
    assert view.found.sets[0].is_complete


def test_a_file_that_is_no_scan_is_told_and_can_be_tried_again(
    short: Paper, view: ScansView, put: Callable[..., Path], settle: Settle
) -> None:
    file = put(b"%PDF-1.4\nbroken", "broken.pdf")
    row = view.list.current()
    assert row is not None
    assert isinstance(row.target, RefusedKey)
    assert row.title == "broken.pdf"
    assert view.panel.notice.isVisible()
    file.write_bytes(short.scan())
    press(Key.Key_Return, on=view.list)
    settle()
    assert view.arrivals.refused == []
    assert [one.paper_id for one in view.found.sets] == [short.row.id]


def test_files_are_chosen_in_the_systems_dialog(
    short: Paper, view: ScansView, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "chosen.pdf"
    file.write_bytes(short.scan())
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(file)], ""))
    view.choose_files()
    settle()
    assert [one.paper_id for one in view.found.sets] == [short.row.id]


def test_files_and_folders_can_be_dropped(
    short: Paper, view: ScansView, settle: Settle, tmp_path: Path
) -> None:
    folder = tmp_path / "dropped"
    folder.mkdir()
    (folder / "a.pdf").write_bytes(short.scan())
    (folder / "notes.txt").write_text("no scan")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(folder))])
    event = QDropEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    view.dropEvent(event)
    settle()
    assert [one.paper_id for one in view.found.sets] == [short.row.id]
    assert view.arrivals.refused == []


def test_the_line_of_the_clerks_desk_leads_to_its_set(
    paper: Paper, page: PapersPage, view: ScansView, put: Callable[..., Path], settle: Settle, work: Workspace
) -> None:
    told: list[str] = []
    work.toastWanted.connect(lambda text, *_: told.append(text))
    page.open_at(("scans", paper.row.id))
    settle()
    assert "F8" in told[-1]
    put(paper.scan(1))
    page.open_at(("scans", paper.row.id))
    row = view.list.current()
    assert row is not None
    assert row.target == SetKey(paper.row.id)


def test_someone_who_may_not_attach_looks_only(
    seat: Seat, administrator: Actor, shown: Shown, settle: Settle
) -> None:
    made = ScansView(seat(administrator))
    shown(made)
    made.refresh()
    settle()
    assert not any(command.enabled for command in made.commands()[:3])


@pytest.fixture
def watched(settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A watched folder, looked into without waiting."""
    folder = tmp_path / "watched"
    folder.mkdir()
    settings.scan_folder = folder
    monkeypatch.setattr(scans_watch, "EVERY_MS", 3_600_000)
    return folder


class Clock:
    """The clock of the looks, moved by hand."""

    def __init__(self) -> None:
        self.now = 0.0

    def monotonic(self) -> float:
        return self.now


@pytest.fixture
def look(monkeypatch: pytest.MonkeyPatch, watched: Path, settle: Settle) -> Callable[[ScansView], None]:
    """Look twice with time enough between for files to be finished."""
    clock = Clock()
    monkeypatch.setattr(scans_watch, "time", clock)

    def twice(view: ScansView) -> None:
        for _ in range(2):
            clock.now += SETTLING
            view.arrivals.watch.look()
            settle()

    return twice


def test_the_watched_folder_brings_files(
    watched: Path, look: Callable[[ScansView], None], short: Paper, view: ScansView
) -> None:
    assert str(watched) in view.empty.text_label.text()
    (watched / "a.pdf").write_bytes(short.scan())
    look(view)
    assert [one.paper_id for one in view.found.sets] == [short.row.id]
    look(view)
    assert len(view.found.sets[0].pages) == 1


def test_what_the_folder_brought_is_known_in_the_next_window(
    watched: Path, look: Callable[[ScansView], None], short: Paper, view: ScansView, settle: Settle
) -> None:
    (watched / "a.pdf").write_bytes(short.scan())
    (watched / "broken.pdf").write_bytes(b"%PDF-1.4\n%%EOF")
    look(view)
    assert len(view.arrivals.refused) == 1
    asked: list[object] = []
    view.arrivals.watch.found.connect(asked.append)
    view.arrivals.watch.start()
    settle()
    look(view)
    assert asked == []


def test_a_folder_that_vanished_is_told_and_goes_on_when_it_is_back(
    watched: Path, look: Callable[[ScansView], None], short: Paper, view: ScansView
) -> None:
    watched.rmdir()
    look(view)
    assert view.arrivals.notice.isVisible()
    assert "现在不在" in view.arrivals.notice.text_label.text()
    watched.mkdir()
    (watched / "a.pdf").write_bytes(short.scan())
    look(view)
    assert not view.arrivals.notice.isVisible()
    assert len(view.found.sets) == 1


def test_another_folder_is_watched_once_the_settings_say_so(
    view: ScansView, settings: Settings, tmp_path: Path, settle: Settle
) -> None:
    watched = [view.arrivals.watch.folder]
    for folder in (tmp_path, None):
        settings.scan_folder = folder
        view.refresh()
        settle()
        watched.append(view.arrivals.watch.folder)
    assert watched == [None, tmp_path, None]


def test_stopping_pauses_the_folder(
    watched: Path, look: Callable[[ScansView], None], short: Paper, view: ScansView, settle: Settle
) -> None:
    (watched / "a.pdf").write_bytes(short.scan())
    (watched / "b.pdf").write_bytes(short.scan() + b"\n")
    view.arrivals.watch.found.connect(lambda _items: view._stop())
    look(view)
    assert view.arrivals.watch.is_paused
    assert "暂停" in view.arrivals.notice.text_label.text()
    view.arrivals.watch.found.disconnect()
    view.arrivals.watch.found.connect(view.arrivals.taking.add)
    view.arrivals.pause_or_go_on()
    look(view)
    assert len(view.found.sets) == 1
