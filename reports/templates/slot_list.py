"""文书模板可填内容一览: every slot with its meaning and a sample, as a Word document."""

from collections.abc import Iterator
from datetime import datetime

from mediation_app.rules.template_slots import FREE, Slot, SlotKind
from mediation_app.rules.template_vocabulary import GROUPS, SLOTS
from reports import docx
from reports.document import Block, Column, Document, Heading, Table, Title, paragraph
from reports.styles import GRID
from reports.templates.words import printed_sample

_COLUMNS = (Column("写法", 34), Column("含义", 34), Column("样子", 32))
_HOW_TO = (
    "在 Word 或 WPS 里照常排版，要填内容的地方写上下面的“写法”，存为 .docx，再到“设置—文书模板”里导入。",
    "条件：{% if 协议形式 == '书面协议' %}……{% else %}……{% endif %}。",
    "有内容才印：{% if 代理人们 %}……{% endif %}。",
    "重复表格的行：在这一行第一格最前面写 {% for 当事人 in 当事人们 %}，最后一格末尾写 {% endfor %}。",
    "重复几段文字：把 {% for 当事人 in 当事人们 %} 和 {% endfor %} 各写成单独一段，放在这几段的前后。",
    "重复一句话里的词：{% for 当事人 in 当事人们 %}{{ 当事人.姓名 }}、{% endfor %}。",
    "日期有几种写法：{{ 受理日期 }}、{{ 受理日期.大写 }}、{{ 受理日期.短 }}、{{ 受理日期.年 }}、月、日。",
    "金额也有几种写法：{{ 协议总金额 }}、{{ 协议总金额.元 }}、{{ 协议总金额.数字 }}、{{ 协议总金额.大写 }}。",
    "程序里没有的内容用“填写”，名称自己起，例如 {{ 填写.移交单位 }}，定稿前在程序里填。",
)


def slot_list(created: datetime) -> bytes:
    """Return the list of slots as DOCX."""
    document = Document(title="文书模板可填内容一览", blocks=tuple(_blocks()), created=created, style=GRID)
    return docx.render(document)


def _blocks() -> Iterator[Block]:
    yield Title("文书模板可填内容一览")
    yield from (paragraph(words) for words in _HOW_TO)
    for group in GROUPS:
        yield Heading(group)
        slots = [slot for slot in SLOTS.values() if slot.group == group]
        yield Table(_COLUMNS, tuple(row for slot in slots for row in _rows(slot)))
    yield Heading("列表里的每一项")
    for slot in (SLOTS["当事人们"], SLOTS["约定事项"]):
        yield paragraph(f"“{slot.name}”里的每一项（循环里叫什么名字由自己定，这里叫“项”）：")
        samples = {field.name: _sample(field) for field in slot.fields}
        rows = tuple(
            (f"{{{{ 项.{field.name} }}}}", field.meaning, samples[field.name]) for field in slot.fields
        )
        yield Table(_COLUMNS, rows)


def _rows(slot: Slot) -> Iterator[tuple[str, str, str]]:
    if slot.kind is SlotKind.LIST:
        yield f"{{% for 项 in {slot.name} %}}", slot.meaning, "见后面的表"
    elif slot.kind is SlotKind.RECORD:
        yield f"{{{{ {slot.name}.姓名 }}}}", f"{slot.meaning}，其余各项见后面的表", "陈小燕"
    elif slot.name == FREE:
        yield f"{{{{ {FREE}.名称 }}}}", slot.meaning, ""
    else:
        yield f"{{{{ {slot.name} }}}}", slot.meaning or slot.name, printed_sample(slot)


def _sample(field: Slot) -> str:
    if field.fields:
        return "、".join(one.name for one in field.fields)
    if field.kind is SlotKind.TICK:
        return "是、否"
    return printed_sample(field)
