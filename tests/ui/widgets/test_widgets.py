from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.keys import Key, Modifier, press, write
from ui.theme import Tone, Type, font
from ui.widgets import (
    Badge,
    BadgeLook,
    ElidedLabel,
    FieldRow,
    Group,
    GroupedList,
    Notice,
    Row,
    SearchBox,
    Shape,
)
from ui.widgets.badge import badge_size
from ui.widgets.field_grid import FieldGrid
from ui.widgets.number_pattern import NumberPatternField
from ui.widgets.toast import Toast

Shown = Callable[[QWidget], None]

GROUPS = (
    Group(title="调解会", rows=(Row(title="今天开会", target=1), Row(title="明天开会", target=2))),
    Group(title="回访", rows=(Row(title="回访张某", badge=BadgeLook("逾期3天", Tone.RED), target=3),)),
)


def test_a_badge_is_as_wide_as_its_word(qtbot: QtBot, dressed: QApplication) -> None:
    for text in ("登记", "不予受理", "Mediation terminated"):
        badge = Badge(text, Tone.RED, Shape.TRIANGLE)
        qtbot.addWidget(badge)
        word = QFontMetrics(font(Type.SMALL)).horizontalAdvance(text)
        assert badge.sizeHint().width() >= word + badge_size(BadgeLook("", Tone.RED, Shape.TRIANGLE)).width()
        assert badge.accessibleName() == text


def test_arrows_run_over_headings_and_enter_opens(shown: Shown) -> None:
    rows = GroupedList("今天要办的事")
    rows.show_groups(GROUPS)
    shown(rows)
    opened: list[object] = []
    rows.rowActivated.connect(lambda row: opened.append(row.target))
    rows.setFocus()
    press(Key.Key_Down, on=rows)
    press(Key.Key_Down, on=rows)
    press(Key.Key_Return, on=rows)
    press(Key.Key_Up, on=rows)
    press(Key.Key_Return, on=rows)
    assert opened == [3, 2]


def test_a_refreshed_list_stays_at_its_row_or_the_nearest(shown: Shown) -> None:
    rows = GroupedList("今天要办的事")
    rows.show_groups(GROUPS)
    shown(rows)
    rows.go_to_group(1)
    rows.show_groups(tuple(reversed(GROUPS)))
    assert _target(rows) == 3
    rows.show_groups(GROUPS[:1])
    assert _target(rows) == 1


def test_a_list_need_not_follow_a_row_that_has_gone_to_the_end(shown: Shown) -> None:
    rows = GroupedList("今天要办的事")
    rows.show_groups(GROUPS)
    shown(rows)
    rows.go_to_group(1)
    rows.show_groups(tuple(reversed(GROUPS)), follows=False)
    assert _target(rows) == 2


def _target(rows: GroupedList) -> object:
    row = rows.current()
    return row.target if row else None


