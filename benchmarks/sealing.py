"""A visible seal against an invisible one on an issued agreement: cold, warm, and three on one paper.

Visible means the picture over its place with the words of a test certificate below it, drawn with the
glyphs those words need: no font of 15 MB is read for it. Both open the key file by its password each time.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import datetime
from io import BytesIO
from pathlib import Path

from benchmarks.timing import Pair, in_turn, seconds

NOW = datetime(2026, 11, 23, 9, 0)
PASSWORD = "benchmark"  # noqa: S105 - of a key made here and thrown away
SIDE = 800
"""Pixels of the picture of the seal."""

Seal = Callable[[bytes], bytes]


def measure(runs: int = 12) -> tuple[Pair, Pair, Pair]:
    """Return the pairs of the first seal of a process, of later ones, and of three on one paper."""
    pdf, key, picture = _agreement(), _key(), _picture()
    shown, hidden = _seals(key, picture)
    later = in_turn(lambda: shown(pdf), lambda: hidden(pdf), runs=runs)
    three = in_turn(lambda: shown(shown(shown(pdf))), lambda: hidden(hidden(hidden(pdf))), runs=runs)
    return _cold(pdf, key, picture), later, three


def _cold(pdf: bytes, key: bytes, picture: bytes, runs: int = 3) -> Pair:
    """Return the pair of a process's first seal, loading pyHanko and all else included."""
    times: dict[str, list[float]] = {"shown": [], "hidden": []}
    with tempfile.TemporaryDirectory() as folder:
        for name, content in (("pdf", pdf), ("key", key), ("picture", picture)):
            Path(folder, name).write_bytes(content)
        for _ in range(runs):
            for side, taken in times.items():
                command = [sys.executable, "-m", "benchmarks.sealing", side, folder]
                done = subprocess.run(command, check=True, capture_output=True, text=True)
                taken.append(json.loads(done.stdout))
    return Pair(tuple(times["shown"]), tuple(times["hidden"]))


def _seals(key: bytes, picture: bytes) -> tuple[Seal, Seal]:
    """Return what seals visibly and what seals invisibly."""

    def put(pdf: bytes, *, is_shown: bool) -> bytes:
        from reports.pades.keys import pkcs12_signer
        from reports.pades.making import TEST_WORDS
        from reports.pades.placing import SealLook, visible
        from reports.pades.sealing import sealed
        from reports.places import SEAL_WIDTH, Place, PlaceKind
        from reports.styles import MM

        where = {"page": 0, "x": 110 * MM, "y": 30 * MM, "width": SEAL_WIDTH, "height": SEAL_WIDTH}
        place = Place(key="seal", kind=PlaceKind.SEAL, label="", **where)  # type: ignore[arg-type]
        look = SealLook(png=picture, width_mm=42, words=(TEST_WORDS,))
        seen = visible(place, look, before=0, created=NOW) if is_shown else None
        with pkcs12_signer(key, PASSWORD) as signer:
            return sealed(pdf, signer, at=NOW, visible=seen)

    return lambda pdf: put(pdf, is_shown=True), lambda pdf: put(pdf, is_shown=False)


def _agreement() -> bytes:
    from benchmarks.agreement_pdf import issued

    return issued()


def _key() -> bytes:
    from reports.pades.making import test_certificate

    return test_certificate("云溪县青石坪镇人民调解委员会", PASSWORD, NOW, 365)


def _picture() -> bytes:
    """Return a red ring as PNG: no seal of anybody."""
    from PIL import Image, ImageDraw

    image = Image.new("RGBA", (SIDE, SIDE), (0, 0, 0, 0))
    ImageDraw.Draw(image).ellipse((20, 20, SIDE - 20, SIDE - 20), outline=(200, 20, 20, 255), width=32)
    target = BytesIO()
    image.save(target, "PNG")
    return target.getvalue()


def _first(side: str, folder: Path) -> float:
    pdf, key, picture = ((folder / name).read_bytes() for name in ("pdf", "key", "picture"))
    shown, hidden = _seals(key, picture)
    return seconds(lambda: (shown if side == "shown" else hidden)(pdf))


if __name__ == "__main__":
    if len(sys.argv) > 2:
        print(json.dumps(_first(sys.argv[1], Path(sys.argv[2]))))
    else:
        from benchmarks.timing import report

        names = ("first seal of a process", "later seals", "three seals")
        for name, pair in zip(names, measure(), strict=True):
            report(name, pair, "visible against invisible")
