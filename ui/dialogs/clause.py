"""A clause of the office's own: made from a term or anew, changed."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from forms.labels import TERM_KIND, choices
from forms.spec import Choice, Field, FormSpec, Kind, Section, Values
from mediation_app.rules.vocabulary import TermKind
from mediation_app.services import clauses
from mediation_app.services.clauses import ClauseRow, SaveClause
from resources.dictionaries import dispute_types
from resources.i18n import QT_TRANSLATE_NOOP, translate
from ui.forms.form_dialog import FormDialog, Sheet, Work
from ui.forms.form_view import FormView
from ui.forms.reading import code, text
from ui.workspace import Workspace

CLAUSE = FormSpec(
    code="clause",
    title=QT_TRANSLATE_NOOP("Forms", "条款"),
    parts=(
        Section(
            fields=(
                Field(
                    name="title", label=QT_TRANSLATE_NOOP("Forms", "条款名称"), max_length=60, required=True
                ),
                Field(
                    name="type_code",
                    label=QT_TRANSLATE_NOOP("Forms", "用于哪类纠纷"),
                    kind=Kind.CHOICE,
                    choices=tuple(Choice(one.code, one.title) for one in dispute_types()),
                    hint=QT_TRANSLATE_NOOP("Forms", "不选的各类通用"),
                ),
                Field(
                    name="kind",
                    label=QT_TRANSLATE_NOOP("Forms", "约定种类"),
                    kind=Kind.CHOICE,
                    choices=choices(TERM_KIND),
                    default=TermKind.ACT.value,
                    required=True,
                ),
                Field(
                    name="text",
                    label=QT_TRANSLATE_NOOP("Forms", "条款文字"),
                    kind=Kind.TEXT,
                    lines=4,
                    required=True,
                    hint=QT_TRANSLATE_NOOP(
                        "Forms", "空格写成 {义务人} {权利人} {金额} {日期}，也可以自定，如 {物品}"
                    ),
                ),
            )
        ),
    ),
)


def ask_for_clause(
    workspace: Workspace, parent: QWidget, row: ClauseRow, done: Callable[[], object]
) -> FormDialog:
    """Open a clause to be kept; ``row`` without an id makes a new one."""
    form = FormView(CLAUSE, today=workspace.today())
    form.change({"title": row.title, "type_code": row.type_code, "kind": row.kind.value, "text": row.text})

    def save(values: Values) -> Work:
        command = SaveClause(
            title=text(values, "title"),
            type_code=text(values, "type_code"),
            kind=code(TermKind, values, "kind", TermKind.ACT),
            text=text(values, "text"),
            clause_id=row.clause_id,
        )
        return lambda books, actor: clauses.save_clause(books, actor, command)

    sheet = Sheet(
        title=translate("ClauseDialog", "存入条款库")
        if row.clause_id is None
        else translate("ClauseDialog", "修改条款"),
        text=translate("ClauseDialog", "起草协议时按 Ctrl+L 选用；已经写进协议的不受影响。"),
    )
    dialog = FormDialog(workspace, parent, form, sheet, save)
    dialog.saved.connect(lambda _id: done())
    return dialog.start()
