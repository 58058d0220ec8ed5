"""指定扫描页: say of which paper a page is, by the code on it or by choosing case and paper."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QSpinBox, QWidget

from mediation_app.rules.errors import AppError, InvalidInput
from mediation_app.rules.scan_pages import Place, pages_in_words
from mediation_app.services.paper_which import with_which
from mediation_app.services.scans import choosing, sorting
from mediation_app.services.scans.choosing import PaperChoice
from mediation_app.services.scans.desk import ScanSet
from resources.i18n import Message, render, translate
from ui import messages
from ui.dialogs.base import Dialog
from ui.theme import Space, Tone, px
from ui.widgets import BadgeLook, FieldRow, Group, GroupedList, Row, SearchBox, Shape
from ui.workspace import Workspace

WIDTH, LIST_HEIGHT = 620, 250


@dataclass(frozen=True, slots=True)
class PagesToAssign:
    """The page to be named and those after it that belong together, and how the first one is called."""

    page_ids: tuple[int, ...]
    name: str
    number: int | None = None
    """The page number it has by now."""
    guess: Place | None = None
    """Where it belongs by the pages fed before and after it."""


class AssignDialog(Dialog):
    """Type the code and press Enter, or find the case, choose its paper and press Enter."""

    assigned = Signal(int)
    """Id of the version the pages were said to be of."""

    def __init__(
        self, workspace: Workspace, pages: PagesToAssign, sets: Sequence[ScanSet], parent: QWidget
    ) -> None:
        super().__init__(parent, self.tr("指定扫描页"), pages.name)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.workspace, self.pages = workspace, pages
        self.sets = tuple(one for one in sets if not one.is_void)
        self.code = QLineEdit()
        self.search = SearchBox(self.tr("查找案件：卷号、姓名、拼音首字母"))
        self.list = GroupedList(self.tr("文书"))
        self.page = QSpinBox()
        self.together = QCheckBox()
        self.code_field = FieldRow(
            self.tr("验证码"), self.code, hint=self.tr("纸上二维码旁的12位；也可以粘贴整段二维码文字")
        )
        self.page_field = FieldRow(self.tr("是第几页"), self.page)
        self._build()
        self.look("")

    def look(self, text: str) -> None:
        """Show the papers of cases that a text finds."""
        self.workspace.ask(
            choosing.papers_to_choose,
            text,
            done=lambda found: self._show(text, found) if text == self.search.text().strip() else None,
            failed=self.show_problem,
            owner=self,
        )

    def accepting(self) -> None:
        """Name the pages by the code where one is typed, else by the paper chosen."""
        typed, row = self.code.text().strip(), self.list.current()
        self.code_field.set_problem("")
        self.notice.clear()
        if typed:
            self._assign_code(typed)
        elif row is not None and isinstance(row.target, int):
            self._assign(row.target)
        else:
            self.notice.tell(self.tr("请输入验证码，或选一份文书"), Tone.ORANGE)
            self.code.setFocus()

    def page_ids(self) -> tuple[int, ...]:
        """Return the pages to be named: the first, or with those that follow it."""
        return self.pages.page_ids if self.together.isChecked() else self.pages.page_ids[:1]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go from the search into the list with the arrow; Enter goes there, too."""
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
                self.search.settle()
                self.list.setFocus()
                return True
        return super().eventFilter(watched, event)

    def _assign_code(self, typed: str) -> None:
        self.busy(True)
        self.workspace.ask(
            sorting.assign_code,
            self.page_ids(),
            typed,
            self.page.value() or None,
            done=self._assigned,
            failed=self._failed,
            owner=self,
        )

    def _assign(self, paper_id: int) -> None:
        self.busy(True)
        first = self.page.value() or self._likely_page(paper_id)
        self.workspace.ask(
            sorting.assign,
            self.page_ids(),
            paper_id,
            first,
            done=lambda _nothing: self._assigned(paper_id),
            failed=self._failed,
            owner=self,
        )

    def _assigned(self, paper_id: int) -> None:
        self.accept()
        self.assigned.emit(paper_id)

    def _failed(self, error: AppError) -> None:
        self.busy(False)
        if isinstance(error, InvalidInput) and any(one.field == "code" for one in error.problems):
            self.code_field.set_problem(messages.texts(error)[0])
            self.code.setFocus()
            return
        self.show_problem(error)

    def _likely_page(self, paper_id: int) -> int:
        if self.pages.guess is not None and self.pages.guess.paper_id == paper_id:
            return self.pages.guess.page
        found = next((one for one in self.sets if one.paper_id == paper_id), None)
        return found.missing[0] if found is not None and found.missing else 1

    def _show(self, text: str, found: tuple[PaperChoice, ...]) -> None:
        guess = self.pages.guess.paper_id if self.pages.guess is not None else None
        lacking = {one.paper_id: one for one in self.sets if one.missing and one.paper_id != guess}
        first = tuple(_set_row(one) for one in lacking.values()) if not text else ()
        rest = tuple(_choice_row(one) for one in found if text or one.paper_id not in (*lacking, guess))
        guessed = tuple(_set_row(one) for one in self.sets if one.paper_id == guess and not text)
        guessed = guessed or tuple(_choice_row(one) for one in found if one.paper_id == guess and not text)
        groups = (
            Group(title=self.tr("按前后页推测"), rows=guessed),
            Group(title=self.tr("正缺页的"), rows=first),
            Group(title=self.tr("找到的文书") if text else self.tr("近来的文书"), rows=rest),
        )
        self.list.show_groups(tuple(group for group in groups if group.rows))
        self.list.go_to_first()

    def _build(self) -> None:
        self.setMinimumWidth(px(WIDTH))
        self.list.setMinimumHeight(px(LIST_HEIGHT))
        self.page.setRange(0, 9999)
        self.page.setSpecialValueText(self.tr("自动"))
        self.page.setValue(self.pages.number or 0)
        count = len(self.pages.page_ids)
        self.together.setText(self.tr("同一文件接下来的共 {count} 页一起指定，页码顺延").format(count=count))
        self.together.setVisible(count > 1)
        self.together.setChecked(count > 1)
        row = QHBoxLayout()
        row.setSpacing(px(Space.M))
        row.addWidget(self.code_field, 1)
        row.addWidget(self.page_field, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)
        self.body.addWidget(self.search)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.together)
        self.search.textSettled.connect(self.look)
        self.search.installEventFilter(self)
        self.list.rowActivated.connect(lambda _row: self.accepting())
        self.add_buttons(self.tr("指定"))
        self.code.setFocus()


def _set_row(one: ScanSet) -> Row:
    words = translate("ScanDesk", "缺第{pages}页").format(pages=render(pages_in_words(one.missing)))
    return Row(
        title=render(with_which(Message("Forms", one.title), one.which)),
        text=f"{one.number}　{one.case_title}",
        badge=BadgeLook(words, Tone.ORANGE, Shape.TRIANGLE) if one.missing else None,
        target=one.paper_id,
    )


def _choice_row(one: PaperChoice) -> Row:
    title = render(with_which(Message("Forms", one.title), one.which))
    if one.version > 1:
        words = translate("ScanDesk", "{title}（第{version}版）")
        title = words.format(title=title, version=one.version)
    has_one = BadgeLook(translate("ScanDesk", "已有签署原件"), Tone.DONE, Shape.CHECK)
    return Row(
        title=title,
        text=f"{one.number}　{one.case_title}",
        badge=has_one if one.has_original else None,
        note=translate("ScanDesk", "{total}页").format(total=one.pages) if one.pages else "",
        target=one.paper_id,
    )
