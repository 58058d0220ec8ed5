"""移送: a case handed, with its materials, to the organ whose business it is, and what that one answered."""

from dataclasses import dataclass
from datetime import date

from mediation_app.model import Referral
from mediation_app.rules.errors import Problem
from mediation_app.rules.permissions import Permission
from mediation_app.services import cases
from mediation_app.services.acts import Act
from mediation_app.services.books import Actor, Books
from mediation_app.services.checks import among, existing, not_after
from mediation_app.services.entries import cleaned, reason_given, refuse, too_long
from resources.i18n import QT_TRANSLATE_NOOP, Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Refer:
    """To whom a case is sent, why, and what goes with it: ``enclosures`` one a line.

    ``told_on``: when the parties were told of it and agreed, where they were.
    """

    case_id: int
    unit: str
    reason: str
    referred_on: date
    enclosures: str = ""
    told_on: date | None = None
    revision: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerReferral:
    """What the other organ answered: that it took the case and when, or why it did not."""

    referral_id: int
    receipt: str
    revision: int | None = None


def refer(books: Books, actor: Actor, command: Refer) -> int:
    """Write down that a case is handed to another organ, and return the referral's id.

    The case itself stays where it stands: whether mediation ends with it is an act of its own. Raises
    InvalidInput for a missing unit or reason, or a day that will not do.
    """
    with books.acting(actor, Permission.EDIT_CASE) as desk:
        command = cleaned(command)
        case = cases.for_change(desk, command.case_id, command.revision)
        reason = reason_given(command.reason)
        problems = too_long(command, Referral) + not_after("referred_on", command.referred_on, desk.today)
        if not command.unit:
            text = QT_TRANSLATE_NOOP("Referrals", "请填写移送给哪个单位")
            problems.append(Problem("unit", _say(text)))
        if command.referred_on < case.registered_on:
            text = QT_TRANSLATE_NOOP("Referrals", "移送日期早于登记日期{day}")
            problems.append(Problem("referred_on", _say(text, day=case.registered_on)))
        if command.told_on is not None and command.told_on > command.referred_on:
            text = QT_TRANSLATE_NOOP("Referrals", "告知当事人的日期晚于移送日期")
            problems.append(Problem("told_on", _say(text)))
        refuse(problems)
        row = Referral(
            ordinal=max((one.ordinal for one in case.referrals), default=0) + 1,
            unit=command.unit,
            reason=reason,
            enclosures="\n".join(line.strip() for line in command.enclosures.splitlines() if line.strip()),
            referred_on=command.referred_on,
            told_on=command.told_on,
            staff_id=desk.staff_id,
        )
        case.referrals.append(row)
        desk.session.flush()
        detail = {"unit": row.unit, "on": row.referred_on, "reason": reason}
        desk.log(Act.CASE_REFERRED, case.id, f"referral:{row.id}", **detail)
        return row.id


def answer(books: Books, actor: Actor, command: AnswerReferral) -> None:
    """Write down what the other organ answered; a later answer takes the place of an earlier one.

    Raises InvalidInput without words.
    """
    with books.acting(actor, Permission.EDIT_CASE) as desk:
        command = cleaned(command)
        case_id = existing(desk.session, Referral, command.referral_id).case_id
        case = cases.for_change(desk, case_id, command.revision)
        row = among(case.referrals, command.referral_id)
        if not command.receipt:
            text = QT_TRANSLATE_NOOP("Referrals", "请写明对方的答复和日期")
            refuse([Problem("receipt", _say(text))])
        row.receipt = command.receipt
        desk.session.flush()
        detail = {"unit": row.unit, "answer": row.receipt}
        desk.log(Act.REFERRAL_ANSWERED, case.id, f"referral:{row.id}", **detail)


def _say(source: str, **values: object) -> Message:
    return Message("Referrals", source, **values)
