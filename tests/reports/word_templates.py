"""Word files as offices make them, built for the tests of templates."""

from collections.abc import Callable, Iterable, Sequence
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import docx
from docx.document import Document as File
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls


def saved(file: File) -> bytes:
    target = BytesIO()
    file.save(target)
    return target.getvalue()


def word_file(*paragraphs: str, rows: Sequence[Sequence[str]] = (), foot: str = "", head: str = "") -> bytes:
    """Return a Word file with paragraphs, then a table, and words in header and footer."""
    file = docx.Document()
    for text in paragraphs:
        file.add_paragraph(text)
    if rows:
        table = file.add_table(len(rows), len(rows[0]))
        for line, texts in zip(table.rows, rows, strict=True):
            for cell, text in zip(line.cells, texts, strict=True):
                cell.text = text
    if foot:
        file.sections[0].footer.paragraphs[0].text = foot
    if head:
        file.sections[0].header.paragraphs[0].text = head
    return saved(file)


def in_runs(*runs: str) -> bytes:
    """Return a Word file with one paragraph cut into runs."""
    file = docx.Document()
    paragraph = file.add_paragraph()
    for number, text in enumerate(runs):
        paragraph.add_run(text).bold = bool(number % 2)
    return saved(file)


_BOX = """<w:p {namespaces}><w:r><mc:AlternateContent
 xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
 xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><mc:Choice Requires="wps">
<w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">
<wp:extent cx="1800000" cy="700000"/><wp:docPr id="9" name="box"/>
<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData
 uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/>
<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1800000" cy="700000"/></a:xfrm>
<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent>{inside}</w:txbxContent>
</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>
<mc:Fallback><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="width:140pt;height:55pt">
<v:textbox><w:txbxContent>{inside}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>
</mc:AlternateContent></w:r></w:p>"""


def with_box(*paragraphs: str) -> bytes:
    """Return a Word file with a text box, once as new programs draw it and once as old ones do."""
    file = docx.Document()
    inside = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in paragraphs)
    file.element.body.insert(0, parse_xml(_BOX.format(namespaces=nsdecls("w"), inside=inside)))
    return saved(file)


def repacked(
    content: bytes,
    extra: Iterable[tuple[str, bytes]] = (),
    change: Callable[[str, bytes], bytes] | None = None,
) -> bytes:
    """Return a package with parts added or changed."""
    target = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(target, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name)
            new.writestr(name, change(name, part) if change else part)
        for name, part in extra:
            new.writestr(name, part)
    return target.getvalue()


def with_macro() -> bytes:
    """Return a Word file that carries a macro."""

    def macro(name: str, part: bytes) -> bytes:
        plain, enabled = (
            b"officedocument.wordprocessingml.document.main",
            b"ms-word.document.macroEnabled.main",
        )
        return part.replace(plain, enabled) if name == "[Content_Types].xml" else part

    return repacked(word_file("{{ 卷号 }}"), [("word/vbaProject.bin", b"\0")], macro)


def with_link(kind: str, target: str = "http://example.invalid/a.png") -> bytes:
    """Return a Word file with something that lies outside of it."""
    kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    relation = (
        f'<Relationship Id="rId99" TargetMode="External" Type="{kinds}/{kind}" Target="{target}"/>'
    ).encode()

    def link(name: str, part: bytes) -> bytes:
        is_body = name == "word/_rels/document.xml.rels"
        return part.replace(b"</Relationships>", relation + b"</Relationships>") if is_body else part

    return repacked(word_file("{{ 卷号 }}"), change=link)


def texts(content: bytes) -> list[str]:
    """Return the paragraphs of the body, then the cells of its tables row by row."""
    file = docx.Document(BytesIO(content))
    lines = [paragraph.text for paragraph in file.paragraphs if paragraph.text]
    return lines + ["|".join(cell.text for cell in row.cells) for table in file.tables for row in table.rows]
