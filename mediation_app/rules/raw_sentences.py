"""Take a settlement's words apart, and tell what kind of sentence each is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from mediation_app.rules.waivers import bars_rights

_NUMERALS = "一二三四五六七八九十"
_MARKS = (  # the first of those that count furthest holds
    re.compile(r"[（(](?P<n>\d{1,2}|[一二三四五六七八九十]{1,3})[)）]\s*"),
    re.compile(r"(?<![\d.年月第])(?P<n>\d{1,2})(?:[、)）]|[.．](?!\d))\s*"),
    re.compile(r"(?P<n>[①②③④⑤⑥⑦⑧⑨⑩])\s*"),
    re.compile(
        r"(?:^|(?<=[：:。；;\s]))第?(?P<n>[一二三四五六七八九十]{1,3})(?:[、，.．]|条[：:，、]?|是(?=.))\s*"
    ),
)
_STRONG = re.compile(
    "赔偿|补偿|赔付|补发|补足|支付|给付|付给|付清|偿还|归还|返还|退还|退回|还清|还款|道歉|赔礼|承诺|保证|同意|承担|分担|负责|不得|不再"
    "|拆除|恢复(?!正常)|修复|修缮|填平|停止|解除|转让|出具|撤诉|撤回|交付|交还|归.{1,12}所有|放弃|抚养|赡养|探望|担保|监护"
)
_WEAK = re.compile(
    "应当?|必须|须|需要?|将|愿意|自愿|不|由|给予|提供|配合|协助|继续|共同|遵守|尊重|维护|接受|改正|修改|加强|搬|腾|留给|签订"
    "|办理|清理|保持|确保|确认|拆|修|清|还|付|赔|归|平摊|均摊|轮流"
)
_HAPPENED = re.compile(
    r"[一-鿿]了(?![解结断])|终于|最终|难以|坚持|贸然|强行|反复|再次|截至目前|截止目前|已经?(?:领取|获得|支付|履行|得到|收到|恢复)"
    r"|恢复正常|握手言和"
)
_THIRD_PARTY = re.compile(
    r"(?:检察院|检察机关|公安机关|公安局|派出所|法院|政府|民政|保险公司)[^，。]{0,16}(?:作出|做出|决定|批准|发放|处理)"
)
_OURS = re.compile(
    r"^(?:同时，|另外，)?(?:我们?(?!双方|两)|[^，。在被由经]{0,8}调解(?:人|员|委员会|中心)(?!的|和|及|引导)|调委会)"
)
_CONSENT = re.compile(
    r"^[^，。]{0,20}(?:(?:没有|无|均无|并无)(?:任何)?(?:异议|意见)|表示(?:满意|认可|接受|同意)$|(?:均|都|一致)?(?:认可|同意)(?:以上|上述|该|本|这个)?(?:协议|方案|结果)$)"
)
_CLOSING = re.compile(
    r"^(?:也|并)?(?:希望|感谢|谢谢|祝|请(?:问|大家|你们|您们?|双方|各方|确认|在)|如果(?:大家|你们|您们?|双方|有|没有|对)"
    r"|如有(?:任何|其他|什么)?(?:问题|疑问|异议|不明|需要|后续)|这样|这(?:是|就|份|个|次|些|一)|以上(?:就)?是|大家(?:都|是否|对|同意|觉得|还|看)"
    r"|你们|您们?|好的|好，|很好|那么|非常|再见|调解(?:成功|到此|结束)|现在|接下来|我(?:会|们会|希望|们希望|相信|们相信|宣布|建议|理解)"
    r"|本次|下面|相信|让我们|今后如果|双方(?:是否|对此|对这|确认无误))"
)
_DEAL_WORD = re.compile(r"达成(?:了)?(?:此|该|这个|一致|以下|如下)?(?:的)?(?:调解|和解)?(?:协议|共识|一致)")
_CONTINUED = re.compile(r"款(?:项)?|费用|赔偿金|补偿金|经济补偿")
_SETTLES_PAYMENT = re.compile(r"付清|兑现|履行完毕|履约|给付|支付完毕|付讫|结清|一次性付")
_CONDITION_ONLY = re.compile(r"(?:后|时|的情况下|的前提下|之后|起)$")


class SentenceKind(StrEnum):
    """What a sentence of a settlement is."""

    TERM = "term"
    CONTINUES = "continues"
    WAIVER = "waiver"
    HAPPENED = "happened"
    OTHERS = "others"
    CONSENT = "consent"
    CLOSING = "closing"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its kind; `listed` when it stood in a numbered list."""

    text: str
    kind: SentenceKind
    listed: bool

    @property
    def binds(self) -> bool:
        """Tell whether it names something to do, give or leave with a strong word."""
        return _STRONG.search(self.text) is not None


