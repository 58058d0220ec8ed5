"""Make the bundled fonts from named, open-licence packages: ``python .ci/make_fonts.py WORK_DIR``.

Needs npm, apt-get and dpkg. Run again only to change the fonts: the result is committed, offices have no npm.
What is kept of each font, and why, stands in `resources/fonts/README.md`.
"""

import bz2
import json
import shutil
import subprocess
import sys
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

FONTS = Path(__file__).resolve().parent.parent / "resources" / "fonts"
NPM = ("@expo-google-fonts/noto-serif-sc@0.4.3", "@expo-google-fonts/noto-sans-sc@0.4.3")
DEBIAN = ("fonts-lxgw-wenkai", "fonts-hanazono", "unicode-data")  # 1.250, 20170904, 15.0.0 in Debian 12

EXTENSION_A = range(0x3400, 0x4DC0)
UNIFIED = range(0x4E00, 0xA000)
HANGUL = range(0xAC00, 0xD7B0)
SUPPLEMENTARY = range(0x20000, 0x32400)
NAMES = set(
    map(ord, "龑堃喆淼犇䶮㛃骉羴鱻猋麤飝靐龘燚焱炏垚磊鑫皕叕叒晶曌赟贇昇陞鉎鋆珺珮喦嵒峯筠囍祎褘禕甯寗")
)
TICK_BOXES = {0x2610, 0x2611, 0x2612}
DICTIONARY_SOURCES = {"GKX", "GHZ"}  # 康熙字典 and 汉语大字典; every other G source is kept whole
MOST_STROKES = 18  # of dictionary-only characters: the simplest are the likeliest in a name


@dataclass(frozen=True)
class Unihan:
    """What the selection asks of the Unicode Han database."""

    common: frozenset[int]  # 通用规范汉字表, 8,105 characters
    g_source: dict[int, str]  # first part of kIRG_GSource: mainland standards, name and place registers
    strokes: dict[int, int]
    read: frozenset[int]  # characters with a known Mandarin reading


def main(work: Path) -> None:
    """Fetch the packages, cut the fonts, write their coverage."""
    fetch(work)
    han = read_unihan(work / "usr/share/unicode")
    serif, sans = work / "noto-serif-sc", work / "noto-sans-sc"
    truetype = work / "usr/share/fonts/truetype"
    shutil.copyfile(serif / "400Regular/NotoSerifSC_400Regular.ttf", FONTS / "NotoSerifSC-Regular.ttf")
    everyday = han.common | gb2312() | NAMES
    cut(
        serif / "700Bold/NotoSerifSC_700Bold.ttf",
        "NotoSerifSC-Bold.ttf",
        lambda c: c in everyday or not is_han(c),
    )
    cut(
        sans / "400Regular/NotoSansSC_400Regular.ttf",
        "NotoSansSC-Regular.ttf",
        lambda c: c in everyday or c not in EXTENSION_A,
    )
    cut(
        sans / "700Bold/NotoSansSC_700Bold.ttf",
        "NotoSansSC-Bold.ttf",
        lambda c: c in everyday or not is_han(c),
    )
    cut(
        truetype / "lxgw-wenkai/LXGWWenKai-Regular.ttf",
        "DossierKai-Regular.ttf",
        lambda c: c in everyday or c in SUPPLEMENTARY or not (is_han(c) or is_useless(c)),
        rename="Dossier Kai",
    )
    cut_last_resort(truetype / "hanazono", han, work)
    (FONTS / "coverage.json").write_text(coverage(), "utf-8")


def fetch(work: Path) -> None:
    """Unpack the npm and Debian packages below the work folder."""
    work.mkdir(parents=True, exist_ok=True)
    for package in NPM:
        packed = run(work, "npm", "pack", "--silent", package).split()[-1]
        folder = work / package.split("/")[1].split("@")[0]
        folder.mkdir(exist_ok=True)
        run(folder, "tar", "xzf", f"../{packed}", "--strip-components=1")
    run(work, "apt-get", "download", *DEBIAN)
    for deb in work.glob("*.deb"):
        run(work, "dpkg-deb", "-x", deb.name, ".")


def run(folder: Path, *command: str) -> str:
    """Run a program in a folder and return what it prints."""
    return subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout


def read_unihan(folder: Path) -> Unihan:
    """Read the four properties from Debian's copy of the Unihan database."""
    rows = list(unihan_rows(folder))
    return Unihan(
        common=frozenset(c for c, key, _ in rows if key == "kTGH"),
        g_source={c: value.split("-")[0] for c, key, value in rows if key == "kIRG_GSource"},
        strokes={c: int(value.split()[0]) for c, key, value in rows if key == "kTotalStrokes"},
        read=frozenset(c for c, key, _ in rows if key == "kMandarin"),
    )


