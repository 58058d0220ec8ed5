"""People found while a name is typed, with their earlier cases; Alt and a digit takes one over."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from forms.labels import ROLE
from mediation_app.services import people
from mediation_app.services.people import PastCase, PersonHit
from resources.i18n import render, translate
from ui.tasks import Job
from ui.theme import Space, Tone, px
from ui.widgets import Badge, ElidedLabel, KeyHint, PanelButton, Shape, button, label
from ui.workspace import Workspace

SETTLES_MS = 180


class PeoplePanel(QScrollArea):
    """Stands beside the form, never over it."""

    picked = Signal(object)
    """The `PersonHit` taken over."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._typed = ""
        self._job: Job[tuple[PersonHit, ...]] | None = None
        self._cards: list[HitCard] = []
        self._wait = QTimer(self, interval=SETTLES_MS, singleShot=True)
        self._wait.timeout.connect(self._ask)
        self.title = label("", "heading")
        self.words = label("", "muted", wrap=True)
        self._list = QVBoxLayout()
        self._list.setSpacing(px(Space.S))
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, px(Space.XS), 0)
        column.setSpacing(px(Space.S))
        column.addWidget(self.title)
        column.addWidget(self.words)
        column.addLayout(self._list)
        column.addStretch(1)
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("以往的案件"))
        self.show_hits(())

    @property
    def hits(self) -> tuple[PersonHit, ...]:
        """Return the people shown."""
        return tuple(card.hit for card in self._cards)

    def look_for(self, typed: str) -> None:
        """Search for what is being typed, a moment after the last key."""
        if typed.strip() != self._typed:
            self._typed = typed.strip()
            self._wait.start()

    def show_hits(self, hits: tuple[PersonHit, ...]) -> None:
        """Show people, the best first."""
        for card in self._cards:
            self._list.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = [HitCard(number, hit, self._workspace) for number, hit in enumerate(hits, 1)]
        for card in self._cards:
            self._list.addWidget(card)
            card.taken.connect(self.picked)
        self._tell(len(hits))

    def pick(self, number: int) -> None:
        """Take over the person of that number, from 1."""
        if 0 < number <= len(self._cards):
            self.picked.emit(self._cards[number - 1].hit)

    def focus_first(self) -> bool:
        """Go to the first person; False when there is none."""
        if self._cards:
            self._cards[0].take_button.setFocus(Qt.FocusReason.TabFocusReason)
        return bool(self._cards)

    def _ask(self) -> None:
        if self._job is not None:
            self._job.cancel()
        if len(self._typed) < 2:
            self.show_hits(())
            return
        self._job = self._workspace.ask(people.find_people, self._typed, done=self.show_hits, owner=self)

    def _tell(self, count: int) -> None:
        if count:
            self.title.setText(self.tr("可能是以前来过的人"))
            self.words.setText(self.tr("Alt+数字沿用此人资料，核对后再登记。"))
        elif len(self._typed) >= 2:
            self.title.setText(self.tr("没有找到以前的记录"))
            self.words.setText(self.tr("按新的当事人登记。"))
        else:
            self.title.setText(self.tr("以往的案件"))
            self.words.setText(
                self.tr("输入姓名、两个拼音首字母、证件号码或电话的开头，这里会列出此人以往的案件。")
            )


class HitCard(QFrame):
    """One person found: who he is, why he is shown, his latest cases."""

    taken = Signal(object)

    def __init__(self, number: int, hit: PersonHit, workspace: Workspace) -> None:
        super().__init__()
        self.hit = hit
        self._workspace = workspace
        self.setProperty("kind", "card")
        self.take_button = self._take_button(number)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(Space.M), px(Space.S), px(Space.M), px(Space.S))
        column.setSpacing(px(Space.XS))
        column.addLayout(self._head(number))
        if self._about():
            column.addWidget(ElidedLabel(self._about(), "small"))
        column.addWidget(label(render(hit.why), "small", wrap=True))
        for case in hit.cases:
            column.addWidget(self._case_button(case))

    def _head(self, number: int) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(Space.S))
        row.addWidget(ElidedLabel(self.hit.name, "strong"), 1)
        row.addWidget(KeyHint(f"Alt+{number}"))
        row.addWidget(self.take_button)
        return row

    def _take_button(self, number: int) -> QPushButton:
        made = button(self.tr("沿用"), icon="check")
        made.setAccessibleName(
            self.tr("沿用{name}的资料，Alt+{number}").format(name=self.hit.name, number=number)
        )
        made.clicked.connect(lambda: self.taken.emit(self.hit))
        return made

    def _about(self) -> str:
        born = self.tr("{year}年生").format(year=self.hit.birth_year) if self.hit.birth_year else ""
        parts = (
            translate("Forms", self.hit.sex),
            born,
            self.hit.masked_id,
            self.hit.masked_phone,
            self.hit.address,
        )
        return " · ".join(part for part in parts if part)

    def _case_button(self, case: PastCase) -> QPushButton:
        role = translate("Forms", ROLE[case.role])
        row = QHBoxLayout()
        row.setContentsMargins(px(Space.XS), px(1), px(Space.XS), px(1))
        row.setSpacing(px(Space.XS))
        row.addWidget(ElidedLabel(f"{case.number} {case.title}", "echo"), 1)
        row.addWidget(Badge(self.tr("作废") if case.voided else role, Tone.QUIET, Shape.NONE))
        made = PanelButton(row, "line")
        made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        made.setToolTip(self.tr("打开这件的卷宗：{title}（{role}）").format(title=case.title, role=role))
        made.setAccessibleName(f"{case.number} {case.title} {role}")
        made.clicked.connect(lambda: self._workspace.open_case(case.case_id))
        return made
