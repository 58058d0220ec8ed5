"""Visits before and after a settlement: their kind, what is asked of each, and the next date agreed."""

from collections.abc import Callable

from mediation_app.model import VisitKind, VisitMethod, VisitState
from mediation_app.rules.vocabulary import CaseKind
from mediation_app.services.books import Books
from mediation_app.services.leading import ownership
from mediation_app.services.matters import households
from mediation_app.services.matters.households import HouseholdRow
from tests.services import matter_scenes, scenes
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


def test_without_a_petitioner_the_representatives_are_who_is_met(
    file_books: Books, open_as: OpenAs, top: Top
) -> None:
    who = matter_scenes.people(file_books)
    scene = matter_scenes.matter(file_books, who.clerk, CaseKind.LEGACY, parties=())
    rows = tuple(HouseholdRow(name=name) for name in ("赵大明", "钱建国", "孙春"))
    households.take_in(file_books, who.clerk, scene.case_id, rows)
    chosen = [one.id for one in households.households(file_books, who.clerk, scene.case_id)][:2]
    households.set_representatives(file_books, who.clerk, scene.case_id, chosen)
    page = open_as(scene, who.mediator)
    page.do("visit.new")
    assert top().form.values()["visited"] == "赵大明、钱建国"


def test_a_dispute_with_only_details_on_record_keeps_its_own_words(
    file_books: Books, open_as: OpenAs, top: Top
) -> None:
    who = matter_scenes.people(file_books)
    scene = scenes.registered(file_books, who.mediator)
    ownership.put_under(file_books, who.mediator, scene.case_id, reason="涉及多户")
    ownership.release(file_books, who.secretary, scene.case_id, reason="双方已和好")
    assert scene.case.matter is not None
    page = open_as(scene, who.mediator)
    page.do("visit.new")
    dialog = top()
    assert dialog.windowTitle() == "回访记录"
    assert dialog.form.box("visited").title != "见到谁"
