"""The day's visits on one sheet (走访路线单), by village and grid, with room to write."""

from typing import TYPE_CHECKING

from forms.matter_labels import VISIT_KIND
from mediation_app.rules.dates import show
from mediation_app.services.books import Actor, Books
from mediation_app.services.briefs.drawing import Files, files_of, maker
from mediation_app.services.visiting.route_sheet import RouteGroup, RoutePerson, RouteSheet, RouteStop

if TYPE_CHECKING:
    from reports.document import Column
    from reports.sheets import Sheet, SheetGroup

_ROOM = 4
"""Least lines of a row: what was found is written there by hand."""


def route_sheet_files(books: Books, actor: Actor, sheet: RouteSheet) -> Files:
    """Return a route sheet as PDF and DOCX; telephone numbers stand there as the sheet has them.

    Raises NotAllowed without the permission to print.
    """
    from reports.sheets import sheet as document

    with books.reading(actor) as session:
        page = page_of(maker(session), sheet)
    return files_of(
        books,
        actor,
        lambda now: document(page, created=now),
        subject=f"route_sheet:{sheet.on.isoformat()}",
        visits=_count(sheet),
    )


def page_of(office: str, sheet: RouteSheet) -> "Sheet":
    """Return a route sheet in words; a day without visits leaves rows to write on."""
    from reports.sheets import Sheet, SheetGroup

    empty = SheetGroup("", _columns(), (), 5)
    return Sheet(
        code="route_sheet",
        title="走访路线单",
        office=office,
        about=(f"日期：{show(sheet.on)}", f"共{_count(sheet)}件", "走访人：________________"),
        groups=tuple(map(_group, sheet.groups)) or (empty,),
        foot=("走访后请在程序里登记结果和下次约定日期。",),
    )


def _columns() -> "tuple[Column, ...]":
    from reports.document import Column

    return (
        Column("序号", 3),
        Column("事项", 10),
        Column("走访对象、电话、住址", 9),
        Column("种类和缘由", 9),
        Column("上次情况和要问的", 10),
        Column("走访结果、下次日期", 11, lines=_ROOM),
    )


def _group(group: RouteGroup) -> "SheetGroup":
    from reports.sheets import SheetGroup

    place = "　".join(word for word in (group.village, group.grid) if word) or "未填村（社区）"
    rows = tuple(_row(number, stop) for number, stop in enumerate(group.stops, 1))
    return SheetGroup(f"{place}（{len(group.stops)}件）", _columns(), rows)


def _row(number: int, stop: RouteStop) -> tuple[str, ...]:
    late = f"\n应于{show(stop.planned_on)}，已过{stop.days_late}天" if stop.days_late else ""
    visitor = f"\n走访人：{stop.visitor}" if stop.visitor else ""
    last = f"上次：{stop.last_result}\n" if stop.last_result else ""
    return (
        str(number),
        f"{stop.title}\n{stop.number}",
        "\n".join(map(_person, stop.people)),
        f"{VISIT_KIND[stop.kind]}\n{stop.reason}{late}{visitor}",
        last + "\n".join(f"{place}．{words}" for place, words in enumerate(stop.ask, 1)),
        "",
    )


def _person(person: RoutePerson) -> str:
    return "　".join(word for word in (person.name, person.phone, person.address) if word)


def _count(sheet: RouteSheet) -> int:
    return sum(len(group.stops) for group in sheet.groups)
