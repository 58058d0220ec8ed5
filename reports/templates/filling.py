"""Fill a Word template: its checked tags become the language of a sandbox, everything else stays text.

Tags are written with characters that no text may hold, so that braces in somebody's words, in the rest of the
file or in a field never mean anything. The sandbox knows no function; only the slots are there.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from io import BytesIO

import docx
from docx.document import Document as File
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.section import _Header
from docx.shared import Pt
from docxtpl import DocxTemplate
from jinja2 import StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from lxml import etree
from lxml.etree import _Element as Element

from mediation_app.rules.paper_code import shown as shown_code
from mediation_app.rules.template_slots import CODE, TODAY, VERSION
from reports.document import PageCode
from reports.page_code import keywords
from reports.templates.blocks import Group, Level, element_of, grouped, level_of
from reports.templates.tags import TBL, TC, TR, P, Spot, T, Tag, rewritten, spots, tags
from reports.templates.words import context, written
from reports.word_files import righted
from reports.wordml import packed

_BEIJING = timedelta(hours=8)
_PRINT, _PRINTED, _BLOCK, _BLOCKED, _NOTE, _NOTED = map(chr, range(0xFDD0, 0xFDD6))
"""Six of the code points that are characters of no text (noncharacters) and that XML allows."""

_NO_MARKS = dict.fromkeys(range(0xFDD0, 0xFDD6))
_HOLDERS = (TC, qn("w:hdr"), qn("w:ftr"), qn("w:txbxContent"), qn("w:footnote"))
"""What Word wants at least one paragraph in."""


def sandbox() -> ImmutableSandboxedEnvironment:
    """Return the language of templates: no function, no loop without end, nothing unknown passed over."""
    environment = ImmutableSandboxedEnvironment(
        variable_start_string=_PRINT,
        variable_end_string=_PRINTED,
        block_start_string=_BLOCK,
        block_end_string=_BLOCKED,
        comment_start_string=_NOTE,
        comment_end_string=_NOTED,
        autoescape=True,
        undefined=StrictUndefined,
        finalize=written,
    )
    environment.globals.clear()
    return environment


def marked(tag: Tag) -> str:
    """Return a tag in the sandbox's language."""
    if tag.word == "print":
        return f"{_PRINT} {tag.body} {_PRINTED}"
    if tag.word == "comment":
        return ""
    return f"{_BLOCK} {tag.word} {tag.body} {_BLOCKED}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Print:
    """How a template is printed besides its values.

    ``mark`` stands at the head of each page, 草稿 or 作废; ``version`` and ``page_code`` where the template
    has slots for them, the code in the keywords as well.
    """

    title: str
    created: datetime
    version: str = ""
    mark: str = ""
    page_code: PageCode | None = None


def fill(content: bytes, slots: Mapping[str, object], how: Print) -> bytes:
    """Return a checked template as DOCX with the values of its slots; the same values give the same bytes."""
    code = shown_code(how.page_code.code) if how.page_code else ""
    own = {TODAY: how.created.date(), VERSION: how.version, CODE: code}
    template = _Template(BytesIO(righted(content)))
    template.render(context({**slots, **own}), sandbox())
    file: File = template.docx
    if how.mark:
        file = docx.Document(BytesIO(_saved(file)))  # what docxtpl put in place of headers is only seen anew
        _head(file, how.mark)
    _cut_loose(file)
    _describe(file, how)
    return packed(_saved(file), how.created)


def _saved(file: File) -> bytes:
    target = BytesIO()
    file.save(target)
    return target.getvalue()


def compiled(root: Element) -> None:
    """Turn the tags under a body, header or notes into the sandbox's language, in their places."""
    every = spots(root)
    found = [tag for spot in every for tag in tags(spot)]
    levels = _levels(grouped(found)[0])
    for spot in every:
        _rewrite(spot, [tag for tag in found if tag.spot is spot], levels)
    _move(found, levels)


class _Template(DocxTemplate):  # type: ignore[misc]  # docxtpl publishes no types
    """A template whose tags were checked: they are compiled here instead of being looked for in the XML."""

    def patch_xml(self, src_xml: str) -> str:
        root = etree.fromstring(src_xml.encode())
        for node in root.iter(T):
            node.text = (node.text or "").translate(_NO_MARKS)
        compiled(root)
        return str(etree.tostring(root, encoding="unicode"))

    def render_xml_part(
        self,
        src_xml: str,
        part: object,
        context: Mapping[str, object],
        jinja_env: ImmutableSandboxedEnvironment,
    ) -> str:
        self.current_rendering_part = part
        root = etree.fromstring(jinja_env.from_string(_bare_tags(src_xml)).render(context).encode())
        _mend(root)
        return str(etree.tostring(root, encoding="unicode"))

    def fix_tables(self, xml: str) -> Element:
        return etree.fromstring(xml.encode())

    def render_properties(self, context: object, jinja_env: object = None) -> None:
        pass


