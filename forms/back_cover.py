"""封底: how many pages the dossier has, and who bound and checked it."""

from forms.matters.letters import dossier_maker
from forms.source import Source
from forms.spec import Field, Fixed, FormSpec, Kind, Section, Style, Use, Values
from resources.i18n import QT_TRANSLATE_NOOP

SPEC = FormSpec(
    code="back_cover",
    title=QT_TRANSLATE_NOOP("Forms", "封底"),
    style=Style.COVER,
    source="司发通〔2010〕239号",
    parts=(
        Fixed(
            "本卷连面带底共{pages}页，附证物{bags}袋。",
            slots=(
                Field(name="pages", label="页数", blank="　　　　"),
                Field(name="bags", label="证物袋数", blank="　　　　"),
            ),
        ),
        Section(
            use=Use.PAPER,
            fields=(
                Field(name="filed_by", label=QT_TRANSLATE_NOOP("Forms", "立卷人"), editable_on_paper=True),
                Field(name="checked_by", label=QT_TRANSLATE_NOOP("Forms", "检查人"), editable_on_paper=True),
                Field(name="date", label="日期", kind=Kind.DATE),
            ),
        ),
    ),
)


def fill(source: Source) -> Values:
    """Start the back cover of a dossier; pages are counted from its catalogue, bags by hand."""
    return {
        "committee": dossier_maker(source.case, source.office),
        "pages": "",
        "bags": "",
        "filed_by": "",
        "checked_by": "",
        "date": source.case.closed_on,
    }
