"""The agreement as data: terms with who, what, whom, how much, when; worded while one types."""

from dataclasses import replace

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPushButton

from forms import typed
from forms.registry import form
from forms.spec import FormSpec, Values
from mediation_app.model import PartyRole, TermKind
from mediation_app.rules.amounts import both
from mediation_app.rules.errors import Problem
from mediation_app.rules.permissions import Permission
from mediation_app.services import agreements
from mediation_app.services.agreements import SaveAgreement, Saved
from mediation_app.services.clauses import ClauseRow, text_of_term
from mediation_app.services.proposal import proposal
from mediation_app.services.terms import TermEntry, performance_words, summed, term_words
from resources.i18n import QT_TRANSLATE_NOOP, Message, translate
from ui.dialogs.clause import ask_for_clause
from ui.focus import focus_of
from ui.forms.block_view import BlockView, as_blocks
from ui.forms.commands import save_agreement, term_entry
from ui.forms.form_dialog import FormDialog, Work
from ui.forms.form_view import FormView
from ui.navigation import Command
from ui.pages.case.desk import CaseDesk
from ui.pages.case.dialogs.clause_picker import open_clauses
from ui.pages.case.dialogs.instalments import ask_for_instalments
from ui.pages.case.editors.base import Editor
from ui.theme import Tone
from ui.widgets import button, label


