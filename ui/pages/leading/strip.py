"""How many cases of each colour, and how many are late; a click on a figure narrows the list."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mediation_app.rules.vocabulary import RiskColour
from mediation_app.services.boards.leader import BoardCase
from resources.i18n import translate
from ui.models.looks import risk_look
from ui.theme import Space, Tone, px
from ui.widgets import Badge, BadgeLook, PanelButton, Shape, label

NEAR_DAYS = 3


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure of the strip: how it looks and which cases it counts."""

    key: str
    look: BadgeLook
    counts: Callable[[BoardCase, date], bool]
    always: bool = True
    """Shown even when it is nought."""


def measures() -> tuple[Measure, ...]:
    """Return the figures in the order of the strip."""
    return (
        _colour(RiskColour.RED, translate("LeadingStrip", "红")),
        _colour(RiskColour.ORANGE, translate("LeadingStrip", "橙")),
        _colour(RiskColour.YELLOW, translate("LeadingStrip", "黄")),
        _colour(RiskColour.BLUE, translate("LeadingStrip", "蓝")),
        _colour(RiskColour.GREEN, translate("LeadingStrip", "绿"), always=False),
        _colour(None, translate("LeadingStrip", "未评"), always=False),
        Measure("late", BadgeLook(translate("LeadingStrip", "逾期"), Tone.RED, Shape.TRIANGLE), is_late),
        Measure("today", BadgeLook(translate("LeadingStrip", "今天"), Tone.ORANGE, Shape.SQUARE), _today),
        Measure("near", BadgeLook(translate("LeadingStrip", "三天内"), Tone.YELLOW, Shape.HALF), _near),
    )


def is_late(case: BoardCase, today: date) -> bool:
    """Tell whether a clock of the case is over on a day; due today is not over."""
    end = ends_on(case)
    return case.overdue or (end is not None and end < today)


def ends_on(case: BoardCase) -> date | None:
    """Return the day the next clock of a case ends, None while none runs."""
    return case.next_clock.end if case.next_clock is not None else None


class Tile(PanelButton):
    """One figure: number and badge; pressed, the list shows only these."""

    def __init__(self, measure: Measure) -> None:
        self.measure = measure
        self.number = label("0", "number")
        self._badge = Badge(measure.look.text, measure.look.tone, measure.look.shape)
        row = QHBoxLayout()
        row.setContentsMargins(px(Space.S), px(2), px(Space.XS), px(2))
        row.setSpacing(px(6))
        row.addWidget(self.number)
        row.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        super().__init__(row, "tile")
        self.setCheckable(True)

    def tell(self, count: int) -> None:
        """Show how many there are."""
        self.number.setText(str(count))
        self.setAccessibleName(f"{self.measure.look.text} {count}")
        self.setVisible(self.measure.always or count > 0)


class Strip(QWidget):
    """The tiles side by side; at most one is pressed."""

    narrowed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(translate("LeadingStrip", "件数"))
        self.tiles = {measure.key: Tile(measure) for measure in measures()}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(6))
        for tile in self.tiles.values():
            tile.clicked.connect(lambda _checked, tile=tile: self._pressed(tile))
            row.addWidget(tile, 1)

    def tell(self, cases: Iterable[BoardCase], today: date) -> None:
        """Count the cases."""
        listed = tuple(cases)
        for tile in self.tiles.values():
            tile.tell(sum(tile.measure.counts(case, today) for case in listed))

    def kept(self, cases: Iterable[BoardCase], today: date) -> Sequence[BoardCase]:
        """Return the cases of the pressed figure, all while none is pressed."""
        pressed = self.pressed()
        return [case for case in cases if pressed is None or pressed.measure.counts(case, today)]

    def pressed(self) -> Tile | None:
        """Return the figure the list is narrowed to."""
        return next((tile for tile in self.tiles.values() if tile.isChecked()), None)

    def release(self) -> None:
        """Show all cases again."""
        for tile in self.tiles.values():
            tile.setChecked(False)
        self.narrowed.emit()

    def _pressed(self, chosen: Tile) -> None:
        for tile in self.tiles.values():
            if tile is not chosen:
                tile.setChecked(False)
        self.narrowed.emit()


def _colour(colour: RiskColour | None, word: str, *, always: bool = True) -> Measure:
    key = colour.value if colour is not None else "ungraded"
    look = replace(risk_look(colour), text=word)
    return Measure(key, look, lambda case, _today: case.risk is colour, always)


def _today(case: BoardCase, today: date) -> bool:
    return not is_late(case, today) and ends_on(case) == today


def _near(case: BoardCase, today: date) -> bool:
    end = ends_on(case)
    return end is not None and not is_late(case, today) and 0 < (end - today).days <= NEAR_DAYS
