import pytest

from mediation_app.rules.errors import InvalidInput, NotAllowed
from mediation_app.rules.habits import Habits
from mediation_app.services import habits
from mediation_app.services.books import Actor, Books


def test_a_changed_habit_is_kept_and_the_others_stay(books: Books, administrator: Actor) -> None:
    habits.change_habits(books, administrator, mediation_days=20, visit_days_complex=(10, 60))
    kept = habits.habits(books)
    assert (kept.mediation_days, kept.visit_days_complex, kept.visit_offset_days) == (20, (10, 60), 5)


def test_only_the_administrator_changes_habits(books: Books, mediator: Actor) -> None:
    with pytest.raises(NotAllowed):
        habits.change_habits(books, mediator, mediation_days=20)


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"mediation_days": 0}, "mediation_days"),
        ({"visit_offset_days": -3}, "visit_offset_days"),
        ({"visit_days_simple": (15, 99_999)}, "visit_days_simple"),
        ({"type_version": "v1999"}, "type_version"),
    ],
)
def test_a_habit_nobody_can_work_by_is_refused_beside_its_field(
    books: Books, administrator: Actor, changed: dict[str, object], field: str
) -> None:
    with pytest.raises(InvalidInput) as refused:
        habits.change_habits(books, administrator, **changed)
    assert [problem.field for problem in refused.value.problems] == [field]
    assert habits.habits(books) == Habits()


@pytest.mark.parametrize(
    ("word", "code", "field"),
    [(" \x00", "neighbour", "word"), ("词" * 61, "neighbour", "word"), ("相邻权", "none", "type_code")],
)
def test_a_word_of_ones_own_needs_a_word_and_a_type_that_exists(
    books: Books, administrator: Actor, word: str, code: str, field: str
) -> None:
    with pytest.raises(InvalidInput) as refused:
        habits.set_kind_word(books, administrator, word, code)
    assert [problem.field for problem in refused.value.problems] == [field]


def test_a_word_of_ones_own_overrules_ours(books: Books, administrator: Actor) -> None:
    habits.set_kind_word(books, administrator, " 相邻权 ", "homestead")
    habits.set_kind_word(books, administrator, "相邻权", "neighbour")
    assert habits.kind_words(books)["相邻权"] == "neighbour"
