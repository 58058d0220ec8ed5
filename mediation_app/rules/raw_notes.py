"""Tell what each line of a raw record is: 事实, 争点, 主张, 方案, 约定 or a plain 陈述."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from mediation_app.rules.names import role_in_brackets
from mediation_app.rules.raw_record import RawLine, is_mediator
from mediation_app.rules.raw_settlement import Settlement
from mediation_app.rules.vocabulary import NoteKind

_Rules = tuple[tuple[re.Pattern[str], NoteKind], ...]

_SETTLES = "赔偿|补偿|支付|承担|归还|偿还|道歉|放弃|修改|提高|降低|分期|拆除|修复|让步|退还|分担|解除"
_HAPPENS = r"那天|当时|后来|突然|结果|发现|发生|导致|造成|\d{2,4}年|\d{1,2}月|诊断|[一-鿿]了(?!解|[吧吗呢])"

_MEDIATOR_SAYS: _Rules = (
    (
        re.compile(
            r"主要(?:的)?(?:矛盾|问题|争议|分歧)|争议(?:的)?(?:焦点|事项)|焦点|集中(?:精力)?(?:解决|讨论)|分歧"
        ),
        NoteKind.ISSUE,
    ),
    (
        re.compile(
            rf"(?:建议|提议|考虑|愿意|比如|能否|是否)[^。？]{{0,60}}(?:\d|{_SETTLES})|先(?:预付|支付|还)\d|(?:这个|该|此|上述)方案"
        ),
        NoteKind.PROPOSAL,
    ),
    (
        re.compile(
            r"(?:检测|鉴定|调查|检验|认定|核实|勘验|测绘)(?:的)?(?:结果|结论|意见)|经(?:过)?(?:调查|核实)|根据我的调查|我(?:们)?了解到"
        ),
        NoteKind.FACT,
    ),
)
_PARTY_SAYS: _Rules = (
    (
        re.compile(
            r"(?<!不)(?:愿意|可以|能|同意|接受|提高到|降低到|降到)[^。，]{0,16}\d|分[一二两三四五六七八九十\d]+期"
        ),
        NoteKind.PROPOSAL,
    ),
    (
        re.compile(r"(?:无法|不能|难以)(?:接受|承受|同意)|不(?:同意|接受|认可)|太高|过高|太低|拒绝|否认"),
        NoteKind.CLAIM,
    ),
    (
        re.compile(
            rf"(?<!不)(?<!不太)(?:愿意|可以|同意)[^。]{{0,24}}(?:{_SETTLES}|还)|(?:如果|只要)[^。]{{0,30}}(?:愿意|可以|接受|考虑)"
        ),
        NoteKind.PROPOSAL,
    ),
    (re.compile(r"要求|希望|诉求|主张|索赔|应该|应当|坚持|有权|不应|不该"), NoteKind.CLAIM),
    (re.compile(rf"(?:{_HAPPENS}).{{12,}}|.{{12,}}(?:{_HAPPENS})"), NoteKind.FACT),
    (re.compile(r"认为|觉得|需要|负责|合理(?:的)?(?:赔偿|补偿|解决)"), NoteKind.CLAIM),
    (re.compile(r"已经|之前|一直|没有(?!异议|意见|问题|关系)|以前|因为"), NoteKind.FACT),
)
_HELPER_SAYS = re.compile(
    r"根据|结果|结论|鉴定|检验|测绘|调查|认定|证明|规定(?:每|有|需)|确实|存在|是由于|记录"
)
_CONSENT = re.compile(r"同意|没有异议|无异议|没有意见|没意见|接受|满意|确认|会(?:遵守|尽|按照|道歉|加强)")


@dataclass(frozen=True, slots=True)
class RawNote:
    """One line of the record with what it is."""

    speaker: str
    kind: NoteKind
    text: str


def read_notes(
    record: Sequence[RawLine], settlement: Settlement, helpers: Collection[str] = ()
) -> tuple[RawNote, ...]:
    """Tell the kind of every line; the line that tells the deal and the consents after it are 约定.

    `helpers` are speakers who are no parties (officials, experts, lawyers): they claim nothing.
    """
    return tuple(
        RawNote(line.speaker, _kind(line, place, settlement, helpers), line.text)
        for place, line in enumerate(record)
    )


def _kind(line: RawLine, place: int, settlement: Settlement, helpers: Collection[str]) -> NoteKind:
    deal = settlement.line if settlement.reached else None
    if is_mediator(line):
        return NoteKind.AGREED if place == deal else _first(_MEDIATOR_SAYS, line.text)
    if deal is not None and place > deal and _CONSENT.search(line.text):
        return NoteKind.AGREED
    if role_in_brackets(line.speaker)[0] in helpers:
        return NoteKind.FACT if _HELPER_SAYS.search(line.text) else NoteKind.STATEMENT
    return _first(_PARTY_SAYS, line.text)


def _first(rules: _Rules, text: str) -> NoteKind:
    return next((kind for pattern, kind in rules if pattern.search(text)), NoteKind.STATEMENT)
