"""Put days on the roster, change them, take them off, and have a whole roster proposed."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from forms.registry import entry
from forms.spec import Options, Values
from mediation_app.services.books import Actor, Books
from mediation_app.services.visiting import receptions
from mediation_app.services.visiting.receptions import DutyRow, SavedDuty, SaveDuty
from resources.i18n import render, translate
from ui.dialogs.base import Dialog
from ui.dialogs.reason import ReasonDialog
from ui.forms.form_dialog import Sheet, Work
from ui.forms.visiting_commands import duty_command, roster_wish
from ui.models.looks import short_day
from ui.pages.leading.asking import Asked, ask_form, people
from ui.theme import px
from ui.widgets import Card, Group, GroupedList, Row
from ui.wording import clauses
from ui.workspace import Workspace

Done = Callable[[], object]


def write_duty(workspace: Workspace, parent: QWidget, row: DutyRow | None, on: date, done: Done) -> None:
    """Put a leader on the roster of a day, or change the line."""
    workspace.ask(people, done=lambda found: _open(workspace, parent, row, on, found, done), owner=parent)


def _open(
    workspace: Workspace, parent: QWidget, row: DutyRow | None, on: date, options: Options, done: Done
) -> None:
    duty_id = row.duty_id if row is not None else None

    def save(values: Values) -> Work:
        command = duty_command(values, duty_id)
        return lambda books, actor: receptions.save_duty(books, actor, command)

    def saved(found: SavedDuty) -> None:
        workspace.toast(clauses((translate("Reception", "值班已保存"), *map(render, found.warnings))))
        done()

    names = ("on", "leader_id", "place", "hours", "is_joint", "units", "note")
    asked = Asked(
        spec=entry("duty"),
        options=options,
        values={name: getattr(row, name) for name in names} if row is not None else {"on": on},
        sheet=Sheet(
            title=translate("Reception", "添加接访") if row is None else translate("Reception", "修改接访")
        ),
        save=save,
        done=saved,
    )
    ask_form(workspace, parent, asked)


def remove_duty(workspace: Workspace, parent: QWidget, row: DutyRow, done: Done) -> ReasonDialog:
    """Take a day off the roster, with the reason."""
    title = translate("Reception", "取消这次接访")
    words = f"{short_day(row.on, workspace.today())}　{row.leader}"
    dialog = ReasonDialog(parent, title, words, ())
    dialog.add_buttons(title, "danger")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.accepted.connect(
        lambda: workspace.ask(
            receptions.remove_duty,
            row.duty_id,
            dialog.reason(),
            done=lambda _: done(),
            failed=lambda error: workspace.show_error(error, parent),
            owner=parent,
        )
    )
    dialog.open()
    return dialog


def propose(workspace: Workspace, parent: QWidget, first: date, last: date, done: Done) -> None:
    """Ask for the rule and show the roster it makes."""
    workspace.ask(
        people, done=lambda found: _ask_wish(workspace, parent, (first, last), found, done), owner=parent
    )


def _ask_wish(
    workspace: Workspace, parent: QWidget, days: tuple[date, date], options: Options, done: Done
) -> None:
    def save(values: Values) -> Work:
        wish = roster_wish(values)
        return lambda books, actor: receptions.propose_roster(books, actor, wish)

    names = {int(choice.code): choice.label for choice in options["leaders"]}
    asked = Asked(
        spec=entry("roster_wish"),
        options=options,
        values={
            "first": max(days[0], workspace.today()),
            "last": days[1],
            "turn": tuple({"leader_id": leader_id} for leader_id in names),
        },
        sheet=Sheet(
            title=translate("Reception", "排接访值班表"),
            accept_text=translate("Reception", "排出来看看"),
            begin_at="first",
        ),
        save=save,
        done=lambda found: RosterDialog(workspace, parent, found, names, done).open(),
    )
    ask_form(workspace, parent, asked)


class RosterDialog(Dialog):
    """The roster proposed; accepting keeps it."""

    def __init__(
        self,
        workspace: Workspace,
        parent: QWidget,
        proposed: Sequence[SaveDuty],
        names: dict[int, str],
        done: Done,
    ) -> None:
        super().__init__(parent, "")
        self.set_title(self.tr("排出的值班表"))
        self.workspace = workspace
        self._proposed, self._done = tuple(proposed), done
        self.list = GroupedList(self.tr("排出的值班表"))
        self.list.setMinimumSize(px(420), px(300))
        rows = tuple(
            Row(
                title=f"{short_day(one.on, workspace.today())}　{names.get(one.leader_id, '')}",
                text="　".join(part for part in (one.place, one.hours) if part),
                target=number,
            )
            for number, one in enumerate(self._proposed)
        )
        self.list.show_groups((Group(title=self.tr("接访日"), rows=rows),))
        card = Card(padding=1)
        card.body.addWidget(self.list)
        self.body.addWidget(card)
        accept = self.add_buttons(self.tr("采用"))
        accept.setEnabled(bool(rows))
        if not rows:
            self.notice.tell(self.tr("这段时间里没有这样的接访日，请换一段时间。"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def accepting(self) -> None:
        """Keep the roster; days kept already stay as they are."""
        self.busy(True)
        self.workspace.ask(self._keep, done=self._kept, failed=self.show_problem, owner=self)

    def _keep(self, books: Books, actor: Actor) -> int:
        return len(receptions.save_roster(books, actor, self._proposed))

    def _kept(self, count: int) -> None:
        self.accept()
        self.workspace.toast(self.tr("已排入 {count} 天，原有的安排没有改动").format(count=count))
        self._done()
