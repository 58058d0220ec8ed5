"""What a court does not take for judicial confirmation (民事诉讼法司法解释 art. 355).

Told from the words of the agreement: the kind of a dispute does not decide, since money claims of a family
or of neighbours over land may be confirmed, while the bond or the title itself may not.
"""

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from mediation_app.rules.wording import say
from resources.i18n import QT_TRANSLATE_NOOP, Message

_WITHIN = "[^，。；;！？\n]"
_DEALS = "(?:解除|确认|维持|恢复|撤销|建立|终止|存续|有效|无效)"
_BOND = "(?:婚姻关系|婚姻效力|收养关系|亲子关系|父子关系|母子关系|父女关系|母女关系|监护关系)"
_TITLE = "(?:所有权|使用权|承包经营权|经营权|物权|地役权|居住权|林权|专利权|商标权|著作权|知识产权|权属|产权)"

_BELONGS = "(?:归属于|归(?![还属])|属于)"

_NOT_TAKEN: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        QT_TRANSLATE_NOOP("Rules", "涉及确认或者解除婚姻、亲子、收养等身份关系"): re.compile(
            rf"{_DEALS}{_WITHIN}{{0,8}}{_BOND}|{_BOND}{_WITHIN}{{0,6}}{_DEALS}"
            r"|(?:同意|自愿|协议)离婚|办理离婚"
        ),
        QT_TRANSLATE_NOOP("Rules", "涉及物权或者知识产权的确权"): re.compile(
            rf"确权|(?:确认|确定|认定|明确){_WITHIN}{{0,20}}{_TITLE}"
            rf"|{_TITLE}{_WITHIN}{{0,6}}{_BELONGS}{_WITHIN}{{1,20}}"
            rf"|(?:土地|宅基地|山林|林地|房屋|房产|水田|旱地|耕地){_WITHIN}{{0,16}}{_BELONGS}{_WITHIN}{{1,16}}所有"
        ),
    }
)


def words_not_confirmed(text: str) -> str:
    """Return the first words by which no court takes a term for confirmation; empty where one may."""
    found = (pattern.search(text) for pattern in _NOT_TAKEN.values())
    return next((match[0] for match in found if match is not None), "")


def why_not_confirmed(texts: Iterable[str]) -> tuple[Message, ...]:
    """Return why no court takes an agreement of these terms for confirmation; empty where one may."""
    words = "\n".join(texts)
    return tuple(say(reason) for reason, pattern in _NOT_TAKEN.items() if pattern.search(words))
