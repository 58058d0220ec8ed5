"""The record of a paper's versions: newest first, who, why, what was signed; an old one goes out again."""

from pathlib import Path

import pytest

from mediation_app.model import AttachmentKind, PaperOrigin
from mediation_app.services import papers
from mediation_app.services.attachments import NewAttachment, attach
from mediation_app.services.books import Actor, Books
from mediation_app.services.case_change import ChangeCase, change
from mediation_app.services.paper_files import PaperFormat, export
from mediation_app.services.paper_versions import versions
from tests.services.scenes import Scene, registered, signed


def test_nothing_was_issued_yet(books: Books, mediator: Actor) -> None:
    scene = registered(books, mediator)
    assert versions(books, mediator, scene.case_id, "application") == ()


def two_versions(books: Books, mediator: Actor) -> Scene:
    scene = registered(books, mediator)
    first = papers.issue(books, mediator, scene.case_id, "application")
    papers.note_printed(books, mediator, first.id)
    change(books, mediator, ChangeCase(case_id=scene.case_id, demands="请求修复水沟。"))
    papers.issue(books, mediator, scene.case_id, "application")
    return scene


def test_versions_are_told_newest_first(books: Books, mediator: Actor) -> None:
    scene = two_versions(books, mediator)
    newest, old = versions(books, mediator, scene.case_id, "application")
    assert [(one.version, one.is_newest, one.printed) for one in (newest, old)] == [
        (2, True, 0),
        (1, False, 1),
    ]
    assert (old.issued_by, old.origin, old.has_pdf) == (mediator.name, PaperOrigin.PROGRAM, True)
    assert old.code != newest.code


def test_an_old_version_goes_out_again_as_it_was(books: Books, mediator: Actor, tmp_path: Path) -> None:
    scene = two_versions(books, mediator)
    _, old = versions(books, mediator, scene.case_id, "application")
    (path,) = export(books, mediator, old.paper_id, tmp_path, (PaperFormat.PDF,))
    assert path.read_bytes() == papers.pdf_of(books, mediator, old.paper_id)


def test_what_was_signed_on_an_old_version_stays_known(
    books: Books, mediator: Actor, tmp_path_factory: pytest.TempPathFactory
) -> None:
    scene = signed(books, mediator)
    first = papers.issue(books, mediator, scene.case_id, "agreement")
    scan = tmp_path_factory.mktemp("scan") / "签字件.pdf"
    scan.write_bytes(papers.pdf_of(books, mediator, first.id) + b"\n% scanned")
    new = NewAttachment(
        case_id=scene.case_id, path=scan, kind=AttachmentKind.SIGNED_ORIGINAL, paper_id=first.id
    )
    file_id = attach(books, mediator, new)
    (only,) = versions(books, mediator, scene.case_id, "agreement")
    assert (only.is_signed, only.scan_id) == (True, file_id)
