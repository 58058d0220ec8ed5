"""What a PDF says of itself in XMP: the same as in its information dictionary, and that it is tagged."""

from typing import Protocol

from reports.document import Document
from reports.objects import Written, plain_stream

_HEAD = (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n'
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"'
    ' xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">\n'
)
_FOOT = '\n</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end="w"?>'


class PdfInfo(Protocol):
    """The information dictionary as ReportLab keeps it."""

    title: str
    author: str
    subject: str
    keywords: str
    creator: str
    producer: str


def metadata(document: Document, info: PdfInfo) -> Written:
    """Return the metadata as an object that is not packed, so that archives can read it."""
    moment = f"{document.created:%Y-%m-%dT%H:%M:%S}+08:00"
    entries = [
        "<pdfuaid:part>1</pdfuaid:part>",
        "<dc:format>application/pdf</dc:format>",
        f"<dc:title>{_alternatives(info.title)}</dc:title>",
        f"<dc:language><rdf:Bag><rdf:li>{_escaped(document.language)}</rdf:li></rdf:Bag></dc:language>",
        f"<xmp:CreatorTool>{_escaped(info.creator)}</xmp:CreatorTool>",
        f"<xmp:CreateDate>{moment}</xmp:CreateDate>",
        f"<xmp:ModifyDate>{moment}</xmp:ModifyDate>",
        f"<pdf:Producer>{_escaped(info.producer)}</pdf:Producer>",
    ]
    if info.author:
        entries.append(
            f"<dc:creator><rdf:Seq><rdf:li>{_escaped(info.author)}</rdf:li></rdf:Seq></dc:creator>"
        )
    if info.subject:
        entries.append(f"<dc:description>{_alternatives(info.subject)}</dc:description>")
    if info.keywords:
        entries.append(f"<pdf:Keywords>{_escaped(info.keywords)}</pdf:Keywords>")
    content = (_HEAD + "\n".join(entries) + _FOOT).encode()
    return plain_stream(content, "/Type/Metadata/Subtype/XML")


def _alternatives(text: str) -> str:
    return f'<rdf:Alt><rdf:li xml:lang="x-default">{_escaped(text)}</rdf:li></rdf:Alt>'


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
