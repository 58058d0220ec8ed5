"""The details of an act as people read them on the timeline."""

import re
from collections.abc import Callable, Iterator, Mapping

from PySide6.QtCore import QCoreApplication

from forms.labels import AGREEMENT_FORM, ROLE, SERVICE_MANNER, SIGNER
from mediation_app.model import AgreementForm, PartyRole, ServiceManner, Signer
from mediation_app.rules.workflow import STATE_LABELS, CaseState
from mediation_app.services.changes import FIELD_LABELS
from mediation_app.services.verification import VerdictKind
from mediation_app.services.verification_words import VERDICTS
from resources.i18n import QT_TRANSLATE_NOOP, Message, partial_text, render, translate
from ui.pages.case.matter_timeline_words import MATTER_WORDS, told_apart
from ui.wording import clauses, labelled, listed, money

_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def detail_words(detail: Mapping[str, object]) -> Iterator[str]:
    """Yield the details worth reading, in the order people ask for them."""
    detail = told_apart(detail)
    if "from" in detail and "to" in detail:
        detail = {**detail, "from": None, "to": f"{_state(detail['from'])} → {_state(detail['to'])}"}
    if isinstance(detail.get("before"), str) and isinstance(detail.get("after"), str):
        detail = {**detail, "to": f"{_day(detail['before'])} → {_day(detail['after'])}"}
    if detail.get("by") == detail.get("name"):
        detail = {**detail, "by": None}
    for name, words in _WORDS.items():
        value = detail.get(name)
        if value not in (None, "", [], {}):
            yield words(value)


def _plain(value: object) -> str:
    return str(value)


def _in(pattern: str) -> Callable[[object], str]:
    return lambda value: QCoreApplication.translate("Timeline", pattern).format(value=value)


def _state(value: object) -> str:
    text = str(value)
    known = text in {state.value for state in CaseState}
    return render(STATE_LABELS[CaseState(text)]) if known else text


def _role(value: object) -> str:
    return translate("Forms", ROLE[PartyRole(str(value))])


def _signer(value: object) -> str:
    text = str(value)
    known = text in {signer.value for signer in Signer}
    return translate("Forms", SIGNER[Signer(text)]) if known else text


def _service_manner(value: object) -> str:
    text = str(value)
    known = text in {manner.value for manner in ServiceManner}
    return translate("Forms", SERVICE_MANNER[ServiceManner(text)]) if known else text


def _signers(value: object) -> str:
    pattern = QT_TRANSLATE_NOOP("Timeline", "原签名盖章：{value}")
    return _in(pattern)(_list(value, _signer))


def _day(value: object) -> str:
    text = str(value)
    return partial_text(text) if _ISO_DAY.fullmatch(text) else text


def _days(pattern: str) -> Callable[[object], str]:
    return lambda value: _in(pattern)(_list(value, _day))


def _list(value: object, words: Callable[[object], str]) -> str:
    return listed(map(words, value)) if isinstance(value, list) else words(value)


def _form(value: object) -> str:
    return translate("Forms", AGREEMENT_FORM[AgreementForm(str(value))])


def _verdict(value: object) -> str:
    text = str(value)
    if text == "in_register":
        return QCoreApplication.translate("Timeline", "按验证码查，在册")
    return render(VERDICTS[VerdictKind(text)]) if text in {one.value for one in VerdictKind} else text


def _money(value: object) -> str:
    return money(value) if isinstance(value, int) else str(value)


def _moment(value: object) -> str:
    return str(value).replace("T", " ")[:16]


def _files(value: object) -> str:
    return _list(value, str)


def _changed(value: object) -> str:
    changes = [one for one in value if isinstance(one, Mapping)] if isinstance(value, list) else []
    return clauses(_change(one) for one in changes)


def _change(change: Mapping[str, object]) -> str:
    field = str(change.get("field", ""))
    known = FIELD_LABELS.get(field)
    name = render(known) if isinstance(known, Message) else field
    before, after = (translate("Forms", str(change.get(side) or "—")) for side in ("before", "after"))
    return labelled(name, f"{before} → {after}")


_WORDS: Mapping[str, Callable[[object], str]] = {
    "number": _plain,
    "title": _plain,
    "name": _plain,
    "by": _in(QT_TRANSLATE_NOOP("Timeline", "由{value}签")),
    "role": _role,
    "signer": _signer,
    "form": _form,
    "from": _state,
    "to": _state,
    "ordinal": _in(QT_TRANSLATE_NOOP("Timeline", "第{value}次")),
    "term": _in(QT_TRANSLATE_NOOP("Timeline", "第{value}条")),
    "instalment": _in(QT_TRANSLATE_NOOP("Timeline", "第{value}期")),
    "amount_fen": _money,
    "on": _day,
    "planned_on": _day,
    "applied_on": _day,
    "planned": _days(QT_TRANSLATE_NOOP("Timeline", "计划回访：{value}")),
    "struck_off": _days(QT_TRANSLATE_NOOP("Timeline", "不再回访：{value}")),
    "visited": _in(QT_TRANSLATE_NOOP("Timeline", "回访对象：{value}")),
    "signers": _signers,
    "proof": _in(QT_TRANSLATE_NOOP("Timeline", "凭证：{value}")),
    "starts_at": _moment,
    "place": _plain,
    "receiver": _in(QT_TRANSLATE_NOOP("Timeline", "送给{value}")),
    "manner": _service_manner,
    "copies": _in(QT_TRANSLATE_NOOP("Timeline", "{value}份")),
    "signed_by": _in(QT_TRANSLATE_NOOP("Timeline", "{value}签收")),
    "version": _in(QT_TRANSLATE_NOOP("Timeline", "第{value}版")),
    "times": _in(QT_TRANSLATE_NOOP("Timeline", "第{value}次打印")),
    "files": _files,
    "result": _plain,
    "verdict": _verdict,
    "asker": _in(QT_TRANSLATE_NOOP("Timeline", "{value}申请")),
    "withdraws": _in(QT_TRANSLATE_NOOP("Timeline", "{value}回避")),
    "successor": _in(QT_TRANSLATE_NOOP("Timeline", "由{value}接着调解")),
    **MATTER_WORDS,
    "reason": _in(QT_TRANSLATE_NOOP("Timeline", "原因：{value}")),
    "changed": _changed,
}
