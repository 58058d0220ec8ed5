"""The part of the exchange format about how a mediation is conducted: given out, and taken in again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select

from mediation_app.model import (
    Case,
    Invitation,
    MediationExtension,
    MediationSession,
    Party,
    Recusal,
    Referral,
)
from mediation_app.rules.errors import Problem
from mediation_app.services.acts import Act
from mediation_app.services.books import Desk
from mediation_app.services.entries import cleaned, too_long
from mediation_app.services.exchange_reader import Reader, Record, say
from resources.i18n import QT_TRANSLATE_NOOP

Json = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class IncomingRecusal:
    """A recusal from outside; ``party``: a place among the parties, from 0, none for the mediator himself."""

    party: int | None = None
    mediator_id: int
    reason: str
    asked_on: date
    granted: bool | None = None
    decided_on: date | None = None
    decided_by_id: int | None = None
    opinion: str = ""
    successor_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IncomingExtension:
    """More time for a mediation, from outside."""

    asked_on: date
    days: int
    reason: str
    agreed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class IncomingReferral:
    """A case handed to another organ, from outside; without ``staff_id`` by who takes it in."""

    unit: str
    reason: str
    referred_on: date
    enclosures: str = ""
    told_on: date | None = None
    staff_id: int | None = None
    receipt: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class IncomingInvitation:
    """Somebody invited to a session, from outside."""

    name: str
    invited_on: date
    unit: str = ""
    task: str = ""
    agreed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class IncomingConduct:
    """How the mediation of an incoming case was conducted."""

    recusals: tuple[IncomingRecusal, ...] = ()
    extensions: tuple[IncomingExtension, ...] = ()
    referrals: tuple[IncomingReferral, ...] = ()


# ---- given out


def conduct_record(case: Case) -> Json:
    """Return what a loaded case tells of its conduct, as the format has it; what is empty is left out."""
    places = {party.id: place for place, party in enumerate(case.parties, start=1)}
    told = {
        "recusals": [_recusal(one, places) for one in case.recusals],
        "extensions": [
            _filled(asked_on=one.asked_on, days=one.days, reason=one.reason, agreed=one.agreed)
            for one in case.extensions
        ],
        "referrals": [_referral(one) for one in case.referrals],
    }
    return {name: rows for name, rows in told.items() if rows}


def invitation_records(session: MediationSession) -> list[Json]:
    """Return who was invited to a loaded session, as the format has it."""
    return [
        _filled(name=one.name, unit=one.unit, task=one.task, invited_on=one.invited_on, agreed=one.agreed)
        for one in session.invitations
    ]


def _recusal(row: Recusal, places: Mapping[int, int]) -> Json:
    return _filled(
        party=places.get(row.party_id or 0),
        mediator=row.mediator.name,
        reason=row.reason,
        asked_on=row.asked_on,
        granted=row.granted,
        decided_on=row.decided_on,
        decided_by=row.decided_by.name if row.decided_by else "",
        opinion=row.opinion,
        successor=row.successor.name if row.successor else "",
    )


def _referral(row: Referral) -> Json:
    return _filled(
        unit=row.unit,
        reason=row.reason,
        referred_on=row.referred_on,
        enclosures=row.enclosures,
        told_on=row.told_on,
        by=row.staff.name,
        receipt=row.receipt,
    )


def _filled(**values: Any) -> Json:
    told = {name: value.isoformat() if isinstance(value, date) else value for name, value in values.items()}
    return {name: value for name, value in told.items() if value not in (None, "")}


# ---- read


def read_conduct(reader: Reader, record: Record, names: Sequence[str]) -> IncomingConduct:
    """Read how the mediation of a case was conducted; ``names``: of its parties, in order."""
    recusals = (_read_recusal(reader, one, names, path) for path, one in _numbered(record, "recusals"))
    extensions = (_read_extension(reader, one, path) for path, one in _numbered(record, "extensions"))
    referrals = (_read_referral(reader, one, path) for path, one in _numbered(record, "referrals"))
    return IncomingConduct(
        recusals=tuple(one for one in recusals if one is not None),
        extensions=tuple(one for one in extensions if one is not None),
        referrals=tuple(one for one in referrals if one is not None),
    )


def read_invitations(reader: Reader, record: Record, path: str) -> tuple[IncomingInvitation, ...]:
    """Read who was invited to a session."""
    found = []
    for inner, one in _numbered(record, "invitations", path):
        texts = {name: one[name] for name in ("unit", "task", "agreed") if name in one}
        invited_on = reader.day(one, "invited_on", inner)
        if invited_on is not None:
            found.append(IncomingInvitation(name=one["name"], invited_on=invited_on, **texts))
    return tuple(found)


def _numbered(record: Record, name: str, path: str = "") -> list[tuple[str, Record]]:
    return [(f"{path}{name}[{place}].", one) for place, one in enumerate(record.get(name, ()))]


def _read_recusal(reader: Reader, told: Record, names: Sequence[str], path: str) -> IncomingRecusal | None:
    mediator_id = reader.member(told, "mediator", path)
    asked_on = reader.day(told, "asked_on", path)
    decided_on = reader.day(told, "decided_on", path)
    others = {name: reader.member(told, name, path) for name in ("decided_by", "successor")}
    party = reader.party(told, "party", names, path)
    if told.get("granted") is not None and decided_on is None:
        text = QT_TRANSLATE_NOOP("Exchange", "写了决定的，要写明决定日期")
        reader.note(f"{path}decided_on", say(text))
    if mediator_id is None or asked_on is None:
        return None
    return IncomingRecusal(
        party=party,
        mediator_id=mediator_id,
        reason=told["reason"],
        asked_on=asked_on,
        granted=told.get("granted"),
        decided_on=decided_on,
        decided_by_id=others["decided_by"],
        opinion=told.get("opinion", ""),
        successor_id=others["successor"],
    )


def _read_extension(reader: Reader, told: Record, path: str) -> IncomingExtension | None:
    asked_on = reader.day(told, "asked_on", path)
    if asked_on is None:
        return None
    return IncomingExtension(
        asked_on=asked_on, days=told["days"], reason=told["reason"], agreed=told.get("agreed", False)
    )


def _read_referral(reader: Reader, told: Record, path: str) -> IncomingReferral | None:
    referred_on, staff_id = reader.day(told, "referred_on", path), reader.member(told, "by", path)
    texts = {name: told[name] for name in ("enclosures", "receipt") if name in told}
    told_on = reader.day(told, "told_on", path)
    if referred_on is None:
        return None
    return IncomingReferral(
        unit=told["unit"],
        reason=told["reason"],
        referred_on=referred_on,
        told_on=told_on,
        staff_id=staff_id,
        **texts,
    )


# ---- written


def conduct_problems(conduct: IncomingConduct) -> list[Problem]:
    """Return the texts of an incoming case's conduct that are longer than what they are kept in."""
    return [
        problem
        for place, one in enumerate(conduct.referrals)
        for problem in too_long(one, Referral, f"referrals[{place}].")
    ]


