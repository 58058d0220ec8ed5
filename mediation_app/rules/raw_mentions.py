"""Find who is meant in a raw record: 金老板 for 金某, 医方 for 某医院, 村委会 for 某村村委会."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from mediation_app.rules.names import is_organisation

KIN = (
    "父母|父亲|母亲|爸爸|妈妈|儿子|女儿|子女|儿媳|女婿|丈夫|妻子|老婆|老公|爱人|前妻|前夫|家属|亲属|家人|家长|监护人"
    "|哥哥|弟弟|姐姐|妹妹|兄弟|姐夫|妹夫|嫂子|表哥|表弟|表姐|表妹|堂兄|堂弟|爷爷|奶奶|岳父|岳母|婆婆|公公|侄子|外甥"
    "|亲戚|亲友|近亲属"
)
_TITLES = "先生|女士|小姐|老板|经理|老师|师傅|医生|总|阿姨|叔叔|大爷|大妈|大叔|大娘|大哥|大姐|同志|老人家?"
_STAFF_SUFFIX = re.compile(r"(?:的)?(?:承包)?(?:法定代表人|负责人|老板|店主|经理\w{0,4}|代表|工作人员)$")
_ONE_OF_THE_STAFF = re.compile(r"(?:员|主任|老师|[^厂店园校院矿]长)$")
_ORGANISATION_ALIASES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "医院": ("医院", "医方", "院方"),
        "学校": ("学校", "校方"),
        "小学": ("学校", "校方", "小学"),
        "中学": ("学校", "校方", "中学"),
        "幼儿园": ("幼儿园", "园方"),
        "公司": ("公司", "企业"),
        "厂": ("厂方", "工厂"),
        "超市": ("超市", "店方"),
        "商场": ("商场",),
        "店": ("店方", "店家"),
        "村委会": ("村委会",),
        "居委会": ("居委会",),
        "施工队": ("施工队", "施工方"),
        "工程": ("施工方", "承包方"),
        "殡仪馆": ("殡仪馆",),
        "物业": ("物业", "物业公司"),
        "合作社": ("合作社",),
        "中心": ("中心",),
    }
)
OWN_NAME = (
    r"(?:[老小阿][一-鿿]|[一-鿿]某[某甲乙丙丁]?"
    r"|[一-鿿](?:先生|女士|阿姨|师傅|大爷|大妈|大叔|大娘|老师|医生))"
)
"""How records name somebody behind what he is: 交警老陆, 外卖骑手小许, 副镇长韩某, 保姆韦阿姨."""
_NAMED_LAST = re.compile(rf"^[一-鿿]{{2,}}?(?P<own>{OWN_NAME})$")
_FAMILY = re.compile(rf"^(?P<who>.+?)(?:的)?(?P<kin>{KIN}|家人)(?P<own>[一-鿿]{{2,3}})?$")


@dataclass(frozen=True, slots=True)
class Mention:
    """A party named in a text, by whatever alias, and where."""

    name: str
    start: int
    end: int


def family_of(name: str) -> tuple[str, str]:
    """Split 王某家属, 钱某的儿子, 林某母亲黄丽 into whose and what; both empty when it is no such name."""
    found = _FAMILY.match(name)
    if not found or (found["own"] and is_organisation(name)):
        return "", ""
    return found["who"], found["kin"]


def find_mentions(text: str, names: Iterable[str]) -> list[Mention]:
    """Return the parties named in a text, in order; 李某父母 is no mention of 李某."""
    aliases = _aliases_of_all(tuple(names))
    if not aliases:
        return []
    longest_first = sorted(aliases, key=len, reverse=True)
    pattern = rf"(?:{'|'.join(map(re.escape, longest_first))})(?![某甲乙丙丁]|的?(?:{KIN}))"
    return [Mention(aliases[found[0]], *found.span()) for found in re.finditer(pattern, text)]


@lru_cache(maxsize=64)
def _aliases_of_all(names: tuple[str, ...]) -> Mapping[str, str]:
    """Map each alias that means one party only to that party."""
    pairs = {
        (alias, name) for name in names for alias in aliases(name) if alias not in names or alias == name
    }
    uses = Counter(alias for alias, _ in pairs)
    return MappingProxyType({alias: name for alias, name in pairs if uses[alias] == 1})


def aliases(name: str) -> tuple[str, ...]:
    """Return the ways a record may name a party, the name itself first."""
    found = [name, *_without_staff(name), *_without_some(name), *_by_surname(name), *_named_last(name)]
    who, kin = family_of(name)
    if who:
        found += [
            f"{who}{joint}{word}"
            for joint in ("", "的")
            for word in ("家属", "亲属", "家人")
            if kin in "家属亲属家人"
        ]
        found += [f"{who}的{kin}", "死者家属", "死者亲属", "其家属", "其亲属"]
    elif not _ONE_OF_THE_STAFF.search(name):
        found += [alias for word, ways in _ORGANISATION_ALIASES.items() if word in name for alias in ways]
        found += [f"{name[:2]}公司"] if len(name) > 4 and name.endswith("公司") else []
    return tuple(dict.fromkeys(alias for alias in found if len(alias) > 1))


def _without_staff(name: str) -> list[str]:
    bare = _STAFF_SUFFIX.sub("", name)
    return [bare, *_without_some(bare, shortest=2)] if bare != name else []


def _without_some(name: str, shortest: int = 0) -> list[str]:
    bare = re.sub(r"^.*?某(?=..)", "", name)
    long_enough = len(bare) >= (shortest or (2 if is_organisation(name) else 3))
    return [bare] if bare != name and long_enough else []


def _named_last(name: str) -> list[str]:
    found = None if is_organisation(name) else _FAMILY.match(name) or _NAMED_LAST.match(name)
    return [found["own"]] if found and found["own"] else []


def _by_surname(name: str) -> list[str]:
    if not 2 <= len(name) <= 3 or name[0] in "老小阿":
        return []
    return [f"{name[0]}{title}" for title in _TITLES.replace("?", "").split("|")]
