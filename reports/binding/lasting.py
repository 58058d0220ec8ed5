"""What PDF/A-2 asks of a page: fonts embedded, colours that are told, nothing that depends on a viewer."""

from collections.abc import Iterator

from pikepdf import Array, Dictionary, Name, Object, Stream, parse_content_stream

from reports.binding.sheets import UNREADABLE

_DEEPEST = 12
_PLAIN_SPACES = ("/DeviceRGB", "/DeviceGray", "/CalRGB", "/CalGray", "/Lab", "/G", "/RGB", "/Pattern")
_CMYK_OPERATORS = frozenset({"k", "K"})
_SHOWING = frozenset({"Tj", "TJ", "'", '"'})
_NAMING = {"Tf": "/Font", "Do": "/XObject", "gs": "/ExtGState", "sh": "/Shading"}
"""Operators that name something, and where in the resources it is."""
_TRANSFER = ("/TR", "/TR2", "/HTP", "/BG", "/BG2", "/UCR", "/UCR2")


def is_lasting(page: Object) -> bool:
    """Tell whether a page may stand in a PDF/A-2 as it is."""
    try:
        resources = page.get("/Resources", Dictionary())
        return _are_lasting(resources, 0) and _draws_lastingly(page, resources)
    except UNREADABLE:
        return False


def mend_for_keeping(form: Object) -> None:
    """Take out of a page's content what PDF/A forbids and nobody sees."""
    for resources in _nested(form.get("/Resources", Dictionary()), 0):
        for image in _of(resources, "/XObject"):
            for key in ("/Alternates", "/OPI", "/Interpolate", "/OC"):
                if key in image:
                    del image[key]
        for state in _of(resources, "/ExtGState"):
            for key in _TRANSFER:
                if key in state:
                    del state[key]


def _are_lasting(resources: Object, depth: int) -> bool:
    if depth > _DEEPEST:
        return False
    fonts = all(_is_embedded(font) for font in _of(resources, "/Font"))
    spaces = all(_is_plain(space) for space in _of(resources, "/ColorSpace"))
    return fonts and spaces and all(_is_drawable(one, depth) for one in _of(resources, "/XObject"))


def _is_drawable(thing: Object, depth: int) -> bool:
    if thing.get("/Subtype") == Name.Image:
        return _is_lasting_image(thing)
    if thing.get("/Subtype") != Name.Form or "/PS" in thing:
        return False
    resources = thing.get("/Resources", Dictionary())
    return _are_lasting(resources, depth + 1) and _draws_lastingly(thing, resources)


def _is_lasting_image(image: Object) -> bool:
    filters = image.get("/Filter", Array())
    names = [filters] if isinstance(filters, Name) else list(filters)
    if Name.JPXDecode in names or Name.Crypt in names:
        return False
    return "/ImageMask" in image or "/ColorSpace" not in image or _is_plain(image.ColorSpace)


def _is_plain(space: Object) -> bool:
    """Tell whether a colour space is grey, RGB or described by a profile of those."""
    if isinstance(space, Name):
        return str(space) in _PLAIN_SPACES
    if not isinstance(space, Array) or not len(space):
        return False
    kind = str(space[0])
    if kind == "/Indexed" or (kind == "/Pattern" and len(space) > 1):
        return _is_plain(space[1])
    if kind == "/ICCBased":
        return int(space[1].get("/N", 0)) in (1, 3)
    return kind in _PLAIN_SPACES


def _is_embedded(font: Object) -> bool:
    if font.get("/Subtype") == Name.Type3:
        return True
    inner = font.DescendantFonts[0] if "/DescendantFonts" in font else font
    descriptor = inner.get("/FontDescriptor", Dictionary())
    return any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3"))


def _draws_lastingly(content: Object, resources: Object) -> bool:
    """Tell whether a drawing keeps to RGB and grey, and names nothing that is not there."""
    has_font = False
    for step in parse_content_stream(content):
        operator = str(step.operator)
        if operator in _CMYK_OPERATORS or (operator in _SHOWING and not has_font):
            return False
        if operator in _NAMING and str(step.operands[0]) not in resources.get(
            _NAMING[operator], Dictionary()
        ):
            return False
        has_font = has_font or operator == "Tf"
    return True


def _of(resources: Object, kind: str) -> Iterator[Object]:
    group = resources.get(kind)
    if isinstance(group, Dictionary):
        for key in group.keys():  # noqa: SIM118 - a PDF object, no dict
            yield group[key]


def _nested(resources: Object, depth: int) -> Iterator[Object]:
    yield resources
    if depth > _DEEPEST:
        return
    for thing in _of(resources, "/XObject"):
        if isinstance(thing, Stream) and "/Resources" in thing:
            yield from _nested(thing.Resources, depth + 1)
