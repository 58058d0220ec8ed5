"""Instalments generated: so many, from a day on, every month; equal parts, the rest in the last."""

from collections.abc import Callable
from datetime import date, timedelta

from forms.spec import Choice, Field, FormSpec, Kind, Section, Values
from mediation_app.rules.deadlines import add_months
from resources.i18n import QT_TRANSLATE_NOOP, translate
from ui.forms.form_dialog import FormDialog, Sheet, Work
from ui.forms.form_view import FormView
from ui.forms.reading import needed_day, number, text
from ui.pages.case.desk import CaseDesk

_WEEK, _MONTH, _QUARTER, _YEAR = "week", "month", "quarter", "year"
_MONTHS = {_MONTH: 1, _QUARTER: 3, _YEAR: 12}
MOST = 120

SPEC = FormSpec(
    code="instalments",
    title=QT_TRANSLATE_NOOP("Forms", "分期履行"),
    parts=(
        Section(
            fields=(
                Field(
                    name="amount_fen",
                    label=QT_TRANSLATE_NOOP("Forms", "总额"),
                    kind=Kind.MONEY,
                    required=True,
                ),
                Field(
                    name="count",
                    label=QT_TRANSLATE_NOOP("Forms", "期数"),
                    kind=Kind.NUMBER,
                    required=True,
                    span=1,
                ),
                Field(
                    name="first_on",
                    label=QT_TRANSLATE_NOOP("Forms", "第一期日期"),
                    kind=Kind.DATE,
                    required=True,
                    hint=QT_TRANSLATE_NOOP("Forms", "如：12月31日、+30"),
                ),
                Field(
                    name="every",
                    label=QT_TRANSLATE_NOOP("Forms", "间隔"),
                    kind=Kind.CHOICE,
                    choices=(
                        Choice(_WEEK, QT_TRANSLATE_NOOP("Forms", "每周")),
                        Choice(_MONTH, QT_TRANSLATE_NOOP("Forms", "每月")),
                        Choice(_QUARTER, QT_TRANSLATE_NOOP("Forms", "每季")),
                        Choice(_YEAR, QT_TRANSLATE_NOOP("Forms", "每年")),
                    ),
                    default=_MONTH,
                    required=True,
                ),
            )
        ),
    ),
)


def ask_for_instalments(
    desk: CaseDesk, amount_fen: int | None, then: Callable[[Values], object]
) -> FormDialog:
    """Ask how to split; ``then`` gets amount and instalments as a term holds them."""
    form = FormView(SPEC, today=desk.workspace.today())
    form.change({"amount_fen": amount_fen})

    def save(values: Values) -> Work:
        total, count = number(values, "amount_fen") or 0, min(number(values, "count") or 1, MOST)
        parts = split(total, count, needed_day(values, "first_on"), text(values, "every"))
        return lambda _books, _actor: {"amount_fen": total, "instalments": parts}

    sheet = Sheet(
        title=translate("Instalments", "分期履行"),
        text=translate("Instalments", "各期相等，除不尽的零头放在最后一期。"),
        accept_text=translate("Instalments", "生成"),
    )
    dialog = FormDialog(desk.workspace, desk.page, form, sheet, save)
    dialog.saved.connect(then)
    dialog.start()
    return dialog


def split(total_fen: int, count: int, first_on: date, every: str) -> tuple[Values, ...]:
    """Return equal instalments in whole yuan where the total has them, the rest in the last."""
    step = 100 if total_fen % 100 == 0 and total_fen // 100 >= count else 1
    part = total_fen // step // count * step
    amounts = [part] * (count - 1) + [total_fen - part * (count - 1)]
    return tuple(
        {"due_on": _day(first_on, place, every), "amount_fen": amount} for place, amount in enumerate(amounts)
    )


def _day(first_on: date, place: int, every: str) -> date:
    if every == _WEEK:
        return first_on + timedelta(weeks=place)
    return add_months(first_on, place * _MONTHS[every])
