"""卷宗文书目录: the set of papers that dossiers follow; order, need and names by keyboard."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox

from forms.labels import ATTACHMENT_KIND
from forms.registry import FORMS
from mediation_app.model import AttachmentKind
from mediation_app.rules.errors import AppError
from mediation_app.rules.paper_sets import LONGEST_LABEL, PaperSet, SetLine, SetNeed
from mediation_app.rules.permissions import Permission
from mediation_app.services import paper_set_choice
from resources.i18n import QT_TRANSLATE_NOOP, translate
from ui import messages
from ui.dialogs.base import Dialog
from ui.pages.settings.list_section import ListSection
from ui.theme import Tone
from ui.widgets import BadgeLook, FieldRow, Group, Row, Shape
from ui.widgets.field_grid import FieldGrid
from ui.wording import form_title
from ui.workspace import Workspace

_NEEDS: Mapping[SetNeed, tuple[str, Tone, Shape]] = {
    SetNeed.AS_LAW: (QT_TRANSLATE_NOOP("PaperSetSection", "按规定"), Tone.ACCENT, Shape.DOT),
    SetNeed.MUST: (QT_TRANSLATE_NOOP("PaperSetSection", "必须"), Tone.ACCENT, Shape.DOT),
    SetNeed.OPTIONAL: (QT_TRANSLATE_NOOP("PaperSetSection", "按需"), Tone.QUIET, Shape.RING),
    SetNeed.OFF: (QT_TRANSLATE_NOOP("PaperSetSection", "不用"), Tone.QUIET, Shape.CROSS),
}
_SETS = {
    "national": QT_TRANSLATE_NOOP("PaperSetSection", "司法部格式（司发通〔2010〕239号）"),
    "provincial": QT_TRANSLATE_NOOP("PaperSetSection", "省定十三项目录"),
}
_NEXT = {SetNeed.MUST: SetNeed.OPTIONAL, SetNeed.OPTIONAL: SetNeed.OFF, SetNeed.OFF: SetNeed.MUST}


class PaperSetSection(ListSection):
    """Choose a set; Alt+Up and Alt+Down move a paper, Space changes its need, Enter its name."""

    def __init__(self, workspace: Workspace) -> None:
        words = self.tr(
            "新旧案件的卷内目录都按这里排列；已定稿的文书照原样保留。法律和司法部规定的文书“按规定”随案情"
            "自动判断，只能调整位置和名称。Alt+↑、Alt+↓ 移动，空格改必须、按需、不用，Enter 改名称。"
        )
        super().__init__(workspace, Permission.MANAGE_PAPERS, self.tr("卷宗文书目录"), words)
        if not self.may_change:
            self.notice.tell(self.tr("目录由调解员、内勤和管理员维护，这里只供查看。"), Tone.QUIET)
        self.shown = PaperSet(code="")
        self.set_box = QComboBox()
        for one in paper_set_choice.sets():
            self.set_box.addItem(_set_title(one), one.code)
        self.set_box.setEnabled(self.may_change)
        self.set_box.activated.connect(lambda _index: self.choose(self.set_box.currentData()))
        self.cards.insertWidget(1, FieldRow(self.tr("采用哪一套"), self.set_box))
        self.save_button = self.add_button(self.tr("保存"), self.save, kind="primary")
        self.add_button(self.tr("上移"), lambda: self.shift(-1), icon="arrow-up")
        self.add_button(self.tr("下移"), lambda: self.shift(1), icon="arrow-down")
        self.add_button(self.tr("必须/按需/不用"), self.turn)
        self.add_button(self.tr("改名称"), self.change, icon="pencil")
        self._keys()
        self.refresh()

    def refresh(self) -> None:
        """Read the office's set."""
        work = self.workspace
        work.tasks.run(lambda: paper_set_choice.current(work.books), done=self.show_set, owner=self)

    def show_set(self, found: PaperSet) -> None:
        """Show a set as it is kept."""
        self.shown = found
        self.set_box.setCurrentIndex(self.set_box.findData(found.code))
        self.save_button.setEnabled(False)
        self._list()

    def choose(self, code: str) -> None:
        """Take a set as it comes with the program; own changes are let go."""
        self.workspace.ask(paper_set_choice.choose, code, done=self._saved, failed=self._refused, owner=self)

    def shift(self, by: int) -> None:
        """Move the chosen paper up or down."""
        at = self._at()
        to = at + by
        if at < 0 or not 0 <= to < len(self.shown.lines) or not self.may_change:
            return
        lines = list(self.shown.lines)
        lines[at], lines[to] = lines[to], lines[at]
        self._edit(tuple(lines))

    def turn(self) -> None:
        """Change the need of the chosen paper: 必须, 按需, 不用; of one that the law rules nothing."""
        at = self._at()
        if at < 0 or not self.may_change:
            return
        line = self.shown.lines[at]
        if line.need is SetNeed.AS_LAW:
            self.workspace.toast(self.tr("这份文书按法律和司法部规定随案情判断，不能改成按需或不用"))
            return
        self._put(at, replace(line, need=_NEXT[line.need]))

    def change(self) -> None:
        """Ask for another name of the chosen paper."""
        at = self._at()
        if at >= 0 and self.may_change:
            self.ask_name(at)

    def ask_name(self, at: int) -> "NameDialog":
        """Open the dialog of a paper's name."""
        line = self.shown.lines[at]
        dialog = NameDialog(self, own_name(line.entry), line.label)
        dialog.accepted.connect(lambda: self._put(at, replace(line, label=dialog.label())))
        dialog.open()
        return dialog

    def unsaved(self) -> str:
        """Tell whether lines were moved or changed and not kept yet."""
        return self.tr("卷宗文书目录") if self.save_button.isEnabled() else ""

    def save(self) -> None:
        """Keep what was changed."""
        self.workspace.ask(
            paper_set_choice.change_lines,
            self.shown.lines,
            done=self._saved,
            failed=self._refused,
            owner=self,
        )

    def _saved(self, found: PaperSet) -> None:
        self.notice.clear()
        self.show_set(found)
        self.workspace.toast(self.tr("已保存卷宗文书目录"))
        self.workspace.changes.officeChanged.emit()

    def _refused(self, error: AppError) -> None:
        self.notice.tell(*messages.told(error))

    def _at(self) -> int:
        row = self.list.current()
        entries = [line.entry for line in self.shown.lines]
        return entries.index(str(row.target)) if row is not None and row.target in entries else -1

    def _put(self, at: int, line: SetLine) -> None:
        lines = list(self.shown.lines)
        lines[at] = line
        self._edit(tuple(lines))

    def _edit(self, lines: tuple[SetLine, ...]) -> None:
        self.shown = replace(self.shown, lines=lines)
        self.save_button.setEnabled(True)
        self._list()

    def _list(self) -> None:
        rows = tuple(_row(number, line) for number, line in enumerate(self.shown.lines, start=1))
        self.list.show_groups((Group(title=self.tr("卷内材料顺序"), rows=rows),))

    def _keys(self) -> None:
        keys = (
            ("Alt+Up", lambda: self.shift(-1)),
            ("Alt+Down", lambda: self.shift(1)),
            ("Space", self.turn),
        )
        for key, run in keys:
            shortcut = QShortcut(QKeySequence(key), self.list)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(run)