class AgreementEditor(Editor):
    """Alt+Enter adds a term, Alt+G splits it; terms read from notes are confirmed by saving."""

    permission = Permission.DRAW_AGREEMENT

    def __init__(self, desk: CaseDesk) -> None:
        self._parties = desk.dossier.principals
        self._is_new = desk.case.agreement is None
        self.total_label = label("", "echo", wrap=True)
        self.performance_label = label("", "small", wrap=True)
        view = FormView(form("agreement").spec, today=desk.workspace.today(), options=desk.options())
        view.change(agreement_values(proposal(desk.case), view.spec))
        view.column.insertWidget(view.column.count() - 2, self.total_label)
        view.column.insertWidget(view.column.count() - 1, self.performance_label)
        title = translate("AgreementEditor", "协议")
        self._as_it_is = button(translate("AgreementEditor", "仍待核，先保存"), icon="clock")
        self._split_button = button(translate("AgreementEditor", "分期"), icon="calendar-days", key="Alt+G")
        self._clause_button = button(translate("AgreementEditor", "条款库"), icon="library", key="Ctrl+L")
        super().__init__(desk, view, f"agreement:{desk.case.id}:0", title)
        self._as_it_is.clicked.connect(lambda _checked: super(AgreementEditor, self).save())
        self._split_button.clicked.connect(self.split_term)
        self._clause_button.clicked.connect(lambda _checked: self.open_clauses())
        view.edited.connect(self._edited)
        view.section("terms").countChanged.connect(lambda _count: self._added())
        self._added()

    def work(self, values: Values) -> Work:
        """Draw the agreement up."""
        command = save_agreement(values, self.desk.case.id, self.desk.revision)
        return lambda books, actor: agreements.save(books, actor, command)

    def save(self, then: object = None) -> None:
        """Save; with terms read from notes this says that somebody has looked at each of them."""
        self._confirm_terms()
        super().save(then if callable(then) else None)

    def consequences(self, result: Saved) -> tuple[Message, ...]:
        """Say that signatures fell away with the words that were signed."""
        if not result.voided:
            return ()
        text = QT_TRANSLATE_NOOP("AgreementEditor", "内容变了，已登记的{count}处签名盖章作废，请重新签名")
        return (Message("AgreementEditor", text, count=result.voided),)

    def warnings(self, result: Saved) -> tuple[Message | Problem, ...]:
        """Leave it to the check-up beside the paper to say what is wrong with the terms."""
        return ()

    def begin_at(self) -> str:
        """Start with the first term that lacks something."""
        terms = as_blocks(self.form.values().get("terms"))
        for index, block in enumerate(terms):
            if self._lacks(block):
                return (
                    f"terms[{index}].debtor_id"
                    if not block.get("debtor_id")
                    else f"terms[{index}].amount_fen"
                )
        return "terms[0].kind"

    def commands(self) -> tuple[Command, ...]:
        """Return what can be done while drafting."""
        title = self.tr("分期履行")
        return (
            Command(key="split", title=title, run=self.split_term, shortcut="Alt+G"),
            Command(key="clauses", title=self.tr("条款库"), run=self.open_clauses, shortcut="Ctrl+L"),
            Command(
                key="keep-clause",
                title=self.tr("把这一条存入条款库"),
                run=self.keep_clause,
                shortcut="Ctrl+Shift+L",
                enabled=self.desk.workspace.can(Permission.MANAGE_PAPERS),
            ),
        )

    def extra_buttons(self) -> tuple[QPushButton, ...]:
        """Return 分期 and the way to save without having checked."""
        return self._clause_button, self._split_button, self._as_it_is

    def split_term(self) -> None:
        """Split the amount of the term in focus into equal instalments."""
        section = self.form.section("terms")
        index = max(0, section.index_of(focus_of(self)))
        block = section.blocks[index]
        entry = summed(self._entry(block.values()))
        ask_for_instalments(self.desk, entry.amount_fen, lambda parts: self._split(block, parts))

    def open_clauses(self) -> None:
        """Offer the clause library; a clause becomes a term, in place of an empty one where there is one."""
        if not self.desk.why_not(self.permission):
            open_clauses(self.desk, self._usual_sides(), self.insert_term)

    def insert_term(self, entry: TermEntry) -> None:
        """Put a term made from a clause into the agreement."""
        section = self.form.section("terms")
        place = section.index_of(focus_of(self)) + 1 or len(section.blocks)
        empty = next((one for one in section.blocks if not _is_begun(one.values())), None)
        if empty is not None:
            place = section.blocks.index(empty)
            empty.change(_term_values(entry))
        else:
            section.add_block({**section.section.new_block(), **_term_values(entry)}, place)
        self._show_words()
        self.draft.keeper.touch()
        self.desk.workspace.note(self.tr("已插入第{number}条").format(number=place + 1))
        # a term just added takes the keys only once the layout has shown it
        QTimer.singleShot(0, self, lambda: self.form.focus_place(f"terms[{place}].text"))

    def keep_clause(self) -> FormDialog | None:
        """Keep the words of the term in focus as a clause of the office's own."""
        section = self.form.section("terms")
        entry = self._entry(section.blocks[max(0, section.index_of(focus_of(self)))].values())
        entry = replace(entry, text=term_words(entry, self._parties))
        if not entry.text:
            self.desk.workspace.toast(self.tr("这一条还没有内容"))
            return None
        words = text_of_term(entry, self.desk.case)
        row = ClauseRow(title="", type_code=self.desk.case.type_code, kind=entry.kind, text=words)
        done = self.tr("已存入条款库")
        return ask_for_clause(
            self.desk.workspace, self.desk.page, row, lambda: self.desk.workspace.toast(done)
        )

    # ---- following what is typed

    def _edited(self, place: str) -> None:
        if place.startswith(("terms", "performance")):
            self._show_words()

    def _added(self) -> None:
        """Let a new term be owed by the respondent to the applicant, as most are."""
        for block in self.form.section("terms").blocks:
            values = block.values()
            if not any(values.get(name) for name in ("debtor_id", "creditor_id", "text", "amount_fen")):
                block.change(self._usual_sides())
        self._show_words()

    def _usual_sides(self) -> Values:
        first = {role: [p.id for p in self._parties if p.role is role] for role in PartyRole}
        owed, owing = first[PartyRole.APPLICANT], first[PartyRole.RESPONDENT]
        return {"debtor_id": owing[0] if owing else None, "creditor_id": owed[0] if owed else None}

    def _show_words(self) -> None:
        section = self.form.section("terms")
        entries = [self._entry(block.values()) for block in section.blocks]
        for index, entry in enumerate(entries):
            section.set_note(index, self._note(entry))
        self._show_total(entries)
        written = [entry for entry in entries if term_words(entry, self._parties)]
        made = performance_words(written) if not self.form.values().get("performance") else ""
        self.performance_label.setText(self.tr("将写成：{words}").format(words=made) if made else "")
        self._tell_drafts()

    def _note(self, entry: TermEntry) -> str:
        words = term_words(entry, self._parties)
        return self.tr("写成：{words}").format(words=words) if words and words != entry.text else ""

    def _show_total(self, entries: list[TermEntry]) -> None:
        sums = [full.amount_fen for entry in entries if (full := summed(entry)).amount_fen]
        total = sum(amount for amount in sums if amount)
        words = self.tr("共{count}条付款，合计{total}").format(count=len(sums), total=both(total))
        self.total_label.setText(words if len(sums) > 1 else "")

    def _tell_drafts(self) -> None:
        count = sum(bool(block.get("to_verify")) for block in as_blocks(self.form.values().get("terms")))
        self._as_it_is.setVisible(bool(count))
        self.foot.say(self.save_button, self.tr("已逐条核对，保存") if count else self.tr("保存"))
        if count:
            text = self.tr("有{count}条是从调解记录里读出来的，请逐条核对谁、给谁、多少、何时。")
            self.notice.tell(text.format(count=count), Tone.YELLOW)
        else:
            self.notice.clear()

    def _confirm_terms(self) -> None:
        for block in self.form.section("terms").blocks:
            if block.values().get("to_verify"):
                block.change({"to_verify": False})

    def _entry(self, block: Values) -> TermEntry:
        fields = self.form.section("terms").section.fields
        read = {field.name: typed.read(field, block.get(field.name), self.form.today) for field in fields}
        return term_entry({**block, **read})

    def _lacks(self, block: Values) -> bool:
        pays = block.get("kind") == TermKind.PAY
        return not block.get("debtor_id") or (pays and not block.get("amount_fen"))

    def _split(self, block: BlockView, parts: Values) -> None:
        block.change(parts)
        self._show_words()
        self.draft.keeper.touch()


