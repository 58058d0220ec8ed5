"""五类清单: the kinds that sweeps count, and the 重点时段 in which visits come closer; never persons."""

from datetime import date

from PySide6.QtWidgets import QCheckBox, QComboBox

from forms import checks, typed
from forms.spec import Field, Kind
from mediation_app.model import KeyItem
from mediation_app.rules.permissions import Permission
from mediation_app.services.visiting import sweeps
from mediation_app.services.visiting.sweeps import LISTS, PERIODS, SaveItem
from resources.i18n import QT_TRANSLATE_NOOP, render
from ui.forms.form_dialog import Work
from ui.models.key_list_words import list_title
from ui.models.looks import plain_day
from ui.pages.settings.field_dialog import FieldDialog
from ui.pages.settings.list_section import ListSection
from ui.theme import Tone
from ui.widgets import BadgeLook, Group, Row, Shape
from ui.workspace import Workspace

_DAY = Field(name="day", label=QT_TRANSLATE_NOOP("Forms", "日期"), kind=Kind.DATE)


class KeyListsSection(ListSection):
    """Five groups; Enter changes a word."""

    def __init__(self, workspace: Workspace) -> None:
        words = self.tr(
            "清单只列类别，不写人名和号码，排查时按类别填数目。重点时段写明起止日期，期间走访加密。"
        )
        super().__init__(workspace, Permission.PLAN_RECEPTION, self.tr("五类清单"), words)
        if not self.may_change:
            text = self.tr("清单由调解员、内勤和信访办负责人维护，这里只供查看。")
            self.notice.tell(text, Tone.QUIET)
        self.items: tuple[KeyItem, ...] = ()
        self.add = self.add_button(self.tr("添加"), lambda: self.ask(None), kind="primary", icon="plus")
        self.add_button(self.tr("修改"), self.change, icon="pencil")
        self.refresh()

    def refresh(self) -> None:
        """Read the five lists, words out of use too."""
        work = self.workspace

        def read() -> tuple[KeyItem, ...]:
            return tuple(item for code in LISTS for item in sweeps.items(work.books, code, active_only=False))

        work.tasks.run(read, done=self._show, owner=self)

    def current(self) -> KeyItem | None:
        """Return the chosen word."""
        row = self.list.current()
        return next((item for item in self.items if row and item.id == row.target), None)

    def change(self) -> None:
        """Open the chosen word."""
        item = self.current()
        if self.may_change and item is not None:
            self.ask(item)

    def ask(self, item: KeyItem | None) -> FieldDialog:
        """Open the dialog of a word, or of a new one in the list of the chosen one."""
        chosen = self.current()
        code = item.list_code if item is not None else chosen.list_code if chosen is not None else LISTS[0]
        return KeyItemDialog(self.workspace, self, item, code).start("name")

    def _show(self, items: tuple[KeyItem, ...]) -> None:
        self.items = items
        self.list.show_groups(
            tuple(
                Group(
                    title=list_title(code),
                    rows=tuple(self._row(item) for item in items if item.list_code == code),
                )
                for code in LISTS
            )
        )

    def _row(self, item: KeyItem) -> Row:
        days = ""
        if item.first_on is not None and item.last_on is not None:
            days = self.tr("{first} 至 {last}").format(
                first=plain_day(item.first_on), last=plain_day(item.last_on)
            )
        missing = self.tr("还没有写起止日期") if item.list_code == PERIODS and not days else ""
        stopped = BadgeLook(self.tr("已停用"), Tone.QUIET, Shape.CROSS)
        return Row(
            title=item.name,
            note=days or missing,
            badge=None if item.active else stopped,
            target=item.id,
        )


class KeyItemDialog(FieldDialog):
    """A word of a list, with days where it is a 重点时段."""

    def __init__(
        self, workspace: Workspace, section: KeyListsSection, item: KeyItem | None, code: str
    ) -> None:
        super().__init__(workspace, section, "", section.refresh)
        self.set_title(self.tr("修改清单") if item is not None else self.tr("添加到清单"))
        self.item_id = item.id if item is not None else None
        self.list_box = QComboBox()
        for known in LISTS:
            self.list_box.addItem(list_title(known), known)
        self.list_box.setCurrentIndex(LISTS.index(code))
        self.list_box.setEnabled(item is None)
        self.grid.add("list_code", self.tr("清单"), self.list_box)
        self.grid.line("name", self.tr("类别名称"), required=True, length=60)
        hint = self.tr("如：2027-02-15、2月15日")
        self.grid.line("first_on", self.tr("从"), hint=hint, length=20)
        self.grid.line("last_on", self.tr("到（含当天）"), hint=hint, length=20)
        self.active = QCheckBox(self.tr("在用"))
        self.active.setChecked(item.active if item is not None else True)
        self.body.addWidget(self.active)
        if item is not None:
            self.grid.set_text("name", item.name)
            for name in ("first_on", "last_on"):
                self.grid.set_text(name, plain_day(day) if (day := getattr(item, name)) else "")
        self.list_box.currentIndexChanged.connect(lambda _index: self._follow_list())
        self._follow_list()

    def saving(self) -> Work | None:
        """Return the call that saves the word, None when a day cannot be read."""
        today = self.workspace.today()
        days: dict[str, date | None] = {}
        for name in ("first_on", "last_on") if self._is_period() else ():
            problem = checks.error(_DAY, self.grid.text(name), today)
            if problem is not None:
                self.grid.row(name).set_problem(render(problem))
                self.grid.row(name).setFocus()
                return None
            found = typed.readable(_DAY, self.grid.text(name), today)
            days[name] = found if isinstance(found, date) else None
        command = SaveItem(
            list_code=self.list_box.currentData(),
            name=self.grid.text("name"),
            item_id=self.item_id,
            active=self.active.isChecked(),
            first_on=days.get("first_on"),
            last_on=days.get("last_on"),
        )
        return lambda books, actor: sweeps.save_item(books, actor, command)

    def _is_period(self) -> bool:
        return bool(self.list_box.currentData() == PERIODS)

    def _follow_list(self) -> None:
        for name in ("first_on", "last_on"):
            self.grid.row(name).setVisible(self._is_period())
