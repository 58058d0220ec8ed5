"""What a volume says of itself, for people and for archives: document information and XMP that agree."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from xml.sax.saxutils import escape

from pikepdf import Array, Dictionary, Name, Pdf, String

from reports.binding.colour import srgb_profile
from reports.pdf import PRODUCER

_SPACES: Mapping[str, str] = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
}
_PROFILE = "sRGB IEC61966-2.1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dressing:
    """What the file says of itself, and how it is printed; `created` is naive Beijing time."""

    title: str
    author: str
    subject: str
    created: datetime
    two_sided: bool = False
    long_term: bool = False


def describe(pdf: Pdf, dressing: Dressing) -> None:
    """Say in the file what it is; of a copy for keeping also which standard it follows and which colours."""
    root, stamp = pdf.Root, f"D:{dressing.created:%Y%m%d%H%M%S}+08'00'"
    root["/Lang"] = String("zh-CN")
    root["/ViewerPreferences"] = Dictionary(DisplayDocTitle=True)
    root["/PageMode"] = Name.UseOutlines
    pdf.docinfo = pdf.make_indirect(
        Dictionary(
            Title=String(dressing.title),
            Author=String(dressing.author),
            Subject=String(dressing.subject),
            Creator=String(PRODUCER),
            Producer=String(PRODUCER),
            CreationDate=String(stamp),
            ModDate=String(stamp),
        )
    )
    root["/Metadata"] = pdf.make_stream(_xmp(dressing).encode(), Type=Name.Metadata, Subtype=Name.XML)
    if dressing.long_term:
        root["/OutputIntents"] = Array([pdf.make_indirect(_intent(pdf))])


def _xmp(dressing: Dressing) -> str:
    """Return the packet; every name space is told at the head, where older readers look for it."""
    when = f"{dressing.created:%Y-%m-%dT%H:%M:%S}+08:00"
    parts = [
        _said("dc:title", "Alt", dressing.title),
        _said("dc:creator", "Seq", dressing.author),
        _said("dc:description", "Alt", dressing.subject),
        _said("dc:language", "Bag", "zh-CN"),
        f"<pdf:Producer>{PRODUCER}</pdf:Producer>",
        f"<xmp:CreatorTool>{PRODUCER}</xmp:CreatorTool>",
        f"<xmp:CreateDate>{when}</xmp:CreateDate>",
        f"<xmp:ModifyDate>{when}</xmp:ModifyDate>",
    ]
    if dressing.long_term:
        parts.append("<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>")
    spaces = " ".join(f'xmlns:{name}="{place}"' for name, place in _SPACES.items() if name != "rdf")
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n<x:xmpmeta xmlns:x="adobe:ns:meta/">\n'
        f'<rdf:RDF xmlns:rdf="{_SPACES["rdf"]}">\n<rdf:Description rdf:about="" {spaces}>\n'
        + "\n".join(parts)
        + '\n</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end="w"?>'
    )


def _said(name: str, kind: str, text: str) -> str:
    language = ' xml:lang="x-default"' if kind == "Alt" else ""
    return f"<{name}><rdf:{kind}><rdf:li{language}>{escape(text)}</rdf:li></rdf:{kind}></{name}>"


def _intent(pdf: Pdf) -> Dictionary:
    profile = pdf.make_stream(srgb_profile(), N=3, Alternate=Name.DeviceRGB)
    return Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier=String(_PROFILE),
        Info=String(_PROFILE),
        DestOutputProfile=profile,
    )
