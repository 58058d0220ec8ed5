"""The audit chain: one entry an act, in its transaction, bound by its digest to the entry before.

The timeline of a case is the entries that name it; nothing is written twice.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediation_app.model import AuditEntry
from mediation_app.rules.errors import ClockBehind
from mediation_app.rules.masking import mask_in_text
from mediation_app.rules.permissions import ROLE_LABELS, Permission, Role
from mediation_app.services.acts import ACT_LABELS, Act
from resources.i18n import QT_TRANSLATE_NOOP, Message

if TYPE_CHECKING:
    from mediation_app.services.books import Actor, Books, Desk

TOLERANCE = timedelta(minutes=5)
"""How far the clock may stand behind the last entry: a PC that was set right by a few minutes."""

FIRST = "0" * 64
_AS_THEY_ARE = frozenset({"sha256", "external_id"})
"""Details made of digits that belong to nobody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEntry:
    """One line of a case's timeline."""

    at: datetime
    who: str
    role: Message
    act: Message
    detail: Mapping[str, object]
    """Words by name: ``reason``, ``title``, ``changed`` …; the screen shows them in this order."""


@dataclass(frozen=True, slots=True)
class ChainReport:
    """What checking the whole chain found: how many entries, and the id of the first broken one."""

    entries: int
    broken_at: int | None


def append(
    desk: "Desk", act: Act, *, case_id: int | None, subject: str, detail: Mapping[str, object]
) -> None:
    """Add the entry of ``act`` to the chain. Raises ClockBehind when the clock went backwards."""
    last = desk.session.scalars(select(AuditEntry).order_by(AuditEntry.id.desc()).limit(1)).first()
    if last and act is not Act.CLOCK_ACCEPTED and desk.now < last.at - TOLERANCE:
        raise ClockBehind(
            Message(
                "Audit",
                QT_TRANSLATE_NOOP("Audit", "电脑时间是{now}，早于最近一条记录的时间{last}"),
                now=f"{desk.now:%Y-%m-%d %H:%M}",
                last=f"{last.at:%Y-%m-%d %H:%M}",
            )
        )
    entry = AuditEntry(
        at=desk.now,
        staff_id=desk.actor.staff_id,
        staff_name=desk.actor.name,
        role=min(desk.actor.roles, key=list(Role).index).value,
        act=act.value,
        case_id=case_id,
        subject=subject,
        detail=_covered(json.loads(json.dumps(detail, ensure_ascii=False, default=str))),
        previous=last.digest if last else FIRST,
    )
    entry.digest = digest_of(entry)
    desk.session.add(entry)
    desk.session.flush()


def _covered(value: Any, name: str = "") -> Any:
    """Cover ID and telephone numbers wherever they stand in a detail."""
    if isinstance(value, dict):
        return {key: _covered(inner, key) for key, inner in value.items()}
    if isinstance(value, list):
        return [_covered(inner, name) for inner in value]
    return mask_in_text(value) if isinstance(value, str) and name not in _AS_THEY_ARE else value


def digest_of(entry: AuditEntry) -> str:
    """Return the SHA-256 that binds an entry's fields to the digest of the entry before."""
    fields = [
        entry.at.isoformat(),
        entry.staff_id,
        entry.staff_name,
        entry.role,
        entry.act,
        entry.case_id,
        entry.subject,
        entry.detail,
        entry.previous,
    ]
    return hashlib.sha256(json.dumps(fields, ensure_ascii=False, sort_keys=True).encode()).hexdigest()


def accept_clock(books: "Books", actor: "Actor", reason: str) -> None:
    """Go on from the present clock although a later entry exists, for instance after a PC had run ahead."""
    with books.acting(actor, Permission.MANAGE_OFFICE) as desk:
        desk.log(Act.CLOCK_ACCEPTED, reason=reason)


def verify(books: "Books", actor: "Actor") -> ChainReport:
    """Recompute every digest and report the first entry that does not fit."""
    with books.reading(actor, Permission.MANAGE_OFFICE) as session:
        previous, count, after = FIRST, 0, 0
        while page := _page(session, after):
            for entry in page:
                if entry.previous != previous or entry.digest != digest_of(entry):
                    return ChainReport(count, entry.id)
                previous, count, after = entry.digest, count + 1, entry.id
            session.expunge_all()
        return ChainReport(count, None)


def _page(session: Session, after: int) -> Sequence[AuditEntry]:
    return session.scalars(
        select(AuditEntry).where(AuditEntry.id > after).order_by(AuditEntry.id).limit(500)
    ).all()


def timeline(books: "Books", actor: "Actor", case_id: int) -> tuple[TimelineEntry, ...]:
    """Return what happened to a case, newest first."""
    with books.reading(actor) as session:
        found = session.scalars(
            select(AuditEntry).where(AuditEntry.case_id == case_id).order_by(AuditEntry.id.desc())
        )
        return tuple(map(_line, found))


def _line(entry: AuditEntry) -> TimelineEntry:
    return TimelineEntry(
        at=entry.at,
        who=entry.staff_name,
        role=ROLE_LABELS[Role(entry.role)],
        act=ACT_LABELS[Act(entry.act)],
        detail=entry.detail,
    )
