"""When an agreement binds: effective date, copies, and the window for judicial confirmation."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mediation_app.rules.deadlines import STATUTORY, Calendar, Deadline, Statutory, days_left, deadline
from mediation_app.rules.vocabulary import AgreementForm
from mediation_app.rules.wording import say
from resources.i18n import QT_TRANSLATE_NOOP, Message


class Slot(StrEnum):
    """A place to sign on a written agreement that its effect depends on (art. 29)."""

    PARTY = "party"
    MEDIATOR = "mediator"
    SEAL = "seal"


@dataclass(frozen=True, slots=True)
class Signature:
    """One signature, seal or fingerprint; `on` is None while it is missing."""

    slot: Slot
    name: str
    on: date | None = None


def effective_date(
    form: AgreementForm, *, signatures: Iterable[Signature] = (), reached_on: date | None = None
) -> date | None:
    """Return the day an agreement takes effect, None while it does not.

    Written: the day of the last of all parties', the mediators' and the committee's seal (art. 29).
    Oral: the day it was reached (art. 30).
    """
    if form is AgreementForm.ORAL:
        return reached_on
    signatures = tuple(signatures)
    days = [signature.on for signature in signatures if signature.on is not None]
    complete = len(days) == len(signatures) and {signature.slot for signature in signatures} == set(Slot)
    return max(days) if complete else None


def still_unsigned(signatures: Iterable[Signature]) -> tuple[Message, ...]:
    """Name each signature and seal that is still missing; a kind nobody was named for counts too."""
    signatures = tuple(signatures)
    missing = [_unsigned(signature) for signature in signatures if signature.on is None]
    present = {signature.slot for signature in signatures}
    return tuple(missing + [_unsigned(Signature(slot, "")) for slot in Slot if slot not in present])


def _unsigned(signature: Signature) -> Message:
    if signature.slot is Slot.SEAL:
        return say(QT_TRANSLATE_NOOP("Rules", "调委会还没有盖章"))
    if not signature.name:
        who = {
            Slot.PARTY: say(QT_TRANSLATE_NOOP("Rules", "当事人还没有签名")),
            Slot.MEDIATOR: say(QT_TRANSLATE_NOOP("Rules", "调解员还没有签名")),
        }
        return who[signature.slot]
    return say(QT_TRANSLATE_NOOP("Rules", "{name}还没有签名"), name=signature.name)


def copies(parties: int) -> int:
    """Return how many copies are made: one per party and one for the committee (art. 29)."""
    return parties + 1


class ConfirmationState(StrEnum):
    """How the window for judicial confirmation stands (art. 33)."""

    NOT_EFFECTIVE = "not_effective"
    NEEDS_WRITING = "needs_writing"
    OPEN = "open"
    SOON = "soon"
    LAST_DAYS = "last_days"
    LAST_DAY = "last_day"
    OVER = "over"


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmationWindow:
    """The window on a day; `deadline` is None while the agreement is not effective or not in writing."""

    state: ConfirmationState
    message: Message
    deadline: Deadline | None = None


_SOON_FROM, _LAST_DAYS_FROM = 20, 27  # days after effect at which to warn


def confirmation_window(
    form: AgreementForm, effective: date | None, on: date, calendar: Calendar
) -> ConfirmationWindow:
    """Tell how the 30 days for a joint application to the court stand on a day (art. 33).

    For an oral agreement the window says first that it must be put in writing.
    """
    if effective is None:
        message = say(QT_TRANSLATE_NOOP("Rules", "协议生效后才起算司法确认的期限。"))
        return ConfirmationWindow(state=ConfirmationState.NOT_EFFECTIVE, message=message)
    clock = deadline(effective, STATUTORY[Statutory.CONFIRMATION], calendar)
    if form is AgreementForm.ORAL:
        text = QT_TRANSLATE_NOOP("Rules", "口头协议要先补成书面协议，才能申请司法确认；期限至{end}。")
        message = say(text, end=clock.end)
        return ConfirmationWindow(state=ConfirmationState.NEEDS_WRITING, message=message)
    state = _confirmation_state(clock, on)
    return ConfirmationWindow(state=state, message=_confirmation_message(state, clock, on), deadline=clock)


def _confirmation_state(clock: Deadline, on: date) -> ConfirmationState:
    left, passed = days_left(clock, on), (on - clock.start).days
    if left < 0:
        return ConfirmationState.OVER
    if left == 0:
        return ConfirmationState.LAST_DAY
    if passed >= _LAST_DAYS_FROM:
        return ConfirmationState.LAST_DAYS
    return ConfirmationState.SOON if passed >= _SOON_FROM else ConfirmationState.OPEN


def _confirmation_message(state: ConfirmationState, clock: Deadline, on: date) -> Message:
    texts = {
        ConfirmationState.LAST_DAY: QT_TRANSLATE_NOOP("Rules", "今天（{end}）是共同申请司法确认的最后一天。"),
        ConfirmationState.OVER: QT_TRANSLATE_NOOP("Rules", "申请司法确认的期限已于{end}届满。"),
    }
    usual = QT_TRANSLATE_NOOP("Rules", "双方可在{end}前（含当日）共同向法院申请司法确认，还有{days}天。")
    return say(texts.get(state, usual), end=clock.end, days=days_left(clock, on))
