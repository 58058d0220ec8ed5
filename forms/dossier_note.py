"""卷宗情况说明: what is missing or special in a dossier, in free words."""

from forms.matters.letters import dossier_maker
from forms.source import Source
from forms.spec import Field, FormSpec, Kind, Section, Use, Values
from resources.i18n import QT_TRANSLATE_NOOP

SPEC = FormSpec(
    code="dossier_note",
    title=QT_TRANSLATE_NOOP("Forms", "卷宗情况说明"),
    source="司发通〔2010〕239号",
    parts=(
        Section(
            use=Use.PAPER,
            fields=(
                Field(
                    name="text",
                    label=QT_TRANSLATE_NOOP("Forms", "情况说明"),
                    kind=Kind.TEXT,
                    lines=18,
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
    """Start the note with what the case says of itself."""
    case = source.case
    return {
        "committee": dossier_maker(source.case, source.office),
        "text": "\n".join(words for words in (case.no_agreement_reason, case.remark) if words),
        "filed_by": "",
        "checked_by": "",
        "filed_on": case.closed_on,
        "checked_on": None,
    }
