"""The columns of the list of cases; a new column is a line here."""

from forms.matter_labels import CASE_KIND
from mediation_app.rules.vocabulary import CaseKind, RiskColour
from mediation_app.rules.workflow import CaseState
from mediation_app.services.case_list import CaseRow, SortBy
from resources.i18n import render, translate
from ui.models.looks import plain_day, risk_look, state_look
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
            text=type_words,
            width=104,
            order=SortBy.TYPE,
            quiet=True,
            spare=True,
        ),
        Column(
            title=translate("CaseColumns", "状态"),
            text=lambda row: state_look(row.state, voided=row.voided, kind=row.kind).text,
            width=_state_width(),
            order=SortBy.STATE,
            badge=lambda row: state_look(row.state, voided=row.voided, kind=row.kind),
        ),
        Column(
            title=translate("CaseColumns", "风险"),
            text=lambda row: risk_look(row.risk).text if row.risk else "",
            width=_risk_width(),
            badge=lambda row: risk_look(row.risk) if row.risk else None,
        ),
        Column(
            title=translate("CaseColumns", "包案领导"),
            text=lambda row: row.lead,
            width=84,
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


def type_words(row: CaseRow) -> str:
    """Return the kind of a matter, or the type of a dispute."""
    if row.kind is CaseKind.DISPUTE:
        return kind_name(row.type_code)
    return translate("Forms", CASE_KIND[row.kind])


def _risk_width() -> int:
    widest = max(badge_size(risk_look(risk)).width() for risk in RiskColour)
    return round(widest / scale()) + 22


def _state_width() -> int:
    """Return the width the longest state takes in the active language, in unscaled pixels."""
    widest = max(badge_size(state_look(state)).width() for state in CaseState)
    return round(widest / scale()) + 22