def test_rows_speak_with_badge_and_note(qtbot: QtBot, dressed: QApplication) -> None:
    rows = GroupedList("今天要办的事")
    qtbot.addWidget(rows)
    rows.show_groups(GROUPS)
    model = rows.model()
    assert model.index(4, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "逾期3天 回访张某"


def test_tab_leaves_a_list(shown: Shown) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    rows, after = GroupedList("列表"), QLineEdit()
    rows.show_groups(GROUPS)
    column.addWidget(rows)
    column.addWidget(after)
    shown(window)
    rows.setFocus()
    press(Key.Key_Tab, on=rows)
    assert after.hasFocus()


def test_the_search_line_speaks_once_typing_settles_and_at_once_on_enter(qtbot: QtBot, shown: Shown) -> None:
    box = SearchBox("查找")
    shown(box)
    box.setFocus()
    heard: list[str] = []
    box.textSettled.connect(heard.append)
    with qtbot.waitSignal(box.textSettled):
        write("zjg", on=box)
    assert heard == ["zjg"]
    write("x", on=box)
    press(Key.Key_Return, on=box)
    assert heard == ["zjg", "zjgx"]
    box.clear()
    assert heard[-1] == ""


def test_a_problem_stands_under_its_field_and_is_spoken(qtbot: QtBot, dressed: QApplication) -> None:
    editor = QLineEdit()
    row = FieldRow("姓名", editor, required=True, hint="如：张三")
    qtbot.addWidget(row)
    assert editor.accessibleName() == "姓名（必填）"
    row.set_problem("请填写姓名")
    assert row.problem_label.text() == "请填写姓名"
    assert editor.property("problem") == "true"
    assert editor.accessibleDescription() == "请填写姓名"
    row.set_problem("")
    assert editor.property("problem") == "false"
    assert editor.accessibleDescription() == "如：张三"


def test_enter_goes_to_the_next_entry(shown: Shown) -> None:
    grid = FieldGrid()
    first = grid.line("name", "名称")
    second = grid.line("post", "职务")
    shown(grid)
    first.setFocus()
    write("a", on=first)
    press(Key.Key_Return, on=first)
    assert second.hasFocus()
    assert grid.text("name") == "a"


def test_a_long_label_is_shortened_and_kept_whole_in_its_tooltip(shown: Shown) -> None:
    words = ElidedLabel("云溪县青石坪镇人民调解委员会" * 4)
    words.resize(120, 24)
    shown(words)
    assert words.toolTip() == words.text()
    words.setText("短")
    words.resize(121, 24)
    assert words.toolTip() == ""


def test_a_notice_hides_when_it_has_nothing_to_tell(shown: Shown) -> None:
    window = QWidget()
    notice = Notice()
    QVBoxLayout(window).addWidget(notice)
    shown(window)
    assert not notice.isVisible()
    notice.tell("磁盘已满", Tone.RED, "请清理磁盘")
    assert notice.isVisible()
    assert notice.accessibleDescription() == "请清理磁盘"
    notice.clear()
    assert not notice.isVisible()


def test_the_number_pattern_shows_the_next_number_or_what_is_wrong(
    qtbot: QtBot, dressed: QApplication
) -> None:
    field = NumberPatternField("编号格式")
    qtbot.addWidget(field)
    field.set_office("青石坪", 2026)
    field.set_pattern("({year}){short}人调字第{seq}号")
    assert field.example.text() == "例：(2026)青石坪人调字第12号"
    field.line.setText("第{seq}号")
    assert not field.is_good()
    assert "{year}" in field.example.text()
    field.choices[1].click()
    assert field.is_good()
    assert field.choices[1].text() == "（2026）青石坪调字第012号"


def test_a_pattern_that_may_be_empty_says_what_that_means(qtbot: QtBot, dressed: QApplication) -> None:
    field = NumberPatternField("口头协议编号格式", optional=True)
    qtbot.addWidget(field)
    field.set_pattern("")
    assert field.is_good()
    assert field.example.text() == "沿用案件编号"


def test_a_toast_never_takes_the_focus_and_its_action_works(qtbot: QtBot, shown: Shown) -> None:
    window = QWidget()
    window.resize(600, 300)
    line = QLineEdit(window)
    shown(window)
    line.setFocus()
    toast, done = Toast(window), []
    toast.tell("已登记", "打印", lambda: done.append("printed"))
    assert toast.isVisible()
    assert line.hasFocus()
    QTest.mouseClick(toast.action, Qt.MouseButton.LeftButton)
    assert done == ["printed"]
    assert not toast.isVisible()


def test_ctrl_enter_is_left_to_the_dialog(shown: Shown) -> None:
    grid = FieldGrid()
    first = grid.line("name", "名称")
    second = grid.line("post", "职务")
    shown(grid)
    first.setFocus()
    press(Key.Key_Return, Modifier.ControlModifier, on=first)
    assert not second.hasFocus()
