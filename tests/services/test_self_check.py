"""案卷自查: what a dossier lacks at each stage, and nothing once it is complete."""

from pathlib import Path

import pytest

from mediation_app.model import AttachmentKind, IssuedPaper
from mediation_app.rules.errors import NotFound
from mediation_app.rules.findings import Finding, Severity
from mediation_app.services import agreements, attachments, papers, performance
from mediation_app.services.attachments import NewAttachment
from mediation_app.services.books import Actor, Books
from mediation_app.services.self_check import self_check
from tests.conftest import SteadyClock
from tests.services.scenes import Scene, agreed, deal, mediated, registered, repair, signed


def look(scene: Scene) -> tuple[Finding, ...]:
    return self_check(scene.books, scene.actor, scene.case_id)


def rules(scene: Scene) -> set[str]:
    return {one.rule for one in look(scene)}


def places(scene: Scene, rule: str) -> list[str]:
    return [str(one.place) for one in look(scene) if one.rule == rule]


def test_a_case_under_way_is_not_finished_and_has_no_papers(books: Books, mediator: Actor) -> None:
    scene = registered(books, mediator)
    assert "unfinished" in rules(scene)
    with pytest.raises(NotFound):
        self_check(books, mediator, 999)


def test_whose_proof_of_identity_lacks_is_told_by_name(books: Books, mediator: Actor, tmp_path: Path) -> None:
    scene = registered(books, mediator)
    assert places(scene, "identity") == []
    path = tmp_path / "身份证.jpg"
    path.write_bytes(b"\xff\xd8\xff\xe0")
    attachments.attach(
        books,
        mediator,
        NewAttachment(
            case_id=scene.case_id,
            path=path,
            kind=AttachmentKind.IDENTITY,
            party_id=scene.party("石磊"),
        ),
    )
    assert places(scene, "identity") == ["田芳"]


def test_it_tells_which_papers_are_missing_drafts_unsigned_or_changed(books: Books, mediator: Actor) -> None:
    scene = agreed(books, mediator)
    assert {"人民调解协议书", "人民调解记录"} <= set(places(scene, "paper_draft"))
    papers.issue(books, mediator, scene.case_id, "agreement")
    assert "人民调解协议书" in places(scene, "paper_unsigned")
    agreements.save(books, mediator, deal(scene, repair(scene, text="石磊重修水沟。")))
    (changed,) = [one for one in look(scene) if one.rule == "paper_outdated"]
    assert changed.form_code == "agreement"


def test_each_signature_that_lacks_is_named_once(books: Books, mediator: Actor) -> None:
    scene = agreed(books, mediator)
    said = [str(one.reason) for one in look(scene)]
    assert "石磊还没有签名" in said
    assert "调委会还没有盖章" in said
    assert not any("协议尚未生效" in reason for reason in said)
    assert "unsigned" not in rules(signed(books, mediator))


def test_the_scan_of_the_signed_original_settles_a_paper(
    books: Books, mediator: Actor, tmp_path: Path
) -> None:
    scene = signed(books, mediator)
    assert "人民调解协议书" in places(scene, "paper_unsigned")
    paper: IssuedPaper = next(one for one in scene.case.papers if one.form_code == "agreement")
    scan = tmp_path / "协议书.png"
    scan.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
    new = NewAttachment(
        case_id=scene.case_id, path=scan, kind=AttachmentKind.SIGNED_ORIGINAL, paper_id=paper.id
    )
    attachments.attach(books, mediator, new)
    assert "人民调解协议书" not in places(scene, "paper_unsigned")


def test_a_first_visit_after_thirty_days_is_late(books: Books, mediator: Actor, clock: SteadyClock) -> None:
    scene = signed(books, mediator)
    assert "visit_late" not in rules(scene)
    clock.go_on(days=31)
    assert "visit_late" in rules(scene)


def test_the_window_of_confirmation_is_recalled_until_it_closes(
    books: Books, mediator: Actor, clock: SteadyClock
) -> None:
    scene = signed(books, mediator)
    assert "confirmation_open" in rules(scene)
    clock.go_on(days=31)
    assert "confirmation_open" not in rules(scene)


def test_performance_wants_its_proof(books: Books, mediator: Actor) -> None:
    scene = signed(books, mediator)
    part = scene.case.agreement.terms[1].instalments[0]  # type: ignore[union-attr]
    performance.record(
        books, mediator, performance.RecordPerformance(instalment_id=part.id, done_on=scene.today)
    )
    assert places(scene, "proof") == ["第2条"]


def test_the_check_up_of_the_agreement_is_part_of_it(books: Books, mediator: Actor) -> None:
    scene = mediated(books, mediator)
    late = repair(scene, text="石磊尽快修好水沟。", instalments=())
    agreements.save(books, mediator, deal(scene, late))
    found = look(scene)
    assert "vague" in {one.rule for one in found}
    assert all(one.severity is not Severity.HINT for one in found if one.rule == "details")


def test_what_weighs_most_comes_first(books: Books, mediator: Actor) -> None:
    order = [Severity.BLOCK, Severity.WARN, Severity.HINT]
    weights = [order.index(one.severity) for one in look(signed(books, mediator))]
    assert weights == sorted(weights)
