"""Matters given out in the exchange format and taken in again without loss."""

import json
from pathlib import Path
from typing import Any

import pytest

from mediation_app.model import Case, Consent
from mediation_app.rules.vocabulary import CaseKind, CruxKind, ProcedureKind
from mediation_app.rules.workflow import CaseState
from mediation_app.services import cases
from mediation_app.services.books import Actor, Books
from mediation_app.services.exchange import IntakeReport, take_in
from mediation_app.services.exchange_export import export_lines, record_of
from mediation_app.services.matters import petitions
from mediation_app.services.matters.intake import MatterDetails
from mediation_app.services.matters.petitions import RecordProcedure, SaveOpinion
from tests.services.matter_scenes import matter, studied
from tests.services.scenes import registered


def put(books: Books, actor: Actor, folder: Path, *records: dict[str, Any]) -> IntakeReport:
    path = folder / "cases.jsonl"
    path.write_text("\n".join(json.dumps(one, ensure_ascii=False) for one in records), "utf-8")
    return take_in(books, actor, path)


def taken(books: Books, actor: Actor, folder: Path, record: dict[str, Any]) -> Case:
    report = put(books, actor, folder, record)
    assert report.refused == ()
    return cases.load(books, actor, report.taken[0].case_id)


def given_out(books: Books, actor: Actor, case_id: int) -> dict[str, Any]:
    (line,) = export_lines(books, actor, [case_id])
    return {**json.loads(line), "external_id": "other-office-1"}


def test_a_matter_comes_back_as_it_was(books: Books, clerk: Actor, tmp_path: Path) -> None:
    scene = studied(books, clerk)
    on = scene.today
    step = RecordProcedure(case_id=scene.case_id, kind=ProcedureKind.ACCEPTED, on=on, unit="镇信访办")
    petitions.record_procedure(books, clerk, step)
    opinion = SaveOpinion(case_id=scene.case_id, request="兑现补偿", result="支持")
    petitions.save_opinion(books, clerk, opinion)
    record = given_out(books, clerk, scene.case_id)
    again = taken(books, clerk, tmp_path, record)
    assert (again.kind, again.series, again.state) == (CaseKind.BACKLOG, "matter", CaseState.STUDIED)
    assert record_of(again) == record


def test_an_old_problem_needs_no_party_and_a_dispute_does(books: Books, clerk: Actor, tmp_path: Path) -> None:
    scene = matter(
        books,
        clerk,
        CaseKind.LEGACY,
        parties=(),
        details=MatterDetails(crux_kinds=(CruxKind.HISTORY.value,)),
    )
    again = taken(books, clerk, tmp_path, given_out(books, clerk, scene.case_id))
    assert (again.kind, again.parties) == (CaseKind.LEGACY, [])
    assert again.matter is not None
    assert again.matter.crux_kinds == ["history"]
    (refused,) = put(books, clerk, tmp_path, {"facts": "欠款"}).refused
    assert "parties" in str(refused.problems[0].message)


def test_a_dispute_with_petitions_stays_a_dispute(books: Books, mediator: Actor, tmp_path: Path) -> None:
    scene = registered(books, mediator)
    petitions.add_petition(
        books, mediator, scene.case_id, petitions.PetitionEntry(on="2025-03", destination="县", people=3)
    )
    record = given_out(books, mediator, scene.case_id)
    again = taken(books, mediator, tmp_path, record)
    assert (again.kind, again.series) == (CaseKind.DISPUTE, "file")
    assert [party.consent for party in again.parties] == [Consent.AGREED, Consent.AGREED]
    assert record_of(again) == record


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"origin": "moon"}, "matter.origin"),
        ({"crosses": ["跨地区", "跨星球"]}, "matter.crosses"),
        ({"procedures": [{"kind": "accepted", "on": "3月5日"}]}, "matter.procedures[0].on"),
        ({"petitions": [{"times": 0}]}, "matter.petitions[0].times"),
        ({"leader": "高文斌"}, "matter.leader"),
        ({"instructing_unit": "县" * 121}, "instructing_unit"),
    ],
)
def test_what_breaks_the_format_is_told_with_its_field(
    file_books: Books, clerk: Actor, tmp_path: Path, changes: dict[str, Any], field: str
) -> None:
    parties = [{"role": "申请人", "name": "马秋生"}]
    record = {"kind": "信访积案", "title": "占地补偿", "facts": "占地", "parties": parties, "matter": changes}
    (refused,) = put(file_books, clerk, tmp_path, record).refused
    assert [problem.field for problem in refused.problems] == [field]
