"""The open office: every act goes through here, names who acts, and is written down with what it did."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session, sessionmaker

from mediation_app.model import Office
from mediation_app.rules.errors import NotAllowed
from mediation_app.rules.permissions import PERMISSION_LABELS, Permission, Role, allowed
from mediation_app.services.acts import Act
from mediation_app.services.audit import append
from mediation_app.storage.engine import reading as for_reading
from mediation_app.storage.faults import telling_faults
from resources.i18n import QT_TRANSLATE_NOOP, Message

BEIJING = timezone(timedelta(hours=8))
Clock = Callable[[], datetime]


def beijing_now() -> datetime:
    """Return the present Beijing time without a zone, to the second."""
    return datetime.now(BEIJING).replace(tzinfo=None, microsecond=0)


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts, and in which roles; ``staff_id`` is empty only for the program itself (系统)."""

    staff_id: int | None
    name: str
    roles: frozenset[Role]

    def may(self, permission: Permission) -> bool:
        """Tell whether one of the roles has ``permission``."""
        return allowed(self.roles, permission)


SYSTEM = Actor(None, "系统", frozenset({Role.SYSTEM}))


@dataclass(frozen=True, slots=True)
class Desk:
    """One act under way: its transaction, who acts, and when."""

    session: Session
    actor: Actor
    now: datetime

    @property
    def today(self) -> date:
        """Return the day of the act."""
        return self.now.date()

    @property
    def office(self) -> Office:
        """Return the office's own row."""
        return self.session.scalars(select(Office)).one()

    @property
    def staff_id(self) -> int:
        """Return the id of the acting person; raise NotAllowed for the program itself."""
        if self.actor.staff_id is None:
            raise NotAllowed(
                Message("Books", QT_TRANSLATE_NOOP("Books", "这一步必须由工作人员办理")),
                Message("Books", QT_TRANSLATE_NOOP("Books", "请先选择办理人员")),
            )
        return self.actor.staff_id

    def log(self, act: Act, case_id: int | None = None, subject: str = "", **detail: object) -> None:
        """Write the audit entry of this act into the same transaction."""
        append(self, act, case_id=case_id, subject=subject, detail=detail)


class Books:
    """An open office, on whatever engine it is kept."""

    def __init__(self, engine: Engine, *, folder: Path | None, clock: Clock = beijing_now) -> None:
        """Hold ``engine``; ``folder`` is empty for an office on a server."""
        self.engine = engine
        self.folder = folder
        self.clock = clock
        self._writers = sessionmaker(engine, expire_on_commit=False)
        self._readers = sessionmaker(for_reading(engine), expire_on_commit=False)

    @contextmanager
    def acting(self, actor: Actor, permission: Permission) -> Iterator[Desk]:
        """Open the one transaction of an act: commit at the end, roll back on any error.

        Raises NotAllowed without ``permission``; an EnvironmentFault for a full disk, a locked or
        read-only file, a lost connection.
        """
        require(actor, permission)
        with telling_faults(), self._writers.begin() as session:
            yield Desk(session, actor, self.clock())

    @contextmanager
    def reading(self, actor: Actor, permission: Permission = Permission.SEE_CASES) -> Iterator[Session]:
        """Open a session to read from; what it loaded stays usable, detached, afterwards."""
        require(actor, permission)
        with telling_faults(), self._readers() as session:
            yield session

    def close(self) -> None:
        """Close every connection."""
        self.engine.dispose()


def require(actor: Actor, permission: Permission) -> None:
    """Raise NotAllowed unless ``actor`` has ``permission``."""
    if not actor.may(permission):
        raise NotAllowed(
            Message(
                "Books",
                QT_TRANSLATE_NOOP("Books", "{name}没有“{permission}”的权限"),
                name=actor.name,
                permission=PERMISSION_LABELS[permission],
            ),
            Message("Books", QT_TRANSLATE_NOOP("Books", "请由有权限的同事办理，或请管理员调整角色")),
        )
