"""Papers handed out as files."""

from dataclasses import replace
from pathlib import Path

import pytest

from mediation_app.model import PartyRole
from mediation_app.rules.errors import NotAllowed
from mediation_app.rules.workflow import CaseState
from mediation_app.services import case_moves, intake, mediation, paper_files, paper_sets, papers, people
from mediation_app.services.audit import timeline
from mediation_app.services.books import Actor, Books
from mediation_app.services.case_change import ChangeCase, change
from mediation_app.services.case_moves import Close
from mediation_app.services.intake import RegisterDispute
from mediation_app.services.paper_files import PaperFormat
from mediation_app.services.paper_standing import SlipState
from mediation_app.services.paper_values import PaperKey
from mediation_app.services.party_entry import PartyEntry
from tests.builders import respondent
from tests.services.scenes import agreed, mediated, session_of, signed


def test_an_issued_paper_goes_out_as_pdf_and_docx(books: Books, mediator: Actor, tmp_path: Path) -> None:
    scene = agreed(books, mediator)
    issued = papers.issue(books, mediator, scene.case_id, "agreement")
    pdf, docx = paper_files.export(books, mediator, issued.id, tmp_path)
    assert pdf.name == "(2026)青石坪人调字第1号 人民调解协议书.pdf"
    assert docx.suffix == ".docx"
    assert pdf.read_bytes() == papers.pdf_of(books, mediator, issued.id)
    assert docx.read_bytes() == papers.docx_of(books, mediator, issued.id)
    entry = timeline(books, mediator, scene.case_id)[0]
    assert (str(entry.act), entry.detail["files"]) == ("导出文书", [pdf.name, docx.name])


def test_files_that_are_there_are_kept(books: Books, mediator: Actor, tmp_path: Path) -> None:
    scene = agreed(books, mediator)
    issued = papers.issue(books, mediator, scene.case_id, "agreement")
    (first,) = paper_files.export(books, mediator, issued.id, tmp_path, [PaperFormat.PDF])
    first.write_bytes(b"somebody's own")
    (second,) = paper_files.export(books, mediator, issued.id, tmp_path, [PaperFormat.PDF])
    assert second.name.endswith("人民调解协议书 (2).pdf")
    assert first.read_bytes() == b"somebody's own"


def test_versions_and_sessions_are_told_apart_by_name(books: Books, mediator: Actor, tmp_path: Path) -> None:
    scene = mediated(books, mediator)
    mediation.record(books, mediator, session_of(scene, result="第二次。"))
    second = scene.case.sessions[1].id
    papers.issue(books, mediator, scene.case_id, "mediation_record", second)
    change(books, mediator, ChangeCase(case_id=scene.case_id, place="石桥村"))
    mediation.record(books, mediator, session_of(scene, session_id=second, result="改过。"))
    again = papers.issue(books, mediator, scene.case_id, "mediation_record", second)
    (path,) = paper_files.export(books, mediator, again.id, tmp_path, [PaperFormat.DOCX])
    assert path.name == "(2026)青石坪人调字第1号 人民调解记录（第二次） 第2版.docx"


def test_a_draft_says_so_in_its_name(books: Books, mediator: Actor, tmp_path: Path) -> None:
    scene = mediated(books, mediator)
    pdf, _ = paper_files.export_draft(books, mediator, scene.case_id, PaperKey("case_summary"), tmp_path)
    assert pdf.name == "(2026)青石坪人调字第1号 人民调解结案报告表 草稿.pdf"
    assert scene.case.papers == []


def test_a_whole_dossier_is_written_with_a_list_of_all_its_papers(
    books: Books, mediator: Actor, tmp_path: Path
) -> None:
    scene = signed(books, mediator)
    case_moves.close(
        books, mediator, Close(case_id=scene.case_id, on=scene.today, reason="双方已自行履行，材料后补")
    )
    written = list(paper_sets.write_papers(books, mediator, scene.case_id, tmp_path, [PaperFormat.PDF]))
    assert not any(one.is_draft for one in written)
    slips = {slip.form_code: slip for slip in papers.contents(books, mediator, scene.case_id)}
    assert slips["rights_notice"].state is slips["contents"].state is SlipState.ISSUED
    assert slips["dossier_note"].version == 0, "nothing is to be explained"


def test_what_is_signed_goes_out_as_it_was_signed(books: Books, mediator: Actor, tmp_path: Path) -> None:
    scene = signed(books, mediator)
    person = scene.case.parties[0].person
    entry = replace(people.entry_from(person), phone="13900001111")
    come_again = (PartyEntry(person=entry, role=PartyRole.APPLICANT), respondent("卫东"))
    intake.register(books, mediator, RegisterDispute(parties=come_again, facts="另一件事"))
    written = list(paper_sets.write_papers(books, mediator, scene.case_id, tmp_path, [PaperFormat.PDF]))
    (older,) = [one.path for one in written if one.is_older]
    assert older.name == "(2026)青石坪人调字第1号 人民调解协议书.pdf"
    assert (scene.case.state, len(scene.case.agreement.ticks)) == (CaseState.PERFORMING, 4)  # type: ignore[union-attr]


def test_only_who_may_export(books: Books, mediator: Actor, administrator: Actor, tmp_path: Path) -> None:
    scene = agreed(books, mediator)
    issued = papers.issue(books, mediator, scene.case_id, "agreement")
    with pytest.raises(NotAllowed):
        paper_files.export(books, administrator, issued.id, tmp_path)
    assert list(tmp_path.glob("*.pdf")) == []
