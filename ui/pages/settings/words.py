"""The office's words for kinds of disputes, and the national type each is counted as."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit

from mediation_app.rules.permissions import Permission
from mediation_app.services import habits
from resources.dictionaries import dispute_types
from ui import messages
from ui.pages.settings.section import SettingsSection
from ui.theme import px
from ui.widgets import Card, FieldRow, Group, GroupedList, Row, button, label
from ui.wording import kind_title
from ui.workspace import Workspace


class WordsSection(SettingsSection):
    """Words by type; type one below to say how it is counted."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace, Permission.MANAGE_OFFICE)
        self.list = GroupedList(self.tr("案由用词"))
        self.list.setMinimumHeight(px(320))
        self.word = QLineEdit(maxLength=60)
        self.type_box = QComboBox()
        for kind in dispute_types():
            self.type_box.addItem(kind_title(kind.code), kind.code)
        self._codes: Mapping[str, str] = {}
        self.list.rowActivated.connect(self.take_up)
        self.save_button = button(self.tr("记下"), "primary")
        self.save_button.clicked.connect(self.save)
        self.word.returnPressed.connect(self.type_box.setFocus)
        self._build()
        self.refresh()

    def refresh(self) -> None:
        """Read the words."""
        work = self.workspace
        work.tasks.run(lambda: habits.kind_words(work.books), done=self.show_words, owner=self)

    def show_words(self, words: Mapping[str, str]) -> None:
        """List the words under their types."""
        self.list.show_groups(
            tuple(
                Group(title=kind_title(kind.code), rows=tuple(Row(title=word, target=word) for word in found))
                for kind in dispute_types()
                if (found := sorted(word for word, code in words.items() if code == kind.code))
            )
        )
        self._codes = words

    def take_up(self, row: Row) -> None:
        """Put a word of the list into the line below, to count it as another type."""
        self.word.setText(row.title)
        self.type_box.setCurrentIndex(self.type_box.findData(self._codes[row.title]))
        self.type_box.setFocus()

    def save(self) -> None:
        """Let the typed word mean the chosen type from now on."""
        word = self.word.text().strip()
        if not word:
            self.word.setFocus()
            return
        self.workspace.ask(
            habits.set_kind_word,
            word,
            self.type_box.currentData(),
            done=self._saved,
            failed=lambda error: self.notice.tell(*messages.told(error)),
            owner=self,
        )

    def _saved(self, _none: object) -> None:
        self.word.clear()
        self.word.setFocus()
        self.refresh()

    def _build(self) -> None:
        words = self.tr(
            "这些用词按所在的类型统计，原来的用词会保留在案件里。选中后按 Enter 可以改归别的类型。"
        )
        self.cards.addWidget(label(words, "muted", wrap=True))
        card = Card(padding=1)
        card.body.addWidget(self.list)
        self.cards.addWidget(card, 1)
        row = QHBoxLayout()
        row.addWidget(FieldRow(self.tr("用词，如“宅基地界址”"), self.word), 2)
        row.addWidget(FieldRow(self.tr("统计为"), self.type_box), 2)
        row.addWidget(self.save_button, 0, Qt.AlignmentFlag.AlignBottom)
        if self.may_change:
            self.cards.addLayout(row)