def invitation_problems(invited: Sequence[IncomingInvitation], path: str) -> list[Problem]:
    """Return the texts of an incoming session's invitations that are longer than what they are kept in."""
    return [
        problem
        for place, one in enumerate(invited)
        for problem in too_long(one, Invitation, f"{path}invitations[{place}].")
    ]


def invitation_rows(invited: Sequence[IncomingInvitation]) -> list[Invitation]:
    """Return the rows of an incoming session's invitations."""
    return [
        Invitation(
            ordinal=ordinal,
            name=one.name,
            unit=one.unit,
            task=one.task,
            invited_on=one.invited_on,
            agreed=one.agreed,
        )
        for ordinal, one in enumerate(map(cleaned, invited), start=1)
    ]


def put_conduct(desk: Desk, case_id: int, conduct: IncomingConduct) -> None:
    """Write how the mediation of an incoming case was conducted, each with its line of the timeline."""
    by_ordinal = select(Party.id).where(Party.case_id == case_id).order_by(Party.ordinal)
    parties = desk.session.scalars(by_ordinal).all()
    for ordinal, recusal in enumerate(map(cleaned, conduct.recusals), start=1):
        _put_recusal(desk, case_id, recusal, ordinal, parties)
    for ordinal, more in enumerate(map(cleaned, conduct.extensions), start=1):
        values = {"asked_on": more.asked_on, "days": more.days, "reason": more.reason, "agreed": more.agreed}
        desk.session.add(MediationExtension(case_id=case_id, ordinal=ordinal, **values))
        desk.log(Act.MEDIATION_EXTENDED, case_id, days=more.days, on=more.asked_on, reason=more.reason)
    for ordinal, sent in enumerate(map(cleaned, conduct.referrals), start=1):
        _put_referral(desk, case_id, sent, ordinal)
    desk.session.flush()


def _put_recusal(
    desk: Desk, case_id: int, one: IncomingRecusal, ordinal: int, parties: Sequence[int]
) -> None:
    row = Recusal(
        case_id=case_id,
        ordinal=ordinal,
        party_id=None if one.party is None else parties[one.party],
        mediator_id=one.mediator_id,
        reason=one.reason,
        asked_on=one.asked_on,
        granted=one.granted,
        decided_on=one.decided_on,
        decided_by_id=one.decided_by_id,
        opinion=one.opinion,
        successor_id=one.successor_id,
    )
    desk.session.add(row)
    desk.log(Act.RECUSAL_ASKED, case_id, on=one.asked_on, reason=one.reason)


def _put_referral(desk: Desk, case_id: int, one: IncomingReferral, ordinal: int) -> None:
    row = Referral(
        case_id=case_id,
        ordinal=ordinal,
        unit=one.unit,
        reason=one.reason,
        enclosures=one.enclosures,
        referred_on=one.referred_on,
        told_on=one.told_on,
        staff_id=one.staff_id or desk.staff_id,
        receipt=one.receipt,
    )
    desk.session.add(row)
    desk.log(Act.CASE_REFERRED, case_id, unit=one.unit, on=one.referred_on, reason=one.reason)
