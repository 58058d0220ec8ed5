"""What keeps a plan, letter or report of a matter a draft: no approval, nothing to say, a wrong reader."""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from forms.matters.letters import is_accusation
from mediation_app.model import Case, Matter, PartyRole
from mediation_app.rules.clock_rules import ClockCode
from mediation_app.services.paper_values import PaperValues
from resources.i18n import QT_TRANSLATE_NOOP, Message


def official_obstacles(case: Case, paper: PaperValues) -> Iterator[Message]:
    """Yield why an official paper of a loaded case cannot be issued; nothing for other papers."""
    check = _CHECKS.get(paper.key.form_code)
    if check is not None and case.matter is not None:
        yield from check(case, case.matter, paper)


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


def _letter(case: Case, _matter: Matter, paper: PaperValues) -> Iterator[Message]:
    """Keep what accuses somebody from the accused (信访工作条例 art. 30)."""
    addressee = str(paper.values.get("addressee") or "")
    if not addressee:
        yield _say(QT_TRANSLATE_NOOP("Papers", "还没有写明发往哪个单位"))
    accused = [party.person.name for party in case.parties if party.role is PartyRole.RESPONDENT]
    if is_accusation(case) and any(name and name in addressee for name in accused):
        text = QT_TRANSLATE_NOOP(
            "Papers", "检举、控告的材料不能转给被检举、控告的人员或者单位（信访工作条例第三十条）"
        )
        yield _say(text)


def _report(_case: Case, matter: Matter, _paper: PaperValues) -> Iterator[Message]:
    if matter.settled_on is None and matter.concluded_on is None:
        yield _say(QT_TRANSLATE_NOOP("Papers", "还没有登记化解日期或者办结日期"))


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
