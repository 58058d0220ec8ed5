"""What a widget offers that stands in for a list of a form, such as the quick notes of a session."""

from abc import abstractmethod

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from forms.spec import Values


class OwnSection(QWidget):
    """Holds the blocks of one list in its own way."""

    edited = Signal()
    left = Signal()

    @abstractmethod
    def values(self) -> tuple[Values, ...]:
        """Return the blocks."""

    @abstractmethod
    def set_values(self, blocks: tuple[Values, ...]) -> None:
        """Show blocks."""

    @abstractmethod
    def show_problem(self, index: int, name: str, text: str) -> None:
        """Say what is wrong in one block."""

    @abstractmethod
    def clear_problems(self) -> None:
        """Say nothing any more."""

    @abstractmethod
    def set_read_only(self, *, read_only: bool) -> None:
        """Let the blocks be read but not changed."""

    @abstractmethod
    def stops(self) -> list[QWidget]:
        """Return what Tab comes to, in order."""
