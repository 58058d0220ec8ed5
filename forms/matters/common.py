"""Papers of mediation that a petition uses as well, under names that do not say 人民调解."""

from dataclasses import replace

from forms import evidence_list, inquiry_record
from resources.i18n import QT_TRANSLATE_NOOP

INQUIRY = replace(
    inquiry_record.SPEC,
    code="matter_inquiry_record",
    title=QT_TRANSLATE_NOOP("Forms", "信访事项调查核实记录"),
    source="依人民调解调查记录的栏目",
)
EVIDENCE = replace(
    evidence_list.SPEC,
    code="matter_evidence_list",
    title=QT_TRANSLATE_NOOP("Forms", "信访事项证据材料"),
    source="依人民调解证据材料的栏目",
)
