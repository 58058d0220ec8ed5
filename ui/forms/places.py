"""Where on a form a problem belongs: ``facts``, or ``parties[1].name`` in the second block of a list."""

import re

_DOTTED = re.compile(r"^(\w+)\.(\d+)\.(?:\w+\.\d+\.)?")


def place_of(field: str) -> str:
    """Return where a problem belongs: a command's ``terms.2.text`` is the form's ``terms[2].text``."""
    return _DOTTED.sub(r"\1[\2].", field)


def cut(place: str) -> tuple[str, int, str]:
    """Cut a place into the list's name, the block's index and the field's name."""
    found = re.fullmatch(r"(\w+)\[(\d+)\]\.(\w+)", place)
    return (found[1], int(found[2]), found[3]) if found else ("", 0, place)
