from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ui.widgets import Group, GroupedList, Row


def test_the_first_row_of_a_list_that_had_only_headings_is_chosen(shown: Callable[[QWidget], None]) -> None:
    rows = GroupedList("单位")
    shown(rows)
    rows.show_groups((Group(title="责任单位", rows=()),))
    assert rows.current() is None
    rows.show_groups((Group(title="责任单位", rows=(Row(title="镇农业农村办", target=1),)),))
    current = rows.current()
    assert current is not None
    assert current.target == 1
