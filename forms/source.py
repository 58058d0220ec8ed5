"""What a paper is filled from: one loaded case, the office, and which session, visit or plan it is about."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import NoReturn, TypeVar

from forms.wording import say
from mediation_app.model import (
    PRINCIPALS,
    Agreement,
    Case,
    Distribution,
    Extension,
    Household,
    Inquiry,
    Instalment,
    Invitation,
    IssuedPaper,
    LeadAssignment,
    Matter,
    MediationExtension,
    MediationSession,
    Office,
    Party,
    PartyRole,
    Performance,
    Plan,
    ProcedureEvent,
    Recusal,
    Referral,
    ReturnVisit,
    SessionState,
    Staff,
    Supervision,
    Term,
    VisitState,
    Vote,
)
from mediation_app.model.base import Identified
from mediation_app.rules.errors import NotFound
from mediation_app.rules.paper_sets import AS_DECLARED, PaperSet
from resources.i18n import QT_TRANSLATE_NOOP

Row = TypeVar("Row", bound=Identified)


@dataclass(frozen=True, slots=True)
class Payment:
    """Money that was paid, with the term and the instalment it was paid under."""

    term: Term
    instalment: Instalment
    performance: Performance


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A case with all its relationships loaded; nothing here asks a database or the clock."""

    case: Case
    office: Office
    subject_id: int = 0
    """Id of the session, visit, plan … the paper is about; 0: the case itself, its agreement included."""
    type_name: str = ""
    """The words of ``case.type_code``, which the dictionary knows."""
    wet_sign_only: bool = False
    """The dispute is about marriage, adoption or inheritance: no electronic signature (电子签名法 art. 3)."""
    paper_set: PaperSet = AS_DECLARED
    """The set of papers that the office's dossiers follow."""
    households: tuple[Household, ...] = ()
    """The households of a matter, in order; only the papers that list them are given any."""

    @property
    def session(self) -> MediationSession:
        """Return the session the paper is about; raises NotFound."""
        return _named(self.case.sessions, self.subject_id)

    @property
    def inquiry(self) -> Inquiry:
        """Return the inquiry the paper is about; raises NotFound."""
        return _named(self.case.inquiries, self.subject_id)

    @property
    def visit(self) -> ReturnVisit:
        """Return the return visit the paper is about; raises NotFound."""
        return _named(self.case.visits, self.subject_id)

    @property
    def matter(self) -> Matter:
        """Return what petition and ownership add to the case; raises NotFound for a plain dispute."""
        if self.case.matter is None:
            raise NotFound(
                say(QT_TRANSLATE_NOOP("Forms", "这一案还没有信访、包案的登记")),
                say(QT_TRANSLATE_NOOP("Forms", "请先登记信访事项，或者把此案列入包案")),
            )
        return self.case.matter

    @property
    def plan(self) -> Plan:
        """Return the version of the plan the paper is about; raises NotFound."""
        return _named(self.matter.plans, self.subject_id)

    @property
    def lead(self) -> LeadAssignment:
        """Return the leader's time with the case the paper is about; raises NotFound."""
        return _named(self.matter.leads, self.subject_id)

    @property
    def supervision(self) -> Supervision:
        """Return the 督办单 the paper is about; raises NotFound."""
        return _named(self.matter.supervisions, self.subject_id)

    @property
    def distribution(self) -> Distribution:
        """Return the distribution scheme the paper is about; raises NotFound."""
        return _named(self.matter.distributions, self.subject_id)

    @property
    def vote(self) -> Vote:
        """Return the vote the paper is about; raises NotFound."""
        return _named(self.matter.votes, self.subject_id)

    @property
    def extension(self) -> Extension:
        """Return the extension the paper is about; raises NotFound."""
        return _named(self.matter.extensions, self.subject_id)

    @property
    def procedure(self) -> ProcedureEvent:
        """Return the dated step of the procedure the paper is about; raises NotFound."""
        return _named(self.matter.procedures, self.subject_id)

    @property
    def agent(self) -> Party:
        """Return the agent whose authority the paper is about; raises NotFound."""
        return _named(in_role(self.case, PartyRole.AGENT), self.subject_id)

    @property
    def recusal(self) -> Recusal:
        """Return the request that a mediator withdraw which the paper is about; raises NotFound."""
        return _named(self.case.recusals, self.subject_id)

    @property
    def invitation(self) -> Invitation:
        """Return the invitation to a session the paper is about; raises NotFound."""
        return _named(invitations(self.case), self.subject_id)

    @property
    def mediation_extension(self) -> MediationExtension:
        """Return the time added to the mediation the paper is about; raises NotFound."""
        return _named(self.case.extensions, self.subject_id)

    @property
    def referral(self) -> Referral:
        """Return the handing over of the case the paper is about; raises NotFound."""
        return _named(self.case.referrals, self.subject_id)

    @property
    def payment(self) -> Payment:
        """Return the money that was paid which the paper is about; raises NotFound."""
        payment = next((one for one in payments(self.case) if one.performance.id == self.subject_id), None)
        return payment or _missing()

    @property
    def issued_paper(self) -> IssuedPaper:
        """Return the issued version the paper is about, whose copies are handed out; raises NotFound."""
        return _named(self.case.papers, self.subject_id)

    @property
    def agreement(self) -> Agreement | None:
        """Return the case's agreement, if there is one."""
        return self.case.agreement

    @property
    def dispute(self) -> str:
        """Return the kind of dispute in words that end in 纠纷; empty while unknown."""
        name = self.type_name or self.case.original_kind
        return name if not name or name.endswith("纠纷") else f"{name}纠纷"

    @property
    def began_on(self) -> date:
        """Return the day the committee took the case on."""
        return self.case.accepted_on or self.case.registered_on


