"""What is known of a paper before it is printed (again)."""

from mediation_app.model import SignedFileKind
from mediation_app.rules.permissions import Permission
from mediation_app.services import papers, signed_files
from mediation_app.services.printing import taking
from mediation_app.services.printing.before import Before, before_printing
from mediation_app.services.printing.ordering import ToPrint, confirm, enqueue
from mediation_app.services.signed_files import NewFile
from tests.services.scenes import Scene


def _wanted(scene: Scene) -> ToPrint:
    return ToPrint(case_id=scene.case_id, form_code="agreement")


def _before(scene: Scene) -> Before:
    (found,) = before_printing(scene.books, scene.actor, [_wanted(scene)])
    return found


def _print(scene: Scene, one: ToPrint) -> None:
    ids = enqueue(scene.books, scene.actor, [one])
    assert _before(scene).order_id == ids[0]
    taking.take(scene.books, scene.actor, ids[0])
    taking.handed_over(scene.books, scene.actor, ids)
    assert _before(scene).order_id is None
    confirm(scene.books, scene.actor, ids, came_out=True)


def test_asking_issues_nothing(scene: Scene) -> None:
    assert _before(scene) == Before()
    assert scene.case.papers == []


def test_what_came_out_and_what_waits_is_told(scene: Scene) -> None:
    paper = papers.issue(scene.books, scene.actor, scene.case_id, "agreement")
    assert _before(scene) == Before(paper_id=paper.id)
    _print(scene, _wanted(scene))
    assert _before(scene) == Before(paper_id=paper.id, printed=1)


def test_a_signed_copy_that_counts_is_printed_first_as_if_nothing_had_been(scene: Scene) -> None:
    paper = papers.issue(scene.books, scene.actor, scene.case_id, "agreement")
    _print(scene, _wanted(scene))
    new = NewFile(
        kind=SignedFileKind.SEALED, pdf=b"%PDF sealed", base_sha256=paper.sha256, pages=1, counts=True
    )
    with scene.books.acting(scene.actor, Permission.PRINT_PAPER) as desk:
        file = signed_files.keep(desk, paper, new)
    assert _before(scene) == Before(paper_id=paper.id, printed=0, signed_file_id=file.id)
    _print(scene, ToPrint(paper_id=paper.id, signed_file_id=file.id))
    assert _before(scene) == Before(paper_id=paper.id, printed=1, signed_file_id=file.id)
