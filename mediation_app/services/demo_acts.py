"""The acts on disputes of the demonstration office's script, each done by the office's own verbs."""

import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from mediation_app.model import (
    AgreementForm,
    AttachmentKind,
    Consent,
    Fulfilment,
    NoteKind,
    PayForm,
    ReboundRisk,
    Satisfaction,
    Signer,
    SigningManner,
    TermKind,
    VisitKind,
    VisitMethod,
)
from mediation_app.rules.workflow import CaseState
from mediation_app.services import (
    agreements,
    attachments,
    case_moves,
    confirmation,
    consent,
    demo_conduct,
    inquiries,
    mediation,
    papers,
    performance,
    signing,
    visits,
)
from mediation_app.services.checks import missing
from mediation_app.services.demo_papers import signed_on_paper
from mediation_app.services.demo_stage import Script, Turn, fen
from mediation_app.services.issuing import issue_all
from mediation_app.services.paper_values import PaperKey, latest
from mediation_app.services.proposal import proposal
from mediation_app.services.terms import InstalmentEntry, TermEntry

_RECORDS = ("mediation_record", "inquiry_record", "visit_record", *demo_conduct.RECORDS)


def _accept(turn: Turn) -> None:
    step = case_moves.Step(case_id=turn.case_id, to=CaseState.ACCEPTED, on=turn.today)
    case_moves.move(turn.books, turn.actor, step)


def _plan(turn: Turn) -> None:
    clock = turn.stage.clock
    command = mediation.PlanSession(
        case_id=turn.case_id,
        starts_at=clock.at(clock.working_day(turn["on"]), turn["start"]),
        place=turn["place"],
        mediator_id=turn.actor.staff_id or 0,
        participants=turn.get("participants"),
    )
    turn.stage.planned[turn.case_id] = mediation.plan(turn.books, turn.actor, command).session_id


def _session(turn: Turn) -> None:
    notes = (mediation.NoteEntry(speaker, NoteKind(kind), text) for speaker, kind, text in turn["notes"])
    command = mediation.RecordSession(
        case_id=turn.case_id,
        session_id=turn.stage.planned.pop(turn.case_id, None),
        starts_at=turn.earlier(turn["start"]),
        ends_at=turn.earlier(turn["time"]),
        place=turn["place"],
        mediator_id=turn.actor.staff_id,
        recorder_id=turn.stage.staff_id(turn.get("recorder", None)),
        participants=turn.get("participants"),
        notes=tuple(notes),
        result=turn["result"],
    )
    turn.remember("mediation_record", mediation.record(turn.books, turn.actor, command).id)


def _inquiry(turn: Turn) -> None:
    command = inquiries.RecordInquiry(
        case_id=turn.case_id,
        asked_at=turn.earlier(turn["start"]),
        place=turn["place"],
        asked=turn["asked"],
        participants=turn["participants"],
        text=turn["text"],
        inquirer_id=turn.actor.staff_id,
        recorder_id=turn.actor.staff_id,
    )
    turn.remember("inquiry_record", inquiries.record(turn.books, turn.actor, command).id)


def _agreement(turn: Turn) -> None:
    command = agreements.SaveAgreement(
        case_id=turn.case_id,
        form=AgreementForm(turn.get("form", "written")),
        facts=turn["facts"],
        issues=turn["issues"],
        responsibilities=turn.get("responsibilities"),
        terms=tuple(_term(turn, term) for term in turn["terms"]),
        reached_on=turn.today,
        mediator_id=turn.actor.staff_id,
        recorder_id=turn.stage.staff_id(turn["recorder"]),
    )
    agreements.save(turn.books, turn.actor, command)


def _term(turn: Turn, term: Script) -> TermEntry:
    parts = (InstalmentEntry(turn.stage.clock.day(day), fen(yuan)) for day, yuan in term.get("parts", []))
    return TermEntry(
        kind=TermKind(term["kind"]),
        text=term.get("text", ""),
        debtor_id=turn.party(term["debtor"]),
        creditor_id=turn.party(term["creditor"]) if "creditor" in term else None,
        amount_fen=fen(term.get("yuan")),
        pay_form=PayForm(term["pay"]) if "pay" in term else None,
        on_the_spot=term.get("spot", False),
        instalments=tuple(parts),
    )


def _propose(turn: Turn) -> None:
    agreements.save(turn.books, turn.actor, proposal(turn.case()))


def _issue(turn: Turn) -> None:
    subjects = turn.stage.subjects
    keys = [
        PaperKey(code, subject)
        for code in turn["papers"]
        for subject in (subjects[turn.case_id, code] if code in _RECORDS else [0])
    ]
    rows = issue_all(turn.books, turn.actor, turn.case_id, keys)
    if not turn.get("kept", False):
        for row in rows:
            papers.note_printed(turn.books, turn.actor, row.id)


