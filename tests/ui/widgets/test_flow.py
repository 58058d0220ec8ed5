"""A row that goes on in the next line: nothing is cut, what is hidden takes no room."""

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from ui.widgets.flow import FlowLayout

Shown = Callable[[QWidget], None]
WORDS = ("导入放假安排", "换新版", "停用或恢复", "取出 Word 稿", "可填内容一览")


def row_of(words: tuple[str, ...], shown: Shown, width: int) -> tuple[QWidget, list[QPushButton]]:
    sheet = QWidget()
    column = QVBoxLayout(sheet)
    column.setContentsMargins(0, 0, 0, 0)
    flow = FlowLayout()
    made = [QPushButton(one) for one in words]
    for one in made:
        flow.addWidget(one)
    column.addLayout(flow)
    column.addStretch(1)
    shown(sheet)
    sheet.resize(width, 400)
    column.activate()
    return sheet, made


def test_one_line_where_there_is_room(dressed: object, shown: Shown) -> None:
    _sheet, made = row_of(WORDS, shown, 1200)
    assert len({one.y() for one in made}) == 1
    assert [one.width() for one in made] == [one.sizeHint().width() for one in made]


def test_what_does_not_fit_goes_into_the_next_line(dressed: object, shown: Shown) -> None:
    sheet, made = row_of(WORDS, shown, 320)
    assert len({one.y() for one in made}) > 1
    for one in made:
        assert one.width() == one.sizeHint().width()
        assert sheet.rect().contains(one.geometry())
    places = [one.geometry() for one in made]
    assert not any(a.intersects(b) for n, a in enumerate(places) for b in places[n + 1 :])


def test_what_is_hidden_takes_no_room(dressed: object, shown: Shown) -> None:
    _sheet, made = row_of(WORDS, shown, 1200)
    second = made[1].pos()
    made[1].hide()
    row = made[0].parentWidget()
    assert row is not None
    layout = row.layout()
    assert layout is not None
    layout.activate()
    assert made[2].pos() == second != QPoint()


def test_an_entry_takes_the_room_its_line_has_left(dressed: object, shown: Shown) -> None:
    sheet, (first, *_) = row_of(WORDS[:2], shown, 600)
    column = sheet.layout()
    assert isinstance(column, QVBoxLayout)
    flow = column.itemAt(0).layout()
    entry, last = QLineEdit(), QPushButton("全部")
    for one in (entry, last):
        flow.addWidget(one)
        one.show()
    column.activate()
    assert last.geometry().right() == sheet.rect().right()
    assert entry.width() > entry.sizeHint().width()
    assert first.width() == first.sizeHint().width()
