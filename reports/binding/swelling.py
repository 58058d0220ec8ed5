"""Files that are small on the disk and fill the memory: measured before they are opened out."""

import zlib
from collections.abc import Iterator

from pikepdf import Array, Name, Object, Pdf, Stream

from reports.binding.sheets import Unjoinable, say
from resources.i18n import QT_TRANSLATE_NOOP

MOST_BYTES = 200_000_000
"""Bytes that drawings, fonts and the like of a PDF may have in all when they are unpacked."""

_AT_ONCE = 1 << 20
_OTHERS = 64
"""How often larger than packed what is not packed by deflation is taken to be, at most."""


def refuse_swelling(pdf: Pdf) -> None:
    """Raise Unjoinable for a PDF that would take too much memory when it is unpacked.

    Pictures packed once stay packed when a page is bound, so they are not counted.
    """
    left = MOST_BYTES
    for thing in pdf.objects:
        if isinstance(thing, Stream) and not _stays_packed(thing):
            left -= _size(thing, left)
            if left < 0:
                raise Unjoinable(say(QT_TRANSLATE_NOOP("Binding", "PDF 解开后过大，请打印后扫描附上")))


def _stays_packed(thing: Object) -> bool:
    return thing.get("/Subtype") == Name.Image and len(_filters(thing)) <= 1


def _filters(thing: Object) -> list[str]:
    found = thing.get("/Filter", Array())
    return list(map(str, found)) if isinstance(found, Array) else [str(found)]


def _size(thing: Stream, most: int) -> int:
    """Return how many bytes a stream has unpacked, or any number beyond `most`."""
    content: Iterator[bytes] = iter((thing.read_raw_bytes(),))
    share = 1
    for name in _filters(thing):
        if name in ("/FlateDecode", "/Fl") and share == 1:
            content = _inflated(content)
        else:
            share = _OTHERS
    size = 0
    for piece in content:
        size += len(piece) * share
        if size > most:
            break
    return size


def _inflated(content: Iterator[bytes]) -> Iterator[bytes]:
    """Yield what is packed, piece by piece; what is damaged ends there, as readers take it."""
    unpacker = zlib.decompressobj()
    for piece in content:
        rest = piece
        while rest and not unpacker.eof:
            try:
                yield unpacker.decompress(rest, _AT_ONCE)
            except zlib.error:
                return
            rest = unpacker.unconsumed_tail
