"""Words of a Word file that nobody sees on paper: hidden, white, tiny; by themselves or by their style."""

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from reports.docx_words import attribute, local

_OFF = frozenset({"0", "false", "off", "none"})
_LIGHT = 0xEC
"""From here on all three parts of a colour are too light to be read on paper."""

_TINY = 8
"""Half points of a size that nobody reads."""

_NARROW = 20
"""Per cent of the width of characters from which on down nobody reads them."""

_FLAT = 100
"""Twentieths of a point of an exact line that cuts its characters off."""

Look = Mapping[str, str]


def unseen(story: Element, styles: Element | None) -> tuple[str, ...]:
    """Return the words of a body, header or footer that are set so that they are not seen."""
    known = _Styles(styles)
    return tuple(
        words
        for paragraph in story.iter()
        if local(paragraph) == "p"
        for run in _runs(paragraph)
        if (words := _words(run)) and _is_unseen(known.look(paragraph, run))
    )


class _Styles:
    """The looks of the styles of a file, each with what it is based on."""

    def __init__(self, root: Element | None) -> None:
        every = [each for each in root if local(each) == "style"] if root is not None else []
        self._looks = {attribute(each, "styleId"): _look(each) for each in every}
        self._based = {attribute(each, "styleId"): _value(each, "basedOn") for each in every}
        self._usual = next((attribute(each, "styleId") for each in every if _is_usual(each)), "")
        defaults = [each for each in root.iter() if local(each) == "docDefaults"] if root is not None else []
        self._default = {name: value for each in defaults for name, value in _deep(each).items()}

    def look(self, paragraph: Element, run: Element) -> Look:
        """Return how a run looks: by itself, by its style, by that of its paragraph, else as usual."""
        own, around = _look(run), _child(paragraph, "pPr")
        style = _value(around, "pStyle") if around is not None else ""
        spacing = _spacing(around)
        by_paragraph = self._styled(style or self._usual)
        by_style = self._styled(_value(_child(run, "rPr"), "rStyle"))
        return {**self._default, **by_paragraph, **spacing, **by_style, **own}

    def _styled(self, name: str, depth: int = 0) -> Look:
        if name not in self._looks or depth > 20:
            return {}
        return {**self._styled(self._based[name], depth + 1), **self._looks[name]}


def _is_unseen(look: Look) -> bool:
    size, width, line = (_number(look.get(name, "")) for name in ("sz", "w", "line"))
    return (
        look.get("vanish", "0") not in _OFF
        or _is_light(look.get("color", ""))
        or look.get("theme", "") in {"background1", "light1"}
        or (size is not None and size <= _TINY)
        or (width is not None and width <= _NARROW)
        or (line is not None and line <= _FLAT)
    )


def _is_light(color: str) -> bool:
    try:
        return len(color) == 6 and all(part >= _LIGHT for part in bytes.fromhex(color))
    except ValueError:
        return False


def _runs(paragraph: Element) -> Iterator[Element]:
    """Yield the runs of a paragraph, those of boxes in it apart."""
    for child in paragraph:
        if local(child) == "r":
            yield child
        if local(child) not in {"p", "del", "moveFrom", "txbxContent"}:
            yield from _runs(child)


def _words(run: Element) -> str:
    return "".join(each.text or "" for each in run if local(each) == "t").strip()


def _look(holder: Element) -> dict[str, str]:
    """Return what the looks of a run or style say of what is seen."""
    look = _child(holder, "rPr")
    found = dict(_spacing(_child(holder, "pPr")))
    for each in look if look is not None else ():
        name = local(each)
        if name in {"vanish", "sz", "w"}:
            found[name] = attribute(each, "val") or "1"
        elif name == "color":
            found |= {"color": attribute(each, "val"), "theme": attribute(each, "themeColor")}
    return found


def _spacing(look: Element | None) -> dict[str, str]:
    each = _child(look, "spacing")
    if each is None or attribute(each, "lineRule") != "exact":
        return {}
    return {"line": attribute(each, "line")}


def _deep(defaults: Element) -> dict[str, str]:
    return {name: value for each in defaults for name, value in _look(each).items()}


def _is_usual(style: Element) -> bool:
    return attribute(style, "type") == "paragraph" and attribute(style, "default") not in {"", *_OFF}


def _child(parent: Element | None, name: str) -> Element | None:
    return next((each for each in parent if local(each) == name), None) if parent is not None else None


def _value(parent: Element | None, name: str) -> str:
    each = _child(parent, name)
    return attribute(each, "val") if each is not None else ""


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None
