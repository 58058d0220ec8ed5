"""A form drawn from its declaration and filled with real keys."""

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from forms.spec import Choice, Field, FormSpec, Kind, Section, When
from mediation_app.rules.errors import InvalidInput, Problem
from resources.i18n import Message
from tests.ui.keys import ALT, CTRL, SHIFT, Key, enter, focused, press, write
from ui.forms.entries import ChoiceEntry, LineEntry, TextEntry
from ui.forms.form_view import FormView
from ui.forms.segment_entry import SegmentEntry

TODAY = date(2026, 11, 23)
ROLES = (Choice("applicant", "申请人"), Choice("respondent", "被申请人"))
KINDS = (Choice("person", "个人"), Choice("organisation", "单位"))

SPEC = FormSpec(
    code="trial",
    title="试用表",
    parts=(
        Section(
            title="当事人",
            repeats="parties",
            titled_by="role",
            blocks=({"role": "applicant"}, {"role": "respondent"}),
            fields=(
                Field(name="role", label="身份", kind=Kind.CHOICE, choices=ROLES, default="applicant"),
                Field(
                    name="kind", label="类别", kind=Kind.CHOICE, choices=KINDS, default="person", more=True
                ),
                Field(
                    name="name",
                    label="姓名",
                    kind=Kind.NAME,
                    required=True,
                    when=When("kind", ("", "person")),
                ),
                Field(name="name", label="名称", required=True, when=When("kind", ("organisation",))),
                Field(name="id_number", label="身份证号", kind=Kind.ID_NUMBER, more=True),
            ),
        ),
        Section(
            fields=(
                Field(name="facts", label="纠纷简要情况", kind=Kind.TEXT, required=True),
                Field(name="occurred_on", label="发生日期", kind=Kind.DATE),
                Field(name="amount_fen", label="金额", kind=Kind.MONEY),
                Field(name="is_public", label="公开调解", kind=Kind.TICK),
                Field(name="mediator_id", label="调解员", kind=Kind.REFERENCE, options="staff"),
            )
        ),
    ),
)
STAFF = {"staff": (Choice("4", "周明远"), Choice("7", "何秀兰"))}


@pytest.fixture
def form(qtbot: QtBot) -> FormView:
    made = FormView(SPEC, today=TODAY, options=STAFF)
    qtbot.addWidget(made)
    made.resize(700, 700)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.focus_first()
    return made


def test_first_focus_is_the_first_empty_required_field(form: FormView) -> None:
    assert focused() is form.box("parties[0].name").entry


def test_enter_goes_from_field_to_field_and_to_the_buttons(form: FormView, qtbot: QtBot) -> None:
    seen = []
    for _ in range(7):
        seen.append(focused().accessibleName().removesuffix("（必填）"))
        enter()
    assert seen == ["姓名", "身份：被申请人", "姓名", "纠纷简要情况", "发生日期", "金额", "公开调解"]


def test_values_are_the_texts_as_typed(form: FormView, qtbot: QtBot) -> None:
    write("zhang", on=form.box("parties[0].name").entry)
    write("2026-3-5", on=form.box("occurred_on").entry)
    values = form.values()
    assert values["occurred_on"] == "2026-3-5"
    assert values["parties"][0]["name"] == "zhang"  # type: ignore[index]
    assert values["mediator_id"] is None


@pytest.mark.parametrize(
    ("place", "text", "understood"),
    [
        ("occurred_on", "2026-3-5", "2026年3月5日 周四"),
        ("occurred_on", "3月5日", "2026年3月5日 周四"),
        ("occurred_on", "+7", "2026年11月30日 周一 · 7天后"),
        ("occurred_on", "今天", "2026年11月23日 周一 · 今天"),
        ("amount_fen", "1.2万", "壹万贰仟元整"),
        ("amount_fen", "壹万元", "壹万元整"),
        ("parties[0].id_number", "11010519491231002X", "女 · 76岁 · 1949-12-31生"),
    ],
)
def test_what_was_understood_is_said_while_typing(
    form: FormView, qtbot: QtBot, place: str, text: str, understood: str
) -> None:
    entry = form.box(place).entry
    assert isinstance(entry, LineEntry)
    entry.clear()
    write(text, on=entry)
    assert form.box(place).echo_label.text() == understood


