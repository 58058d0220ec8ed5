"""Signing at the window: who has signed the issued paper, and when the agreement takes effect."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from forms.signatures import MEDIATORS, RECORDER
from mediation_app.model import (
    Agreement,
    AgreementForm,
    Case,
    DrawnSignature,
    IssuedPaper,
    PartyRole,
    SignatureTick,
    SignedFileKind,
    Signer,
    SigningManner,
)
from mediation_app.rules.deadlines import Calendar
from mediation_app.rules.effectiveness import ConfirmationWindow, confirmation_window, copies, still_unsigned
from mediation_app.rules.errors import Conflict, NotAllowed, Problem
from mediation_app.rules.permissions import Permission
from mediation_app.rules.workflow import CaseState
from mediation_app.services import cases
from mediation_app.services.acts import Act
from mediation_app.services.books import Actor, Books, Desk
from mediation_app.services.calendars import bundled_calendar
from mediation_app.services.case_facts import effective_on, principals, signatures
from mediation_app.services.checks import among, existing, missing, not_after
from mediation_app.services.effect import follow
from mediation_app.services.entries import cleaned, reason_given, refuse, too_long
from mediation_app.services.paper_values import agreement_key, digest, filled, latest, texts_of, wet_sign_only
from resources.i18n import QT_TRANSLATE_NOOP, Message

OF_STAFF: Mapping[str, Signer] = {MEDIATORS.label: Signer.MEDIATOR, RECORDER.label: Signer.RECORDER}
"""Whose places on a paper are not those of parties, by their labels."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TickSignature:
    """A signature, fingerprint or seal seen on the issued paper; ``signed_for``: the agent who signed."""

    case_id: int
    signer: Signer
    party_id: int | None = None
    manner: SigningManner = SigningManner.SIGNATURE
    signed_on: date
    signed_for: str = ""
    revision: int | None = None