def _set_title(one: PaperSet) -> str:
    return translate("PaperSetSection", _SETS.get(one.code, one.title))


def own_name(entry: str) -> str:
    """Return what a paper or a kind of files is called without a name of the office's own."""
    if entry in FORMS:
        return form_title(FORMS[entry].spec.title, FORMS[entry].spec.variant)
    return translate("Forms", ATTACHMENT_KIND[AttachmentKind(entry.removeprefix("files:"))])


def _row(number: int, line: SetLine) -> Row:
    words, tone, shape = _NEEDS[line.need]
    name = own_name(line.entry)
    files = translate("PaperSetSection", QT_TRANSLATE_NOOP("PaperSetSection", "附件"))
    kind = files if line.entry.startswith("files:") else ""
    return Row(
        title=f"{number}　{line.label or name}",
        text="　".join(part for part in (name if line.label else "", kind) if part),
        badge=BadgeLook(translate("PaperSetSection", words), tone, shape),
        target=line.entry,
    )


class NameDialog(Dialog):
    """One line: what the 卷内目录 calls a paper; empty for its own title."""

    def __init__(self, parent: PaperSetSection, name: str, label: str) -> None:
        super().__init__(parent, "")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.set_title(self.tr("卷内目录里的名称"))
        self.grid = FieldGrid()
        self.line = self.grid.line(
            "label", name, span=2, hint=self.tr("留空就用文书自己的名称"), length=LONGEST_LABEL
        )
        self.line.setText(label)
        self.body.addWidget(self.grid)
        self.add_buttons(self.tr("确定"))
        self.line.setFocus()

    def label(self) -> str:
        """Return what was typed."""
        return self.line.text().strip()
