"""The columns of the list of cases; a new column is a line here."""

from PySide6.QtCore import QCoreApplication

from mediation_app.rules.workflow import CaseState
from mediation_app.services.case_list import CaseRow, SortBy
from resources.dictionaries import dispute_type
from resources.i18n import render
from ui.models.looks import plain_day, state_look
from ui.models.paged_table import Column
from ui.theme import scale
from ui.widgets.badge import badge_size


def case_columns() -> tuple[Column[CaseRow], ...]:
    """Return the columns, their titles in the active language."""
    say = QCoreApplication.translate
    return (
        Column(
            title=say("CaseColumns", "编号"),
            text=lambda row: row.number,
            width=186,
            order=SortBy.NUMBER,
            fits=True,
        ),
        Column(title=say("CaseColumns", "案由与当事人"), text=lambda row: row.title, order=SortBy.TITLE),
        Column(
            title=say("CaseColumns", "类型"), text=_type, width=104, order=SortBy.TYPE, quiet=True, spare=True
        ),
        Column(
            title=say("CaseColumns", "状态"),
            text=lambda row: state_look(row.state, voided=row.voided).text,
            width=_state_width(),
            order=SortBy.STATE,
            badge=lambda row: state_look(row.state, voided=row.voided),
        ),
        Column(
            title=say("CaseColumns", "调解员"), text=lambda row: row.mediator, width=84, order=SortBy.MEDIATOR
        ),
        Column(
            title=say("CaseColumns", "登记日期"),
            text=lambda row: plain_day(row.registered_on),
            width=104,
            order=SortBy.REGISTERED,
            quiet=True,
            spare=True,
        ),
        Column(title=say("CaseColumns", "下一步"), text=lambda row: render(row.next_action)),
    )


def _type(row: CaseRow) -> str:
    return dispute_type(row.type_code).name if row.type_code else ""


def _state_width() -> int:
    """Return the width the longest state takes in the active language, in unscaled pixels."""
    widest = max(badge_size(state_look(state)).width() for state in CaseState)
    return round(widest / scale()) + 22
