"""条款库 in the agreement's editor: a clause found by words or initials, looked at, filled and inserted."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent

from forms.spec import Field, FormSpec, Kind, Section, Values
from mediation_app.rules.clauses import Slot, shown, slots_of
from mediation_app.services import clauses
from mediation_app.services.clauses import ClauseRow, Filling, term_of
from mediation_app.services.terms import TermEntry
from resources.i18n import QT_TRANSLATE_NOOP, translate
from ui.dialogs.base import Dialog
from ui.forms.form_dialog import FormDialog, Sheet, Work
from ui.forms.form_view import FormView
from ui.forms.reading import day, number, text
from ui.pages.case.desk import CaseDesk
from ui.theme import px
from ui.widgets import Group, GroupedList, Row, SearchBox, label
from ui.wording import kind_title

Insert = Callable[[TermEntry], object]

_FIELDS = {
    Slot.DEBTOR: Field(
        name="debtor_id",
        label=QT_TRANSLATE_NOOP("Forms", "谁履行"),
        kind=Kind.REFERENCE,
        options="principals",
        required=True,
    ),
    Slot.CREDITOR: Field(
        name="creditor_id",
        label=QT_TRANSLATE_NOOP("Forms", "向谁履行"),
        kind=Kind.REFERENCE,
        options="principals",
        required=True,
    ),
    Slot.SUM: Field(
        name="amount_fen",
        label=QT_TRANSLATE_NOOP("Forms", "金额"),
        kind=Kind.MONEY,
        hint=QT_TRANSLATE_NOOP("Forms", "如：10000 或 1.2万"),
        required=True,
    ),
    Slot.DAY: Field(
        name="due_on",
        label=QT_TRANSLATE_NOOP("Forms", "日期"),
        kind=Kind.DATE,
        hint=QT_TRANSLATE_NOOP("Forms", "如：12月31日、+30"),
        required=True,
    ),
}
"""The entries of the slots the program knows; any other is a line of words."""


class ClausePicker(Dialog):
    """Type to filter, ↑ ↓ choose, Enter fills and inserts; Esc leaves."""

    def __init__(self, desk: CaseDesk, rows: Sequence[ClauseRow], sides: Values, insert: Insert) -> None:
        """Offer ``rows``; ``sides``: who usually owes whom, to be filled in at once."""
        super().__init__(
            desk.page,
            translate("ClausePicker", "条款库"),
            translate("ClausePicker", "打几个字或拼音首字母筛选，↑ ↓ 选，Enter 填空后插入协议。"),
        )
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(px(820))
        self._desk, self._rows, self._sides, self._insert = desk, tuple(rows), sides, insert
        self.search = SearchBox(translate("ClausePicker", "条款名称、文字或拼音首字母"))
        self.list = GroupedList(translate("ClausePicker", "条款"))
        self.list.setMinimumHeight(px(160))
        self.preview = label("", wrap=True)
        self.preview.setMinimumHeight(px(64))
        self.preview.setAccessibleName(translate("ClausePicker", "条款全文"))
        for widget, share in ((self.search, 0), (self.list, 1), (self.preview, 0)):
            self.body.addWidget(widget, share)
        self.add_buttons(translate("ClausePicker", "填空并插入"))
        self.search.textChanged.connect(self._filter)
        self.search.installEventFilter(self)
        self.list.rowActivated.connect(lambda _row: self.accepting())
        self.list.selectionModel().currentChanged.connect(self._show_text)
        self._filter("")
        self.resize(px(820), px(580))

    def current(self) -> ClauseRow | None:
        """Return the chosen clause."""
        row = self.list.current()
        return row.target if row is not None and isinstance(row.target, ClauseRow) else None

    def accepting(self) -> None:
        """Ask for what the slots hold, or insert at once where there are none."""
        row = self.current()
        if row is None:
            return
        self.accept()
        fill_clause(self._desk, row, self._sides, self._insert)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let ↑ ↓ and the page keys choose while somebody types."""
        moves = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in moves:
            self.list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def _filter(self, typed: str) -> None:
        found = [row for row in self._rows if row.matches(typed)]
        titles = dict.fromkeys(row.type_code for row in found)
        self.list.show_groups(
            tuple(
                Group(
                    title=kind_title(code) or translate("ClausePicker", "各类纠纷通用"),
                    rows=tuple(_row(row) for row in found if row.type_code == code),
                )
                for code in titles
            )
        )
        self.list.go_to_first()
        self._show_text()

    def _show_text(self, _now: QModelIndex | None = None, _before: QModelIndex | None = None) -> None:
        row = self.current()
        nothing = translate("ClausePicker", "没有这样的条款，可以少打几个字再找")
        self.preview.setText(shown(row.text, {}) if row is not None else nothing)


