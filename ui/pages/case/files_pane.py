"""The files of one place in the dossier, in its middle: open, take out, add."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mediation_app.model import Attachment, AttachmentKind
from mediation_app.rules.permissions import Permission
from resources.i18n import day_text
from ui.pages.case.desk import CaseDesk
from ui.theme import Space, px
from ui.widgets import Card, ElidedLabel, button, label


class FilesPane(QWidget):
    """A line a file."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._card = QWidget()
        self._column.addWidget(self._card)
        self._column.addStretch(1)

    def show_files(self, desk: CaseDesk, kind: AttachmentKind, ids: tuple[int, ...]) -> None:
        """Show the files of one kind."""
        files = [file for file in desk.case.attachments if file.id in ids]
        card = Card(padding=Space.M)
        for file in files:
            card.body.addLayout(self._row(file))
        if not files:
            card.body.addWidget(label(self.tr("这里还没有文件"), "muted"))
        add = button(self.tr("添加文件"), icon="paperclip")
        reason = desk.why_not(Permission.ATTACH)
        add.setEnabled(not reason)
        add.setToolTip(reason)
        add.clicked.connect(lambda: self.wanted.emit(f"file.attach:{kind.value}"))
        card.body.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.replaceWidget(self._card, card)
        self._card.deleteLater()
        self._card = card

    def _row(self, file: Attachment) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(Space.S))
        row.addWidget(ElidedLabel(file.note or file.name), 3)
        row.addWidget(ElidedLabel(file.provider, "muted"), 1)
        row.addWidget(label(day_text(file.received_on) if file.received_on else "", "muted"))
        opening = button(self.tr("打开"), icon="external-link")
        opening.setAccessibleName(self.tr("打开{name}").format(name=file.note or file.name))
        opening.clicked.connect(lambda: self.wanted.emit(f"file.open:{file.id}"))
        row.addWidget(opening)
        return row
