"""What a Word file would bring from outside of it when it is opened: linked pictures, fields that fetch."""

import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element

_HARMLESS = frozenset({"hyperlink", "attachedTemplate"})
"""Links that nothing follows by itself; the one to the template of the file is cut when it is filled."""

_FETCHING = re.compile(
    r"^\s*(INCLUDETEXT|INCLUDEPICTURE|INCLUDE|IMPORT|DDE|DDEAUTO|LINK|DATABASE|MACROBUTTON|RD)\b",
    re.IGNORECASE,
)
"""Fields that bring something from outside of the file, or start something."""


def kinds_outside(relations: bytes) -> tuple[tuple[str, bool], ...]:
    """Return the kind of each link of a .rels part, with whether it leads out of the file.

    Harmless ones apart. Raises ValueError for what cannot be read.
    """
    try:
        root = ET.fromstring(relations)  # noqa: S314  expat of Python 3.11 stops entity bombs
    except (ET.ParseError, LookupError) as error:
        raise ValueError(str(error)) from error
    every = [each for each in root.iter() if str(each.tag).rpartition("}")[2] == "Relationship"]
    links = (
        (each.get("Type", "").rpartition("/")[2], each.get("TargetMode") == "External") for each in every
    )
    return tuple(link for link in links if link[0] not in _HARMLESS)


def fetching(root: Element) -> Iterator[str]:
    """Yield the fields under an element that fetch something, whatever runs they are cut into."""
    making: list[str] = []
    for each in root.iter():
        name = str(each.tag).rpartition("}")[2]
        if name == "instrText":
            making.append(each.text or "")
        elif name == "fldChar":
            yield from _found("".join(making))
            making = []
        elif name == "fldSimple":
            yield from _found(next((value for key, value in each.items() if key.endswith("}instr")), ""))
    yield from _found("".join(making))


def _found(making: str) -> Iterator[str]:
    if _FETCHING.match(making):
        yield " ".join(making.split())
