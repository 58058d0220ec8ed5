"""Write a meeting down, and carry what it resolved into a case."""

from collections.abc import Callable
from dataclasses import asdict
from datetime import datetime
from functools import partial

from PySide6.QtWidgets import QWidget

from forms.registry import entry
from forms.spec import Choice, Values
from mediation_app.services import cases
from mediation_app.services.books import Actor, Books
from mediation_app.services.visiting import meetings
from mediation_app.services.visiting.meetings import CarriedInto, MeetingItemRow, MeetingRow
from resources.i18n import translate
from ui.forms.form_dialog import Sheet, Work
from ui.forms.reading import number
from ui.forms.visiting_commands import meeting_command
from ui.pages.leading.asking import Asked, ask_form
from ui.workspace import Workspace

Done = Callable[[], object]
_WORDS = ("held_at", "place", "chair", "recorder", "overview", "trend", "resolution", "to_report")


def write_meeting(workspace: Workspace, parent: QWidget, row: MeetingRow | None, done: Done) -> None:
    """Write a new meeting down, or change one."""
    meeting_id = row.meeting_id if row is not None else None

    def save(values: Values) -> Work:
        def work(books: Books, actor: Actor) -> int:
            command = meeting_command(values, meeting_id, partial(cases.find, books, actor))
            return meetings.save_meeting(books, actor, command)

        return work

    def saved(_meeting_id: int) -> None:
        workspace.toast(translate("Reception", "会议记录已保存"))
        workspace.changes.casesChanged.emit()
        done()

    asked = Asked(
        spec=entry("meeting"),
        values=_values(row) if row is not None else {"held_at": _half_hour(workspace.now())},
        sheet=Sheet(
            title=translate("Reception", "会议记录"),
            draft_key=f"meeting:{meeting_id or 'new'}",
            begin_at="kind" if row is None else "overview",
        ),
        save=save,
        done=saved,
    )
    ask_form(workspace, parent, asked)


def carry(workspace: Workspace, parent: QWidget, row: MeetingRow, done: Done) -> None:
    """Carry what was resolved on one of the cases into its plan, or its progress."""

    def save(values: Values) -> Work:
        case_id = number(values, "case_id") or 0
        return lambda books, actor: meetings.resolution_into_plan(books, actor, row.meeting_id, case_id)

    def carried(into: CarriedInto) -> None:
        words = {
            CarriedInto.PLAN: translate("Reception", "已写进正在起草的化解方案"),
            CarriedInto.PROGRESS: translate("Reception", "没有在起草的方案，已记为案件进展"),
        }
        workspace.toast(words[into])
        workspace.changes.casesChanged.emit()
        done()

    asked = Asked(
        spec=entry("meeting_carry"),
        options={"meeting_cases": tuple(map(_choice, row.items))},
        values={"case_id": row.items[0].case_id},
        sheet=Sheet(
            title=translate("Reception", "转入化解方案"),
            text=row.resolution,
            accept_text=translate("Reception", "转入"),
            begin_at="case_id",
        ),
        save=save,
        done=carried,
    )
    ask_form(workspace, parent, asked)


def _choice(item: MeetingItemRow) -> Choice:
    return Choice(str(item.case_id), f"{item.number}　{item.title}")


def _values(row: MeetingRow) -> dict[str, object]:
    items = tuple(
        {
            "reference": item.number,
            "risk": item.risk.value if item.risk is not None else "",
            "responsible": item.responsible,
            "due_on": item.due_on,
            "crux": item.crux,
            "measures": item.measures,
        }
        for item in row.items
    )
    people = tuple(asdict(one) for one in row.participants)
    words = {name: getattr(row, name) for name in _WORDS}
    return {**words, "kind": row.kind.value, "items": items, "participants": people}


def _half_hour(now: datetime) -> datetime:
    return now.replace(minute=30 if now.minute >= 30 else 0, second=0, microsecond=0)
