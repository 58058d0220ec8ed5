"""排查: what sweeps found, villages that have not reported, the five lists in figures, visits by grid."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtWidgets import QWidget

from forms.registry import entry
from forms.spec import Choice, Options, Values
from mediation_app.model import Sweep
from mediation_app.rules.permissions import Permission
from mediation_app.services import places
from mediation_app.services.books import Actor, Books
from mediation_app.services.visiting import receptions, sweeps
from mediation_app.services.visiting.receptions import GridVisits
from mediation_app.services.visiting.sweeps import ItemFigure
from resources.i18n import translate
from ui.forms.form_dialog import FormDialog, Sheet, Work
from ui.forms.visiting_commands import sweep_command
from ui.models.key_list_words import list_title
from ui.models.looks import short_day
from ui.navigation import Command
from ui.pages.leading.asking import Asked, ask_form
from ui.pages.reception.month_panel import MonthPanel, why_not
from ui.theme import Tone
from ui.widgets import BadgeLook, EmptyState, Group, Row, Shape
from ui.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What the tab shows of a month."""

    sweeps: tuple[Sweep, ...]
    silent: tuple[str, ...]
    figures: tuple[ItemFigure, ...]
    grids: tuple[GridVisits, ...]


@dataclass(frozen=True, slots=True)
class Silent:
    """A line of a village that has not reported."""

    village: str


class SweepsPanel(MonthPanel):
    """Enter on a village that has not reported writes its sweep down."""

    def __init__(self, workspace: Workspace) -> None:
        empty = EmptyState(
            "list-checks",
            self.tr("这个月还没有排查记录"),
            self.tr("没有发现矛盾的村也要报，这叫零报告。"),
        )
        super().__init__(workspace, self.tr("排查"), empty)
        self.finish_bar()

    def commands(self) -> tuple[Command, ...]:
        """Offer to write a sweep down."""
        denied = why_not(self.workspace, Permission.RECEIVE)
        return (
            Command(
                key="sweep-add",
                title=self.tr("登记排查"),
                run=self.add,
                shortcut="Ctrl+N",
                icon="plus",
                kind="primary",
                enabled=not denied,
                why=denied,
            ),
        )

    def refresh(self) -> None:
        """Read the month."""
        first, last = self.month.first, self.month.last

        def read(books: Books, actor: Actor) -> Found:
            return Found(
                sweeps=sweeps.sweeps(books, actor, first, last),
                silent=sweeps.silent_villages(books, actor, first, last),
                figures=sweeps.sweep_figures(books, actor, first, last),
                grids=receptions.grid_visits(books, actor, first.year, first.month),
            )

        self.workspace.ask(read, done=self._take, owner=self)

    def add(self) -> None:
        """Write a sweep down, of the chosen village where it has not reported."""
        row = self.list.current()
        target = row.target if row is not None else None
        write_sweep(self.workspace, self, target.village if isinstance(target, Silent) else "", self.refresh)

    def open_row(self) -> None:
        """Write the report of a village down that has not reported."""
        row = self.list.current()
        if row is not None and isinstance(row.target, Silent) and self.commands()[0].enabled:
            self.add()

    def _take(self, found: Found) -> None:
        self.show_groups(tuple(group for group in self._groups(found) if group.rows))
        total = sum(sweep.found for sweep in found.sweeps)
        words = self.tr("排查 {count} 次，发现 {found} 件").format(count=len(found.sweeps), found=total)
        more = self.tr("{words}，还有 {silent} 个村没有报告").format(words=words, silent=len(found.silent))
        self.tell(more if found.silent else words)

    def _groups(self, found: Found) -> tuple[Group, ...]:
        lists = tuple(
            Group(title=list_title(code), rows=tuple(map(self._figure_row, figures)))
            for code, figures in groupby(found.figures, key=lambda figure: figure.list_code)
        )
        return (
            Group(
                title=self.tr("本月还没有报告的村（社区）"), rows=tuple(map(self._silent_row, found.silent))
            ),
            Group(title=self.tr("排查记录"), rows=tuple(map(self._sweep_row, found.sweeps))),
            Group(title=self.tr("网格走访"), rows=tuple(map(self._grid_row, found.grids))),
            *lists,
        )

    def _silent_row(self, village: str) -> Row:
        look = BadgeLook(self.tr("未报告"), Tone.PLAIN, Shape.RING)
        return Row(title=village, badge=look, target=Silent(village))

    def _sweep_row(self, sweep: Sweep) -> Row:
        village = sweep.village.name if sweep.village is not None else self.tr("全镇")
        counted = self.tr("发现 {found} 件，预防 {prevented} 件").format(
            found=sweep.found, prevented=sweep.prevented
        )
        zero = BadgeLook(self.tr("零报告"), Tone.DONE, Shape.CHECK) if sweep.found == 0 else None
        return Row(
            title=f"{village}　{counted}",
            text="　".join(part for part in (sweep.by, sweep.note) if part),
            badge=zero,
            note=short_day(sweep.on, self.workspace.today()),
            target=f"sweep:{sweep.id}",
        )

    def _grid_row(self, grid: GridVisits) -> Row:
        return Row(
            title=f"{grid.village}　{grid.grid}",
            text=self.tr("共 {count} 户").format(count=grid.households) if grid.households else "",
            badge=self._grid_look(grid),
            note=self._grid_words(grid),
            target=f"grid:{grid.grid_id}",
        )

    def _grid_look(self, grid: GridVisits) -> BadgeLook | None:
        if not grid.target:
            return None
        if grid.made >= grid.target:
            return BadgeLook(self.tr("已达标"), Tone.DONE, Shape.CHECK)
        return BadgeLook(
            self.tr("还差 {count}").format(count=grid.target - grid.made), Tone.PLAIN, Shape.HALF
        )

    def _grid_words(self, grid: GridVisits) -> str:
        if not grid.target:
            return self.tr("走访 {made} 次").format(made=grid.made)
        return self.tr("走访 {made}／{target}").format(made=grid.made, target=grid.target)

    def _figure_row(self, figure: ItemFigure) -> Row:
        moved = self.tr("新增 {added}，消除 {gone}").format(added=figure.added, gone=figure.gone)
        return Row(
            title=figure.name,
            note=self.tr("底数 {total}").format(total=figure.total),
            text=moved if figure.added or figure.gone else "",
            target=f"item:{figure.item_id}",
        )


