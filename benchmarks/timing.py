"""Time two pieces of work in turn, so that a machine whose speed drifts slows both alike."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

Work = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Pair:
    """Seconds of each run of ours and of the bare toolkit's, taken in turn."""

    ours: tuple[float, ...]
    bare: tuple[float, ...]

    @property
    def ratio(self) -> float:
        """Return the median of the ratios, pair by pair."""
        return statistics.median(mine / other for mine, other in zip(self.ours, self.bare, strict=True))


def in_turn(ours: Work, bare: Work, *, runs: int) -> Pair:
    """Run the two in turn ``runs`` times, after one run of each that does not count."""
    bare()
    ours()
    taken = [(seconds(bare), seconds(ours)) for _ in range(runs)]
    return Pair(tuple(mine for _, mine in taken), tuple(other for other, _ in taken))


def seconds(work: Work) -> float:
    """Return how long ``work`` takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def report(name: str, pair: Pair, note: str = "") -> None:
    """Print one line: the ratio, and both medians in milliseconds."""
    ours, bare = (statistics.median(side) * 1000 for side in (pair.ours, pair.bare))
    print(f"{name:<44} {pair.ratio:6.2f} ×   ours {ours:9.2f} ms   bare {bare:9.2f} ms   {note}")
