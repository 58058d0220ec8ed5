from datetime import date

import pytest

from forms.spec import Choice, Field, Fixed, FormSpec, Kind, Note, Run, Section, Use, Values, When
from forms.wording import say
from mediation_app.rules.errors import InvalidInput, Problem

TODAY = date(2026, 11, 25)


def _not_both(values: Values, _today: date) -> tuple[Problem, ...]:
    return (
        (Problem("amount_fen", say("只能填一项")),) if values.get("amount_fen") and values.get("on") else ()
    )


SIDES = (Choice("applicant", "申请人"), Choice("respondent", "被申请人"))
PEOPLE = Section(
    repeats="people",
    titled_by="role",
    blocks=({"role": "applicant"}, {"role": "respondent"}),
    fields=(
        Field(name="role", label="身份", kind=Kind.CHOICE, choices=SIDES),
        Field(name="kind", label="种类", default="person"),
        Field(name="name", label="姓名", kind=Kind.NAME, required=True, when=When("kind", ("", "person"))),
        Field(name="name", label="名称", required=True, when=When("kind", ("organisation",))),
        Field(name="head", label="负责人", when=When("kind", ("organisation",))),
        Field(name="age", label="年龄", use=Use.PAPER, required=True),
    ),
)

SPEC = FormSpec(
    code="trial",
    title="试表",
    parts=(
        PEOPLE,
        Section(
            fields=(
                Field(name="facts", label="情况", kind=Kind.TEXT, required=True, editable_on_paper=True),
                Field(name="on", label="日期", kind=Kind.DATE, not_future=True),
                Field(name="amount_fen", label="金额", kind=Kind.MONEY),
                Field(name="told", label="已告知", kind=Kind.TICK, default=True),
            )
        ),
        Section(repeats="notes", core="text", fields=(Field(name="text", label="内容", required=True),)),
        Section(fields=(Field(name="secret", label="只在纸上", required=True),), use=Use.PAPER),
        Fixed("{on}共{copies}份。", slots=(Field(name="copies", label="份数", blank="＿"),), when="told"),
        Note("请核对", when="warned"),
    ),
    rules=(_not_both,),
)


def entry(**values: object) -> Values:
    return {
        "people": ({"role": "applicant", "name": "陈小燕"}, {"role": "respondent", "name": "罗大成"}),
        "facts": "争吵",
        **values,
    }


def places(values: Values) -> list[str]:
    return [problem.field for problem in SPEC.validate(values, today=TODAY)]


def test_a_new_entry_starts_with_its_blocks_and_defaults() -> None:
    empty = SPEC.empty()
    assert empty["people"] == tuple(
        {"role": role, "kind": "person", "name": "", "head": "", "age": ""}
        for role in ("applicant", "respondent")
    )
    assert (empty["told"], empty["facts"], empty["on"], empty["notes"]) == (True, "", None, ())


def test_an_empty_entry_names_each_field_it_lacks_by_its_place() -> None:
    assert places(SPEC.empty()) == ["people[0].name", "people[1].name", "facts"]


def test_a_complete_entry_has_no_problems() -> None:
    assert places(entry()) == []


def test_what_cannot_be_read_is_a_problem_beside_its_field() -> None:
    values = entry(on="2月30日", amount_fen="-5")
    assert places(values) == ["on", "amount_fen"]
    with pytest.raises(InvalidInput) as refused:
        SPEC.parsed(values, today=TODAY)
    assert [problem.field for problem in refused.value.problems] == ["on", "amount_fen"]


def test_texts_are_read_into_values() -> None:
    parsed = SPEC.parsed(entry(on="", amount_fen="1.2万", facts=" 争吵 "), today=TODAY)
    assert (parsed["amount_fen"], parsed["on"], parsed["facts"]) == (1_200_000, None, "争吵")


def test_a_rule_over_fields_sees_what_was_read() -> None:
    assert places(entry(on="3月5日", amount_fen="5000")) == ["amount_fen"]


def test_empty_blocks_at_the_end_go_but_those_that_are_always_there_stay() -> None:
    parsed = SPEC.parsed(entry(notes=({"text": "甲"}, {"text": ""}, {})), today=TODAY)
    assert parsed["notes"] == ({"text": "甲"},)
    one_side = entry(people=({"role": "applicant", "name": "陈小燕"}, {"role": "respondent", "name": ""}, {}))
    assert places(one_side) == ["people[1].name"]


def test_an_empty_block_between_others_is_asked_for() -> None:
    assert places(entry(notes=({"text": ""}, {"text": "乙"}))) == ["notes[0].text"]


def test_only_the_field_that_shows_is_asked_for_and_hidden_ones_are_emptied() -> None:
    firm = {"role": "applicant", "kind": "organisation", "name": "青禾公司", "head": "李四", "id": 9}
    switched_back = firm | {"kind": "person"}
    parsed = SPEC.parsed(entry(people=(firm, switched_back)), today=TODAY)
    assert parsed["people"] == (firm, switched_back | {"head": ""}), "what a block carries besides stays"


def test_paper_only_fields_are_never_asked_for_on_the_screen() -> None:
    assert "secret" not in places(SPEC.empty())
    assert "people[0].age" not in places(SPEC.empty())


def test_typed_words_lie_only_over_fields_that_may_be_polished() -> None:
    polished = SPEC.polished(entry(), {"facts": "改过的话", "on": date(2020, 1, 1)})
    assert polished["facts"] == "改过的话"
    assert polished.get("on") is None
    assert [field.name for field in SPEC.editable()] == ["facts"]


def test_a_fixed_sentence_shows_its_filled_and_its_empty_slots() -> None:
    fixed = next(part for part in SPEC.parts if isinstance(part, Fixed))
    filled = SPEC.runs(fixed, {"on": date(2026, 3, 5), "copies": "三"})
    assert filled == (Run("2026年3月5日", True), Run("共"), Run("三", True), Run("份。"))
    assert SPEC.runs(fixed, {}) == (
        Run("　　　　年　　月　　日", True),
        Run("共"),
        Run("＿", True),
        Run("份。"),
    )


def test_a_sentence_that_is_not_true_is_not_printed_but_a_blank_form_has_it() -> None:
    fixed = next(part for part in SPEC.parts if isinstance(part, Fixed))
    assert [fixed.holds(values) for values in ({}, {"told": True}, {"told": False})] == [True, True, False]


def test_a_note_shows_only_while_it_applies() -> None:
    note = next(part for part in SPEC.parts if isinstance(part, Note))
    assert [note.holds({"warned": True}), note.holds({}), Note("总在").holds({})] == [True, False, True]


def test_an_unknown_field_is_a_mistake_of_the_program() -> None:
    with pytest.raises(KeyError):
        SPEC.field("nobody")


def test_a_text_has_room_and_a_line_is_short() -> None:
    assert (SPEC.field("facts").max_length, SPEC.field("facts").span, SPEC.field("facts").lines) == (
        20_000,
        4,
        4,
    )
    assert (SPEC.field("head").max_length, SPEC.field("head").span, SPEC.field("head").lines) == (200, 2, 1)
