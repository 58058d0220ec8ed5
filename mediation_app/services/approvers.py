"""Whom to ask when somebody may not give the word himself: who may, or which role to give first."""

from collections.abc import Collection

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediation_app.model import Staff
from mediation_app.rules.names import with_post
from mediation_app.rules.permissions import ROLE_LABELS, Permission, Role, allowed, roles_with
from resources.i18n import QT_TRANSLATE_NOOP, Message

_NAMED = 5
"""How many people an advice names."""


def who_else(session: Session, needed: Permission, excluded: Collection[int | None]) -> Message:
    """Name the active colleagues who hold a permission, or say which role has to be given to whom first.

    The approver is never the drafter nor the leader of the case: an office with a single 主要领导 who leads
    a case himself needs the other one of 书记 and 镇长 on its list of people.
    """
    members = session.scalars(select(Staff).where(Staff.active).order_by(Staff.id))
    names = [
        with_post(member.name, member.post)
        for member in members
        if member.id not in excluded and allowed(map(Role, member.roles), needed)
    ]
    if names:
        shown = "、".join(names[:_NAMED])
        return _say(QT_TRANSLATE_NOOP("Approvals", "可以办理的有：{names}"), names=shown)
    role = ROLE_LABELS[roles_with(needed)[0]]
    text = QT_TRANSLATE_NOOP(
        "Approvals",
        "现在没有别的在岗人员能办：请管理员在“设置—人员”里给另一位应当审核、审批的同志选上“{role}”",
    )
    return _say(text, role=role)


def _say(source: str, **values: object) -> Message:
    return Message("Approvals", source, **values)
