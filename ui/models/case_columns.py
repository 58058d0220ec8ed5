"""The columns of the list of cases; a new column is a line here."""

from mediation_app.rules.workflow import CaseState
from mediation_app.services.case_list import CaseRow, SortBy
from resources.i18n import render, translate
from ui.models.looks import plain_day, state_look
from ui.models.paged_table import Column
from ui.theme import scale
from ui.widgets.badge import badge_size
from ui.wording import kind_name


def case_columns() -> tuple[Column[CaseRow], ...]:
    """Return the columns, their titles in the active language."""
    return (
        Column(
            title=translate("CaseColumns", "编号"),
            text=lambda row: row.number,
            width=186,
            order=SortBy.NUMBER,
            fits=True,
        ),
        Column(
            title=translate("CaseColumns", "案由与当事人"), text=lambda row: row.title, order=SortBy.TITLE
        ),
        Column(
            title=translate("CaseColumns", "类型"),
            text=lambda row: kind_name(row.type_code),
            width=104,
            order=SortBy.TYPE,
            quiet=True,
            spare=True,
        ),
        Column(
            title=translate("CaseColumns", "状态"),
            text=lambda row: state_look(row.state, voided=row.voided).text,
            width=_state_width(),
            order=SortBy.STATE,
            badge=lambda row: state_look(row.state, voided=row.voided),
        ),
        Column(
            title=translate("CaseColumns", "调解员"),
            text=lambda row: row.mediator,
            width=84,
            order=SortBy.MEDIATOR,
        ),
        Column(
            title=translate("CaseColumns", "登记日期"),
            text=lambda row: plain_day(row.registered_on),
            width=104,
            order=SortBy.REGISTERED,
            quiet=True,
            spare=True,
        ),
        Column(title=translate("CaseColumns", "下一步"), text=lambda row: render(row.next_action)),
    )


def _state_width() -> int:
    """Return the width the longest state takes in the active language, in unscaled pixels."""
    widest = max(badge_size(state_look(state)).width() for state in CaseState)
    return round(widest / scale()) + 22
