"""签名附页: a page for the signatures of a paper that has no places for them, put behind its last page."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from io import BytesIO

from pikepdf import Array, Name, NumberTree, Object, Pdf

from mediation_app.rules.paper_code import shown
from reports.document import (
    Document,
    Entry,
    LabelledLines,
    Note,
    SignatureBlock,
    SignatureGroup,
    Title,
    paragraph,
)
from reports.layout import lay_out
from reports.overlay import saved
from reports.paper_parts import UNDATED
from reports.pdf import draw
from reports.places import Place, places_of
from reports.styles import PageNumbers

TITLE = "签名附页"

_SENTENCE = "以下人员在《{title}》上签名。本页是该文书的一部分，与其正文装在一起。"
_NOTE = "本页的签名与上列文件的内容绑定；文件内容有任何改动，校验值（SHA-256）就不再相同。"
_HALF = 32
"""Characters of a digest on a line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureSheet:
    """What a sheet says of its paper, and who signs; without `seal` nothing is sealed there."""

    title: str
    number: str
    version: int
    code: str
    """验证码 of the paper without dashes; empty where it has none."""
    sha256: str
    """Of the bytes that the signatures are bound to."""
    committee: str
    groups: tuple[SignatureGroup, ...]
    seal: str = ""
    facing: bool = False


def with_sheet(pdf: bytes, sheet: SignatureSheet, *, created: datetime) -> tuple[bytes, tuple[Place, ...]]:
    """Return a PDF with its signature sheet behind, and the places on that in the file made.

    `created` is naive Beijing time; the same paper and sheet give the same bytes.
    """
    layout = lay_out(_document(sheet, created))
    with Pdf.open(BytesIO(pdf), suppress_warnings=True) as file, Pdf.open(BytesIO(draw(layout))) as more:
        before = len(file.pages)
        file.pages.extend(more.pages)
        _take_tags(file, more, before)
        made = saved(file)
    return made, tuple(replace(place, page=place.page + before) for place in places_of(layout))


def _document(sheet: SignatureSheet, created: datetime) -> Document:
    about = [
        (Entry("文书名称：", sheet.title),),
        (Entry("案件编号：", sheet.number), Entry("版次：", f"第{sheet.version}版")),
        *([(Entry("验证码：", shown(sheet.code)),)] if sheet.code else []),
        (Entry("校验值：", f"{sheet.sha256[:_HALF]}\n{sheet.sha256[_HALF:]}"),),
    ]
    return Document(
        title=TITLE,
        blocks=(
            Title(TITLE),
            LabelledLines(tuple(about)),
            paragraph(_SENTENCE.format(title=sheet.title)),
            Note(_NOTE),
            SignatureBlock(groups=sheet.groups, seal=sheet.seal, date=UNDATED),
        ),
        created=created,
        author=sheet.committee,
        page_numbers=PageNumbers.NONE,
        facing=sheet.facing,
    )


def _take_tags(file: Pdf, more: Pdf, first: int) -> None:
    """Take the structure of the pages added into that of the file; one without a structure stays so."""
    root, tree = file.Root.get("/StructTreeRoot"), file.copy_foreign(more.Root.StructTreeRoot)
    pages = [page.obj for page in file.pages][first:]
    if root is None or "/ParentTree" not in root or "/K" not in root:
        for page in pages:
            del page["/StructParents"]
        return
    parents = NumberTree(root.ParentTree)
    start = int(root.get("/ParentTreeNextKey", max(parents, default=-1) + 1))
    for number, marks in NumberTree(tree.ParentTree).items():
        parents[start + number] = marks
    for page in pages:
        page["/StructParents"] = int(page.StructParents) + start
    root["/ParentTreeNextKey"] = start + len(pages)
    top, part = _top(root), tree.K
    part["/S"], part["/P"] = Name.Part, top
    top["/K"] = Array([*_kids(top), part])


def _top(root: Object) -> Object:
    return root.K[0] if isinstance(root.K, Array) else root.K


def _kids(top: Object) -> Sequence[Object]:
    kids = top.get("/K", Array())
    return list(kids) if isinstance(kids, Array) else [kids]
