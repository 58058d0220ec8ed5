"""What a scanner can do, read from the list of options that ``scanimage -A`` prints for it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Feed(StrEnum):
    """Where a scanner takes the paper from: glass, feeder on one side, feeder on both sides."""

    GLASS = "glass"
    FEEDER = "feeder"
    DUPLEX = "duplex"


class Tint(StrEnum):
    """What a scan keeps of the colours; a red seal and a fingerprint want colour."""

    COLOUR = "colour"
    GREY = "grey"
    BLACK = "black"


_TINT_WORDS = {
    Tint.COLOUR: ("color", "colour"),
    Tint.GREY: ("gray", "grey"),
    Tint.BLACK: ("lineart", "binary", "black", "halftone", "monochrome"),
}
_INSTEAD = {
    Tint.COLOUR: (Tint.GREY, Tint.BLACK),
    Tint.GREY: (Tint.COLOUR, Tint.BLACK),
    Tint.BLACK: (Tint.GREY, Tint.COLOUR),
}
_OPTION = re.compile(r"^\s{2,}(-{1,2}[A-Za-z][\w-]*)(?:\[?=?\(?|\s+)(.*?)\)?\]?\s*(?:\[([^\[\]]*)\])?\s*$")
_RANGE = re.compile(r"^(-?[\d.]+)\.\.(-?[\d.]+)")
_A4 = (("-x", 210.0), ("-y", 297.0))
"""Width and height in millimetres."""


@dataclass(frozen=True, slots=True)
class Abilities:
    """What one scanner can do; an empty list means that it has no such choice."""

    feeds: tuple[Feed, ...] = (Feed.GLASS,)
    tints: tuple[Tint, ...] = ()
    resolutions: tuple[int, ...] = ()
    """Dots an inch offered one by one; empty where there is a range."""
    least: int = 0
    most: int = 0
    """The range of dots an inch; 0: none is told."""

    def nearest(self, dpi: int) -> int:
        """Return the resolution next to ``dpi`` that the scanner has; 0 where it has no choice."""
        if self.resolutions:
            return min(self.resolutions, key=lambda one: (abs(one - dpi), -one))
        return min(max(dpi, self.least), self.most) if self.most else 0


@dataclass(frozen=True, slots=True)
class Options:
    """The options of one scanner as it names them, each with its values as they are printed."""

    values: Mapping[str, str]

    def abilities(self) -> Abilities:
        """Return what the scanner can do."""
        found = self.values.get("--resolution", "")
        spread = _RANGE.match(found)
        return Abilities(
            feeds=tuple(feed for feed in Feed if feed in self._feeds()),
            tints=tuple(tint for tint in Tint if self._tint_word(tint)),
            resolutions=() if spread else tuple(map(int, re.findall(r"\d+", found))),
            least=max(1, round(float(spread[1]))) if spread else 0,
            most=round(float(spread[2])) if spread else 0,
        )

    def arguments(self, feed: Feed, tint: Tint, dpi: int) -> list[str]:
        """Return what scanimage is told to scan a page of A4 so; what the scanner lacks is left out."""
        given = list(self._feeds().get(feed, ()))
        if word := next(filter(None, map(self._tint_word, (tint, *_INSTEAD[tint]))), ""):
            given += ["--mode", word]
        if nearest := self.abilities().nearest(dpi):
            given += ["--resolution", str(nearest)]
        for name, wanted in _A4:
            if spread := _RANGE.match(self.values.get(name, "")):
                given += [name, f"{min(wanted, float(spread[2])):g}"]
        return given

    def _choices(self, name: str) -> list[str]:
        return [word.strip() for word in self.values.get(name, "").split("|") if word.strip()]

    def _tint_word(self, tint: Tint) -> str:
        signs = _TINT_WORDS[tint]
        words = self._choices("--mode")
        return next((word for word in words if any(sign in word.lower() for sign in signs)), "")

    def _feeds(self) -> dict[Feed, tuple[str, ...]]:
        """Return the arguments for each way to take paper in; glass is taken for granted without a list."""
        found: dict[Feed, tuple[str, ...]] = {}
        for word in self._choices("--source"):
            found.setdefault(_feed_of(word), ("--source", word))
        if not found:
            return {Feed.GLASS: ()}
        if Feed.FEEDER in found and Feed.DUPLEX not in found and (more := self._both_sides()):
            found[Feed.DUPLEX] = (*found[Feed.FEEDER], *more)
        return found

    def _both_sides(self) -> tuple[str, ...]:
        word = next((one for one in self._choices("--adf-mode") if "duplex" in one.lower()), "")
        if word:
            return ("--adf-mode", word)
        return ("--duplex=yes",) if "yes" in self.values.get("--duplex", "") else ()


def read_options(text: str) -> Options:
    """Read what ``scanimage -A`` prints; options that are switched off are left out."""
    found: dict[str, str] = {}
    for line in text.splitlines():
        option = _OPTION.match(line)
        if option and option[3] != "inactive":
            found[option[1]] = option[2].strip()
    return Options(found)


def _feed_of(word: str) -> Feed:
    lower = word.lower()
    if "duplex" in lower:
        return Feed.DUPLEX
    is_feeder = any(sign in lower for sign in ("adf", "feeder", "front", "back"))
    return Feed.FEEDER if is_feeder else Feed.GLASS
