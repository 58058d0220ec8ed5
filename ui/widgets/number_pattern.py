"""The pattern of case numbers, with what it makes of the next case shown while it is typed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from mediation_app.rules.numbering import check_pattern, render
from resources.i18n import Message
from resources.i18n import render as shown
from ui.theme import Space, mark, px
from ui.widgets.buttons import button
from ui.widgets.labels import label
from ui.wording import clauses

EXAMPLE_SEQ = 12
PATTERNS = (
    "({year}){short}人调字第{seq}号",
    "（{year}）{short}调字第{seq:03}号",
    "{short}人调〔{year}〕{seq}号",
)


class NumberPatternField(QWidget):
    """A line for the pattern, usual patterns to click, and the example or the problems under it."""

    edited = Signal()

    def __init__(
        self,
        name: str,
        patterns: tuple[str, ...] = PATTERNS,
        *,
        optional: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._optional = optional
        self._short, self._year = "", 2026
        self.line = QLineEdit(maxLength=80)
        self.line.setAccessibleName(name)
        self.setFocusProxy(self.line)
        self.example = label("", "small", wrap=True)
        self.line.textChanged.connect(self._show)
        self.line.textEdited.connect(self.edited)
        choices = QHBoxLayout()
        choices.setSpacing(px(Space.XS))
        self.choices = [self._choice(pattern) for pattern in patterns]
        for choice in self.choices:
            choices.addWidget(choice)
        choices.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(3))
        column.addWidget(self.line)
        column.addWidget(self.example)
        column.addLayout(choices)

    def pattern(self) -> str:
        """Return the pattern as typed."""
        return self.line.text().strip()

    def set_pattern(self, pattern: str) -> None:
        """Show a pattern."""
        self.line.setText(pattern)
        self._show()

    def set_office(self, short: str, year: int) -> None:
        """Make the example with the office's short name."""
        self._short, self._year = short, year
        for choice, pattern in zip(self.choices, (c.property("pattern") for c in self.choices), strict=True):
            choice.setText(self._made(pattern))
            choice.setAccessibleName(self.tr("编号格式 {example}").format(example=choice.text()))
        self._show()

    def set_read_only(self, read_only: bool) -> None:
        """Let nothing be typed or chosen."""
        self.line.setReadOnly(read_only)
        for choice in self.choices:
            choice.setVisible(not read_only)

    def is_good(self) -> bool:
        """Tell whether the pattern can number cases."""
        return not self._problems()

    def _problems(self) -> tuple[Message, ...]:
        return () if self._optional and not self.pattern() else check_pattern(self.pattern())

    def _choice(self, pattern: str) -> QPushButton:
        made = button("", "fold")
        made.setProperty("pattern", pattern)
        made.clicked.connect(lambda: self._choose(pattern))
        return made

    def _choose(self, pattern: str) -> None:
        self.line.setText(pattern)
        self.edited.emit()

    def _show(self) -> None:
        problems = self._problems()
        mark(self.line, "problem", "true" if problems else "false")
        mark(self.example, "type", "problem" if problems else "small")
        if problems:
            self.example.setText(clauses(map(shown, problems)))
        elif not self.pattern():
            self.example.setText(self.tr("沿用案件编号"))
        else:
            self.example.setText(self.tr("例：{number}").format(number=self._made(self.pattern())))

    def _made(self, pattern: str) -> str:
        return render(pattern, year=self._year, seq=EXAMPLE_SEQ, short=self._short or "××")
