"""What a PDF says of itself in XMP: the same as in its information dictionary, and that it is tagged."""

from datetime import datetime
from xml.sax.saxutils import escape

from reports.document import Document
from reports.objects import Written

_HEAD = (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n'
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"'
    ' xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">\n'
)
_FOOT = '\n</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end="w"?>'


def metadata(document: Document, creator: str, producer: str, keywords: str) -> Written:
    """Return the metadata of a document as an object that is not packed, so that archives can read it."""
    entries = [
        "<pdfuaid:part>1</pdfuaid:part>",
        "<dc:format>application/pdf</dc:format>",
        f"<dc:title>{_alternatives(document.title)}</dc:title>",
        f"<dc:language><rdf:Bag><rdf:li>{escape(document.language)}</rdf:li></rdf:Bag></dc:language>",
        f"<xmp:CreatorTool>{escape(creator)}</xmp:CreatorTool>",
        f"<xmp:CreateDate>{_time(document.created)}</xmp:CreateDate>",
        f"<xmp:ModifyDate>{_time(document.created)}</xmp:ModifyDate>",
        f"<pdf:Producer>{escape(producer)}</pdf:Producer>",
    ]
    if document.author:
        entries.append(
            f"<dc:creator><rdf:Seq><rdf:li>{escape(document.author)}</rdf:li></rdf:Seq></dc:creator>"
        )
    if document.code:
        entries.append(f"<dc:description>{_alternatives(document.code)}</dc:description>")
    if keywords:
        entries.append(f"<pdf:Keywords>{escape(keywords)}</pdf:Keywords>")
    content = (_HEAD + "\n".join(entries) + _FOOT).encode()
    head = f"<</Type/Metadata/Subtype/XML/Length {len(content)}>>\nstream\n".encode()
    return Written(b"".join((head, content, b"\nendstream\n")))


def _alternatives(text: str) -> str:
    return f'<rdf:Alt><rdf:li xml:lang="x-default">{escape(text)}</rdf:li></rdf:Alt>'


def _time(moment: datetime) -> str:
    return f"{moment:%Y-%m-%dT%H:%M:%S}+08:00"
