"""Visits before and after a settlement: their kind, what is asked of each, and the next date agreed."""

from collections.abc import Callable

from mediation_app.model import VisitKind, VisitMethod, VisitState
from mediation_app.services.books import Books
from tests.services import matter_scenes
from tests.ui.case.matters import OpenAs, Top, save
from tests.ui.keys import CTRL, Key, press, write

Settle = Callable[[], None]


def test_before_a_settlement_the_leader_of_a_case_goes_down(
    file_books: Books, open_as: OpenAs, top: Top
) -> None:
    who = matter_scenes.people(file_books)
    scene = matter_scenes.owned(file_books)
    page = open_as(scene, who.deputy)
    page.do("visit.new")
    assert top().form.values()["kind"] == VisitKind.GOING_DOWN.value


def test_before_a_settlement_a_visit_is_a_call_at_the_door(
    file_books: Books, open_as: OpenAs, top: Top, settle: Settle
) -> None:
    who = matter_scenes.people(file_books)
    scene = matter_scenes.owned(file_books)
    page = open_as(scene, who.mediator)
    page.do("visit.new")
    dialog = top()
    assert dialog.form.values()["kind"] == VisitKind.DOOR.value
    assert not dialog.form.box("fulfilment").isVisible()
    write("见到马秋生，情绪平稳。")
    save(settle)
    done = [visit for visit in scene.case.visits if visit.state is VisitState.DONE]
    assert [(visit.kind, visit.method) for visit in done] == [(VisitKind.DOOR, VisitMethod.DOOR)]


def test_a_return_visit_before_anything_to_follow_is_refused_at_its_kind(
    file_books: Books, open_as: OpenAs, top: Top, settle: Settle
) -> None:
    who = matter_scenes.people(file_books)
    scene = matter_scenes.owned(file_books)
    page = open_as(scene, who.deputy)
    page.do("visit.new")
    dialog = top()
    dialog.form.change({"kind": VisitKind.RETURN.value, "fulfilment": "not_due", "method": "phone"})
    press(Key.Key_Return, CTRL)
    settle()
    assert "不能登记回访" in dialog.form.box("kind").problem()
    dialog.form.box("kind").set_value(VisitKind.PHONE.value)
    dialog.form.box("kind").edited.emit()
    save(settle)
    done = [visit for visit in scene.case.visits if visit.state is VisitState.DONE]
    assert done[0].method is VisitMethod.PHONE
