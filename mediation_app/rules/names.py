"""Names of people and organisations: checks that never drop a character, splitting, titles, initials."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import islice, product

from mediation_app.rules.errors import invalid
from mediation_app.rules.wording import say
from resources.i18n import QT_TRANSLATE_NOOP, Message

_DOTS = re.compile(r"(?<=[^\W\d])\s*[·•・‧∙⋅･．.]\s*(?=[^\W\da-zA-Z])")
_GAP_BETWEEN_HAN = re.compile(r"(?<=[^\x00-\x7f])\s+(?=[^\x00-\x7f])")
_NAME_CHARACTERS = ("Lo", "Ll", "Lu", "Lm", "Mn", "Co")
_LONGEST_PERSON = 30

_ORGANISATION_WORDS = (
    "公司|集团|企业|商行|银行|支行|分行|车行|超市|商场|商店|商城|市场|酒店|饭店|宾馆|医院|诊所|学校|小学|中学|大学|学院"
    "|幼儿园|产业园|合作社|旅行社|信用社|供销社|报社|委员会|村委会|居委会|业委会|理事会|协会|学会|商会|工会|基金会"
    "|委会|政府|法院|派出所|中心|网站|平台|工作室|事务所|农场|林场|牧场|社区|村组|项目部|经营部|服务部|剧团|(?<!干)部"
)
_ORGANISATION = re.compile(
    rf"(?:{_ORGANISATION_WORDS}|(?<=..)[厂店矿局队所站校馆院段处室厅委办铺坊]|(?:某|家|庄|冠|官|湾)村|(?<=...)村)$"
)
_BRACKETS = re.compile(r"[（(【\[]([^（）()【】\[\]]*)[）)】\]]")
_LIST_NUMBER = re.compile(r"(?:^|(?<=[\s、，,;；]))(?:\d{1,2}[.、．)）]|[①-⑳]|[(（]\d{1,2}[)）])(?=\D)")
_AND_OTHERS = re.compile(r"等(?:\d+|[一二两三四五六七八九十]+)?(?:人|户|家)?$")
_JOINING = re.compile(r"以及|[和与及跟]")


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it is kept, and what looks odd about it."""

    value: str
    warnings: tuple[Message, ...] = ()


def check_name(text: str, *, field: str = "") -> Name:
    """Tidy and check a name: trims, closes 张　三, makes every dot ·; odd characters only warn.

    Raises InvalidInput when it is empty.
    """
    value = tidy_name(text)
    if not value:
        raise invalid(say(QT_TRANSLATE_NOOP("Rules", "请填写姓名或名称")), field)
    warnings = (_length_warning(value), _character_warning(value))
    return Name(value, tuple(warning for warning in warnings if warning is not None))


def tidy_name(text: str) -> str:
    """Return a name without outer spaces and without the gap in 张　三, its dots as · (U+00B7)."""
    one_line = re.sub(r"[\s\u200b\ufeff]+", " ", text).strip()
    return _DOTS.sub("·", _GAP_BETWEEN_HAN.sub("", one_line))


def _length_warning(value: str) -> Message | None:
    if len(value) == 1:
        return say(QT_TRANSLATE_NOOP("Rules", "“{name}”只有一个字，请核对"), name=value)
    if len(value) > _LONGEST_PERSON and not is_organisation(value):
        return say(QT_TRANSLATE_NOOP("Rules", "姓名有{count}个字，请核对"), count=len(value))
    return None


def _character_warning(value: str) -> Message | None:
    plain = _BRACKETS.sub("", value)
    odd = [char for char in plain if char not in " ·-'’&" and not _is_name_character(char)]
    if not odd or (is_organisation(plain) and all(char.isalnum() for char in odd)):
        return None
    text = QT_TRANSLATE_NOOP("Rules", "“{name}”里有姓名中少见的字符“{odd}”，已照录，请核对")
    return say(text, name=value, odd="".join(dict.fromkeys(odd)))


def _is_name_character(char: str) -> bool:
    if unicodedata.category(char) in _NAME_CHARACTERS or char == "〇":
        return True
    return 0x20000 <= ord(char) < 0x40000  # the ideographic planes, newer ones than Python knows included


def is_organisation(text: str) -> bool:
    """Guess whether a name is an organisation's, by how it ends."""
    return _ORGANISATION.search(_BRACKETS.sub("", text).strip()) is not None


def role_in_brackets(text: str) -> tuple[str, str]:
    """Split 杨某（某公司负责人） into the name and the note; no brackets, no note."""
    notes = [found.strip() for found in _BRACKETS.findall(text)]
    return tidy_name(_BRACKETS.sub("", text)), "，".join(note for note in notes if note)


def split_people(text: str) -> tuple[str, ...]:
    """Split a cell with several people: 张三、李四；王五, one a line, 张三和李四.

    Brackets stay with their name, list numbers and 等5人 go.
    """
    pieces = [piece for part in _split_outside_brackets(text) for piece in _split_at_and(part)]
    return tuple(dict.fromkeys(piece for piece in map(_one_person, pieces) if piece))


def _split_outside_brackets(text: str) -> list[str]:
    parts, depth = [""], 0
    for char in _LIST_NUMBER.sub("\n", text):
        depth += (char in "（([【") - (char in "）)]】")
        if char in "、，,；;/\n\r\t|" and depth <= 0:
            parts.append("")
        else:
            parts[-1] += char
    return [piece for part in parts for piece in _split_at_spaces(part.strip())]


def _split_at_spaces(part: str) -> list[str]:
    words = part.split()
    names = len(words) > 1 and all(len(word) >= 2 and ord(word[0]) > 0x7F for word in words)
    return words if names and "（" not in part and "(" not in part else [part]


def _split_at_and(part: str) -> list[str]:
    if is_organisation(part):
        return [part]
    for found in _JOINING.finditer(part):
        left, right = part[: found.start()], part[found.end() :]
        if len(left) >= 2 and len(right) >= 2 and "（" not in part and "(" not in part:
            return [left, *_split_at_and(right)]
    return [part]


def _one_person(piece: str) -> str:
    return tidy_name(_AND_OTHERS.sub("", piece))


def case_title(applicants: Sequence[str], respondents: Sequence[str], type_label: str) -> str:
    """Return the 卷名: 张三与李四邻里纠纷, 张三等3人与李四邻里纠纷."""
    sides = "与".join(_side(names) for names in (applicants, respondents) if names)
    return sides + (type_label if not type_label or type_label.endswith("纠纷") else f"{type_label}纠纷")


def _side(names: Sequence[str]) -> str:
    if len(names) <= 2:
        return "、".join(names)
    return f"{names[0]}等{len(names)}{'家' if all(map(is_organisation, names)) else '人'}"


def initials(name: str, reader: Callable[[str], Iterable[str]], *, limit: int = 8) -> tuple[str, ...]:
    """Return the pinyin initials of a name, one text per way to read it, at most `limit`.

    `reader` gives the possible initials of one character, none for a character it does not know.
    """
    choices = [tuple(dict.fromkeys(reader(char))) or _own_initial(char) for char in name]
    readings = ("".join(letters).lower() for letters in product(*filter(None, choices)))
    return tuple(dict.fromkeys(islice(filter(None, readings), limit)))


def _own_initial(char: str) -> tuple[str, ...]:
    return (char,) if char.isascii() and char.isalnum() else ()


def with_post(name: str, post: str) -> str:
    """Name somebody with what he is, as papers and lists write it: ``高文斌（党委书记）``."""
    return f"{name}（{post}）" if post else name