def in_role(case: Case, *roles: PartyRole) -> tuple[Party, ...]:
    """Return the parties of a case in these roles, in the order papers keep."""
    return tuple(party for party in case.parties if party.role in roles)


def principals(case: Case) -> tuple[Party, ...]:
    """Return the parties (当事人) in the law's sense, those who applied first."""
    return tuple(sorted(in_role(case, *PRINCIPALS), key=lambda party: party.role is not PartyRole.APPLICANT))


def speakers_for(case: Case, party: Party) -> tuple[Party, ...]:
    """Return the agents and guardians who stand for a party."""
    speaking = in_role(case, PartyRole.AGENT, PartyRole.GUARDIAN)
    return tuple(speaker for speaker in speaking if represented(case, speaker) is party)


def represented(case: Case, speaker: Party) -> Party | None:
    """Return the party an agent or guardian stands for, None when nobody said for whom."""
    if speaker.represents_id is None:
        return None
    return next((party for party in case.parties if party.id == speaker.represents_id), None)


def held_sessions(case: Case) -> tuple[MediationSession, ...]:
    """Return the sessions that took place."""
    return tuple(session for session in case.sessions if session.state is SessionState.HELD)


def invitations(case: Case) -> tuple[Invitation, ...]:
    """Return who was invited to the sessions of a case that were not called off (art. 20)."""
    sessions = (session for session in case.sessions if session.state is not SessionState.CANCELLED)
    return tuple(one for session in sessions for one in session.invitations)


def payments(case: Case) -> tuple[Payment, ...]:
    """Return the money paid under the agreement of a case, term by term; acts leave no receipt."""
    return tuple(
        Payment(term, part, entry)
        for term in (case.agreement.terms if case.agreement else ())
        for part in term.instalments
        for entry in part.performed
        if entry.amount_fen
    )


def visits_made(case: Case) -> tuple[ReturnVisit, ...]:
    """Return the return visits that were made."""
    return tuple(visit for visit in case.visits if visit.state is VisitState.DONE)


def mediators(case: Case) -> tuple[Staff, ...]:
    """Return everybody who mediated the case, the one in charge first."""
    people = [case.mediator, *(session.mediator for session in held_sessions(case))]
    return tuple({person.name: person for person in people if person is not None}.values())


def mediator_on(case: Case, day: date | None) -> Staff | None:
    """Return who was in charge of a case on a day: before a 回避 was granted, who then withdrew."""
    person = case.mediator
    granted = [one for one in case.recusals if one.granted and one.decided_on and one.successor]
    for one in sorted(granted, key=lambda recusal: recusal.decided_on or date.max, reverse=True):
        is_his = person is not None and one.successor is not None and one.successor.name == person.name
        if is_his and day is not None and one.decided_on is not None and day < one.decided_on:
            person = one.mediator
    return person


def names(parties: Iterable[Party]) -> tuple[str, ...]:
    """Return the names of parties."""
    return tuple(party.person.name for party in parties)


def joined(words: Iterable[str]) -> str:
    """Join names as papers do: 张三、李四."""
    return "、".join(word for word in words if word)


def name_of(person: Staff | None) -> tuple[str, ...]:
    """Return the name that signs, none while nobody is set."""
    return (person.name,) if person is not None else ()


def _named(rows: Iterable[Row], row_id: int) -> Row:
    found = next((row for row in rows if row.id == row_id), None)
    return found or _missing()


def _missing() -> NoReturn:
    raise NotFound(
        say(QT_TRANSLATE_NOOP("Forms", "卷内没有要打印的这一份")),
        say(QT_TRANSLATE_NOOP("Forms", "可能刚被删除，请刷新卷宗后再看")),
    )
