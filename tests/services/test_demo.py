"""The demonstration office: alive on any day, the same every time, and nobody real in it."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from mediation_app.model import (
    AgreementForm,
    AttachmentKind,
    AuditEntry,
    Case,
    Office,
    PersonKind,
    ScanPage,
    SignedFile,
    SignedFileKind,
)
from mediation_app.rules.errors import Conflict
from mediation_app.rules.identifiers import read_credit_code, read_id_number
from mediation_app.rules.permissions import Role
from mediation_app.rules.vocabulary import (
    MATTER_KINDS,
    CaseKind,
    LeadState,
    PlanState,
    PrintState,
    RiskColour,
    VisitKind,
)
from mediation_app.rules.workflow import MATTER_STATES, CaseState
from mediation_app.services import audit, cases, demo, demo_conduct, papers
from mediation_app.services.acts import Act
from mediation_app.services.boards.due import due
from mediation_app.services.boards.leader import leader_board
from mediation_app.services.books import SYSTEM, Actor, Books
from mediation_app.services.case_list import CaseFilter, every, page
from mediation_app.services.leading import absences, approvals
from mediation_app.services.matters import distributions
from mediation_app.services.matters.rows import matter_of
from mediation_app.services.overdue import overdue
from mediation_app.services.paper_desk import Stage, desk
from mediation_app.services.paper_files import PaperFormat
from mediation_app.services.paper_set_choice import chosen_set
from mediation_app.services.paper_sets import write_papers
from mediation_app.services.paper_standing import SlipState
from mediation_app.services.printing.queue import queue
from mediation_app.services.signing import standing
from mediation_app.services.staff import actor_named, actor_of, list_staff
from mediation_app.services.today import desk_of
from mediation_app.services.today_rows import TodayKind
from mediation_app.services.visiting import meetings, receptions, sweeps

MONDAY = datetime(2026, 11, 23, 9, 0)
RARE = set("龑堃喆䶮𠅤")


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Books]:
    books = demo.build(tmp_path_factory.mktemp("demonstration"), lambda: MONDAY)
    yield books
    books.close()


def by_role(books: Books, role: Role) -> Actor:
    return next(actor_of(member) for member in list_staff(books) if role.value in member.roles)


def all_cases(books: Books) -> list[Case]:
    actor = by_role(books, Role.MEDIATOR)
    rows = page(books, actor, CaseFilter(with_void=True), limit=100).rows
    return [cases.load(books, actor, row.id) for row in rows]


OF_THE_KEY = frozenset({"sha256", "serial", "before", "base_sha256"})
"""What differs from one certificate to the next, whose key is made by chance."""


def story(books: Books) -> list[tuple[object, ...]]:
    """Return who did what when, without what hangs on the key of the test certificate."""
    with books.reading(SYSTEM) as session:
        entries = session.scalars(select(AuditEntry).order_by(AuditEntry.id)).all()
    by_key = {Act.CERTIFICATE_ADDED.value, Act.PAPER_SEALED.value}
    return [
        (
            one.at,
            one.staff_name,
            one.act,
            one.case_id,
            one.subject,
            {
                name: value
                for name, value in one.detail.items()
                if one.act not in by_key or name not in OF_THE_KEY
            },
        )
        for one in entries
    ]


def test_every_state_and_kind_of_case_is_there(office: Books) -> None:
    found = all_cases(office)
    assert len(found) >= 16
    states = {case.state for case in found if case.kind is CaseKind.DISPUTE}
    assert states == set(CaseState) - MATTER_STATES - {CaseState.FAILED}
    assert CaseState.FAILED in {case.closed_from for case in found}
    assert len({case.type_code for case in found}) >= 12
    assert any(case.voided_on for case in found)
    assert any(case.agreement and case.agreement.form is AgreementForm.ORAL for case in found)
    assert any(case.agreement and case.agreement.confirmation_result == "确认有效" for case in found)
    people = [party.person for case in found for party in case.parties]
    assert any(person.kind is PersonKind.ORGANISATION for person in people)
    assert set("".join(person.name for person in people)) >= RARE


def test_matters_stand_at_every_point_of_the_road(office: Books) -> None:
    matters = [case for case in all_cases(office) if case.kind in MATTER_KINDS]
    assert {case.kind for case in matters} == set(MATTER_KINDS)
    states = {case.state for case in matters}
    assert states >= {
        *(CaseState.REGISTERED, CaseState.STUDIED, CaseState.ASSIGNING, CaseState.PLANNING),
        *(CaseState.RESOLVING, CaseState.DELIVERED, CaseState.VISITING, CaseState.CLOSED),
    }
    assert {case.risk for case in matters} >= set(RiskColour) - {RiskColour.BLUE}
    rows = [matter_of(case) for case in matters]
    leads = {lead.state for row in rows for lead in row.leads}
    assert leads >= {LeadState.AGREED, LeadState.DELIVERED, LeadState.ACKNOWLEDGED, LeadState.ENDED}
    plans = {plan.state for row in rows for plan in row.plans}
    assert plans == set(PlanState) - {PlanState.DRAFT}
    assert any(row.relapsed_on for row in rows)
    assert any(unit.returned_on for row in rows for unit in row.units)
    disputes = [case for case in all_cases(office) if case.kind is CaseKind.DISPUTE and case.matter]
    assert [plan.state for case in disputes for plan in matter_of(case).plans] == [PlanState.DRAFT]


def test_the_distribution_of_forty_households_sums_and_was_carried(office: Books) -> None:
    land = next(case for case in all_cases(office) if case.matter and case.matter.distributions)
    matter = matter_of(land)
    (named,), (vote,) = matter.distributions, matter.votes
    scheme = distributions.distribution(office, by_role(office, Role.MEDIATOR), named.id)
    assert len(scheme.lines) == 40
    assert sum(line.amount_fen for line in scheme.lines) == scheme.total_fen == 286_400_000
    assert scheme.adopted_on is not None
    assert vote.passed
    assert [lead.leader.name for lead in matter.leads] == ["邹学文", "郑国梁"]
    assert matter.leads[0].handover


def test_leaders_find_what_waits_for_them(office: Books) -> None:
    secretary, mayor, vice = (actor_named(office, name) for name in ("霍启山", "郑国梁", "聂红梅"))
    board = leader_board(office, secretary)
    assert board.cases[0].risk is RiskColour.RED
    assert {row.kind for row in approvals.waiting(office, secretary)} >= {"lead", "plan"}
    assert {row.kind for row in approvals.waiting(office, vice)} >= {"acknowledge", "sign_off"}
    assert leader_board(office, mayor).cases
    report = due(office, secretary)
    missed = [visit for visit in report.visits if visit.planned_on < MONDAY.date()]
    assert any(visit.kind is VisitKind.RETURN for visit in missed)
    assert {row.rule for row in report.supervisions} >= {"silent_unit", "returned_unit", "overdue"}
    away = absences.absences(office, secretary)
    assert [(one.staff.name, one.deputy.name) for one in away] == [("聂红梅", "邹学文")]


def test_mediations_are_conducted_with_all_that_the_law_knows(office: Books) -> None:
    found = all_cases(office)
    (recusal,) = (one for case in found for one in case.recusals)
    assert (recusal.granted, recusal.party_id is not None) == (True, True)
    handed_on = next(case for case in found if case.recusals)
    assert handed_on.mediator_id == recusal.successor_id
    assert [one.agreed for case in found for one in case.extensions] == [True]
    assert [one.receipt != "" for case in found for one in case.referrals] == [True]
    invited = [one for case in found for session in case.sessions for one in session.invitations]
    assert [one.name for one in invited] == ["章守义"]
    files = [file for case in found for file in case.attachments if file.kind is AttachmentKind.IDENTITY]
    assert len({file.party_id for file in files}) == 2
    assert all(file.media_type == "image/png" and file.size < 10_000 for file in files)
    issued = {paper.form_code for case in found for paper in case.papers}
    assert issued >= set(demo_conduct.RECORDS)
    with office.reading(SYSTEM) as session:
        assert chosen_set(session.scalars(select(Office)).one()).code == "provincial"


def test_receptions_meetings_and_sweeps_are_there(office: Books) -> None:
    head, today = actor_named(office, "汪小琴"), MONDAY.date()
    ahead = receptions.duties(office, head, today, today + timedelta(days=28))
    assert {duty.on.weekday() for duty in ahead} == {4}
    register = receptions.contacts(office, head, today - timedelta(days=30), today)
    assert [line.name for line in register if line.case_id] == ["裴水根"]
    assert len(receptions.unanswered(office, head, today)) >= 1
    (meeting,) = meetings.meetings(office, head, today - timedelta(days=30), today)
    assert len(meeting.items) == 3
    found = sweeps.sweeps(office, head, today - timedelta(days=30), today)
    assert {sweep.found for sweep in found} == {0, 2}


def test_somebody_who_comes_again_is_the_same_person(office: Books) -> None:
    parts = {
        (party.person_id, case.id)
        for case in all_cases(office)
        for party in case.parties
        if party.person.name == "杜文斌"
    }
    assert len(parts) == 2
    assert len({person_id for person_id, _ in parts}) == 1


def test_nobody_in_it_is_real_and_no_number_is_wrong(office: Books) -> None:
    persons = {party.person_id: party.person for case in all_cases(office) for party in case.parties}
    for person in persons.values():
        if not person.id_number:
            continue
        if person.kind is PersonKind.ORGANISATION:
            assert read_credit_code(person.id_number).warnings == ()
        else:
            assert read_id_number(person.id_number, today=MONDAY.date()).warnings == ()
        assert "539901" in person.id_number  # no such county


def test_every_role_finds_something_to_do(office: Books) -> None:
    kinds = {
        role: {kind for kind, _ in desk_of(office, by_role(office, role)).groups}
        for role in (Role.MEDIATOR, Role.LEADER, Role.CLERK)
    }
    assert {TodayKind.SESSION, TodayKind.VISIT, TodayKind.TERM, TodayKind.TO_VERIFY} <= kinds[Role.MEDIATOR]
    assert {TodayKind.CLOCK, TodayKind.APPROVAL, TodayKind.VISIT} <= kinds[Role.LEADER]
    assert {TodayKind.TO_PRINT, TodayKind.TO_SIGN, TodayKind.TO_BIND} <= kinds[Role.CLERK]
    sessions = desk_of(office, by_role(office, Role.CLERK)).rows(TodayKind.SESSION)
    assert MONDAY.date() in {row.due_on for row in sessions}
    everybody = [actor_of(member) for member in list_staff(office)]
    due = {row.due_on for actor in everybody for row in desk_of(office, actor).rows(TodayKind.VISIT)}
    assert MONDAY.date() in due
    assert min(day for day in due if day) < MONDAY.date()
    assert overdue(office, by_role(office, Role.LEADER))


def test_papers_lie_in_every_stage_of_the_clerks_desk(office: Books) -> None:
    clerk = by_role(office, Role.CLERK)
    lying = desk(office, clerk)
    assert {stage for stage, _ in lying.stages} == set(Stage)
    assert {row.is_queued for row in lying.rows(Stage.PRINT)} == {True, False}
    assert {order.state for order in queue(office, clerk)} == {PrintState.WAITING, PrintState.UNCERTAIN}


def test_somebody_signed_on_the_screen_a_test_certificate_sealed_and_a_scan_was_filed(office: Books) -> None:
    with office.reading(by_role(office, Role.CLERK)) as session:
        kinds = {row.kind: row for row in session.scalars(select(SignedFile))}
        scanned = session.scalars(select(ScanPage.attachment_id)).all()
    assert kinds[SignedFileKind.SEALED].is_test
    assert "测试证书" in kinds[SignedFileKind.SEALED].sealed_by
    assert kinds[SignedFileKind.DRAWN].counts is False
    assert any(scanned)
    assert not all(scanned), "one waits to be filed"


def test_what_is_signed_has_taken_effect_and_the_bound_dossier_is_whole(office: Books) -> None:
    effective = [case for case in all_cases(office) if case.state is CaseState.PERFORMING]
    assert all(standing(case, MONDAY.date()).effective_on for case in effective)
    bound = next(case for case in all_cases(office) if any(p.form_code == "contents" for p in case.papers))
    slips = papers.contents(office, by_role(office, Role.CLERK), bound.id)
    states = {slip.form_code: slip.state for slip in slips if slip.need.value == "must"}
    assert SlipState.MISSING not in states.values()
    assert SlipState.OUTDATED not in states.values()
    assert states["agreement"] is SlipState.SIGNED


def test_its_history_is_whole(office: Books) -> None:
    report = audit.verify(office, by_role(office, Role.ADMINISTRATOR))
    assert report.broken_at is None
    assert report.entries > 200
    assert office.clock() == MONDAY


def test_it_is_the_same_every_time(office: Books, tmp_path: Path) -> None:
    again = demo.build(tmp_path, lambda: MONDAY)
    assert story(again) == story(office)
    again.close()
    with pytest.raises(Conflict):
        demo.build(tmp_path, lambda: MONDAY)


def test_it_is_built_on_a_holiday_too(tmp_path: Path) -> None:
    new_year = datetime(2027, 1, 2, 9, 0)
    books = demo.build(tmp_path, lambda: new_year)
    sessions = desk_of(books, by_role(books, Role.CLERK)).rows(TodayKind.SESSION)
    assert date(2027, 1, 2) in {row.due_on for row in sessions}
    assert {case.number_year for case in all_cases(books)} >= {2026}
    assert len({case.number for case in all_cases(books)}) == len(all_cases(books))
    books.close()


def test_its_papers_are_written_out(office: Books, tmp_path: Path) -> None:
    actor = by_role(office, Role.MEDIATOR)
    written = [
        one.path
        for row in every(office, actor, CaseFilter())
        if row.kind is CaseKind.DISPUTE or row.state is CaseState.CLOSED
        for one in write_papers(office, actor, row.id, tmp_path, PaperFormat, only_due=True)
    ]
    assert len(written) == len(set(written))
    assert {path.suffix for path in written} == {".pdf", ".docx"}
    names = [path.stem for path in written]
    assert any("人民调解协议书" in name for name in names)
    assert any("不予受理通知书" in name for name in names)
    assert any("化解方案" in name for name in names)
    assert [name for name in names if "草稿" in name] == ["(2026)青石坪人调字第16号 人民调解协议书 草稿"] * 2
    assert all(path.stat().st_size > 1000 for path in written)