def open_clauses(desk: CaseDesk, sides: Values, insert: Insert) -> None:
    """Open the library for the case's kind of dispute; ``insert`` gets the term that was made."""

    def show(rows: tuple[ClauseRow, ...]) -> None:
        picker = ClausePicker(desk, rows, sides, insert)
        picker.open()
        picker.search.setFocus()

    desk.workspace.ask(
        clauses.clauses,
        desk.case.type_code,
        done=show,
        failed=lambda error: desk.workspace.show_error(error, desk.page),
        owner=desk,
    )


def fill_clause(desk: CaseDesk, row: ClauseRow, sides: Values, insert: Insert) -> FormDialog | None:
    """Ask for the slots of a clause and insert the term; without slots at once."""
    names = {party.id: party.person.name for party in desk.case.parties}
    slots = slots_of(row.text)
    if not slots:
        insert(term_of(row, Filling(words={}), names))
        return None
    spec = FormSpec(code="clause_slots", title=row.title, parts=(Section(fields=_fields(slots)),))
    form = FormView(spec, today=desk.workspace.today(), options=desk.options())
    form.change({name: value for name, value in sides.items() if name in _names(spec)})
    words = label(shown(row.text, {}), "echo", wrap=True)
    form.column.insertWidget(0, words)
    form.edited.connect(lambda _place: words.setText(shown(row.text, _typed(form.values(), slots, names))))

    def save(values: Values) -> Work:
        entry = term_of(row, _filling(values, slots), names)
        return lambda _books, _actor: entry

    sheet = Sheet(
        title=row.title,
        text=translate("ClausePicker", "填好各空，Ctrl+Enter 插入；插入后还可以逐字修改。"),
        accept_text=translate("ClausePicker", "插入协议"),
    )
    dialog = FormDialog(desk.workspace, desk.page, form, sheet, save)
    dialog.saved.connect(insert)
    words.setText(shown(row.text, _typed(form.values(), slots, names)))
    return dialog.start()


def _fields(slots: Sequence[str]) -> tuple[Field, ...]:
    return tuple(_FIELDS.get(slot) or _line(slot) for slot in slots)  # type: ignore[call-overload]


def _line(slot: str) -> Field:
    return Field(name=f"slot:{slot}", label=slot, required=True, max_length=80)


def _names(spec: FormSpec) -> set[str]:
    return {field.name for section in spec.sections for field in section.fields}


def _filling(values: Values, slots: Sequence[str]) -> Filling:
    return Filling(
        debtor_id=number(values, "debtor_id"),
        creditor_id=number(values, "creditor_id"),
        amount_fen=number(values, "amount_fen"),
        due_on=day(values, "due_on"),
        words={slot: text(values, f"slot:{slot}") for slot in slots},
    )


def _typed(values: Values, slots: Sequence[str], names: dict[int, str]) -> dict[str, str]:
    """Return what stands in the entries now, as typed, by slot."""
    typed = {slot: str(values.get(f"slot:{slot}") or "") for slot in slots}
    return typed | {
        Slot.DEBTOR: names.get(number(values, "debtor_id") or 0, ""),
        Slot.CREDITOR: names.get(number(values, "creditor_id") or 0, ""),
        Slot.SUM: str(values.get("amount_fen") or ""),
        Slot.DAY: str(values.get("due_on") or ""),
    }


def _row(row: ClauseRow) -> Row:
    own = translate("ClausePicker", "本调委会") if row.clause_id is not None else ""
    return Row(title=row.title, text=shown(row.text, {}), note=own, target=row)
