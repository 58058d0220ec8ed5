"""Papers of mediation that a petition uses as well, under names that do not say 人民调解."""

from dataclasses import replace

from forms import evidence_list, inquiry_record
from forms.spec import Part, Section
from resources.i18n import QT_TRANSLATE_NOOP

_ASKED = QT_TRANSLATE_NOOP("Forms", "被调查人")


def _of_petition(part: Part) -> Part:
    """Return a part of the record with the word for whoever is asked: no 当事人 of a dispute."""
    if not isinstance(part, Section):
        return part
    fields = (replace(one, label=_ASKED) if one.name == "asked" else one for one in part.fields)
    return replace(part, fields=tuple(fields))


INQUIRY = replace(
    inquiry_record.SPEC,
    code="matter_inquiry_record",
    title=QT_TRANSLATE_NOOP("Forms", "信访事项调查核实记录"),
    parts=tuple(map(_of_petition, inquiry_record.SPEC.parts)),
    source="依人民调解调查记录的栏目",
)
EVIDENCE = replace(
    evidence_list.SPEC,
    code="matter_evidence_list",
    title=QT_TRANSLATE_NOOP("Forms", "信访事项证据材料"),
    source="依人民调解证据材料的栏目",
)
