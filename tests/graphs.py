"""Whole cases built in memory, without a database, to fill papers from; people and places are invented."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, TypeVar

from sqlalchemy import inspect

from mediation_app.model import (
    Agreement,
    Attachment,
    AttachmentKind,
    Base,
    Case,
    Fulfilment,
    Inquiry,
    Instalment,
    Invitation,
    IssuedPaper,
    MediationExtension,
    MediationSession,
    NoteKind,
    Office,
    Party,
    PartyRole,
    PayForm,
    Performance,
    Person,
    PersonKind,
    ReboundRisk,
    Recusal,
    Referral,
    ReturnVisit,
    Satisfaction,
    SessionNote,
    SessionState,
    Staff,
    Term,
    TermKind,
    VisitMethod,
    VisitOrigin,
    VisitState,
)
from mediation_app.rules.workflow import CaseState

Row = TypeVar("Row", bound=Base)

FACTS = "两家相邻，罗大成翻修围墙时占了门前半米通道，双方多次争吵。"


def made(row: type[Row], /, **values: Any) -> Row:
    """Return a row as it would be after a save: columns not given hold their defaults."""
    defaults = {
        attribute.key: attribute.columns[0].default.arg
        for attribute in inspect(row).column_attrs
        if attribute.columns[0].default is not None and attribute.columns[0].default.is_scalar
    }
    return row(**(defaults | values))


def office() -> Office:
    """Return the invented committee."""
    return made(
        Office, id=1, name="云溪县青石坪镇人民调解委员会", short_name="青石坪", number_pattern="", settings={}
    )


def staff(name: str = "周明远", number: int = 1) -> Staff:
    """Return one of its people."""
    return made(Staff, id=number, name=name, roles=["mediator"])


def person(name: str = "陈小燕", **values: Any) -> Person:
    """Return a natural person."""
    return made(Person, name=name, **values)


def organisation(name: str = "云溪县青禾农资有限公司", **values: Any) -> Person:
    """Return an organisation."""
    return made(Person, name=name, kind=PersonKind.ORGANISATION, **values)


def case(*people: tuple[Person, PartyRole], **values: Any) -> Case:
    """Return a case with its parties, registered on 2026-03-02; the applicant and respondent by default."""
    people = people or (
        (person("陈小燕", sex="女", birth_date=date(1988, 3, 5)), PartyRole.APPLICANT),
        (person("罗大成", sex="男", stated_age=51), PartyRole.RESPONDENT),
    )
    usual: dict[str, Any] = {
        "id": 7,
        "number": "(2026)青石坪人调字第12号",
        "number_year": 2026,
        "number_seq": 12,
        "title": "陈小燕与罗大成邻里纠纷",
        "type_code": "neighbour",
        "facts": FACTS,
        "registered_on": date(2026, 3, 2),
        "state_since": date(2026, 3, 2),
        "registered_by": staff("孙小雅", 4),
        "mediator": staff(),
        "mediator_id": 1,
    }
    built = made(Case, **(usual | values))
    for ordinal, (someone, role) in enumerate(people, start=1):
        built.parties.append(made(Party, id=ordinal, ordinal=ordinal, person=someone, role=role))
    return built


def represent(case: Case, who: int, whom: int, *, special: bool = False) -> None:
    """Let one party (by ordinal) stand for another."""
    case.parties[who - 1].represents_id = whom
    case.parties[who - 1].special_authority = special


def held(case: Case, *notes: tuple[str, NoteKind, str], **values: Any) -> MediationSession:
    """Add a session that took place on 2026-03-05, 9:30 to 11:00."""
    number = len(case.sessions) + 1
    usual: dict[str, Any] = {
        "id": number,
        "ordinal": number,
        "state": SessionState.HELD,
        "starts_at": datetime(2026, 3, 5, 9, 30),
        "ends_at": datetime(2026, 3, 5, 11, 0),
        "place": "镇调解室",
        "mediator": staff(),
        "mediator_id": 1,
        "recorder": staff("何秀兰", 2),
        "recorder_id": 2,
    }
    session = made(MediationSession, **(usual | values))
    for ordinal, (speaker, kind, text) in enumerate(notes, start=1):
        session.notes.append(made(SessionNote, ordinal=ordinal, speaker=speaker, kind=kind, text=text))
    case.sessions.append(session)
    return session


def asked(case: Case, **values: Any) -> Inquiry:
    """Add an inquiry of 2026-03-03."""
    number = len(case.inquiries) + 1
    usual: dict[str, Any] = {
        "id": number,
        "ordinal": number,
        "asked_at": datetime(2026, 3, 3, 15, 0),
        "place": "石桥村",
        "asked": "罗大成",
        "text": "问：围墙是什么时候修的？\n答：今年正月。",
        "inquirer": staff(),
        "recorder": staff("何秀兰", 2),
    }
    inquiry = made(Inquiry, **(usual | values))
    case.inquiries.append(inquiry)
    return inquiry


def agreed(case: Case, *terms: Term, **values: Any) -> Agreement:
    """Give the case an agreement reached on 2026-03-05; with one term of 10000 yuan by default."""
    usual: dict[str, Any] = {
        "id": 1,
        "number": case.number,
        "facts": FACTS,
        "issues": "围墙是否应当后退。",
        "performance": "罗大成于2026年3月31日前付清。",
        "reached_on": date(2026, 3, 5),
        "mediator": staff(),
        "mediator_id": 1,
        "recorder": staff("何秀兰", 2),
        "recorder_id": 2,
    }
    agreement = made(Agreement, **(usual | values))
    for ordinal, one in enumerate(terms or (pays(),), start=1):
        one.id = one.ordinal = ordinal
        agreement.terms.append(one)
    case.agreement = agreement
    return agreement


def pays(amount_fen: int = 1_000_000, due: Sequence[date] = (date(2026, 3, 31),), **values: Any) -> Term:
    """Return a term by which 罗大成 pays 陈小燕."""
    usual: dict[str, Any] = {
        "kind": TermKind.PAY,
        "text": "罗大成向陈小燕支付10000元（大写：壹万元整）。",
        "debtor_id": 2,
        "creditor_id": 1,
        "amount_fen": amount_fen,
        "pay_form": PayForm.TRANSFER,
    }
    return _due(made(Term, **(usual | values)), due, amount_fen)


def does(text: str = "罗大成将围墙后退半米。", due: Sequence[date] = (), **values: Any) -> Term:
    """Return a term by which 罗大成 does something."""
    return _due(made(Term, kind=TermKind.ACT, text=text, debtor_id=2, creditor_id=1, **values), due, None)


def performed(term: Term, amount_fen: int | None = None, on: date = date(2026, 3, 20)) -> None:
    """Record something done under a term's first instalment."""
    number = sum(len(part.performed) for part in term.instalments) + 1
    entry = made(Performance, id=number, done_on=on, amount_fen=amount_fen)
    term.instalments[0].performed.append(entry)


