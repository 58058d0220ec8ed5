"""What keeps a plan, letter or report of a matter a draft: no approval, nothing to say, a wrong reader."""

import re
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from forms.matters.letters import accused, is_accusation
from mediation_app.model import Case, Matter
from mediation_app.rules.clock_rules import ClockCode
from mediation_app.services.paper_values import PaperValues
from resources.i18n import QT_TRANSLATE_NOOP, Message


def official_obstacles(case: Case, paper: PaperValues) -> Iterator[Message]:
    """Yield why an official paper of a loaded case cannot be issued; nothing for other papers."""
    check = _CHECKS.get(paper.key.form_code)
    if check is not None and case.matter is not None:
        yield from check(case, case.matter, paper)
    yield from _accusation(case, paper)


def _accusation(case: Case, paper: PaperValues) -> Iterator[Message]:
    """Keep what accuses somebody from the accused, and from any agreement (信访工作条例 art. 30)."""
    code = paper.key.form_code
    if is_accusation(case) and code in _AGREED:
        text = QT_TRANSLATE_NOOP("Papers", "检举、控告的事项依法处理，不用息访承诺书和停访息诉协议书")
        yield _say(text)
    readers = [each for name in _READERS.get(code, ()) for each in _words(paper.values.get(name))]
    if any(_is_same(name, reader) for name in accused(case) for reader in readers):
        text = QT_TRANSLATE_NOOP(
            "Papers", "检举、控告的材料不能转给被检举、控告的人员或者单位（信访工作条例第三十条）"
        )
        yield _say(text)


def _words(value: object) -> Iterator[str]:
    """Yield what a value of a paper says, that of a list row by row."""
    if isinstance(value, str):
        yield from (word for word in _BETWEEN.split(value) if word)
    elif isinstance(value, tuple):
        for row in value:
            yield from _words(row)
    elif isinstance(value, Mapping):
        for name in _NAMED & set(value):
            yield from _words(value[name])


def _is_same(accused_name: str, reader: str) -> bool:
    """Tell whether a reader is the accused; of a unit its short name will do: 镇移民站, 青石坪镇移民站."""
    return accused_name in reader or (len(reader) >= _TELLING and accused_name.endswith(reader))


def _plan(_case: Case, matter: Matter, paper: PaperValues) -> Iterator[Message]:
    """Bar a version nobody approved; one that a newer replaced stays what it was."""
    approved = any(one.id == paper.key.subject_id and one.approved_on for one in matter.plans)
    if not approved:
        yield _say(QT_TRANSLATE_NOOP("Papers", "化解方案还没有批准，现在只能打印草稿"))


def _extension(_case: Case, matter: Matter, paper: PaperValues) -> Iterator[Message]:
    """Bar a notice of another period than that of art. 34, or of an extension nobody approved."""
    extension = next((one for one in matter.extensions if one.id == paper.key.subject_id), None)
    if extension is None:
        return
    if extension.clock != ClockCode.PETITION_HANDLING:
        yield _say(QT_TRANSLATE_NOOP("Papers", "这一次延长的不是信访办理期限，不用延期办理告知书"))
    if not extension.approved:
        yield _say(QT_TRANSLATE_NOOP("Papers", "延期还没有批准"))


def _opinion(_case: Case, _matter: Matter, paper: PaperValues) -> Iterator[Message]:
    """Bar an opinion that lacks one of its four parts (信访工作条例 art. 34)."""
    parts = {
        "request": QT_TRANSLATE_NOOP("Papers", "投诉请求"),
        "facts": QT_TRANSLATE_NOOP("Papers", "事实和理由"),
        "result": QT_TRANSLATE_NOOP("Papers", "处理意见"),
        "law": QT_TRANSLATE_NOOP("Papers", "法律法规依据"),
    }
    for name, label in parts.items():
        if not paper.values.get(name):
            yield _say(QT_TRANSLATE_NOOP("Papers", "还没有填写“{part}”"), part=_say(label))


def _refusal(_case: Case, _matter: Matter, paper: PaperValues) -> Iterator[Message]:
    if not paper.values.get("reason"):
        yield _say(QT_TRANSLATE_NOOP("Papers", "还没有写明不予受理的理由"))
    if paper.values.get("elsewhere") and not paper.values.get("where"):
        yield _say(QT_TRANSLATE_NOOP("Papers", "还没有写明可以向哪里提出"))


def _letter(_case: Case, _matter: Matter, paper: PaperValues) -> Iterator[Message]:
    if not paper.values.get("addressee"):
        yield _say(QT_TRANSLATE_NOOP("Papers", "还没有写明发往哪个单位"))


def _report(_case: Case, matter: Matter, _paper: PaperValues) -> Iterator[Message]:
    if matter.settled_on is None and matter.concluded_on is None:
        yield _say(QT_TRANSLATE_NOOP("Papers", "还没有登记化解日期或者办结日期"))


_AGREED = frozenset({"commitment", "settlement"})
_READERS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "acceptance_notice": ("addressee", "unit", "contact"),
        "nonacceptance_notice": ("addressee",),
        "extension_notice": ("addressee",),
        "opinion": ("addressee",),
        "delivery_receipt": ("addressee",),
        "forward_letter": ("addressee", "copies_to"),
        "assign_letter": ("addressee", "copies_to"),
        "resolution_report": ("addressee", "copies_to"),
        "plan": ("lead", "first", "responsible", "assisting", "stability", "team"),
        "ownership_sheet": ("first_responsible", "leader", "members", "units"),
        "handover_list": ("giver", "taker"),
        "supervision_slip": ("addressee", "leader"),
    }
)
"""The values of a paper that name who gets to read it."""

_NAMED = frozenset({"name", "unit", "person"})
"""What names somebody in the row of a list."""

_BETWEEN = re.compile("[、，,；;（）() \u3000]+")
_TELLING = 3
"""Least length of a short name that tells whom it means."""

_Check = Callable[[Case, Matter, PaperValues], Iterator[Message]]

_CHECKS: Mapping[str, _Check] = MappingProxyType(
    {
        "plan": _plan,
        "extension_notice": _extension,
        "opinion": _opinion,
        "nonacceptance_notice": _refusal,
        "forward_letter": _letter,
        "assign_letter": _letter,
        "resolution_report": _report,
    }
)


def _say(source: str, **values: object) -> Message:
    return Message("Papers", source, **values)
