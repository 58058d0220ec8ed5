"""Inquiries (调查): what was asked, of whom, and what they answered."""

from dataclasses import dataclass
from datetime import datetime

from mediation_app.model import Case, Inquiry
from mediation_app.rules.errors import Problem
from mediation_app.rules.permissions import Permission
from mediation_app.rules.workflow import CaseState
from mediation_app.services import cases
from mediation_app.services.acts import Act
from mediation_app.services.books import Actor, Books
from mediation_app.services.checks import among
from mediation_app.services.entries import cleaned, refuse, too_long
from mediation_app.services.mediation import Recorded, bring_on, check_may_go_on, time_problems
from resources.i18n import QT_TRANSLATE_NOOP, Message

_RECORDED = ("asked_at", "place", "asked", "participants", "text", "inquirer_id", "recorder_id")


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordInquiry:
    """One inquiry (调查记录); with ``inquiry_id`` an earlier one is corrected."""

    case_id: int
    inquiry_id: int | None = None
    asked_at: datetime | None = None
    place: str = ""
    asked: str = ""
    participants: str = ""
    text: str = ""
    inquirer_id: int | None = None
    recorder_id: int | None = None
    revision: int | None = None


def record(books: Books, actor: Actor, command: RecordInquiry) -> Recorded:
    """Write down an inquiry; an accepted case is then under inquiry (调查)."""
    with books.acting(actor, Permission.MEDIATE) as desk:
        command = cleaned(command)
        case = cases.loaded(desk.session, command.case_id)
        _check_inquiry(command, desk.now)
        cases.touch(desk, case, command.revision)
        inquiry = _inquiry_to_record(case, command.inquiry_id)
        for name in _RECORDED:
            setattr(inquiry, name, getattr(command, name))
        desk.session.flush()
        desk.log(Act.INQUIRY_RECORDED, case.id, f"inquiry:{inquiry.id}", ordinal=inquiry.ordinal)
        on = command.asked_at.date() if command.asked_at else desk.today
        warnings = () if case.state is CaseState.MEDIATING else bring_on(desk, case, CaseState.INQUIRY, on)
        return Recorded(inquiry.id, case.state, warnings)


def _check_inquiry(command: RecordInquiry, now: datetime) -> None:
    problems = too_long(command, Inquiry) + time_problems("asked_at", command.asked_at, now)
    if not command.asked:
        problems.append(
            Problem("asked", Message("Mediation", QT_TRANSLATE_NOOP("Mediation", "请填写被调查人")))
        )
    if not command.text:
        problems.append(
            Problem("text", Message("Mediation", QT_TRANSLATE_NOOP("Mediation", "请填写调查内容")))
        )
    refuse(problems)


def _inquiry_to_record(case: Case, inquiry_id: int | None) -> Inquiry:
    if inquiry_id is not None:
        cases.require_open(case)
        return among(case.inquiries, inquiry_id)
    check_may_go_on(case)
    inquiry = Inquiry(ordinal=max((one.ordinal for one in case.inquiries), default=0) + 1)
    case.inquiries.append(inquiry)
    return inquiry