def visited(case: Case, **values: Any) -> ReturnVisit:
    """Add a visit made on 2026-04-05."""
    number = len(case.visits) + 1
    usual: dict[str, Any] = {
        "id": number,
        "state": VisitState.DONE,
        "origin": VisitOrigin.TERM,
        "planned_on": date(2026, 4, 5),
        "done_on": date(2026, 4, 5),
        "visitor": staff(),
        "visited": "陈小燕",
        "method": VisitMethod.DOOR,
        "fulfilment": Fulfilment.DONE,
        "satisfaction": Satisfaction.SATISFIED,
        "rebound": ReboundRisk.NONE,
    }
    visit = made(ReturnVisit, **(usual | values))
    case.visits.append(visit)
    return visit


def recused(case: Case, party: int | None = 1, **values: Any) -> Recusal:
    """Add a request of 2026-03-04 that 周明远 withdraw, by a party (by ordinal) or by himself."""
    number = len(case.recusals) + 1
    usual: dict[str, Any] = {
        "id": number,
        "ordinal": number,
        "party": case.parties[party - 1] if party else None,
        "party_id": party,
        "mediator": staff(),
        "mediator_id": 1,
        "reason": "周明远是罗大成的表哥",
        "asked_on": date(2026, 3, 4),
        "granted": None,
    }
    recusal = made(Recusal, **(usual | values))
    case.recusals.append(recusal)
    return recusal


