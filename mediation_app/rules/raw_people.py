"""Tell by a name who is a party and who only helps: officials, lawyers, experts, kin, onlookers."""

import re
from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum

from mediation_app.rules.raw_mentions import KIN, OWN_NAME, family_of
from mediation_app.rules.raw_record import RawLine, is_mediator

_PLACEHOLDER = re.compile(
    r"(?:均?(?:未|没有|无)(?:明确)?(?:提及|说明|提供|透露|记载)(?:具体)?(?:的)?(?:姓名|名字|名称|当事人|信息|其他人)?|不详|未知|暂无|无"
    r"|不明|匿名|无名氏|某某?|其他|等|/|-+|N/?A|none|null)",
    re.IGNORECASE,
)
_MEDIATOR = re.compile(r"调解|调处|调委|仲裁员")
_LAWYER = re.compile(r"律师|法律(?:工作者|顾问|援助|服务)")
_EXPERT = re.compile(r"专家|鉴定|医学会|测绘|评估师?|兽医|检测|心理(?:医生|咨询|辅导)|会计师|公证")
_UNIT = (
    "派出所|司法所|综治办|信访办|综治中心|公安局|交警大?队|刑警大?队|法院|检察院|司法局|民政局|民政办|妇联|共青团|街道办?|镇政府|乡政府"
    "|人民政府|监理所|国土(?:资源)?所|土管所|林业站|水利站|农经站|安检站|安监局|环保局|发改委|劳动监察大?队|社保所|市场监管所|工商所"
    "|管委会|党支部|党委|村党支部|居委会?|社区|村两委|村组|嘎查|苏木"
)
_OFFICE = (
    "书记|(?<!车间)主任|副?所长|中队长|大队长|副?站长|科长|副?局长|副?镇长|副?乡长|副?区长|副?县长|村长|村组长|村会计|干部|民警|警察|协警|辅警"
    "|交警|警官|网格员|网格长|社工|指导员|法官|检察官|书记员|接访员|班主任(?:老师)?|校长|园长|辅导员|人大代表|政协委员|志愿者|老党员|乡贤|嘎查达"
)
_OFFICIAL = re.compile(
    rf"(?:{_OFFICE})(?:\d+|[甲乙丙丁]|们|{OWN_NAME})?$|(?:{_UNIT})(?:的)?(?:\w{{0,4}}(?:负责人|代表|人员|领导|同志|队长)(?:{OWN_NAME})?)$"
    rf"|^(?:[一-鿿]{{2,6}})?(?:派出所|司法所|公安局|交警大?队|人民法院|检察院|人民政府)$"
)
_WEAK = re.compile(
    r"(?:工作人员|领导|同志|代表)(?:\d+|[甲乙丙])?$|^(?:某?村民|邻居|群众|围观\w*|目击者|证人|居民|同学|同事|老乡|亲友)(?:\d+|[甲乙丙丁]|们)?$"
    r"|的(?:老板|朋友|同事|邻居|律师|代表|战友|同学)$"
)
_COLLECTIVE = re.compile(r"(?:村民|居民|业主|工人|职工|农民工|员工|家长|租户|经营户|受害人?)代表$")
_COMMERCIAL = re.compile(
    r"(?:公司|集团|企业|厂|店|超市|商场|酒店|银行|合作社|医院)(?:的)?(?:代表|负责人|经理|工作人员)$"
)
_PRONOUN = re.compile(
    r"他们|她们|双方|各方|大家|所有|全体|众人|众$|其他|^(?:[两俩三四五六七八九十几]|\d+)(?:个?人|位|家|户|方)$"
)


class Part(StrEnum):
    """What somebody named in a record is to the dispute, as far as the name tells."""

    PRINCIPAL = "principal"
    HELPER = "helper"
    WEAK_HELPER = "weak_helper"
    KIN = "kin"


def is_placeholder(text: str) -> bool:
    """Tell 未提及, 无明确提及, 不详 from a name."""
    return not text or _PLACEHOLDER.fullmatch(text.strip(" （）()。")) is not None


def is_pronoun(text: str) -> bool:
    """Tell words for several speakers at once (他们的老板, 双方) from a name."""
    return _PRONOUN.search(text) is not None


def is_mediators_name(text: str) -> bool:
    """Tell a mediator or a mediating body by the name."""
    return _MEDIATOR.search(text) is not None


def led(record: Sequence[RawLine]) -> tuple[RawLine, ...]:
    """Return the record with the lines of officials as the leading ones where no mediator speaks at all."""
    officials = {line.speaker for line in record if _OFFICIAL.search(line.speaker)}
    if any(map(is_mediator, record)) or not officials:
        return tuple(record)
    return tuple(
        replace(line, leads=any(name.endswith(line.speaker) for name in officials)) for line in record
    )


def part_of(name: str, note: str) -> Part:
    """Tell the part of a person by name and by what stood in brackets behind it."""
    whole = f"{name}{note}"
    if _COLLECTIVE.search(name) or _COMMERCIAL.search(name):
        return Part.PRINCIPAL
    if is_mediators_name(whole) or _LAWYER.search(whole) or _EXPERT.search(whole):
        return Part.HELPER
    if _OFFICIAL.search(name) or _OFFICIAL.search(note):
        return Part.HELPER
    if re.fullmatch(rf"(?:.*的)?(?:{KIN})", note) or family_of(name)[0]:
        return Part.KIN
    return Part.WEAK_HELPER if _WEAK.search(name) else Part.PRINCIPAL


def kin_of(name: str, note: str) -> str:
    """Return whose family the person is: 王某家属, 小忠（阿英的儿子）; empty when it is not told."""
    return family_of(name)[0] or family_of(note)[0]
