"""What a check found, as a list: severity by word and shape, where, why, and how to mend it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mediation_app.rules.findings import Finding, Severity
from resources.i18n import QT_TRANSLATE_NOOP, render, translate
from ui.theme import Space, Tone, px
from ui.widgets.badge import BadgeLook, Shape
from ui.widgets.grouped_list import Group, GroupedList, Row
from ui.widgets.labels import label

_WORDS: Mapping[Severity, str] = {
    Severity.BLOCK: QT_TRANSLATE_NOOP("Findings", "要改"),
    Severity.WARN: QT_TRANSLATE_NOOP("Findings", "再看"),
    Severity.HINT: QT_TRANSLATE_NOOP("Findings", "提示"),
}
_LOOKS: Mapping[Severity, tuple[Tone, Shape]] = {
    Severity.BLOCK: (Tone.RED, Shape.CROSS),
    Severity.WARN: (Tone.ORANGE, Shape.TRIANGLE),
    Severity.HINT: (Tone.BLUE, Shape.RING),
}
_HEADS: Mapping[Severity, str] = {
    Severity.BLOCK: QT_TRANSLATE_NOOP("Findings", "要改，改好才能定稿"),
    Severity.WARN: QT_TRANSLATE_NOOP("Findings", "请再看一眼"),
    Severity.HINT: QT_TRANSLATE_NOOP("Findings", "提示"),
}


def severity_look(severity: Severity, count: int = 0) -> BadgeLook:
    """Return the badge of a severity, with how many there are where told."""
    word = translate("Findings", _WORDS[severity])
    tone, shape = _LOOKS[severity]
    return BadgeLook(f"{word} {count}" if count else word, tone, shape)


def counts_of(findings: Sequence[Finding]) -> dict[Severity, int]:
    """Return how many findings there are of each severity, those without any left out."""
    counts = {severity: sum(one.severity is severity for one in findings) for severity in Severity}
    return {severity: count for severity, count in counts.items() if count}


class FindingList(QWidget):
    """↑ ↓ go through the findings, under the list stands the whole of the chosen one; Enter goes there."""

    chosen = Signal(object)
    """The Finding to go to."""

    def __init__(self, name: str, heads: Mapping[Severity, str] | None = None) -> None:
        super().__init__()
        self._heads = heads or _HEADS
        self.list = GroupedList(name)
        self.detail = label("", "small", wrap=True)
        self.detail.setMinimumHeight(px(54))
        self.setFocusProxy(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(Space.XS))
        column.addWidget(self.list, 1)
        column.addWidget(self.detail)
        self.list.rowActivated.connect(lambda row: self.chosen.emit(row.target))
        self.list.selectionModel().currentChanged.connect(self._tell)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show other findings, those that weigh most first."""
        groups = (
            Group(
                title=translate("Findings", self._heads[severity]),
                rows=tuple(finding_row(one) for one in findings if one.severity is severity),
            )
            for severity in Severity
        )
        self.list.show_groups(tuple(group for group in groups if group.rows))
        if self.list.current() is None:
            self.detail.clear()

    def current(self) -> Finding | None:
        """Return the chosen finding."""
        row = self.list.current()
        return row.target if row is not None and isinstance(row.target, Finding) else None

    def _tell(self, _now: QModelIndex, _before: QModelIndex) -> None:
        finding = self.current()
        if finding is None:
            self.detail.clear()
            return
        text = translate("Findings", QT_TRANSLATE_NOOP("Findings", "{place}：{reason}\n怎么改：{mend}"))
        words = {"place": finding.place, "reason": finding.reason, "mend": finding.mend}
        self.detail.setText(text.format(**{name: render(message) for name, message in words.items()}))


def finding_row(finding: Finding) -> Row:
    """Return the line of a finding: where and why, under it how to mend it."""
    return Row(
        title=f"{render(finding.place)}　{render(finding.reason)}",
        text=render(finding.mend),
        mark=severity_look(finding.severity),
        target=finding,
    )
