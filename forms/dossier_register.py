"""卷内备考表: how many papers and pages are bound, what is special about them, who bound and checked them."""

from forms.matters.letters import dossier_maker
from forms.source import Source
from forms.spec import Field, Fixed, FormSpec, Kind, Section, Style, Use, Values
from resources.i18n import QT_TRANSLATE_NOOP

SPEC = FormSpec(
    code="dossier_register",
    title=QT_TRANSLATE_NOOP("Forms", "卷内备考表"),
    style=Style.GRID,
    source="《归档文件整理规则》DA/T 22；办案常用文书",
    parts=(
        Fixed(
            "本卷共有文书材料{papers}件，共{pages}页。",
            slots=(
                Field(name="papers", label="件数", blank="　　　　"),
                Field(name="pages", label="页数", blank="　　　　"),
            ),
        ),
        Section(
            use=Use.PAPER,
            fields=(
                Field(name="number", label="卷号", span=4),
                Field(
                    name="text",
                    label=QT_TRANSLATE_NOOP("Forms", "本卷情况说明"),
                    kind=Kind.TEXT,
                    lines=14,
                    editable_on_paper=True,
                ),
                Field(name="filed_by", label=QT_TRANSLATE_NOOP("Forms", "立卷人"), editable_on_paper=True),
                Field(name="checked_by", label=QT_TRANSLATE_NOOP("Forms", "检查人"), editable_on_paper=True),
                Field(name="filed_on", label="立卷时间", kind=Kind.DATE),
                Field(name="checked_on", label="检查时间", kind=Kind.DATE),
            ),
        ),
    ),
)


def fill(source: Source) -> Values:
    """Start the register of a dossier; papers and pages are counted from its catalogue."""
    return {
        "committee": dossier_maker(source.case, source.office),
        "papers": "",
        "pages": "",
        "number": source.case.number,
        "text": "",
        "filed_by": "",
        "checked_by": "",
        "filed_on": source.case.closed_on,
        "checked_on": None,
    }
