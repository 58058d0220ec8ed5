"""Read one sentence of a settlement as the draft of a term: who pays whom what by when, where it says so."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from mediation_app.rules.amounts import FoundAmount, find_amounts
from mediation_app.rules.raw_mentions import Mention, find_mentions
from mediation_app.rules.vocabulary import TermKind
from mediation_app.rules.wording import say
from resources.i18n import QT_TRANSLATE_NOOP, Message

PAY = re.compile(
    r"赔偿|赔付|补偿|支付|给付|付给|另付|付清|偿还|归还|返还|退还|退回|还款|还清|还给|承担|分担|负担|补助|补贴|缴纳|补发|发放"
    r"|给予|交付|赔(?![礼偿付])|[给付](?=[^，。；]{0,12}\d+(?:\.\d+)?万?元)"
)
_VERB = re.compile(rf"(?:{PAY.pattern})(?![金款费])")
_FORBEAR = re.compile(
    r"不得|不再|不准|不许|永不|停止|互不|不(?:干扰|阻挠|打扰|影响|采取|允许)|决不|绝不|放弃"
)
_IMMEDIATE = re.compile(
    r"当场|当面(?:付|交|兑)|当日|当天|现场(?:快速)?(?:付|支|履|兑|交)|即时(?:付|支|履|结|兑)|(?:签订|签署|签字|调解)(?:协议)?(?:之日|当日|时)(?!起)"
)
_AT_ONCE = re.compile(r"当场|现场(?!勘|调|查|指)")
_NUMBER = r"[一二两三四五六七八九十百\d]+"
_WITHIN = re.compile(
    rf"(?:(?:自|从|于|在)?(?:本|该|调解)?(?:协议书?|调解书)?(?:签订|签署|生效|达成|签字)(?:本|该)?(?:调解)?(?:协议书?)?"
    rf"(?:之日|后|之后)?起?(?:后|之后)?)?[，]?"
    rf"(?:于|在)?{_NUMBER}个?(?:工作日|日|天|月|周|星期|年)(?:之)?内"
)
_BY_DATE = re.compile(
    r"(?:于|在|至|到)?(?P<day>(?:\d{4}年)?\d{1,2}月\d{1,2}日)(?=之?前|以前|内|[^，。；、]{0,4}(?:付|支付|偿还|给付|归还|交))(?:之?前|以前|内)?"
)
_CONDITION = re.compile(r"(?:在|待|等)[^，。；]{2,30}?(?:后|时)")
_TOTAL = re.compile(r"(?:共计?|合计|总额|总计|总共|一共)(?:[^，。；\d]{0,12})$")
_EACH = re.compile(r"分别|各自?(?:承担|支付|赔偿|补偿|负担)|每[人户家]")
_REGULAR = re.compile(r"每(?:个?月|年|季度?|半年|周|日|天)|按[月年季]")
_NO_SUM = (
    (_EACH, say(QT_TRANSLATE_NOOP("Rules", "金额是每人或各自的，请按人分列"))),
    (_REGULAR, say(QT_TRANSLATE_NOOP("Rules", "金额是按月或按年的，请填写期数和各期日期"))),
)
_UNIT_PRICE = re.compile(r"每(?:[^，。；人户家]{1,5})(?:赔偿|补偿|按|为)?$")
_INSTALMENT = re.compile(rf"第{_NUMBER}(?:期|笔|次)(?P<words>[^第；。]*)")


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftInstalment:
    """One part payment as the sentence names it."""

    amount_fen: int
    due_on: date | None = None
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftTerm:
    """A term read from a record, always 待核; what the sentence does not say is empty.

    `debtor` and `creditor` are names of parties; `due_words` the time as the sentence tells it.
    """

    kind: TermKind
    text: str
    read_from: str
    debtor: str = ""
    creditor: str = ""
    amount_fen: int | None = None
    due_on: date | None = None
    due_words: str = ""
    on_the_spot: bool = False
    instalments: tuple[DraftInstalment, ...] = ()
    remarks: tuple[Message, ...] = ()


def draft_term(text: str, names: Sequence[str], *, read_from: str = "") -> DraftTerm:
    """Read a sentence as a term; `names` are the parties that may owe or be owed."""
    amounts = list(find_amounts(text))
    pays = bool(amounts) and PAY.search(text) is not None
    instalments = _instalments(text) if pays else ()
    debtor, creditor = _pay_parties(text, amounts, names) if pays else _act_parties(text, names)
    due_on, due_words = _due(text) if not instalments else (None, "")
    amount_fen, remarks = _amount(text, amounts, instalments) if pays else (None, ())
    return DraftTerm(
        kind=_kind(text, pays=pays),
        text=text,
        read_from=read_from or text,
        debtor=debtor,
        creditor=creditor,
        amount_fen=amount_fen,
        due_on=due_on,
        due_words=due_words,
        on_the_spot=(_IMMEDIATE if pays else _AT_ONCE).search(text) is not None,
        instalments=instalments,
        remarks=remarks,
    )


def _kind(text: str, *, pays: bool) -> TermKind:
    if pays:
        return TermKind.PAY
    return TermKind.FORBEAR if _FORBEAR.search(text) else TermKind.ACT


def _amount(
    text: str, amounts: Sequence[FoundAmount], instalments: Sequence[DraftInstalment]
) -> tuple[int | None, tuple[Message, ...]]:
    """Return the sum of a payment where the sentence tells it, and remarks where it does not."""
    totals = [found for found in amounts if _TOTAL.search(text[: found.start])]
    if any(found.fen is None for found in amounts):
        return None, (say(QT_TRANSLATE_NOOP("Rules", "金额写得不确切，请核实后填写")),)
    if totals:
        return totals[-1].fen, ()
    for pattern, remark in _NO_SUM:
        if pattern.search(text):
            return None, (remark,)
    if instalments:
        return sum(part.amount_fen for part in instalments), ()
    return _added(text, amounts)


def _added(text: str, amounts: Sequence[FoundAmount]) -> tuple[int | None, tuple[Message, ...]]:
    """Return the sum of the amounts: unit prices do not count, nor what 其中 names again."""
    counted = [found for found in amounts if not _UNIT_PRICE.search(text[: found.start])] or list(amounts)
    if "其中" in text[counted[0].end :]:
        return counted[0].fen, ()
    remark = say(QT_TRANSLATE_NOOP("Rules", "金额为句中各笔相加，请核对"))
    return sum(found.fen or 0 for found in counted), (remark,) if len(counted) > 1 else ()


def _instalments(text: str) -> tuple[DraftInstalment, ...]:
    parts = []
    for found in _INSTALMENT.finditer(text):
        amounts = [amount.fen for amount in find_amounts(found["words"]) if amount.fen is not None]
        if len(amounts) == 1:
            due_on, words = _due(found["words"])
            parts.append(DraftInstalment(amount_fen=amounts[0], due_on=due_on, words=words))
    return tuple(parts) if len(parts) > 1 else ()


def _due(text: str) -> tuple[date | None, str]:
    days = list(_BY_DATE.finditer(text))
    if len(days) > 1:  # parts by several days, of sums the sentence does not tell apart
        return None, "，".join(found[0] for found in days)
    if days:
        return _full_date(days[0]["day"]), days[0][0]
    if found := _WITHIN.search(text):
        return None, found[0].lstrip("，")
    if (found := _CONDITION.search(text)) and PAY.search(text[found.end() :]):
        return None, found[0]
    return None, ""


def _full_date(words: str) -> date | None:
    found = re.fullmatch(r"(\d{4})年(\d{1,2})月(\d{1,2})日", words)
    try:
        return date(*map(int, found.groups())) if found else None
    except ValueError:
        return None


def _pay_parties(text: str, amounts: Sequence[FoundAmount], names: Sequence[str]) -> tuple[str, str]:
    mentions = find_mentions(text, names)
    verb = _pay_verb(text, amounts[0])
    clause = text.rfind("，", 0, verb.start()) + 1
    before = [mention for mention in mentions if mention.end <= verb.start()]
    after = [mention for mention in mentions if mention.start >= verb.end()]
    creditor = _receiver(text, [mention for mention in before if mention.start >= clause])
    creditor = creditor or (after[0].name if after and _near(text, verb.end(), after[0]) else "")
    payers = [mention for mention in before if mention.name != creditor and not _is_receiver(text, mention)]
    return _payer(payers, clause) or _named_as_payer(text, mentions), creditor


def _pay_verb(text: str, amount: FoundAmount) -> re.Match[str]:
    """Return the verb of paying next to an amount: the last before it, else the first of all."""
    verbs = list(_VERB.finditer(text)) or list(PAY.finditer(text))
    before = [verb for verb in verbs if verb.end() <= amount.start]
    return before[-1] if before else verbs[0]


def _payer(payers: Sequence[Mention], clause: int) -> str:
    """Return the subject of the clause with the verb, else the nearest one before it."""
    own = [mention.name for mention in payers if mention.start >= clause]
    if own:
        return own[0]
    return payers[-1].name if payers else ""


def _named_as_payer(text: str, mentions: Sequence[Mention]) -> str:
    told = (m.name for m in mentions if re.match(r"(?:所?应)?(?:承担|支付|赔偿)的", text[m.end :]))
    return next(told, "")


def _is_receiver(text: str, mention: Mention) -> bool:
    return text[: mention.start].endswith(("向", "给", "为", "对", "付"))


def _receiver(text: str, before: Sequence[Mention]) -> str:
    return next((mention.name for mention in reversed(before) if _is_receiver(text, mention)), "")


def _near(text: str, end_of_verb: int, mention: Mention) -> bool:
    between = text[end_of_verb : mention.start]
    return len(between) <= 16 and not re.search("[，。；]", between)


def _act_parties(text: str, names: Sequence[str]) -> tuple[str, str]:
    mentions = find_mentions(text, names)
    if not mentions or re.match(r"[^，。；]{0,4}(?:双方|各方|两家|三方|大家|当事人)", text):
        return "", ""
    first = mentions[0]
    leads = re.fullmatch(r"(?:由|教师|学生|患者|被告|原告|犯罪嫌疑人)?", text[: first.start])
    if not leads or re.match("[与和及、跟的]", text[first.end :]):
        return "", ""
    towards = (mention.name for mention in mentions[1:] if text[: mention.start].endswith("向"))
    return first.name, next((name for name in towards if name != first.name), "")