def test_arrows_step_a_date(form: FormView, qtbot: QtBot) -> None:
    entry = form.box("occurred_on").entry
    press(Key.Key_Up, on=entry)
    assert form.values()["occurred_on"] == "2026年11月23日"
    press(Key.Key_Down, on=entry)
    assert form.values()["occurred_on"] == "2026年11月22日"


def test_a_wrong_entry_is_told_when_left_and_an_empty_one_only_on_saving(
    form: FormView, qtbot: QtBot
) -> None:
    entry = form.box("amount_fen").entry
    entry.setFocus()
    write("-5", on=entry)
    assert form.box("amount_fen").problem() == ""
    enter()
    assert form.box("amount_fen").problem() != ""
    assert form.box("facts").problem() == ""
    assert form.checked() is None
    assert form.box("facts").problem() == "请填写纠纷简要情况"
    assert focused() is form.box("parties[0].name").entry


def test_checked_gives_what_the_texts_mean(form: FormView) -> None:
    form.change(
        {
            "parties": ({"role": "applicant", "name": "张三"}, {"role": "respondent", "name": "李四"}),
            "facts": "邻里纠纷",
            "occurred_on": "3月5日",
            "amount_fen": "1.2万",
            "mediator_id": 7,
        }
    )
    values = form.checked()
    assert values is not None
    assert values["occurred_on"] == date(2026, 3, 5)
    assert values["amount_fen"] == 1_200_000
    assert values["mediator_id"] == 7


def test_ctrl_enter_submits_from_any_field(form: FormView, qtbot: QtBot) -> None:
    for place in ("parties[0].name", "facts", "mediator_id", "is_public"):
        form.box(place).entry.setFocus()
        with qtbot.waitSignal(form.submitted, timeout=60_000):
            press(Key.Key_Return, CTRL)


def test_shift_enter_makes_a_line_and_enter_leaves_the_text(form: FormView, qtbot: QtBot) -> None:
    entry = form.box("facts").entry
    entry.setFocus()
    write("one", on=entry)
    press(Key.Key_Return, SHIFT)
    write("two", on=entry)
    enter()
    assert form.values()["facts"] == "one\ntwo"
    assert focused() is form.box("occurred_on").entry


def test_f4_unfolds_the_block_in_focus_and_goes_there(form: FormView, qtbot: QtBot) -> None:
    form.box("parties[1].name").entry.setFocus()
    press(Key.Key_F4)
    assert form.box("parties[1].id_number").isVisible()
    assert not form.box("parties[0].id_number").isVisible()
    assert form.box("parties[1].kind").isAncestorOf(focused())
    press(Key.Key_F4)
    assert not form.box("parties[1].id_number").isVisible()
    assert form.box("parties[1].role").isAncestorOf(focused())


def test_blocks_are_added_moved_removed_and_brought_back_by_keyboard(form: FormView, qtbot: QtBot) -> None:
    section = form.section("parties")
    section.blocks[1].change({"name": "李四"})
    form.box("parties[1].name").entry.setFocus()
    press(Key.Key_Return, ALT)
    assert len(section.blocks) == 3
    assert section.index_of(focused()) == 2
    section.blocks[2].change({"name": "王五"})
    press(Key.Key_Up, ALT)
    assert [block["name"] for block in form.values()["parties"]] == ["", "王五", "李四"]  # type: ignore[attr-defined]
    assert section.index_of(focused()) == 1
    press(Key.Key_Delete, ALT)
    assert [block["name"] for block in form.values()["parties"]] == ["", "李四"]  # type: ignore[attr-defined]
    section.bring_back()
    assert [block["name"] for block in form.values()["parties"]] == ["", "王五", "李四"]  # type: ignore[attr-defined]


def test_a_block_added_below_the_edge_comes_into_view(form: FormView, qtbot: QtBot) -> None:
    form.resize(700, 220)
    form.box("parties[1].name").entry.setFocus()
    press(Key.Key_Return, ALT)
    name = form.box("parties[2].name").entry
    qtbot.waitUntil(lambda: not name.visibleRegion().isEmpty())
    assert form.section("parties").index_of(focused()) == 2


def test_a_form_never_has_fewer_blocks_than_it_starts_with(form: FormView, qtbot: QtBot) -> None:
    form.box("parties[0].name").entry.setFocus()
    press(Key.Key_Delete, ALT)
    assert len(form.section("parties").blocks) == 2


