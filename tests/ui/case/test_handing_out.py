"""Handing papers out at the dossier: all parties in one sheet by keys, letters signed for later."""

from collections.abc import Callable

import pytest

from mediation_app.model import HandingOut, ServiceManner
from mediation_app.services import handing_out, papers
from mediation_app.services.handing_out import HandOut
from tests.ui.case.conftest import TODAY, Open, Story
from tests.ui.case.matters import GiveReason, Top, save
from tests.ui.keys import Key, press
from ui.pages.case.fact import Fact
from ui.pages.case.page import CasePage
from ui.pages.case.verbs import why_not

Settle = Callable[[], None]


@pytest.fixture
def page(story: Story, open_case: Open) -> CasePage:
    """The dossier of an agreement signed by all."""
    story.mediated().agreed().issued().signed()
    return open_case(story.case_id)


def section(page: CasePage) -> list[Fact]:
    """Return the lines about what was handed out."""
    assert page.desk is not None
    from ui.pages.case.handing_facts import handing_section

    return list(handing_section(page.desk.dossier).facts)


def rows(story: Story) -> list[HandingOut]:
    return story.case.handed_out


def agreement_id(story: Story) -> int:
    return next(one.id for one in story.case.papers if one.form_code == "agreement")


def test_all_copies_of_an_agreement_are_handed_out_by_one_key(
    story: Story, page: CasePage, top: Top, settle: Settle
) -> None:
    assert [fact.sub for fact in section(page)] == ["还应送达：张三、李四、调委会留存"]
    page.do(f"handout.new:{agreement_id(story)}")
    dialog = top()
    assert dialog.windowTitle() == "送达人民调解协议书"
    save(settle)
    assert [(row.receiver, row.signed_by, row.signed_on, row.manner) for row in rows(story)] == [
        ("张三", "张三", TODAY, ServiceManner.IN_PERSON),
        ("李四", "李四", TODAY, ServiceManner.IN_PERSON),
        (story.workspace.office.name, "", None, ServiceManner.ARCHIVE),
    ]
    assert [fact.badge.text for fact in section(page) if fact.badge] == ["已签收", "已签收", "已留存"]


def test_a_letter_waits_until_somebody_has_signed_for_it(
    story: Story, page: CasePage, top: Top, settle: Settle
) -> None:
    page.do("handout.new")
    dialog = top()
    press(Key.Key_Space)  # 张三 gets none now
    dialog.form.change({"kept": False, "manner": "post", "note": "EMS 1234567890123"})
    save(settle)
    (row,) = rows(story)
    assert (row.receiver, row.signed_by, row.note) == ("李四", "", "EMS 1234567890123")
    due, letter = section(page)
    assert due.sub == "还应送达：张三、调委会留存"
    assert (letter.badge and letter.badge.text, letter.verbs[0]) == ("待签收", f"handout.receipt:{row.id}")
    page.do(letter.verbs[0])
    top().form.change({"signed_by": "李大", "relation": "父亲"})
    save(settle)
    (row,) = rows(story)
    assert (row.signed_by, row.relation, row.signed_on) == ("李大", "父亲", TODAY)
    assert "李大（父亲）签收" in section(page)[1].sub


def test_who_took_it_for_another_is_asked_before_it_is_saved(
    story: Story, page: CasePage, top: Top, settle: Settle
) -> None:
    page.do("handout.new")
    dialog = top()
    dialog.form.change({"manner": "by_another", "by_0": ""})
    dialog.accepting()
    assert rows(story) == []
    assert [dialog.form.box(name).problem() != "" for name in ("by_0", "by_1", "relation")] == [
        True,
        False,
        True,
    ]
    dialog.form.change({"by_0": "张大", "relation": "同住的成年家属", "to_1": False, "kept": False})
    save(settle)
    (row,) = rows(story)
    assert (row.receiver, row.signed_by, row.relation) == ("张三", "张大", "同住的成年家属")


def test_when_all_have_theirs_another_copy_goes_elsewhere(
    story: Story, page: CasePage, top: Top, settle: Settle
) -> None:
    page.do("handout.new")
    top()
    save(settle)
    page.do("handout.new")
    top().form.change({"receiver": "云溪县人民法院", "copies": 2, "signed_by": "王法官"})
    save(settle)
    last = rows(story)[-1]
    assert (last.party_id, last.receiver, last.copies, last.signed_on) == (None, "云溪县人民法院", 2, TODAY)


def test_a_mistake_is_taken_back_with_a_reason(
    story: Story, page: CasePage, give_reason: GiveReason, settle: Settle
) -> None:
    command = HandOut(case_id=story.case_id, paper_id=agreement_id(story), receiver="某某", handed_on=TODAY)
    made = handing_out.hand_out(story.workspace.books, story.workspace.actor, command)
    story.workspace.changes.caseChanged.emit(story.case_id)
    settle()
    page.do(f"handout.remove:{made}")
    give_reason("送错了人")
    assert rows(story)[0].removal_reason == "送错了人"
    assert [fact.text for fact in section(page)] == ["人民调解协议书"]


def test_nothing_can_be_handed_out_before_it_is_issued(story: Story, open_case: Open) -> None:
    page = open_case(story.case_id)
    assert page.desk is not None
    assert "还没有定稿" in why_not(page.desk, "handout.new")
    assert section(page) == []
    papers.issue(story.workspace.books, story.workspace.actor, story.case_id, "registration")
    assert "还没有定稿" in why_not(page.desk, "handout.new")
