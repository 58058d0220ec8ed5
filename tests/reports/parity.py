"""Compare the pages of our PDF with those LibreOffice makes of our DOCX, page by page.

LibreOffice is given the bundled fonts in place of the offices' Chinese ones, so that the layout is compared,
not the typefaces; Times New Roman is what this machine has in its place.
"""

import subprocess
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import pypdfium2

import resources
from reports.document import Document
from reports.docx import write
from reports.layout import Layout, lay_out


def drift(papers: Mapping[str, Document], folder: Path) -> dict[str, str]:
    """Return of each paper that differs what does: its pages, or the words of a page.

    All files are converted by one call of LibreOffice.
    """
    layouts = {name: lay_out(document) for name, document in papers.items()}
    for name, layout in layouts.items():
        (folder / f"{name}.docx").write_bytes(write(layout))
    convert(folder)
    found = {name: _difference(layout, folder / f"{name}.pdf") for name, layout in layouts.items()}
    return {name: words for name, words in found.items() if words}


def convert(folder: Path) -> None:
    """Convert all DOCX files of a folder to PDF beside them."""
    (folder / "fonts.conf").write_text(
        _FONTS.format(fonts=resources.path("fonts"), cache=folder / "cache"), "utf-8"
    )
    environment = {
        "FONTCONFIG_FILE": str(folder / "fonts.conf"),
        "HOME": str(folder),
        "PATH": "/usr/bin:/bin",
    }
    command = ["soffice", "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    files = map(str, sorted(folder.glob("*.docx")))
    subprocess.run([*command, *files], env=environment, check=True, capture_output=True, timeout=600)


def pages_of(file: Path) -> list[str]:
    """Return the text of each page of a PDF."""
    opened = pypdfium2.PdfDocument(file)
    texts = [page.get_textpage().get_text_range() for page in opened]
    opened.close()
    return texts


def _difference(layout: Layout, file: Path) -> str:
    ours, theirs = [page.text for page in layout.pages], pages_of(file)
    if len(ours) != len(theirs):
        return f"{len(ours)} pages, {len(theirs)} in LibreOffice" + _first(ours, theirs)
    return _first(ours, theirs)


def _first(ours: Sequence[str], theirs: Sequence[str]) -> str:
    """Return how the first pages with other words differ."""
    for number, (one, other) in enumerate(zip(ours, theirs, strict=False), 1):
        mine, its = _letters(one), _letters(other)
        if mine != its:
            return f" page {number}: -{_shown(mine - its)} +{_shown(its - mine)}"
    return ""


def _letters(text: str) -> Counter[str]:
    """Return how often each character occurs: cells are drawn line by line in the one, whole in the other."""
    shown = unicodedata.normalize("NFKC", text)
    return Counter(char for char in shown if not char.isspace() and unicodedata.category(char) != "Cn")


def _shown(letters: Counter[str]) -> str:
    return f"{letters.total()} {''.join(letters.elements())[:30]}"


def _alias(family: str, bundled: str) -> str:
    return (
        f'<match target="pattern"><test name="family"><string>{family}</string></test>'
        f'<edit name="family" mode="assign" binding="strong"><string>{bundled}</string></edit></match>'
    )


_FONTS = (
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>{fonts}</dir>'
    "<cachedir>{cache}</cachedir>"
    + "".join(_alias(family, "Noto Serif SC") for family in ("仿宋", "宋体"))
    + _alias("黑体", "Noto Sans SC")
    + _alias("楷体", "Dossier Kai")
    + '<include ignore_missing="yes">/etc/fonts/fonts.conf</include></fontconfig>'
)
