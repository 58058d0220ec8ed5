"""The profile of the colour space sRGB (IEC 61966-2-1), written here so that no file of others is needed."""

from functools import cache
from struct import pack

_POINTS = 1024
_XYZ = {
    "wtpt": (0.9504, 1.0, 1.0889),
    "rXYZ": (0.43607, 0.22249, 0.01392),
    "gXYZ": (0.38515, 0.71687, 0.09708),
    "bXYZ": (0.14307, 0.06061, 0.7141),
}
"""White of D65, and the colours as seen under D50 (ICC.1:2001, the usual figures)."""
_D50 = (0.9642, 1.0, 0.8249)
_NAME = b"sRGB IEC61966-2.1"
_HEAD = 128


@cache
def srgb_profile() -> bytes:
    """Return an ICC profile, version 2.1, of a display in sRGB; always the same bytes."""
    tags = {"desc": _described(_NAME), "cprt": b"text\0\0\0\0" + b"No copyright, use freely\0"}
    tags |= {name: b"XYZ \0\0\0\0" + _fixed(values) for name, values in _XYZ.items()}
    curve = b"curv\0\0\0\0" + pack(">I", _POINTS) + b"".join(map(_level, range(_POINTS)))
    names = [*tags, "rTRC", "gTRC", "bTRC"]
    at = _HEAD + 4 + 12 * len(names)
    table, body = pack(">I", len(names)), b""
    for name, data in tags.items():
        table += name.encode() + pack(">II", at + len(body), len(data))
        body += _padded(data)
    shared = pack(">II", at + len(body), len(curve))
    table += b"".join(name.encode() + shared for name in ("rTRC", "gTRC", "bTRC"))
    body += _padded(curve)
    return _head(at + len(body)) + table + body


def _head(size: int) -> bytes:
    made = pack(">6H", 2026, 1, 1, 0, 0, 0)
    head = pack(">I4sI", size, b"\0\0\0\0", 0x02100000) + b"mntrRGB XYZ " + made + b"acsp"
    head += b"\0" * 28 + _fixed(_D50)
    return head.ljust(_HEAD, b"\0")


def _fixed(values: tuple[float, ...]) -> bytes:
    return pack(f">{len(values)}i", *(round(value * 65536) for value in values))


def _level(step: int) -> bytes:
    share = step / (_POINTS - 1)
    linear = share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4
    return pack(">H", round(linear * 65535))


def _described(text: bytes) -> bytes:
    plain = text + b"\0"
    return b"desc\0\0\0\0" + pack(">I", len(plain)) + plain + b"\0" * (4 + 4 + 2 + 1 + 67)


def _padded(data: bytes) -> bytes:
    return data.ljust(-(-len(data) // 4) * 4, b"\0")
