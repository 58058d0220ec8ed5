"""What each party says to mediation: without consent there is none, and a clear refusal ends it (art. 17)."""

from dataclasses import dataclass
from datetime import date

from mediation_app.model import PRINCIPALS, Case, Consent, Party
from mediation_app.rules.errors import NotAllowed, Problem
from mediation_app.rules.permissions import Permission
from mediation_app.rules.vocabulary import MATTER_KINDS
from mediation_app.rules.workflow import BEFORE_OUTCOME, CaseState
from mediation_app.services.acts import Act
from mediation_app.services.books import Actor, Books, Desk
from mediation_app.services.case_facts import REJECTION_NOTICE, TERMINATION_NOTICE
from mediation_app.services.cases import for_change, shift
from mediation_app.services.changes import write
from mediation_app.services.entries import clean, refuse
from mediation_app.services.parties import case_of_party, party_of
from resources.i18n import QT_TRANSLATE_NOOP, Message


def _say(source: str, **values: object) -> Message:
    return Message("Consent", source, **values)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordConsent:
    """What a party says to mediation; ``told_routes``: the other routes were told (art. 26)."""

    party_id: int
    consent: Consent
    on: date
    reason: str = ""
    told_routes: bool = False
    revision: int | None = None


@dataclass(frozen=True, slots=True)
class ConsentOutcome:
    """Where the case stands then, and the code of the paper to hand over; empty when nothing ended."""

    state: CaseState
    paper: str = ""


def record_consent(books: Books, actor: Actor, command: RecordConsent) -> ConsentOutcome:
    """Record whether a party agrees to mediation; a clear refusal ends it (art. 17).

    Before acceptance the case becomes 不予受理, under way 终止; the outcome names the paper for the parties.
    A petition goes on: only its mediation is over.
    Raises NotFound, InvalidInput, NotAllowed after an outcome, Conflict.
    """
    with books.acting(actor, Permission.EDIT_CASE) as desk:
        case = for_change(desk, case_of_party(desk, command.party_id), command.revision)
        party = party_of(case, command.party_id)
        _check_consent(command, case, party, desk.today)
        changed = write(desk, party, {"consent": command.consent, "consent_on": command.on})
        words = {"name": party.person.name, "changed": changed, "reason": clean(command.reason)}
        desk.log(Act.CONSENT_RECORDED, case.id, f"party:{party.id}", **words)
        if command.told_routes:
            case.routes_told_on = command.on
        if command.consent is not Consent.REFUSED or case.kind in MATTER_KINDS:
            return ConsentOutcome(case.state)
        return _end(desk, case, party, command)


def _end(desk: Desk, case: Case, party: Party, command: RecordConsent) -> ConsentOutcome:
    before_acceptance = case.state is CaseState.REGISTERED
    target = CaseState.REJECTED if before_acceptance else CaseState.TERMINATED
    said = clean(command.reason) or f"{party.person.name}明确拒绝调解"
    shift(desk, case, target, on=command.on, reason=said)
    return ConsentOutcome(target, REJECTION_NOTICE if before_acceptance else TERMINATION_NOTICE)


def _check_consent(command: RecordConsent, case: Case, party: Party, today: date) -> None:
    if party.role not in PRINCIPALS:
        text = QT_TRANSLATE_NOOP(
            "Consent", "只记录申请人和被申请人的意愿；代理人代为表示的，记在被代理的当事人名下"
        )
        refuse([Problem("party_id", _say(text))])
    if not case.registered_on <= command.on <= today:
        text = QT_TRANSLATE_NOOP("Consent", "日期应在登记日期以后、今天以前")
        refuse([Problem("on", _say(text))])
    mediated = case.kind not in MATTER_KINDS
    if mediated and command.consent is Consent.REFUSED and case.state not in BEFORE_OUTCOME:
        raise NotAllowed(
            _say(QT_TRANSLATE_NOOP("Consent", "调解已有结果，不再记录拒绝调解")),
            _say(QT_TRANSLATE_NOOP("Consent", "当事人对协议反悔的，请在履行或回访中记录")),
        )
