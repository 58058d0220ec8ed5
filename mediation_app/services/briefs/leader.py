"""A leader's month on one page (领导包案工作月报): what is his, done, late and next."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediation_app.model import LeadAssignment, Staff
from mediation_app.rules.errors import NotFound, UserError
from mediation_app.rules.names import with_post
from mediation_app.services.books import Actor, Books
from mediation_app.services.briefs.drawing import Files, files_of, maker
from mediation_app.services.briefs.leader_figures import LeaderMonth, leader_month
from mediation_app.services.briefs.leader_page import page_of
from mediation_app.services.briefs.months import Month, month_of
from mediation_app.services.leading.standing import may_lead
from resources.i18n import QT_TRANSLATE_NOOP, Message


def brief_files(books: Books, actor: Actor, leader_id: int, year: int, month: int) -> Files:
    """Return a leader's brief of a month as PDF and DOCX; a month without anything is a brief of zeros.

    Raises NotFound for nobody, InvalidInput for no month, NotAllowed without the permission to print.
    """
    from reports.brief import brief

    office, figures = _gathered(books, actor, leader_id, month_of(year, month))
    page = page_of(office, figures)
    return files_of(
        books,
        actor,
        lambda now: brief(page, created=now),
        subject=f"staff:{leader_id}",
        leader=figures.leader,
        month=f"{year}-{month:02}",
    )


def leader_named(books: Books, actor: Actor, text: str) -> Staff:
    """Return the leader with a name, or with a name and a post: ``唐志强（副镇长）``.

    Somebody who leads no longer still has the months in which he did. Raises NotFound, and UserError where
    several bear the name.
    """
    name, post = _parted(text)
    with books.reading(actor) as session:
        members = session.scalars(select(Staff).where(Staff.name == name).order_by(Staff.id)).all()
        found = [one for one in members if _has_led(session, one) and (not post or one.post == post)]
    if not found:
        raise NotFound(
            Message("Briefs", QT_TRANSLATE_NOOP("Briefs", "没有找到领导“{text}”"), text=text.strip()),
            Message("Briefs", QT_TRANSLATE_NOOP("Briefs", "请写“设置—人员”里的姓名，或写成 姓名（职务）")),
        )
    if len(found) > 1:
        words = QT_TRANSLATE_NOOP("Briefs", "有{count}位领导都叫“{name}”：{posts}")
        posts = "、".join(with_post(one.name, one.post) for one in found)
        raise UserError(
            Message("Briefs", words, count=len(found), name=name, posts=posts),
            Message("Briefs", QT_TRANSLATE_NOOP("Briefs", "请写成 姓名（职务）")),
        )
    return found[0]


def _parted(text: str) -> tuple[str, str]:
    """Cut ``唐志强（副镇长）`` into name and post; half-width brackets do as well."""
    name, _, rest = text.replace("(", "（").replace(")", "）").strip().partition("（")
    return name.strip(), rest.removesuffix("）").strip()


def _has_led(session: Session, member: Staff) -> bool:
    return may_lead(member) or bool(
        session.scalar(select(LeadAssignment.id).where(LeadAssignment.leader_id == member.id).limit(1))
    )


def figures_of(books: Books, actor: Actor, leader_id: int, year: int, month: int) -> LeaderMonth:
    """Return the figures of a leader's month. Raises NotFound, InvalidInput."""
    return _gathered(books, actor, leader_id, month_of(year, month))[1]


def _gathered(books: Books, actor: Actor, leader_id: int, month: Month) -> tuple[str, LeaderMonth]:
    with books.reading(actor) as session:
        leader = session.get(Staff, leader_id)
        if leader is None:
            raise NotFound(
                Message("Briefs", QT_TRANSLATE_NOOP("Briefs", "没有找到这位领导")),
                Message("Briefs", QT_TRANSLATE_NOOP("Briefs", "请在“设置—人员”里查看")),
            )
        return maker(session), leader_month(session, leader, month, books.clock().date())
