"""The preview: pages one under another, sharp, turned and zoomed by keyboard."""

from collections.abc import Callable, Iterator
from io import BytesIO

import pytest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from reports.pades.sealing import Visible
from tests.reports.pades.test_sealing import with_seal
from tests.ui.keys import Key, focused, press
from ui.pdf_pages import page_image
from ui.tasks import Tasks
from ui.widgets.pdf_view import PdfView


def pdf_of(pages: int) -> bytes:
    out = BytesIO()
    canvas = Canvas(out, pagesize=(595, 842))
    for number in range(pages):
        canvas.setFont("Helvetica", 200)
        canvas.drawString(200, 400, str(number + 1))
        canvas.showPage()
    canvas.save()
    return out.getvalue()


@pytest.fixture
def view(tasks: Tasks, shown: Callable[[QWidget], None], qtbot: QtBot) -> Iterator[PdfView]:
    window = QWidget()
    column = QVBoxLayout(window)
    made = PdfView(tasks)
    column.addWidget(QLineEdit())
    column.addWidget(made)
    window.resize(600, 500)
    shown(window)
    made.show_pdf(pdf_of(3))
    qtbot.waitUntil(lambda: made.page_count() == 3 and made.is_drawn())
    made.setFocus()
    yield made
    window.close()


def darkest(view: PdfView) -> int:
    """Return the darkest grey in what is on screen."""
    picture = view.viewport().grab().toImage()
    return min(
        picture.pixelColor(x, y).lightness()
        for x in range(0, picture.width(), 4)
        for y in range(0, picture.height(), 4)
    )


def test_a_page_is_drawn_as_wide_as_the_view(view: PdfView) -> None:
    assert darkest(view) < 60
    assert view.page_in_view() == 1
    assert view.horizontalScrollBar().maximum() == 0


def test_page_down_and_end_go_through_the_pages(view: PdfView, qtbot: QtBot) -> None:
    pages: list[int] = []
    view.pageChanged.connect(lambda page, _count: pages.append(page))
    for _ in range(4):
        press(Key.Key_PageDown, on=view)
    press(Key.Key_End, on=view)
    assert view.page_in_view() == 3
    assert pages == sorted(pages)
    qtbot.waitUntil(view.is_drawn)
    press(Key.Key_Home, on=view)
    assert view.page_in_view() == 1


def test_plus_and_minus_zoom_and_zero_fits_again(view: PdfView, qtbot: QtBot) -> None:
    zooms: list[int] = []
    view.zoomChanged.connect(zooms.append)
    press(Key.Key_Plus, on=view)
    press(Key.Key_Plus, on=view)
    qtbot.waitUntil(view.is_drawn)
    assert zooms == sorted(zooms)
    assert zooms[-1] > zooms[0] or len(set(zooms)) == 1
    assert view.horizontalScrollBar().maximum() > 0
    press(Key.Key_0, on=view)
    assert view.horizontalScrollBar().maximum() == 0


def test_tab_leaves_the_preview(view: PdfView) -> None:
    press(Key.Key_Tab, on=view)
    assert focused() is not view


def test_the_preview_tells_a_screen_reader_how_long_it_is(view: PdfView, qtbot: QtBot) -> None:
    assert view.accessibleName() == "文书预览，共3页"
    view.clear()
    assert view.accessibleName() == "文书预览，没有内容"


def test_a_new_state_of_the_paper_keeps_the_place(view: PdfView, qtbot: QtBot) -> None:
    press(Key.Key_End, on=view)
    place = view.verticalScrollBar().value()
    view.show_pdf(pdf_of(3))
    qtbot.waitUntil(view.is_drawn)
    assert view.verticalScrollBar().value() == place


def test_a_seal_is_drawn_on_its_page() -> None:
    black = Canvas(look := BytesIO(), pagesize=(119, 119))
    black.rect(0, 0, 119, 119, fill=1)
    black.showPage()
    black.save()
    place = Visible(page=0, x=400, y=100, width=119, height=119, appearance=look.getvalue())
    plain = pdf_of(1)
    before, after = (page_image(pdf, 0, 1.0) for pdf in (plain, with_seal(plain, visible=place)))
    assert before.pixelColor(460, 842 - 160).lightness() > 200
    assert after.pixelColor(460, 842 - 160).lightness() < 60
