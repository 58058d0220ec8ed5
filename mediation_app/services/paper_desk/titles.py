"""What papers are called where there is little room."""

from collections.abc import Mapping

from resources.i18n import QT_TRANSLATE_NOOP, Message

SHORT_TITLES: Mapping[str, Message] = {
    "agreement": Message("Today", QT_TRANSLATE_NOOP("Today", "协议书")),
    "oral_agreement": Message("Today", QT_TRANSLATE_NOOP("Today", "口头协议登记表")),
    "inquiry_record": Message("Today", QT_TRANSLATE_NOOP("Today", "调查记录")),
    "matter_inquiry_record": Message("Today", QT_TRANSLATE_NOOP("Today", "调查核实记录")),
    "mediation_record": Message("Today", QT_TRANSLATE_NOOP("Today", "调解记录")),
    "visit_record": Message("Today", QT_TRANSLATE_NOOP("Today", "回访记录")),
    "matter_visit_record": Message("Today", QT_TRANSLATE_NOOP("Today", "走访回访记录")),
    "rejection_notice": Message("Today", QT_TRANSLATE_NOOP("Today", "不予受理通知书")),
    "termination_notice": Message("Today", QT_TRANSLATE_NOOP("Today", "终止调解通知书")),
}


def title_of(code: str, title: str) -> Message:
    """Return what a paper is called on the desk."""
    return SHORT_TITLES.get(code) or Message("Forms", title)