def split_settlement(content: str) -> list[Sentence]:
    """Take what follows 达成以下协议 apart and tell what each sentence is."""
    items = split_items(content)
    listed = len(items) > 1
    sentences = [text for item in items for text in split_sentences(item)]
    return [Sentence(text, sentence_kind(text, listed=listed), listed) for text in sentences]


def split_items(content: str) -> list[str]:
    """Split at running numbers 1. 2. 3., （一）（二）, ①②, 一、二、; unnumbered text is one item."""
    runs = (list(_running(pattern, content)) for pattern in _MARKS)
    marks = max(runs, key=len)
    if not marks or (len(marks) == 1 and marks[0].start() > 1):
        return [content.strip()] if content.strip() else []
    ends = [mark.start() for mark in marks[1:]] + [len(content)]
    items = [content[mark.end() : end] for mark, end in zip(marks, ends, strict=True)]
    return [item.strip() for item in [content[: marks[0].start()], *items] if item.strip(" ：:，。；;\n")]


def _running(pattern: re.Pattern[str], content: str) -> Iterator[re.Match[str]]:
    """Yield the marks that count 1, 2, 3 …; a figure out of turn is no mark."""
    wanted = 1
    for mark in pattern.finditer(content):
        if _value(mark["n"]) == wanted:
            yield mark
            wanted += 1


def _value(mark: str) -> int:
    if mark.isdigit() and mark.isascii():
        return int(mark)
    if mark in "①②③④⑤⑥⑦⑧⑨⑩":
        return "①②③④⑤⑥⑦⑧⑨⑩".index(mark) + 1
    tens, _, ones = mark.partition("十")
    if "十" not in mark:
        return _NUMERALS.index(mark) + 1 if len(mark) == 1 else 0
    return (_NUMERALS.index(tens) + 1 if tens else 1) * 10 + (_NUMERALS.index(ones) + 1 if ones else 0)


def split_sentences(item: str) -> list[str]:
    """Split at 。！？； and line ends; the mark of a question stays, others go."""
    pieces = re.findall(r"[^。！？?!；;\n]+[？?]?", item)
    return [piece.strip(" ，,：:") for piece in pieces if piece.strip(" ，,：:？?”’）)")]


def sentence_kind(text: str, *, listed: bool) -> SentenceKind:
    """Tell what a sentence of a settlement is; one in a numbered list needs less to count as a term."""
    for kind, holds in (
        (SentenceKind.CLOSING, _is_closing(text)),
        (SentenceKind.CONSENT, _CONSENT.search(text) is not None),
        (SentenceKind.OTHERS, _is_others_doing(text)),
        (SentenceKind.WAIVER, bars_rights(text)),
        (SentenceKind.CONTINUES, _continues(text)),
        (SentenceKind.HAPPENED, _HAPPENED.search(text) is not None and not _STRONG.search(text)),
        (SentenceKind.TERM, listed or _STRONG.search(text) is not None or _WEAK.search(text) is not None),
    ):
        if holds:
            return kind
    return SentenceKind.UNCLEAR


def _is_closing(text: str) -> bool:
    return text.endswith(("？", "?", "吗")) or _CLOSING.match(text) is not None


def _is_others_doing(text: str) -> bool:
    already = re.match(r"截[至止]目前|目前", text)
    return bool(already or _THIRD_PARTY.search(text) or _OURS.match(text))


def _continues(text: str) -> bool:
    """Tell a sentence that only says how the payment before it is made: 赔偿款于当日付清."""
    if re.search(r"\d+(?:\.\d+)?万?元", text):
        return False
    if _DEAL_WORD.search(text):
        return _SETTLES_PAYMENT.search(text) is not None
    return _CONTINUED.search(text) is not None and _SETTLES_PAYMENT.search(text) is not None


def without_waivers(sentence: str) -> tuple[str, tuple[str, ...]]:
    """Return what is left of a sentence without its waiving clauses, and those clauses.

    Nothing is left when only a condition or nothing that binds would be. A subject that went with its clause
    is put before the next one.
    """
    clauses = [clause for clause in re.split("[，,]", sentence) if clause]
    removed = tuple(clause for clause in clauses if bars_rights(clause))
    kept = [clause for clause in clauses if clause not in removed]
    rest = "，".join(kept)
    if not removed or bars_rights(rest):
        return ("", (sentence,)) if bars_rights(sentence) else (sentence, ())
    if all(_CONDITION_ONLY.search(clause) for clause in kept) or not _STRONG.search(rest):
        return "", removed
    return _with_subject(rest, clauses[0] if clauses[0] in removed else ""), removed


def _with_subject(rest: str, lost: str) -> str:
    joined = re.match(r"(?:并且?|同时|且|以及|也)", rest)
    subject = re.match(r"^(.{1,12}?)(?:自愿|同意|承诺|不再|不得|放弃|保证|表示)", lost)
    return f"{subject[1]}{rest[joined.end() :]}" if joined and subject else rest