def _is_begun(block: Values) -> bool:
    """Tell whether a term holds more than the sides the program proposes."""
    return any(block.get(name) for name in ("text", "amount_fen", "instalments", "term_id"))


def agreement_values(agreement: SaveAgreement, spec: FormSpec) -> Values:
    """Return what the form shows of an agreement."""
    section = next(one for one in spec.sections if one.repeats == "terms")
    terms = tuple({**section.new_block(), **_term_values(entry)} for entry in agreement.terms)
    return {
        "form": agreement.form.value,
        "facts": agreement.facts,
        "issues": agreement.issues,
        "responsibilities": agreement.responsibilities,
        "performance": agreement.performance,
        "reached_on": agreement.reached_on,
        "mediator_id": agreement.mediator_id,
        "recorder_id": agreement.recorder_id,
        "terms": terms,
    }


def _term_values(entry: TermEntry) -> Values:
    return {
        "term_id": entry.term_id,
        "kind": entry.kind.value,
        "text": entry.text,
        "debtor_id": entry.debtor_id,
        "creditor_id": entry.creditor_id,
        "amount_fen": entry.amount_fen,
        "pay_form": entry.pay_form.value if entry.pay_form else "",
        "on_the_spot": entry.on_the_spot,
        "instalments": tuple(
            {"due_on": part.due_on, "amount_fen": part.amount_fen}
            for part in entry.instalments
            if part.due_on is not None or part.amount_fen is not None
        ),
        "to_verify": entry.to_verify,
        "read_from": entry.read_from,
    }
