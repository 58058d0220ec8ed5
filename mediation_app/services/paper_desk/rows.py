"""The stages a paper goes through at the office, and a line of the desk."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from mediation_app.services.paper_values import PaperKey
from resources.i18n import QT_TRANSLATE_NOOP, Message


class Stage(StrEnum):
    """Where a paper is on its way, in the order of the work."""

    PRINT = "print"
    SIGN = "sign"
    SEAL = "seal"
    SCAN = "scan"
    HAND_OUT = "hand_out"
    BIND = "bind"


def say(source: str, **values: object) -> Message:
    """Return a sentence of the desk."""
    return Message("PaperDesk", source, **values)


STAGE_LABELS: Mapping[Stage, Message] = {
    Stage.PRINT: say(QT_TRANSLATE_NOOP("PaperDesk", "待打印")),
    Stage.SIGN: say(QT_TRANSLATE_NOOP("PaperDesk", "待签名")),
    Stage.SEAL: say(QT_TRANSLATE_NOOP("PaperDesk", "待盖章")),
    Stage.SCAN: say(QT_TRANSLATE_NOOP("PaperDesk", "待扫描归卷")),
    Stage.HAND_OUT: say(QT_TRANSLATE_NOOP("PaperDesk", "待送达")),
    Stage.BIND: say(QT_TRANSLATE_NOOP("PaperDesk", "待装订")),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskRow:
    """One thing to do with a paper, or with several of one case at once."""

    stage: Stage
    case_id: int
    number: str
    title: str
    paper: Message
    """What the papers are called."""
    keys: tuple[PaperKey, ...] = ()
    to_issue: tuple[PaperKey, ...] = ()
    """Those of the papers that are made final by being printed."""
    paper_id: int | None = None
    """The issued version the line is about, where it is about one."""
    since: date
    """The day of the event that put it here: held, issued, printed, last signature, closed."""
    missing: Message
    """What is still to be done, in words."""
    verb: str = ""
    """The verb of the dossier that does it, where one does."""
    left_off: int = 0
    """How many more there are than are listed, told by the first line."""
    order_id: int | None = None
    """Its order in the print queue, where the rest is done; empty while it is not there."""
    is_stuck: bool = False
    """Something went wrong that only a person can mend."""

    @property
    def is_queued(self) -> bool:
        """Tell whether it is in the print queue already."""
        return self.order_id is not None

    @property
    def what(self) -> tuple[Stage, int, tuple[PaperKey, ...], bool]:
        """Return what tells this line from the others, also after the desk was read again."""
        return self.stage, self.case_id, self.keys, self.is_queued

    @property
    def target(self) -> str:
        """Return the place in the dossier where the paper is looked at."""
        if not self.keys:
            return "case"
        return f"paper:{self.keys[0].form_code}:{self.keys[0].subject_id}"

    def age(self, on: date) -> int:
        """Return for how many days it has been waiting."""
        return max((on - self.since).days, 0)


@dataclass(frozen=True, slots=True)
class PaperDesk:
    """What lies on the desk on a day, by stage; empty stages are left out."""

    day: date
    stages: tuple[tuple[Stage, tuple[DeskRow, ...]], ...]
    has_certificate: bool = False
    """The office has a certificate in use, so that papers can be sealed with it."""

    @property
    def total(self) -> int:
        """Return how many things wait in all."""
        return sum(self.count(stage) for stage, _ in self.stages)

    def count(self, stage: Stage) -> int:
        """Return how many things wait in a stage, listed or not."""
        rows = self.rows(stage)
        return len(rows) + sum(row.left_off for row in rows)

    def rows(self, stage: Stage) -> tuple[DeskRow, ...]:
        """Return the lines of one stage, those that wait longest first."""
        return next((rows for found, rows in self.stages if found is stage), ())


def day_of(at: date | datetime | None, otherwise: date) -> date:
    """Return the day of a time, another day where there is none."""
    if at is None:
        return otherwise
    return at.date() if isinstance(at, datetime) else at


def listed(names: Iterable[str]) -> object:
    """Return names or numbers as they stand in a sentence, with the language's own commas."""
    return _in_a_row(tuple(names))


def in_a_row(words: Iterable[Message]) -> Message:
    """Return several words as one, with commas between."""
    found = _in_a_row(tuple(words))
    return found if isinstance(found, Message) else say("{words}", words=found)


def _in_a_row(words: Sequence[object]) -> object:
    """Return words put together by halves, so that hundreds of them are no deeper than ten."""
    if len(words) == 1:
        return words[0]
    half = len(words) // 2
    text = QT_TRANSLATE_NOOP("PaperDesk", "{first}、{second}")
    return say(text, first=_in_a_row(words[:half]), second=_in_a_row(words[half:]))
