"""The columns of 信访积案包案化解台账 as they fit a screen; a new column is a line here."""

from collections.abc import Callable, Iterable
from datetime import date

from forms.matter_labels import CASE_KIND, DEMAND_NATURE
from mediation_app.rules.vocabulary import RiskColour
from mediation_app.rules.workflow import CaseState
from mediation_app.services.boards.ledger import LedgerRow, LedgerSort
from resources.i18n import partial_text, translate
from ui.models.looks import plain_day, risk_look, state_look
from ui.models.matter_looks import due_look
from ui.models.paged_table import Column
from ui.theme import scale
from ui.widgets.badge import BadgeLook, badge_size


def ledger_columns(today: Callable[[], date]) -> tuple[Column[LedgerRow], ...]:
    """Return the columns, their titles in the active language; ``today`` tells what is late."""
    return (*_what(), *_how_far(today), *_details())


def _what() -> tuple[Column[LedgerRow], ...]:
    return (
        Column(
            title=translate("LedgerColumns", "编号"),
            text=lambda row: row.number,
            width=150,
            order=LedgerSort.NUMBER,
            fits=True,
        ),
        Column(
            title=translate("LedgerColumns", "种类"),
            text=lambda row: translate("Forms", CASE_KIND[row.kind]),
            width=116,
            quiet=True,
            spare=True,
        ),
        Column(
            title=translate("LedgerColumns", "信访事项"), text=lambda row: row.title, order=LedgerSort.TITLE
        ),
        Column(title=translate("LedgerColumns", "信访人"), text=lambda row: row.people, width=84),
    )


def _how_far(today: Callable[[], date]) -> tuple[Column[LedgerRow], ...]:
    return (
        Column(
            title=translate("LedgerColumns", "风险"),
            text=lambda row: risk_look(row.risk).text,
            width=_risk_width(),
            order=LedgerSort.RISK,
            badge=lambda row: risk_look(row.risk),
        ),
        Column(
            title=translate("LedgerColumns", "状态"),
            text=lambda row: state_badge(row).text,
            width=_state_width(),
            order=LedgerSort.STATE,
            badge=state_badge,
        ),
        Column(
            title=translate("LedgerColumns", "包案领导"),
            text=lambda row: row.lead or translate("LedgerColumns", "未定"),
            width=84,
            order=LedgerSort.LEAD,
        ),
        Column(
            title=translate("LedgerColumns", "化解时限"),
            text=lambda row: plain_day(row.due_on) if row.due_on else "",
            width=104,
            order=LedgerSort.DUE,
            badge=lambda row: due_look(row.due_on, today()) if row.late and row.due_on else None,
        ),
    )


def _details() -> tuple[Column[LedgerRow], ...]:
    return (
        Column(
            title=translate("LedgerColumns", "责任单位"), text=lambda row: row.unit, width=110, spare=True
        ),
        Column(
            title=translate("LedgerColumns", "最近进展"),
            text=_progress,
            quiet=True,
            width=150,
            spare=True,
        ),
        Column(
            title=translate("LedgerColumns", "定性"),
            text=lambda row: translate("Forms", DEMAND_NATURE[row.nature]) if row.nature else "",
            width=84,
            spare=True,
        ),
        Column(
            title=translate("LedgerColumns", "首次信访"),
            text=lambda row: partial_text(row.first_on) if row.first_on else "",
            width=104,
            quiet=True,
            spare=True,
        ),
        Column(
            title=translate("LedgerColumns", "次数"),
            text=lambda row: str(row.petitions) if row.petitions else "",
            width=54,
            right=True,
            spare=True,
        ),
        Column(
            title=translate("LedgerColumns", "交办单位"),
            text=lambda row: row.instructed_by,
            width=120,
            spare=True,
        ),
    )


def state_badge(row: LedgerRow) -> BadgeLook:
    """Return the badge of a line's state, in the words of its kind."""
    return state_look(row.state, kind=row.kind)


def _progress(row: LedgerRow) -> str:
    return "　".join((plain_day(row.progress_on), row.progress)) if row.progress_on else ""


def _state_width() -> int:
    return _badge_width(state_look(state) for state in CaseState)


def _risk_width() -> int:
    return _badge_width(risk_look(colour) for colour in (None, *RiskColour))


def _badge_width(looks: Iterable[BadgeLook]) -> int:
    """Return the width the widest of some badges takes in the active language, in unscaled pixels."""
    return round(max(badge_size(look).width() for look in looks) / scale()) + 22
