"""What a PDF says of itself: in its information dictionary, and the same in XMP, with that it is tagged."""

from dataclasses import dataclass
from datetime import datetime

from reports.objects import Written, plain_stream, text_string

_HEAD = (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n'
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"'
    ' xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">\n'
)
_FOOT = '\n</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end="w"?>'


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What a file says of itself; `created` is naive Beijing time."""

    title: str
    author: str
    subject: str
    keywords: str
    creator: str
    language: str
    created: datetime


def information(about: About) -> Written:
    """Return the information dictionary."""
    stamp = f"D:{about.created:%Y%m%d%H%M%S}+08'00'"
    texts = {
        "Title": about.title,
        "Author": about.author,
        "Subject": about.subject,
        "Keywords": about.keywords,
        "Creator": about.creator,
        "Producer": about.creator,
    }
    entries = "".join(f"/{name}{text_string(text)}" for name, text in texts.items() if text)
    return Written(f"<<{entries}/CreationDate({stamp})/ModDate({stamp})>>")


def metadata(about: About) -> Written:
    """Return the metadata as an object that is not packed, so that archives can read it."""
    moment = f"{about.created:%Y-%m-%dT%H:%M:%S}+08:00"
    entries = [
        "<pdfuaid:part>1</pdfuaid:part>",
        "<dc:format>application/pdf</dc:format>",
        f"<dc:title>{_alternatives(about.title)}</dc:title>",
        f"<dc:language><rdf:Bag><rdf:li>{_escaped(about.language)}</rdf:li></rdf:Bag></dc:language>",
        f"<xmp:CreatorTool>{_escaped(about.creator)}</xmp:CreatorTool>",
        f"<xmp:CreateDate>{moment}</xmp:CreateDate>",
        f"<xmp:ModifyDate>{moment}</xmp:ModifyDate>",
        f"<pdf:Producer>{_escaped(about.creator)}</pdf:Producer>",
    ]
    if about.author:
        entries.append(
            f"<dc:creator><rdf:Seq><rdf:li>{_escaped(about.author)}</rdf:li></rdf:Seq></dc:creator>"
        )
    if about.subject:
        entries.append(f"<dc:description>{_alternatives(about.subject)}</dc:description>")
    if about.keywords:
        entries.append(f"<pdf:Keywords>{_escaped(about.keywords)}</pdf:Keywords>")
    content = (_HEAD + "\n".join(entries) + _FOOT).encode()
    return plain_stream(content, "/Type/Metadata/Subtype/XML")


def _alternatives(text: str) -> str:
    return f'<rdf:Alt><rdf:li xml:lang="x-default">{_escaped(text)}</rdf:li></rdf:Alt>'


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
