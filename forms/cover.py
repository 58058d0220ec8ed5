"""调解卷宗 (封面): what is in the dossier, who made it, how long it is kept."""

from datetime import date

from forms.source import Source, joined, mediators
from forms.spec import Field, FormSpec, Kind, Section, Style, Use, Values
from mediation_app.model import Case
from mediation_app.rules import dates
from mediation_app.rules.workflow import WITHOUT_AGREEMENT
from resources.i18n import QT_TRANSLATE_NOOP

SPEC = FormSpec(
    code="cover",
    title=QT_TRANSLATE_NOOP("Forms", "调解卷宗"),
    style=Style.COVER,
    source="司发通〔2010〕239号",
    parts=(
        Section(
            use=Use.PAPER,
            fields=(
                Field(name="title", label="卷名", span=4, editable_on_paper=True),
                Field(name="number", label="卷号", span=4, blank="(　　　　)人调字第　　　　号"),
                Field(name="mediators", label="人民调解员", span=4),
                Field(
                    name="period",
                    label="调解日期",
                    span=4,
                    blank="　　　　年　　月　　日　至　　　　年　　月　　日",
                ),
                Field(name="filed_by", label=QT_TRANSLATE_NOOP("Forms", "立卷人"), editable_on_paper=True),
                Field(name="filed_on", label="立卷日期", kind=Kind.DATE),
                Field(name="retention", label="保管期限", blank="短期　　长期　　永久"),
                Field(name="remark", label="备注", editable_on_paper=True),
            ),
        ),
    ),
)


def fill(source: Source) -> Values:
    """Fill the cover of a dossier; who files it is written by hand or typed on the paper."""
    case = source.case
    return {
        "committee": source.office.name,
        "title": case.title,
        "number": case.number,
        "mediators": joined(person.name for person in mediators(case)),
        "period": _period(source.began_on, mediation_ended_on(case)),
        "filed_by": "",
        "filed_on": case.closed_on,
        "retention": case.retention,
        "remark": "",
    }


def mediation_ended_on(case: Case) -> date | None:
    """Return the day mediation came to its end, by an agreement or without one; None while it goes on."""
    if case.agreement is not None:
        return case.agreement.reached_on
    return case.state_since if (case.closed_from or case.state) in WITHOUT_AGREEMENT else case.closed_on


def _period(began: date, ended: date | None) -> str:
    return f"{dates.show(began)}至{dates.show(ended) if ended else '　　　　年　　月　　日'}"