def write_sweep(workspace: Workspace, parent: QWidget, village: str, done: Callable[[], object]) -> None:
    """Write a sweep down, of that village where one is named."""
    workspace.ask(_lists, done=lambda found: _open(workspace, parent, village, found, done), owner=parent)


def _lists(books: Books, _actor: Actor) -> Options:
    counted = [code for code in sweeps.LISTS if code != sweeps.PERIODS]
    known: Sequence[tuple[str, str]] = [
        (str(item.id), f"{list_title(code)}：{item.name}")
        for code in counted
        for item in sweeps.items(books, code)
    ]
    villages = places.villages(books)
    return {
        "villages": tuple(Choice(str(one.id), one.name) for one in villages),
        "key_items": tuple(Choice(key, words) for key, words in known),
    }


def _open(
    workspace: Workspace, parent: QWidget, village: str, options: Options, done: Callable[[], object]
) -> FormDialog:
    def save(values: Values) -> Work:
        command = sweep_command(values)
        return lambda books, actor: sweeps.record_sweep(books, actor, command)

    def saved(_sweep_id: int) -> None:
        workspace.toast(translate("Reception", "排查已登记"))
        done()

    chosen = next((int(one.code) for one in options["villages"] if one.label == village), None)
    asked = Asked(
        spec=entry("sweep"),
        options=options,
        values={"on": workspace.today(), "village_id": chosen, "by": workspace.actor.name},
        sheet=Sheet(
            title=translate("Reception", "登记排查"),
            draft_key="sweep:new",
            begin_at="found" if chosen is not None else "village_id",
        ),
        save=save,
        done=saved,
    )
    return ask_form(workspace, parent, asked)