def _sign(turn: Turn) -> None:
    signing.tick_all(turn.books, turn.actor, [_signature(turn, who) for who in turn["by"]])


def _signature(turn: Turn, who: str) -> signing.TickSignature:
    signer = Signer(who) if who in set(Signer) else Signer.PARTY
    return signing.TickSignature(
        case_id=turn.case_id,
        signer=signer,
        party_id=turn.party(who) if signer is Signer.PARTY else None,
        manner=SigningManner(turn.get("manner", "signature")),
        signed_on=turn.today,
        signed_for=turn.get("for", {}).get(who, ""),
    )


def _spot(turn: Turn) -> None:
    performance.confirm_on_the_spot(turn.books, turn.actor, turn.case_id, proof=turn["proof"])


def _pay(turn: Turn) -> None:
    agreement = turn.case().agreement or missing()
    instalment = agreement.terms[turn["term"] - 1].instalments[turn["part"] - 1]
    command = performance.RecordPerformance(
        instalment_id=instalment.id,
        done_on=turn.today,
        amount_fen=fen(turn.get("yuan", None)),
        proof=turn["proof"],
    )
    performance.record(turn.books, turn.actor, command)


def _visit(turn: Turn) -> None:
    command = visits.RecordVisit(
        case_id=turn.case_id,
        done_on=turn.today,
        method=VisitMethod(turn["method"]),
        visited=turn["visited"],
        fulfilment=Fulfilment(turn["fulfilment"]),
        satisfaction=Satisfaction(turn["satisfaction"]),
        rebound=ReboundRisk(turn["rebound"]),
        text=turn["text"],
        measures=turn.get("measures"),
        next_agreed_on=turn.stage.clock.day(turn["next"]) if "next" in turn.event else None,
        no_next_reason=turn.get("no_next"),
        kind=VisitKind(turn["kind"]) if "kind" in turn.event else None,
    )
    turn.remember("visit_record", visits.record(turn.books, turn.actor, command).visit_id)


def _scan(turn: Turn) -> None:
    """Attach the printed paper as if it had come back from the scanner, signed."""
    paper = latest(turn.case(), PaperKey(turn["paper"])) or missing()
    with tempfile.TemporaryDirectory() as folder:
        scan = Path(folder) / f"{paper.title}签字件.pdf"
        scan.write_bytes(signed_on_paper(turn, paper, range(1, paper.pages + 1)))
        new = attachments.NewAttachment(
            case_id=turn.case_id, path=scan, kind=AttachmentKind.SIGNED_ORIGINAL, paper_id=paper.id
        )
        attachments.attach(turn.books, turn.actor, new)


def _refuse(turn: Turn) -> None:
    command = consent.RecordConsent(
        party_id=turn.party(turn["party"]),
        consent=Consent.REFUSED,
        on=turn.today,
        reason=turn["reason"],
        told_routes=turn.get("told", False),
    )
    consent.record_consent(turn.books, turn.actor, command)


def _move(turn: Turn) -> None:
    step = case_moves.Step(
        case_id=turn.case_id,
        to=CaseState(turn["to"]),
        on=turn.today,
        reason=turn["reason"],
        told_routes=turn.get("told", False),
    )
    case_moves.move(turn.books, turn.actor, step)


def _close(turn: Turn) -> None:
    command = case_moves.Close(
        case_id=turn.case_id, on=turn.today, reason=turn["reason"], retention=turn["retention"]
    )
    case_moves.close(turn.books, turn.actor, command)


def _void(turn: Turn) -> None:
    case_moves.void(turn.books, turn.actor, turn.case_id, turn["reason"])


def _confirm(turn: Turn) -> None:
    applied = turn.stage.clock.working_day(turn["applied"]) if "applied" in turn.event else turn.today
    command = confirmation.RecordConfirmation(case_id=turn.case_id, applied_on=applied, result=turn["result"])
    confirmation.record(turn.books, turn.actor, command)


ACTS: Mapping[str, Callable[[Turn], None]] = {
    "accept": _accept,
    "plan": _plan,
    "session": _session,
    "inquiry": _inquiry,
    "agreement": _agreement,
    "propose": _propose,
    "issue": _issue,
    "sign": _sign,
    "spot": _spot,
    "pay": _pay,
    "visit": _visit,
    "scan": _scan,
    "refuse": _refuse,
    "move": _move,
    "close": _close,
    "void": _void,
    "confirm": _confirm,
}
"""The acts on disputes by their words in the script."""
