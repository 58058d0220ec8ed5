"""A raw case as it comes: kind, parties, facts and who said what, nothing read yet."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

_MEDIATOR = re.compile(r"调解(?!对象)|调处(?:员|中心)|仲裁员")


@dataclass(frozen=True, slots=True)
class RawLine:
    """One utterance of the record; `leads` marks who led the mediation where no mediator speaks."""

    speaker: str
    text: str
    leads: bool = field(default=False, kw_only=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class RawCase:
    """A case shaped like the public data sets; any part may be empty."""

    kind: str = ""
    parties: tuple[str, ...] = ()
    facts: str = ""
    record: tuple[RawLine, ...] = ()


def is_mediator(line: RawLine) -> bool:
    """Tell whether a mediator speaks: 调解员, 调解员小王, 首席调解员, 调委会主任."""
    return line.leads or _MEDIATOR.search(line.speaker) is not None or "调委会" in line.speaker


def said_by_parties(record: Sequence[RawLine]) -> list[RawLine]:
    """Return what everybody but the mediator said."""
    return [line for line in record if not is_mediator(line)]
