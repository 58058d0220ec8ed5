"""The reception roster (接访安排表) and the register of people met (接访登记表) as files."""

from datetime import date
from typing import TYPE_CHECKING

from forms.matter_labels import CONTACT_WAY
from mediation_app.rules.dates import show
from mediation_app.rules.masking import mask_in_text
from mediation_app.rules.names import with_post
from mediation_app.services.books import Actor, Books
from mediation_app.services.briefs.drawing import Files, files_of, maker
from mediation_app.services.visiting.contacts import ContactRow, contacts
from mediation_app.services.visiting.duties import DutyRow, duties

if TYPE_CHECKING:
    from reports.sheets import Sheet

_WEEKDAYS = "一二三四五六日"


def roster_files(books: Books, actor: Actor, first: date, last: date) -> Files:
    """Return the roster of some days as PDF and DOCX, to be hung up. Raises NotAllowed."""
    page = roster_of(_office(books, actor), first, last, duties(books, actor, first, last))
    return _files(books, actor, page, first, last)


def register_files(books: Books, actor: Actor, first: date, last: date) -> Files:
    """Return the register of people met on some days as PDF and DOCX; telephone numbers stay covered.

    Raises NotAllowed.
    """
    page = register_of(_office(books, actor), first, last, contacts(books, actor, first, last))
    return _files(books, actor, page, first, last)


def roster_of(office: str, first: date, last: date, rows: tuple[DutyRow, ...]) -> "Sheet":
    """Return a roster in words; who stands in for a leader away is told."""
    from reports.document import Column
    from reports.sheets import Sheet, SheetGroup

    columns = (
        Column("日期", 4),
        Column("星期", 2),
        Column("接访领导", 5),
        Column("时间", 4),
        Column("地点", 5),
        Column("联合接访单位", 6),
        Column("备注", 4),
    )
    lines = tuple(_duty(row) for row in rows)
    return Sheet(
        code="reception_roster",
        title="领导接访安排表",
        office=office,
        about=(_span(first, last), f"共{len(rows)}次"),
        groups=(SheetGroup("", columns, lines, 0 if lines else 8),),
        foot=("接访领导因故不能到场的，由代行职责的领导接访。",),
    )


def register_of(office: str, first: date, last: date, rows: tuple[ContactRow, ...]) -> "Sheet":
    """Return a register in words; it says of how many lines how many were answered on the spot."""
    from reports.document import Column
    from reports.sheets import Sheet, SheetGroup

    columns = (
        Column("日期", 4),
        Column("序号", 2),
        Column("方式", 3),
        Column("来访人、人数", 4),
        Column("住址、电话", 5),
        Column("反映事项", 7),
        Column("接访人", 3),
        Column("答复情况", 6),
        Column("案件编号", 4),
    )
    on_spot = sum(row.answered for row in rows)
    waiting = sum(row.is_open for row in rows)
    return Sheet(
        code="reception_register",
        title="接访走访登记表",
        office=office,
        about=(_span(first, last), f"共{len(rows)}件，当场答复{on_spot}件，尚未答复{waiting}件"),
        groups=(SheetGroup("", columns, tuple(map(_contact, rows)), 0 if rows else 10),),
    )


def _duty(row: DutyRow) -> tuple[str, ...]:
    leader = with_post(row.leader, row.post)
    return (
        show(row.on),
        _WEEKDAYS[row.on.weekday()],
        leader + (f"\n由{row.deputy}代行" if row.deputy else ""),
        row.hours,
        row.place,
        row.units or ("部门联合接访" if row.is_joint else ""),
        row.note,
    )


def _contact(row: ContactRow) -> tuple[str, ...]:
    place = f"{row.village}{row.grid}" or row.address
    told = row.answer or ("当场答复" if row.answered else "")
    return (
        row.on.isoformat(),
        str(row.ordinal),
        CONTACT_WAY[row.way],
        f"{row.name}等{row.people}人" if row.people > 1 else row.name,
        "\n".join(word for word in (place, row.masked_phone) if word),
        mask_in_text(row.matter),
        row.received_by,
        told + (f"\n{show(row.answered_on)}" if row.answered_on else ""),
        row.case_number,
    )


def _span(first: date, last: date) -> str:
    return f"{show(first)}至{show(last)}"


def _office(books: Books, actor: Actor) -> str:
    with books.reading(actor) as session:
        return maker(session)


def _files(books: Books, actor: Actor, page: "Sheet", first: date, last: date) -> Files:
    from reports.sheets import sheet

    return files_of(
        books,
        actor,
        lambda now: sheet(page, created=now),
        subject=page.code,
        first=first.isoformat(),
        last=last.isoformat(),
    )
