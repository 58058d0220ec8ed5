from datetime import date

import pytest

from mediation_app.model import PartyRole, PersonKind
from mediation_app.rules.errors import InvalidInput, NotAllowed, NotFound
from mediation_app.services import audit, case_moves, cases
from mediation_app.services.books import Actor, Books
from mediation_app.services.intake import register
from mediation_app.services.people import entry_of, find_people, spellings, unmask
from mediation_app.services.person_entry import derived, warnings
from tests.builders import applicant, dispute, organisation, person, respondent

ID = "11010519491231002X"


@pytest.fixture
def known(books: Books, clerk: Actor) -> int:
    """Register a case of 陈小燕, who has an ID number and a telephone, against 罗大成."""
    entry = applicant(id_number=ID, phone="138 1234 5678、0871-65123456", address="石桥村三组")
    done = register(books, clerk, dispute(entry, respondent()))
    return cases.load(books, clerk, done.case_id).parties[0].person_id


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("cx", "拼音首字母CX"),
        ("CXY", "拼音首字母CXY"),
        ("陈小燕", "姓名相同"),
        ("陈", "姓名以“陈”开头"),
        ("小燕", "姓名里有“小燕”"),
        ("110105", "证件号码以110105开头"),
        ("11010519491231002x", "证件号码以11010519491231002x开头"),
        ("1381234", "电话以1381234开头"),
        ("0871", "电话以0871开头"),
    ],
)
def test_a_person_is_found_again_with_the_reason(
    books: Books, clerk: Actor, known: int, typed: str, why: str
) -> None:
    hits = find_people(books, clerk, typed)
    assert [(hit.person_id, str(hit.why)) for hit in hits] == [(known, why)]


@pytest.mark.parametrize("typed", ["", " ", "c", "12", "zz", "%", "_", "张三丰"])
def test_what_is_too_short_or_unknown_finds_nobody(
    books: Books, clerk: Actor, known: int, typed: str
) -> None:
    assert find_people(books, clerk, typed) == ()


def test_a_hit_shows_earlier_cases_and_covers_numbers(books: Books, clerk: Actor, known: int) -> None:
    entry = entry_of(books, clerk, known)
    second = register(books, clerk, dispute(respondent("罗大成"), applicant("罗大成"), facts="欠租"))
    third = register(
        books,
        clerk,
        dispute(applicant("杨帆"), respondent("陈小燕", id_number=ID), facts="借款未还"),
    )
    (hit,) = find_people(books, clerk, "cxy")
    assert hit.masked_id == "110105********002X"
    assert hit.masked_phone == "138****5678、0871-****3456"
    assert hit.birth_year == 1949
    assert [(case.number, case.role) for case in hit.cases] == [
        (third.number, PartyRole.RESPONDENT),
        ("(2026)青石坪人调字第1号", PartyRole.APPLICANT),
    ]
    assert second.number not in [case.number for case in hit.cases]
    assert entry.id_number == "110105********002X"


def test_at_most_five_hits(books: Books, clerk: Actor) -> None:
    sides = [applicant(f"马{name}") for name in "甲乙丙丁戊己庚"]
    register(books, clerk, dispute(*sides, respondent()))
    assert len(find_people(books, clerk, "马")) == 5


def test_void_cases_are_shown_as_such(books: Books, mediator: Actor, clerk: Actor, known: int) -> None:
    case_moves.void(books, mediator, cases.find(books, clerk, "1"), "重复登记")
    (hit,) = find_people(books, clerk, "cxy")
    assert [case.voided for case in hit.cases] == [True]


def test_a_name_with_several_readings_has_them_all() -> None:
    assert set(spellings("单乐")) == {"dl", "dy", "sl", "sy", "cl", "cy"}
    assert "sxm" in spellings("单雄明")


def test_readings_are_capped_and_vary_the_surname_first() -> None:
    found = spellings("曾重长乐行朝单解")
    assert len(found) == 8
    assert {text[0] for text in found} == {"c", "z"}


def test_a_name_with_letters_and_rare_characters_is_spelled_as_far_as_known() -> None:
    assert spellings("KTV老板") == ("ktvlb",)
    assert spellings("😀") == ()


def test_who_picks_a_hit_changes_the_shared_person(books: Books, clerk: Actor, known: int) -> None:
    entry = applicant(person_id=known, id_number="110105********002X", phone="13900001111")
    done = register(books, clerk, dispute(entry, respondent("杨帆")))
    found = cases.load(books, clerk, done.case_id).parties[0].person
    assert (found.id, found.id_number, found.phone) == (known, ID, "13900001111")
    assert found.address == "石桥村三组"


def test_numbers_never_stand_in_the_clear_on_the_timeline(books: Books, clerk: Actor, known: int) -> None:
    entry = applicant(person_id=known, id_number="110105194912310038", phone="13900001111")
    done = register(books, clerk, dispute(entry, respondent("杨帆")))
    texts = str([line.detail for line in audit.timeline(books, clerk, done.case_id)])
    assert "139****1111" in texts
    assert "110105********0038" in texts
    assert "13900001111" not in texts
    assert "110105194912310038" not in texts


def test_seeing_a_number_in_full_is_written_down(books: Books, clerk: Actor, known: int) -> None:
    case_id = cases.find(books, clerk, "1")
    shown = unmask(books, clerk, known, "核对证件", case_id=case_id)
    assert shown.id_number == ID
    line = audit.timeline(books, clerk, case_id)[0]
    assert (str(line.act), line.detail["reason"]) == ("查看完整证件信息", "核对证件")


def test_seeing_a_number_needs_a_reason_a_permission_and_a_person(
    books: Books, clerk: Actor, administrator: Actor, known: int
) -> None:
    with pytest.raises(InvalidInput):
        unmask(books, clerk, known, "  ")
    with pytest.raises(NotAllowed):
        unmask(books, administrator, known, "好奇")
    with pytest.raises(NotFound):
        unmask(books, clerk, 999, "核对")


def test_an_unknown_person_is_said_so(books: Books, clerk: Actor) -> None:
    with pytest.raises(NotFound):
        entry_of(books, clerk, 999)
    with pytest.raises(NotFound):
        register(books, clerk, dispute(applicant(person_id=999), respondent()))


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        (person("燕"), ["name"]),
        (person("陈小燕", phone="12"), ["phone"]),
        (person("陈小燕", id_number=ID, sex="男"), ["sex"]),
        (person("陈小燕", id_number=ID, birth_date=date(1950, 1, 1)), ["birth_date"]),
        (person("陈小燕", id_number="1101051949123100"), ["id_number"]),
        (person("陈小燕", id_number="1101051949123100", id_type="passport"), []),
        (person("陈小燕", id_number="110105********002X", sex="男"), []),
        (organisation(id_number="ABC"), ["id_number"]),
        (person("陈小燕", id_number=ID, sex="女", phone="无"), []),
        (person(""), []),
    ],
)
def test_odd_entries_warn_beside_their_field(entry: object, expected: list[str]) -> None:
    found = warnings(entry, date(2026, 11, 23))  # type: ignore[arg-type]
    assert [problem.field for problem in found] == expected


def test_what_is_typed_wins_over_what_the_number_says() -> None:
    entry = derived(person(id_number=ID, sex="男"), date(2026, 11, 23))
    assert (entry.sex, entry.birth_date) == ("男", date(1949, 12, 31))


def test_an_organisations_code_is_tidied() -> None:
    entry = derived(organisation(id_number="９１３５０２１１m0000xuf4６"), date(2026, 11, 23))
    assert (entry.kind, entry.id_number) == (PersonKind.ORGANISATION, "91350211M0000XUF46")
