"""Which column a cell of a list of households belongs to: by the words of a header, or by its own shape."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from itertools import zip_longest
from types import MappingProxyType

NAME, ID_NUMBER, PHONE, ADDRESS = "name", "id_number", "phone", "address"
PEOPLE, AREA, AMOUNT, NOTE, ORDINAL = "people", "area", "amount", "note", "ordinal"

_WORDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        ID_NUMBER: ("身份证", "证件号", "身份号码"),
        PHONE: ("电话", "手机", "联系方式"),
        ADDRESS: ("住址", "地址", "门牌", "住所", "村民小组", "组别", "居住地"),
        PEOPLE: ("人口", "人数", "家庭成员数"),
        AREA: ("面积", "份额", "亩数", "份数", "股份", "股数", "亩"),
        AMOUNT: ("金额", "补偿款", "分配额", "应得", "应分"),
        NOTE: ("备注", "说明"),
        ORDINAL: ("序号", "编号", "户号"),
        NAME: ("户主", "姓名", "信访人", "农户", "名字", "村民", "被征地户", "代表"),
    }
)
_LONGEST_HEADER_CELL = 12
_HEADER_NEEDS = 2

_ID_SHAPE = re.compile(r"['’`‘]?\d[\d\s'\-]{12,24}[\dXx]|\d(?:\.\d+)?[Ee]\+?\d{2}|\d{15,18}\.\d*")
_PHONE_SHAPE = re.compile(r"(?:\+?86)?1[3-9]\d{9}|0\d{2,3}-?\d{7,8}|[2-9]\d{6,7}|无电话")
_NAME_SHAPE = re.compile(r"[㐀-鿿\U00020000-\U000323af]{2,5}|[㐀-鿿]{1,12}(?:·[㐀-鿿]{1,12})+")
_PEOPLE_SHAPE = re.compile(r"\d{1,3}\s*[人口]|[1-9]|[1-4]\d")
_AREA_SHAPE = re.compile(r"\d+(?:\.\d+)?\s*(?:亩|平方米|平米|㎡|m2|份|股|公顷|分地)|\d{1,4}\.\d+")
_AMOUNT_SHAPE = re.compile(r"[¥￥]?\d[\d,]*(?:\.\d+)?\s*万?元|[¥￥]\d[\d,]*(?:\.\d+)?|\d{3,7}(?:\.\d{1,2})?")
_ORDINAL_SHAPE = re.compile(r"\d{1,5}[.、)]?")
_PLACE = re.compile(r"[村组号屯街路巷栋幢室湾坝寨队院弄]|社区|单元|小区")


def header_columns(cells: Sequence[str]) -> tuple[str, ...] | None:
    """Return the column of each cell of a header line, empty for one not known; None for any other line."""
    found = tuple(_named(cell) for cell in cells)
    known = [one for one in found if one]
    enough = len(known) >= min(_HEADER_NEEDS, sum(bool(cell) for cell in cells))
    return _first_of_each(found) if enough and NAME in known else None


def second_header_line(header: Sequence[str], cells: Sequence[str]) -> tuple[str, ...] | None:
    """Return the columns of a header written over two lines, None where ``cells`` is no second line of it.

    The cells of the second line stand under a merged one (家庭情况 over 人口 and 面积) and say more exactly
    what is below; where it is empty the first line counts.
    """
    below = tuple(_named(cell) for cell in cells)
    filled = [name for name, cell in zip(below, cells, strict=True) if cell]
    if not filled or "" in filled or NAME in filled:
        return None
    pairs = zip_longest(header, below, fillvalue="")
    return _first_of_each([under or over for over, under in pairs])


def by_shape(cells: Sequence[str]) -> dict[str, str]:
    """Sort the cells of a line without a header into columns by what they look like; nothing is lost."""
    row: dict[str, str] = {}
    for cell in filter(None, _without_ordinal(cells)):
        column = _shaped(cell, row)
        row[column] = f"{row[column]} {cell}" if column in row else cell
    return row


def _named(cell: str) -> str:
    plain = re.sub(r"\s|[（(].*[)）]", "", unicodedata.normalize("NFKC", cell))
    if not plain or len(plain) > _LONGEST_HEADER_CELL or any(char.isdigit() for char in plain):
        return ""
    return next((column for column, words in _WORDS.items() if any(word in plain for word in words)), "")


def _first_of_each(columns: Sequence[str]) -> tuple[str, ...]:
    return tuple("" if column in columns[:place] else column for place, column in enumerate(columns))


def _without_ordinal(cells: Sequence[str]) -> Sequence[str]:
    numbered = len(cells) > 1 and _ORDINAL_SHAPE.fullmatch(cells[0]) and _NAME_SHAPE.fullmatch(cells[1])
    return cells[1:] if numbered else cells


def _shaped(cell: str, row: Mapping[str, str]) -> str:
    shapes = (
        (NAME, _NAME_SHAPE),
        (PHONE, _PHONE_SHAPE),
        (ID_NUMBER, _ID_SHAPE),
        (PEOPLE, _PEOPLE_SHAPE),
        (AREA, _AREA_SHAPE),
        (AMOUNT, _AMOUNT_SHAPE),
    )
    for column, shape in shapes:
        if column not in row and shape.fullmatch(cell):
            return column
    return ADDRESS if ADDRESS not in row and _PLACE.search(cell) else NOTE