@dataclass(frozen=True, slots=True)
class Ticked:
    """The tick, where the case stands now, and the day the agreement took effect if it has."""

    tick_id: int
    state: CaseState
    effective_on: date | None
    warnings: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SignSlot:
    """A place on the paper to be signed, with its tick."""

    signer: Signer
    party_id: int | None
    name: str
    tick: SignatureTick | None
    drawn: DrawnSignature | None = None
    """Signed on the screen, which by itself is image evidence only."""
    by_certificate: bool = False
    """The seal was put on by certificate, not stamped."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementStanding:
    """How the agreement of a case stands on a day."""

    form: AgreementForm
    slots: tuple[SignSlot, ...]
    missing: tuple[Message, ...]
    effective_on: date | None
    issued: IssuedPaper | None
    to_verify: int
    copies: int
    confirmation: ConfirmationWindow
    wet_only: bool
    """No electronic signature counts: the dispute is about marriage, adoption or inheritance."""


def standing(case: Case, on: date, calendar: Calendar | None = None) -> AgreementStanding:
    """Tell how the agreement of a loaded case stands; raises NotFound where there is none.

    The window for confirmation is counted with the bundled calendar unless another is handed in.
    """
    agreement = case.agreement or missing()
    effective = effective_on(case)
    written = agreement.form is AgreementForm.WRITTEN
    return AgreementStanding(
        form=agreement.form,
        slots=_slots(case, agreement),
        missing=still_unsigned(signatures(case)) if written else (),
        effective_on=effective,
        issued=latest(case, agreement_key(case)),
        to_verify=sum(term.to_verify for term in agreement.terms),
        copies=copies(len(principals(case))),
        confirmation=confirmation_window(agreement.form, effective, on, calendar or bundled_calendar()),
        wet_only=wet_sign_only(case),
    )


def tick(books: Books, actor: Actor, command: TickSignature) -> Ticked:
    """Write down a signature seen on the paper; the last one needed gives the agreement effect (art. 29).

    Raises NotAllowed while the agreement as it stands is not issued, InvalidInput for a day before the paper
    or to come, Conflict for somebody who has signed already.
    """
    return tick_all(books, actor, (command,))[0]


def tick_all(books: Books, actor: Actor, commands: Sequence[TickSignature]) -> tuple[Ticked, ...]:
    """Write down several signatures of one agreement at once, all or none; raises as `tick` does."""
    with books.acting(actor, Permission.TICK_SIGNATURES) as desk:
        case = cases.for_change(desk, commands[0].case_id, commands[0].revision)
        paper = _signed_paper(desk, case)
        done = [_put(desk, case, paper, cleaned(command)) for command in commands]
        if effective_on(case) is not None:
            case = follow(desk, case)
        effective = effective_on(case)
        return tuple(Ticked(tick_id, case.state, effective, warnings) for tick_id, warnings in done)


def untick(
    books: Books, actor: Actor, tick_id: int, reason: str, *, revision: int | None = None
) -> CaseState:
    """Take back a tick made by mistake; an agreement that lacks a signature has no effect."""
    with books.acting(actor, Permission.TICK_SIGNATURES) as desk:
        words = reason_given(reason)
        agreement_id = existing(desk.session, SignatureTick, tick_id).agreement_id
        case = cases.for_change(desk, existing(desk.session, Agreement, agreement_id).case_id, revision)
        agreement = case.agreement or missing()
        row = among(agreement.ticks, tick_id)
        require_nothing_performed(agreement)
        agreement.ticks.remove(row)
        desk.log(
            Act.TICKS_VOIDED, case.id, f"agreement:{agreement.id}", signers=[_name(case, row)], reason=words
        )
        return follow(desk, case).state


def _put(
    desk: Desk, case: Case, paper: IssuedPaper, command: TickSignature
) -> tuple[int, tuple[Message, ...]]:
    """Put a signature beside those there are; return its id and what to look at."""
    agreement = case.agreement or missing()
    _check(command, case, paper, desk.today)
    row = SignatureTick(
        signer=command.signer,
        party_id=command.party_id,
        manner=command.manner,
        signed_on=command.signed_on,
        signed_for=command.signed_for,
        paper_id=paper.id,
    )
    agreement.ticks.append(row)
    desk.session.flush()
    detail = {"name": _name(case, row), "on": row.signed_on, "version": paper.version}
    desk.log(Act.SIGNATURE_TICKED, case.id, f"agreement:{agreement.id}", signer=row.signer.value, **detail)
    return row.id, _warnings(case, command)


def _slots(case: Case, agreement: Agreement) -> tuple[SignSlot, ...]:
    drawn = _drawn(case)
    by_signer = {(tick.signer, tick.party_id): tick for tick in agreement.ticks}
    wanted: list[tuple[Signer, int | None, str]] = [
        *((Signer.PARTY, party.id, party.person.name) for party in principals(case)),
        (Signer.MEDIATOR, None, agreement.mediator.name if agreement.mediator else ""),
        (Signer.RECORDER, None, agreement.recorder.name if agreement.recorder else ""),
        (Signer.SEAL, None, ""),
    ]
    return tuple(
        SignSlot(
            signer=signer,
            party_id=party_id,
            name=name,
            tick=by_signer.get((signer, party_id)),
            drawn=drawn.get((signer, party_id)),
            by_certificate=(signer, party_id) in by_signer
            and is_by_certificate(case, by_signer[signer, party_id]),
        )
        for signer, party_id, name in wanted
    )


def is_by_certificate(case: Case, tick: SignatureTick) -> bool:
    """Tell whether the seal ticked on an agreement is a certificate's, which goes with drawn signatures."""
    ticks = case.agreement.ticks if case.agreement else []
    paper = next((one for one in case.papers if one.id == tick.paper_id), None)
    sealed = paper is not None and any(
        file.kind is SignedFileKind.SEALED and not file.is_test for file in paper.signed_files
    )
    on_screen = any(one.manner is SigningManner.SCREEN for one in ticks)
    return tick.signer is Signer.SEAL and sealed and on_screen


def _drawn(case: Case) -> Mapping[tuple[Signer, int | None], DrawnSignature]:
    """Return what stands signed on the screen on the newest version, by whose place it is."""
    paper = latest(case, agreement_key(case))
    found = [one for one in paper.drawn if one.voided_at is None] if paper is not None else []
    return {
        (Signer.PARTY if one.party_id else OF_STAFF.get(one.label, Signer.PARTY), one.party_id): one
        for one in found
    }