def _levels(groups: Iterable[Group]) -> dict[Tag, Level]:
    return {tag: level for group in groups for level in [level_of(group)] for tag in group.tags}


def _rewrite(spot: Spot, found: list[Tag], levels: Mapping[Tag, Level]) -> None:
    """Leave in the text what is printed or chosen among words, and take out what stands for whole blocks."""
    in_words = {tag: levels.get(tag, Level.WORDS) is Level.WORDS for tag in found}
    new = {tag.begin: (len(tag.text), marked(tag) if in_words[tag] else "") for tag in found}
    if new:
        rewritten(spot, new)


def _move(found: Iterable[Tag], levels: Mapping[Tag, Level]) -> None:
    """Put the tags of whole blocks between paragraphs or rows; those that held nothing else go."""
    empty: dict[Element, None] = {}
    for tag in found:
        level = levels.get(tag, Level.WORDS)
        element = element_of(tag, level) if level is not Level.WORDS else None
        if element is None:
            continue
        if _is_bare(element):
            _before(element, marked(tag))
            empty[element] = None
        elif tag.word in ("for", "if"):
            _before(element, marked(tag))
        else:
            element.tail = (element.tail or "") + marked(tag)
    for element in empty:
        _before(element, element.tail or "")
        element.getparent().remove(element)


def _is_bare(element: Element) -> bool:
    pictures = element.iter(qn("w:drawing"), qn("w:pict"), qn("w:object"))
    return next(pictures, None) is None and not "".join(node.text or "" for node in element.iter(T)).strip()


def _before(element: Element, words: str) -> None:
    before, parent = element.getprevious(), element.getparent()
    if before is not None:
        before.tail = (before.tail or "") + words
    else:
        parent.text = (parent.text or "") + words


def _bare_tags(xml: str) -> str:
    """Take back what XML made of comparisons inside tags."""
    for begin, end in ((_BLOCK, _BLOCKED), (_PRINT, _PRINTED)):
        first, *pieces = xml.split(begin)
        xml = first + "".join(begin + _unescaped(piece, end) for piece in pieces)
    return xml


def _unescaped(piece: str, end: str) -> str:
    inside, sign, rest = piece.partition(end)
    return inside.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&") + sign + rest


def _mend(root: Element) -> None:
    """Give back what Word needs where blocks left nothing, and drop what may stand only once."""
    for table in [each for each in root.iter(TBL) if each.find(TR) is None]:
        _leave(table)
    for holder in root.iter(*_HOLDERS):
        if holder.find(P) is None or (holder.tag == TC and holder[-1].tag == TBL):
            holder.append(holder.makeelement(P))
    seen: set[str] = set()
    for mark in list(root.iter(qn("w:bookmarkStart"), qn("w:bookmarkEnd"))):
        key = f"{mark.tag}{mark.get(qn('w:id'))}"
        if key in seen:
            _leave(mark)
        seen.add(key)
    for bound in list(root.iter(qn("w:dataBinding"), qn("w:showingPlcHdr"))):
        _leave(bound)  # Word would put back what stood there
    for each in root.iter(P, TR):
        for name in [name for name in each.attrib if str(name).endswith(("}paraId", "}textId"))]:
            del each.attrib[name]


def _leave(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _cut_loose(file: File) -> None:
    """Forget the template of Word's that the file was made from: its place tells of somebody's computer."""
    elements = list(file.settings.element.iter(qn("w:attachedTemplate")))
    settings = file.part.part_related_by(RELATIONSHIP_TYPE.SETTINGS)
    loose = [key for key, rel in settings.rels.items() if rel.reltype.endswith("/attachedTemplate")]
    for key in loose:
        del settings.rels[key]
    for element in elements:
        _leave(element)


def _head(file: File, mark: str) -> None:
    """Print a word at the head of each page."""
    for number, section in enumerate(file.sections):
        heads: list[_Header] = [section.header]
        if section.different_first_page_header_footer:
            heads.append(section.first_page_header)
        if file.settings.odd_and_even_pages_header_footer:
            heads.append(section.even_page_header)
        for head in heads:
            if number and head.is_linked_to_previous:
                continue
            paragraph = (
                head.paragraphs[0].insert_paragraph_before() if head.paragraphs else head.add_paragraph()
            )
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
            run = paragraph.add_run(mark)
            run.bold, run.font.size = True, Pt(16)


def _describe(file: File, how: Print) -> None:
    """Set what the file says of itself; the handed-in time is the only one."""
    properties = file.core_properties
    properties.title, properties.language = how.title, "zh-CN"
    properties.author = properties.last_modified_by = properties.comments = ""
    properties.keywords = keywords(how.page_code) if how.page_code else ""
    properties.created = properties.modified = how.created - _BEIJING  # the format wants UTC
    properties.revision = 1