def test_a_name_typed_stays_when_a_person_becomes_an_organisation(form: FormView, qtbot: QtBot) -> None:
    write("acme", on=form.box("parties[0].name").entry)
    kind = form.box("parties[0].kind").entry
    assert isinstance(kind, SegmentEntry)
    form.section("parties").blocks[0].unfold()
    press(Key.Key_2, on=kind.buttons()[0])
    assert form.values()["parties"][0]["kind"] == "organisation"  # type: ignore[index]
    assert form.box("parties[0].name").title == "名称"
    assert form.box("parties[0].name").value() == "acme"


def test_segments_answer_to_arrows_digits_and_backspace(form: FormView, qtbot: QtBot) -> None:
    entry = form.box("parties[0].role").entry
    assert isinstance(entry, SegmentEntry)
    entry.setFocus()
    press(Key.Key_Right)
    assert entry.value() == "respondent"
    press(Key.Key_1)
    assert entry.value() == "applicant"
    press(Key.Key_Backspace)
    assert entry.value() == ""


def test_letters_find_an_answer_by_pinyin(form: FormView, qtbot: QtBot) -> None:
    entry = form.box("mediator_id").entry
    assert isinstance(entry, ChoiceEntry)
    write("hx", on=entry)
    assert form.values()["mediator_id"] == 7
    press(Key.Key_Backspace, on=entry)
    assert form.values()["mediator_id"] is None


def test_a_services_problem_stands_at_its_field_or_at_the_top(form: FormView) -> None:
    form.show_error(
        InvalidInput(
            (
                Problem("parties.1.id_number", Message("T", "号码不对")),
                Problem("elsewhere", Message("T", "别处的问题")),
            )
        )
    )
    assert form.box("parties[1].id_number").problem() == "号码不对"
    assert form.box("parties[1].id_number").isVisible()
    assert "别处的问题" in form.notice.text_label.text()
    assert "号码不对" in form.box("parties[1].id_number").entry.accessibleDescription()


def test_values_without_a_field_come_back(form: FormView) -> None:
    form.set_values({"revision": 5, "parties": ({"name": "张三", "person_id": 9},)})
    values = form.values()
    assert values["revision"] == 5
    assert values["parties"][0]["person_id"] == 9  # type: ignore[index]


def test_every_entry_has_a_name_for_screen_readers(form: FormView) -> None:
    form.section("parties").blocks[0].unfold()
    for kind in (LineEntry, TextEntry, ChoiceEntry):
        for entry in form.findChildren(kind):
            assert entry.accessibleName()


def test_tab_leaves_every_entry(form: FormView, qtbot: QtBot) -> None:
    for place in ("parties[0].name", "facts", "amount_fen", "mediator_id"):
        entry = form.box(place).entry
        entry.setFocus()
        press(Key.Key_Tab)
        assert focused() is not entry


def test_ten_thousand_characters_are_written_on(form: FormView, qtbot: QtBot) -> None:
    entry = form.box("facts").entry
    assert isinstance(entry, TextEntry)
    entry.set_value("纠纷" * 5_000)
    entry.setFocus()
    entry.moveCursor(entry.textCursor().MoveOperation.End)
    write("abcdefghij", on=entry)
    QApplication.processEvents()
    assert form.values()["facts"] == "纠纷" * 5_000 + "abcdefghij"


def test_read_only_lets_nothing_be_changed(form: FormView, qtbot: QtBot) -> None:
    form.set_read_only(read_only=True)
    write("x", on=form.box("facts").entry)
    write("x", on=form.box("parties[0].name").entry)
    assert not form.is_changed()
    assert not form.box("is_public").entry.isEnabled()


def test_ticks_that_have_a_line_to_themselves_leave_no_room_for_a_label(qtbot: QtBot) -> None:
    ticks = tuple(Field(name=f"t{number}", label=f"第{number}", kind=Kind.TICK) for number in range(4))
    beside = Field(name="beside", label="旁边", kind=Kind.TICK)
    spec = FormSpec(
        code="ticks",
        title="勾选",
        parts=(Section(fields=(*ticks, Field(name="text", label="文字", span=2), beside)),),
    )
    form = FormView(spec, today=date(2026, 11, 30))
    qtbot.addWidget(form)
    assert form.box("t0").label.isHidden()
    assert not form.box("beside").label.isHidden()
    assert form.box("t0").sizeHint().height() < form.box("beside").sizeHint().height()
