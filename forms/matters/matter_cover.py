"""包案化解案卷 (封面): the cover of the dossier of a petition, backlog or legacy case."""

from forms.matter_labels import CASE_KIND
from forms.matters.letters import dossier_maker
from forms.matters.people import staff_words, working_units
from forms.source import Source, joined
from forms.spec import Field, FormSpec, Kind, Section, Style, Use, Values
from mediation_app.rules import dates
from mediation_app.rules.vocabulary import UnitPart
from resources.i18n import QT_TRANSLATE_NOOP

SPEC = FormSpec(
    code="matter_cover",
    title=QT_TRANSLATE_NOOP("Forms", "信访化解案卷"),
    style=Style.COVER,
    maker="人民政府",
    source="一案一档，各地通行；栏目依调解卷宗",
    parts=(
        Section(
            use=Use.PAPER,
            fields=(
                Field(name="title", label="卷名", span=4, editable_on_paper=True),
                Field(name="number", label="卷号", span=4),
                Field(name="kind", label="案件类别", span=4),
                Field(name="leader", label="包案领导", span=4),
                Field(name="units", label="责任单位", span=4),
                Field(
                    name="period",
                    label="办理日期",
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
    """Fill the cover; who files it is written by hand or typed on the paper."""
    case, matter = source.case, source.matter
    lead = matter.lead or (matter.leads[-1] if matter.leads else None)
    ended = matter.settled_on or matter.concluded_on
    return {
        "committee": dossier_maker(source.case, source.office),
        "title": case.title,
        "number": case.number,
        "kind": CASE_KIND[case.kind],
        "leader": staff_words(lead.leader if lead else None),
        "units": joined(one.unit.name for one in working_units(matter, UnitPart.RESPONSIBLE)),
        "period": f"{dates.show(case.registered_on)}至"
        + (dates.show(ended) if ended else "　　　　年　　月　　日"),
        "filed_by": "",
        "filed_on": case.closed_on,
        "retention": case.retention,
        "remark": "",
    }
