"""The office's words for kinds of disputes, and the national type each is counted as."""

from collections.abc import Mapping
from itertools import groupby

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit

from mediation_app.rules.permissions import Permission
from mediation_app.services import habits
from resources.dictionaries import dispute_type, dispute_types
from ui import messages
from ui.pages.settings.section import SettingsSection
from ui.theme import px
from ui.widgets import Card, FieldRow, Group, GroupedList, Row, button, label
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
            self.type_box.addItem(kind.title, kind.code)
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
        order = [kind.code for kind in dispute_types()]
        pairs = sorted(words.items(), key=lambda pair: (_place(order, pair[1]), pair[0]))
        self.list.show_groups(
            tuple(
                Group(
                    title=dispute_type(code).title,
                    rows=(Row(title="、".join(word for word, _ in found), target=code),),
                )
                for code, found in groupby(pairs, key=lambda pair: pair[1])
            )
        )

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
        words = self.tr("导入台账和登记时，左边的用词按右边的类型统计；原来的用词会保留在案件里。")
        self.cards.addWidget(label(words, "muted", wrap=True))
        card = Card(padding=1)
        card.body.addWidget(self.list)
        self.cards.addWidget(card, 1)
        row = QHBoxLayout()
        row.addWidget(FieldRow(self.tr("用词，如“宅基地界址”"), self.word), 2)
        row.addWidget(FieldRow(self.tr("统计为"), self.type_box), 2)
        row.addWidget(self.save_button)
        if self.may_change:
            self.cards.addLayout(row)


def _place(order: list[str], code: str) -> int:
    return order.index(code) if code in order else len(order)
