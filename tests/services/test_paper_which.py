"""Several papers of one form in one case are told apart in every list, on both engines."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from sqlalchemy import event
from sqlalchemy.engine import Engine

from mediation_app.rules.permissions import Permission
from mediation_app.rules.vocabulary import ScanPageState
from mediation_app.services import inquiries, mediation, papers
from mediation_app.services.books import Actor, Books
from mediation_app.services.inquiries import RecordInquiry
from mediation_app.services.paper_desk import Stage, desk
from mediation_app.services.paper_values import PaperKey
from mediation_app.services.paper_which import which_of, with_which
from mediation_app.services.printing.ordering import PrintHow, ToPrint, enqueue
from mediation_app.services.printing.queue import queue, rows_of
from mediation_app.services.scans import desk as scan_desk
from mediation_app.services.scans.choosing import papers_to_choose
from resources.i18n import Message
from tests.services.scenes import Scene, agreed, mediated, registered, session_of
from tests.services.test_paper_desk import scan_of

RECORD = "mediation_record"


def with_two_sessions(books: Books, actor: Actor) -> Scene:
    """A dispute mediated today and three days ago."""
    scene = mediated(books, actor)
    before = books.clock() - timedelta(days=3)
    mediation.record(books, actor, session_of(scene, starts_at=before, ends_at=before + timedelta(hours=1)))
    return scene


def records(scene: Scene) -> list[int]:
    """Issue the record of each session and return the papers."""
    ids = (session.id for session in scene.case.sessions)
    return [papers.issue(scene.books, scene.actor, scene.case_id, RECORD, one).id for one in ids]


def words(scene: Scene) -> set[str]:
    """The days of the sessions, as the lists write them."""
    days = (session.starts_at for session in scene.case.sessions)
    return {f"{day.year}年{day.month}月{day.day}日" for day in days if day is not None}


def of(scene: Scene, code: str, *subjects: int) -> list[str]:
    listed = [(scene.case_id, PaperKey(code, one)) for one in subjects]
    with scene.books.reading(scene.actor) as session:
        found = which_of(session, listed)
    return [str(found[one]) if one in found else "" for one in listed]


@contextmanager
def counted() -> Iterator[list[str]]:
    """Collect what is asked of the database meanwhile."""
    asked: list[str] = []

    def hear(_connection: object, _cursor: object, statement: str, *_more: object) -> None:
        asked.append(statement)

    event.listen(Engine, "before_cursor_execute", hear)
    try:
        yield asked
    finally:
        event.remove(Engine, "before_cursor_execute", hear)


def test_one_record_needs_no_word_and_two_are_known_by_their_days(books: Books, mediator: Actor) -> None:
    single = agreed(books, mediator)
    assert of(single, RECORD, single.case.sessions[0].id) == [""]
    scene = with_two_sessions(books, mediator)
    found = of(scene, RECORD, *(one.id for one in scene.case.sessions))
    assert set(found) == words(scene)
    assert len(words(scene)) == 2


def test_a_record_listed_alone_is_told_from_one_issued_before(books: Books, mediator: Actor) -> None:
    scene = with_two_sessions(books, mediator)
    first, second = (one.id for one in scene.case.sessions)
    papers.issue(books, mediator, scene.case_id, RECORD, first)
    assert of(scene, RECORD, second)[0] in words(scene)
    assert of(scene, RECORD, first) == [""], "the other one is neither listed nor issued"


def test_two_of_the_same_day_are_counted(books: Books, mediator: Actor) -> None:
    scene = mediated(books, mediator)
    mediation.record(books, mediator, session_of(scene))
    (day,) = words(scene)
    subjects = sorted(one.id for one in scene.case.sessions)
    assert of(scene, RECORD, *subjects) == [f"{day}，第1份", f"{day}，第2份"]


def test_inquiries_are_known_by_who_was_asked_and_counted_where_it_is_the_same_person(
    books: Books, mediator: Actor
) -> None:
    scene = registered(books, mediator)
    for asked in ("王五", "某某县某某镇某某村民委员会主任", "赵六", "赵六"):
        command = RecordInquiry(case_id=scene.case_id, asked=asked, text="问：\n答：")
        inquiries.record(books, mediator, command)
    subjects = sorted(one.id for one in scene.case.inquiries)
    found = of(scene, "inquiry_record", *subjects)
    assert found == ["王五", "某某县某某镇某某村民委员…", "赵六，第1份", "赵六，第2份"]


def test_papers_of_the_case_itself_and_of_forms_nobody_knows_have_no_word(
    books: Books, mediator: Actor
) -> None:
    scene = agreed(books, mediator)
    assert of(scene, "agreement", 0) == [""]
    assert of(scene, "own-1", 0) == [""]
    assert str(with_which(Message("Forms", "人民调解协议书"), None)) == "人民调解协议书"


def test_the_print_queue_says_which_record_a_line_is(books: Books, mediator: Actor) -> None:
    scene = with_two_sessions(books, mediator)
    made = records(scene)
    agreement = [ToPrint(case_id=scene.case_id, form_code="registration")]
    orders = enqueue(books, mediator, [*(ToPrint(paper_id=one) for one in made), *agreement], PrintHow())
    lines = queue(books, mediator)
    assert {str(line.which) for line in lines if line.title.endswith("调解记录")} == words(scene)
    assert [line.which for line in lines if not line.title.endswith("调解记录")] == [None]
    assert str(rows_of(books, mediator, orders[:1])[0].which) in words(scene)


def test_a_long_queue_asks_no_more_questions_than_a_short_one(books: Books, mediator: Actor) -> None:
    def fill(cases: int) -> None:
        for _ in range(cases):
            scene = with_two_sessions(books, mediator)
            enqueue(books, mediator, [ToPrint(paper_id=one) for one in records(scene)], PrintHow())

    fill(1)
    with counted() as few:
        queue(books, mediator)
    fill(3)
    with counted() as many:
        assert all(line.which is not None for line in queue(books, mediator))
    assert len(many) == len(few)


def test_the_desk_names_each_record_to_be_printed(books: Books, mediator: Actor, clerk: Actor) -> None:
    scene = with_two_sessions(books, mediator)
    (row,) = desk(books, clerk).rows(Stage.PRINT)
    assert set(str(row.paper).split("、")) == {f"调解记录（{day}）" for day in words(scene)}
    assert len(row.keys) == 2


def test_the_desk_names_each_record_to_come_back(books: Books, mediator: Actor, clerk: Actor) -> None:
    scene = with_two_sessions(books, mediator)
    made = records(scene)
    enqueue(books, mediator, [ToPrint(paper_id=one) for one in made], PrintHow())
    for one in made:
        papers.note_printed(books, mediator, one)
    (row,) = desk(books, clerk).rows(Stage.SCAN)
    assert set(str(row.paper).split("、")) == {f"调解记录（{day}）" for day in words(scene)}


def test_scans_and_the_papers_to_choose_for_a_page_say_which_record(
    books: Books, mediator: Actor, clerk: Actor
) -> None:
    scene = with_two_sessions(books, mediator)
    made = records(scene)
    with books.acting(mediator, Permission.ATTACH) as acting:
        issued = [one for one in scene.case.papers if one.id in made]
        acting.session.add_all([scan_of(books, mediator, one, 1) for one in issued])
    sets = scan_desk.desk(books, clerk).sets
    assert {str(one.which) for one in sets} == words(scene)
    rows = desk(books, clerk).rows(Stage.SCAN)
    assert {str(row.paper) for row in rows} == {f"调解记录（{day}）" for day in words(scene)}
    assert {str(one.which) for one in papers_to_choose(books, clerk)} == words(scene)
    assert all(page.state is ScanPageState.MATCHED for one in sets for page in one.pages)