def unihan_rows(folder: Path) -> Iterator[tuple[int, str, str]]:
    """Yield (code point, property, value)."""
    for file in sorted(folder.glob("Unihan_*.txt.bz2")):
        for line in bz2.decompress(file.read_bytes()).decode("utf-8").splitlines():
            if line.startswith("U+"):
                point, key, value = line.removeprefix("U+").split("\t", 2)
                yield int(point, 16), key, value


def gb2312() -> frozenset[int]:
    """Return the 6,763 Chinese characters of GB 2312."""
    pairs = (bytes([row, cell]) for row in range(0xB0, 0xF8) for cell in range(0xA1, 0xFF))
    return frozenset(ord(text) for pair in pairs if (text := pair.decode("gb2312", "ignore")))


def is_han(point: int) -> bool:
    """Tell Chinese characters from punctuation, letters and kana."""
    return point in EXTENSION_A or point in UNIFIED or point in SUPPLEMENTARY


def is_useless(point: int) -> bool:
    """Tell Hangul and private use, which mean nothing in an office's papers."""
    return point in HANGUL or unicodedata.category(chr(point)) == "Co"


def subset(font: TTFont, points: Iterable[int]) -> TTFont:
    """Reduce an open font to some characters, without hinting, vertical metrics and glyph names."""
    options = Options(hinting=False, glyph_names=False, notdef_outline=True, recalc_timestamp=False)
    options.layout_features = ["kern", "mark", "mkmk", "ccmp", "locl"]
    options.drop_tables += ["vhea", "vmtx", "VORG", "BASE", "DSIG", "gasp"]
    options.name_IDs = ["*"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=points)
    subsetter.subset(font)
    return font


def cut(source: Path, target: str, keep: Callable[[int], bool], *, rename: str = "") -> None:
    """Write the characters of a font for which `keep` is true; a reserved name must be replaced."""
    font = TTFont(source, recalcTimestamp=False)
    subset(font, [c for c in font.getBestCmap() if keep(c)])
    if rename:
        set_family(font, rename)
    font.save(FONTS / target)


def cut_last_resort(hanazono: Path, han: Unihan, work: Path) -> None:
    """Write what persons may be called and no other font has, and the tick boxes of the forms."""
    bodied = set(TTFont(FONTS / "NotoSerifSC-Regular.ttf", lazy=True).getBestCmap())
    wanted = {c for c, source in han.g_source.items() if c not in bodied and is_for_names(c, source, han)}
    parts = []
    for file, points in (("HanaMinB.ttf", wanted), ("HanaMinA.ttf", TICK_BOXES)):
        part = subset(TTFont(hanazono / file, recalcTimestamp=False), points)
        parts.append(work / f"part-{file}")
        part.save(parts[-1])
    parts_time = TTFont(parts[0], lazy=True)["head"].created
    merged = Merger().merge([str(part) for part in parts])
    set_family(merged, "Hanazono Names")
    merged["OS/2"].usWeightClass = 400
    merged.recalcTimestamp = False  # with the fixed time below: the same input gives the same file
    merged["head"].created = merged["head"].modified = parts_time
    merged.save(FONTS / "HanazonoNames-Regular.ttf")


def is_for_names(point: int, source: str, han: Unihan) -> bool:
    """Keep registers of names and places whole; of the great dictionaries what can be read and written."""
    if source not in DICTIONARY_SOURCES:
        return True
    return point in han.read and han.strokes[point] <= MOST_STROKES


def set_family(font: TTFont, family: str) -> None:
    """Give a font one plain family name in every record that names it."""
    post_script = family.replace(" ", "") + "-Regular"
    names = font["name"]
    names.names = [kept for kept in names.names if kept.nameID in {0, 13, 14} and kept.langID == 0x409]
    texts = ((1, family), (2, "Regular"), (3, post_script), (4, family), (5, "Version 1.0"), (6, post_script))
    for number, text in texts:
        names.setName(text, number, 3, 1, 0x409)


def coverage() -> str:
    """Return as JSON, per file, the lengths of gap, run, gap, run … of the characters it has, from 0 up."""
    files = sorted(FONTS.glob("*.ttf"))
    lengths = {file.name: gaps_and_runs(TTFont(file, lazy=True).getBestCmap()) for file in files}
    return json.dumps(lengths, separators=(",", ":")) + "\n"


def gaps_and_runs(points: Iterable[int]) -> list[int]:
    """Return the lengths of the gaps and runs of consecutive numbers, a gap first."""
    lengths: list[int] = []
    end = 0
    for point in sorted(points):
        if lengths and point == end:
            lengths[-1] += 1
        else:
            lengths += [point - end, 1]
        end = point + 1
    return lengths


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve())