def _signed_paper(desk: Desk, case: Case) -> IssuedPaper:
    """Return the issued version that is signed: the newest, if it says what the agreement says now."""
    key = agreement_key(case)
    paper = latest(case, key)
    if paper is None:
        raise NotAllowed(
            _say(QT_TRANSLATE_NOOP("Signing", "协议书还没有定稿，不能登记签名")),
            _say(QT_TRANSLATE_NOOP("Signing", "请先打印或导出协议书（即为定稿），再请各方签名")),
        )
    now = filled(case, desk.office, key, texts_of(desk.session, case.id).get(key, {}))
    if paper.content_sha256 != digest(now):
        raise NotAllowed(
            _say(QT_TRANSLATE_NOOP("Signing", "协议书定稿以后内容又有改动，签的不是现在这一份")),
            _say(QT_TRANSLATE_NOOP("Signing", "请重新打印新的一版，再请各方签名")),
        )
    return paper


def _check(command: TickSignature, case: Case, paper: IssuedPaper, today: date) -> None:
    problems = too_long(command, SignatureTick) + not_after("signed_on", command.signed_on, today)
    if command.manner is SigningManner.SCREEN:
        text = QT_TRANSLATE_NOOP("Signing", "屏幕签名不在这里登记，请用“屏幕签名”办理")
        problems.append(Problem("manner", _say(text)))
    issued_on = paper.issued_at.date()
    if command.signed_on < issued_on:
        text = QT_TRANSLATE_NOOP("Signing", "这一版协议书{day}才定稿，签名日期不能更早")
        problems.append(Problem("signed_on", _say(text, day=issued_on)))
    if command.signer is Signer.PARTY:
        if command.party_id not in {party.id for party in principals(case)}:
            problems.append(
                Problem("party_id", _say(QT_TRANSLATE_NOOP("Signing", "请选择是哪一方当事人签名")))
            )
    elif command.party_id is not None:
        problems.append(Problem("party_id", _say(QT_TRANSLATE_NOOP("Signing", "这一处不是当事人签名"))))
    refuse(problems)
    known = case.agreement.ticks if case.agreement else []
    if any((one.signer, one.party_id) == (command.signer, command.party_id) for one in known):
        raise Conflict(
            _say(QT_TRANSLATE_NOOP("Signing", "这一处签名已经登记过")),
            _say(QT_TRANSLATE_NOOP("Signing", "登记有误的，请先撤销再登记")),
        )


def require_nothing_performed(agreement: Agreement) -> None:
    """Raise NotAllowed once performance is recorded under an agreement: its signatures then stand."""
    if any(part.performed for term in agreement.terms for part in term.instalments):
        raise NotAllowed(
            _say(QT_TRANSLATE_NOOP("Signing", "协议已经登记过履行，不能撤销签名登记")),
            _say(QT_TRANSLATE_NOOP("Signing", "请先撤销履行登记")),
        )


def _warnings(case: Case, command: TickSignature) -> tuple[Message, ...]:
    """Tell when an agent signs who may not settle (特别授权), or somebody whom the case does not know."""
    if not command.signed_for or command.party_id is None:
        return ()
    speakers = [party for party in case.parties if party.represents_id == command.party_id]
    speaker = next((one for one in speakers if one.person.name == command.signed_for), None)
    if speaker is None:
        text = QT_TRANSLATE_NOOP("Signing", "{name}没有登记为这一方的代理人，请补充代理手续")
        return (_say(text, name=command.signed_for),)
    if speaker.role is PartyRole.AGENT and not speaker.special_authority:
        text = QT_TRANSLATE_NOOP("Signing", "{name}没有特别授权，不能代为和解；请补授权委托书或由本人签名")
        return (_say(text, name=command.signed_for),)
    return ()


def _name(case: Case, row: SignatureTick) -> str:
    return next((party.person.name for party in case.parties if party.id == row.party_id), "")


def _say(source: str, **values: object) -> Message:
    return Message("Signing", source, **values)
