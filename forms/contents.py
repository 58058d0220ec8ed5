"""卷内目录: the papers of the dossier in their order, with their pages."""

from forms.matters.letters import dossier_maker
from forms.source import Source
from forms.spec import Field, FormSpec, Section, Use, Values
from resources.i18n import QT_TRANSLATE_NOOP

SPEC = FormSpec(
    code="contents",
    title=QT_TRANSLATE_NOOP("Forms", "卷内目录"),
    source="司发通〔2010〕239号",
    parts=(
        Section(
            repeats="rows",
            as_table=True,
            blank_blocks=18,
            use=Use.PAPER,
            fields=(
                Field(name="ordinal", label="序号", span=1),
                Field(name="title", label="文书名称", span=4),
                Field(name="pages", label="页号", span=1),
                Field(name="remark", label="备注", span=2),
            ),
        ),
    ),
)


def fill(source: Source, rows: tuple[Values, ...]) -> Values:
    """Fill the list with rows of ``catalogue_rows.rows``."""
    return {
        "committee": dossier_maker(source.case, source.office),
        "number": source.case.number,
        "rows": rows,
    }
