from datetime import date, datetime

from mediation_app.services import drafts
from mediation_app.services.books import Actor, Books
from tests.conftest import SteadyClock

TYPED = {
    "facts": "两家为排水沟起争执",
    "occurred_on": date(2026, 11, 2),
    "starts_at": datetime(2026, 11, 24, 14, 30),
    "amount_fen": 120_000,
    "parties": ({"name": "龑堃", "role": "applicant"}, {"name": "犇", "role": "respondent"}),
    "is_public": True,
    "nothing": None,
}


def test_a_draft_comes_back_as_it_was_typed(books: Books, mediator: Actor) -> None:
    drafts.keep(books, mediator, "intake", title="登记", values=TYPED)
    assert drafts.take(books, mediator, "intake") == TYPED


def test_each_person_has_drafts_of_his_own(books: Books, mediator: Actor, clerk: Actor) -> None:
    drafts.keep(books, mediator, "intake", title="登记", values=TYPED)
    assert drafts.take(books, clerk, "intake") == {}


def test_the_last_typed_replaces_what_was_kept(books: Books, mediator: Actor, clock: SteadyClock) -> None:
    drafts.keep(books, mediator, "intake", title="登记", values=TYPED)
    clock.go_on(seconds=5)
    drafts.keep(books, mediator, "intake", title="登记", values={"facts": "改过"})
    assert [draft.values for draft in drafts.pending(books, mediator)] == [{"facts": "改过"}]


def test_a_saved_form_forgets_its_draft(books: Books, mediator: Actor) -> None:
    drafts.keep(books, mediator, "intake", title="登记", values=TYPED)
    drafts.drop(books, mediator, "intake")
    assert drafts.pending(books, mediator) == ()