def extended(case: Case, **values: Any) -> MediationExtension:
    """Add fifteen days asked for on 2026-03-28."""
    number = len(case.extensions) + 1
    usual: dict[str, Any] = {
        "id": number,
        "ordinal": number,
        "asked_on": date(2026, 3, 28),
        "days": 15,
        "reason": "围墙面积正在测量，结果还没有出来。",
        "agreed": True,
    }
    extension = made(MediationExtension, **(usual | values))
    case.extensions.append(extension)
    return extension


def invited(session: MediationSession, **values: Any) -> Invitation:
    """Invite the village's old carpenter to a session."""
    number = session.id * 10 + len(session.invitations) + 1
    usual: dict[str, Any] = {
        "id": number,
        "ordinal": number,
        "name": "石长根",
        "unit": "石桥村村民委员会",
        "task": "说明通道历来怎样使用",
        "invited_on": date(2026, 3, 4),
        "agreed": True,
    }
    invitation = made(Invitation, **(usual | values))
    session.invitations.append(invitation)
    return invitation


def referred(case: Case, **values: Any) -> Referral:
    """Hand the case over to the land office on 2026-03-10."""
    number = len(case.referrals) + 1
    usual: dict[str, Any] = {
        "id": number,
        "ordinal": number,
        "unit": "云溪县自然资源局",
        "reason": "争议涉及宅基地使用权的确权，应当由行政机关处理。",
        "enclosures": "人民调解申请书1份\n现场照片3张",
        "referred_on": date(2026, 3, 10),
        "told_on": date(2026, 3, 9),
        "staff": staff(),
        "staff_id": 1,
    }
    referral = made(Referral, **(usual | values))
    case.referrals.append(referral)
    return referral


def issued(case: Case, code: str, subject_id: int = 0, *, version: int = 1, pages: int = 1) -> IssuedPaper:
    """Put an issued version of a paper into the dossier."""
    paper = made(
        IssuedPaper,
        id=len(case.papers) + 1,
        form_code=code,
        subject_id=subject_id,
        version=version,
        pages=pages,
    )
    case.papers.append(paper)
    return paper


def attached(case: Case, kind: AttachmentKind, **values: Any) -> Attachment:
    """Attach a file, a photograph by default."""
    usual: dict[str, Any] = {"name": "照片.jpg", "media_type": "image/jpeg"}
    file = made(Attachment, kind=kind, **(usual | values))
    case.attachments.append(file)
    return file


def whole_case(**values: Any) -> Case:
    """Return a case that went all the way: asked, mediated twice, agreed, paid, visited."""
    built = case(accepted_on=date(2026, 3, 3), state=CaseState.VISITING, **values)
    asked(built)
    held(built, ("陈小燕", NoteKind.CLAIM, "要求恢复通道。"), ("罗大成", NoteKind.STATEMENT, "不同意。"))
    held(
        built,
        ("周明远", NoteKind.AGREED, "双方同意补偿。"),
        starts_at=datetime(2026, 3, 6, 14, 0),
        ends_at=None,
    )
    performed(agreed(built, pays(), does()).terms[0], 1_000_000)
    visited(built)
    return built


def conducted_case() -> Case:
    """Return a whole case with an agent, a mediator replaced, somebody invited, more time, and a referral."""
    built = whole_case()
    agent = person("陈立新", sex="男", id_number="11010519491231002X", address="云溪县青石坪镇石桥村")
    built.parties.append(made(Party, id=3, ordinal=3, person=agent, role=PartyRole.AGENT))
    represent(built, 3, 1, special=True)
    recused(
        built,
        granted=True,
        decided_on=date(2026, 3, 4),
        decided_by=staff("何秀兰", 2),
        opinion="周明远与被申请人有亲属关系，可能影响公正调解",
        successor=staff("孙小雅", 4),
    )
    invited(built.sessions[0])
    extended(built)
    referred(built)
    return built


def _due(term: Term, days: Sequence[date], amount_fen: int | None) -> Term:
    each = amount_fen // len(days) if amount_fen and days else amount_fen
    for ordinal, day in enumerate(days or (None,), start=1):
        term.instalments.append(made(Instalment, id=ordinal, ordinal=ordinal, due_on=day, amount_fen=each))
    return term
