"""The dossier page: 卷内目录 at the left, the paper in the middle, the facts at the right."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from forms.places import Need
from mediation_app.rules.errors import AppError
from mediation_app.services import cases
from mediation_app.services.leading.standing import newest_plan
from mediation_app.services.paper_files import PaperFormat
from mediation_app.services.paper_standing import Slip, SlipState
from mediation_app.services.paper_values import AGREEMENT_PAPERS
from ui.focus import focus_of
from ui.models.looks import risk_look, state_look
from ui.navigation import CaseTarget, Command
from ui.pages.base import Page
from ui.pages.case import paper_actions, verbs
from ui.pages.case.add_paper import AddPaperDialog
from ui.pages.case.case_menu import case_menu
from ui.pages.case.catalogue import Catalogue
from ui.pages.case.centre import PAPER, Centre
from ui.pages.case.checkup_panel import KEY
from ui.pages.case.desk import CaseDesk
from ui.pages.case.dossier import Dossier, read_dossier
from ui.pages.case.facts_panel import FactsPanel
from ui.pages.case.targets import Destination, read_target
from ui.theme import Space, px
from ui.widgets import Badge, BadgeLook, PageHeader, button, label
from ui.workspace import Workspace

_LEFT, _RIGHT = 204, 264
_FORMATS = {
    "paper.pdf": (PaperFormat.PDF,),
    "paper.docx": (PaperFormat.DOCX,),
    "paper.both": (PaperFormat.PDF, PaperFormat.DOCX),
}
_USUAL = (
    "agreement",
    "oral_agreement",
    "termination_notice",
    "rejection_notice",
    "mediation_record",
    "opinion",
    "plan",
    "registration",
    "application",
    "matter_registration",
)
"""The paper shown first: the newest outcome there is."""

_SHOWN_BY = {"case_facts": ("application", "registration"), "matter": ("matter_registration",)}
"""The papers that show what an editor without a paper of its own edits."""

_AGREEMENTS = tuple(AGREEMENT_PAPERS.values())

_OFTEN_OF_MATTER = (
    *("progress", "petition", "procedure", "risk", "team", "unit.assign", "plan.edit"),
    *("settle", "households", "distribution", "vote", "supervise", "visit.new", "file.attach", "close"),
)
_OFTEN_UNDER_A_LEADER = ("progress", "risk", "team", "unit.assign", "plan.edit", "supervise")
"""What is offered besides for a dispute that a leader answers for."""

_OFTEN = (
    "session.plan",
    "session.new",
    "agreement.draw",
    "sign.several",
    "visit.new",
    "recusal.ask",
    "mediation.extend",
    "referral.new",
    "file.attach",
    "party.add",
    "dossier.check",
)


class CasePage(Page):
    """One case at a time; F6 goes from pane to pane, F8 takes the next step, F9 prints."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self.case_id = 0
        self.desk: CaseDesk | None = None
        self.centre: Centre | None = None
        self._destination: Destination | None = None
        self._is_fresh = False
        self.header = PageHeader("", " ")
        self.state_badge = Badge()
        self.risk_badge = Badge()
        self.more_button = button(self.tr("其他办理"), icon="more-horizontal")
        self.catalogue = Catalogue()
        self.add_button = button(self.tr("加一份文书…"), "quiet", icon="file-plus")
        self.add_button.clicked.connect(self.add_paper)
        self.count_label = label("", "small")
        self.panel = FactsPanel()
        self._body = QHBoxLayout()
        self._waiting = QWidget()
        self._build()

    # ---- the page

    def title(self) -> str:
        """Return number and title of the case."""
        return f"{self.desk.case.number} {self.desk.case.title}" if self.desk else self.tr("卷宗")

    def commands(self) -> tuple[Command, ...]:
        """Return what can be done with the case and the paper shown."""
        if self.desk is None or self.centre is None:
            return ()
        own = (
            Command(key="next", title=self.tr("下一步"), run=self.take_next_step, shortcut="F8"),
            Command(key="print", title=self.tr("打印"), run=lambda: self.do("paper.print"), shortcut="F9"),
            Command(key="toggle", title=self.tr("切换文书与填写"), run=self.centre.toggle, shortcut="F7"),
            Command(key="panes", title=self.tr("切换栏目"), run=self.next_pane, shortcut="F6"),
            Command(key="add-paper", title=self.tr("加一份文书"), run=self.add_paper, shortcut="Ctrl+J"),
            Command(
                key="save", title=self.tr("保存修改，没有修改时存为 PDF"), run=self.save, shortcut="Ctrl+S"
            ),
            Command(key="save-as", title=self.tr("存为 PDF"), run=lambda: self.do("paper.pdf")),
        )
        check = Command(key="checkup", title=self.tr("协议体检"), run=self.check_up, shortcut=KEY)
        editor = self.centre.editor
        editing = editor.commands() if editor is not None else ()
        return (*own, check, *editing, *self._verb_commands())

    def open_at(self, target: object) -> None:
        """Open a case's dossier at a place in it."""
        if not isinstance(target, CaseTarget):
            return
        self._destination = read_target(target.target)
        if target.case_id != self.case_id:
            self.keep_draft()
            self.case_id = target.case_id
            self._forget()
            self._is_fresh = True
            self.workspace.ask(cases.log_opening, self.case_id, failed=lambda _error: None, owner=self)
        self._is_stale = False
        self.refresh()

    def refresh(self) -> None:
        """Read the case again."""
        if self.case_id:
            self.workspace.ask(read_dossier, self.case_id, done=self._show, failed=self._failed, owner=self)

    def case_changed(self, case_id: int) -> None:
        """Read again when it is this case."""
        if case_id == self.case_id:
            self.mark_stale()

    def keep_draft(self) -> None:
        """Write down what is being typed."""
        if self.centre is not None:
            self.centre.keep_draft()

    def focus_first(self) -> None:
        """Start at the next step, or in the list of papers."""
        if self.desk is None or self._destination is not None:
            return
        self.panel.focus_first()

    # ---- doing

    def do(self, call: str) -> None:
        """Make a call: something with the paper shown, or a verb of the case."""
        if self.desk is None or self.centre is None:
            return
        if call.startswith("paper."):
            self.centre.save_first(lambda: self._with_paper(call), saved=lambda: self._with_saved(call))
        else:
            verbs.run(self.desk, call)

    def take_next_step(self) -> None:
        """Press the prominent button."""
        self.panel.next_button.click()

    def add_paper(self) -> AddPaperDialog | None:
        """Offer the papers that are seldom wanted, and those that something is written down for first."""
        if self.desk is None:
            return None
        dialog = AddPaperDialog(self, self.desk, self.catalogue.offered())
        dialog.paperChosen.connect(self.show_paper)
        dialog.verbChosen.connect(self.do)
        dialog.open()
        return dialog

    def next_pane(self) -> None:
        """Go on to the next of the three panes."""
        focused = focus_of(self)
        if self.centre is None or focused is None:
            return
        if self.catalogue.hasFocus():
            self.centre.paper.focus_first()
        elif self.centre.isAncestorOf(focused):
            self.panel.focus_first()
        else:
            self.catalogue.setFocus()

    # ---- showing

    def _show(self, dossier: Dossier) -> None:
        if dossier.case.id != self.case_id:
            return
        if self.desk is None:
            self.desk = self._make_desk(dossier)
        self.desk.dossier = dossier
        self._show_head(dossier)
        if self.centre is None:
            self._make_centre(self.desk)
        self.catalogue.show_slips(dossier.slips)
        self._count(dossier.slips)
        if self.centre is not None:
            self.centre.show_desk(self.desk)
        self.panel.show_case(self.desk)
        self._go_to_destination(dossier)
        self.titleChanged.emit()
        self.commandsChanged.emit()

    def _make_desk(self, dossier: Dossier) -> CaseDesk:
        desk = CaseDesk(self.workspace, self, dossier)
        desk.paperWanted.connect(self.show_paper)
        desk.paperEntered.connect(self._enter_paper)
        desk.editorWanted.connect(self.edit)
        desk.fieldWanted.connect(self.edit_at)
        desk.warned.connect(self._warn)
        desk.paperWarned.connect(self._warn_of_paper)
        return desk

    def _make_centre(self, desk: CaseDesk) -> None:
        self.centre = Centre(desk)
        self.centre.wanted.connect(self.do)
        self.centre.commandsChanged.connect(self.commandsChanged)
        self._waiting.hide()
        self._body.insertWidget(1, self.centre, 1)
        self.centre.show()  # at once: a layout shows it later, and only what is visible takes the focus

    def _forget(self) -> None:
        """Put the case before this one away."""
        if self.desk is not None:
            self.desk.deleteLater()
            self.desk = None
        if self.centre is not None:
            self._body.removeWidget(self.centre)
            self.centre.hide()
            self.centre.deleteLater()
            self.centre = None
            self._waiting.show()
        self.catalogue.forget()

    def show_paper(self, form_code: str, subject_id: int) -> None:
        """Show a paper, as soon as the dossier has it."""
        self._destination = Destination(form_code=form_code, subject_id=subject_id)
        if not self.catalogue.choose(form_code, subject_id):
            self.refresh()
        else:
            self._destination = None

    def edit(self, form_code: str, subject_id: int) -> None:
        """Open the entry a paper is made from."""
        if self.centre is None:
            return
        own = self.desk.dossier.paper_code(form_code) if self.desk is not None else form_code
        codes = _SHOWN_BY.get(form_code, (own,))
        shown = self._newest_plan() if form_code == "plan" else subject_id
        blocked = self.catalogue.blockSignals(True)
        chosen = any(self.catalogue.choose(code, shown) for code in codes)
        self.catalogue.blockSignals(blocked)
        slip = self.catalogue.slip()
        if chosen and slip is not None:
            self.centre.show_slip(slip)
        self.centre.edit(form_code, subject_id)

    def edit_at(self, form_code: str, subject_id: int, place: str) -> None:
        """Open the entry a paper is made from, at one of its fields."""
        self.edit(form_code, subject_id)
        if self.centre is not None:
            self.centre.focus_place(place)

    def check_up(self) -> None:
        """Show the agreement and what its check-up found, or fold that list again."""
        if self.desk is None or self.centre is None:
            return
        if self.desk.case.agreement is None:
            self.workspace.toast(self.tr("还没有协议，先起草协议再体检"))
            return
        slip = self.centre.slip
        if self.centre.tabs.currentIndex() == PAPER and not (slip and slip.form_code in _AGREEMENTS):
            self.catalogue.choose(AGREEMENT_PAPERS[self.desk.case.agreement.form], 0)
        if not self.desk.dossier.findings:
            self.workspace.toast(self.tr("协议体检没有发现问题"))
        self.centre.checkup.toggle()

    def _newest_plan(self) -> int:
        plan = newest_plan(self.desk.case) if self.desk is not None else None
        return plan.id if plan is not None else 0

    def _go_to_destination(self, dossier: Dossier) -> None:
        destination, self._destination = self._destination, None
        if destination is not None and destination.verb:
            self.do(destination.verb)
        elif destination is not None and destination.section:
            self.panel.focus_section(destination.section)
        elif destination is not None and destination.form_code:
            self.catalogue.choose(destination.form_code, destination.subject_id)
        if self.catalogue.slip() is None:
            self._choose_usual(dossier)
        if self._is_fresh and not (destination and (destination.verb or destination.section)):
            self.panel.focus_first()
        self._is_fresh = False

    def _choose_usual(self, dossier: Dossier) -> None:
        """Show the newest paper that matters: the agreement, else the last record, else the opening one."""
        for code in _USUAL:
            there = [slip for slip in dossier.slips if slip.form_code == code and _is_begun(slip)]
            if there and self.catalogue.choose(code, there[-1].subject_id):
                return
        if dossier.slips:
            self.catalogue.choose(dossier.slips[0].form_code, dossier.slips[0].subject_id)

    def _show_head(self, dossier: Dossier) -> None:
        case = dossier.case
        self.header.set_title(case.number)
        self.header.set_subtitle(case.title)
        look = state_look(case.state, voided=case.voided_on is not None, kind=case.kind)
        self.state_badge.show_as(look.text, look.tone, look.shape)
        risk = risk_look(case.risk) if case.risk is not None else BadgeLook("")
        self.risk_badge.show_as(risk.text, risk.tone, risk.shape)
        self.more_button.setMenu(case_menu(self, self.desk, self.do))

    def _count(self, slips: tuple[Slip, ...]) -> None:
        needed = [slip for slip in slips if slip.need.value == "must"]
        there = [slip for slip in needed if slip.state.value in ("issued", "signed", "attached")]
        words = self.tr("必备 {there}/{needed}").format(there=len(there), needed=len(needed))
        self.count_label.setText(words)

    def _chosen(self, slip: Slip) -> None:
        if self.centre is not None:
            self.centre.show_slip(slip)

    def _warn(self, lines: list[str]) -> None:
        if self.centre is not None:
            self.centre.warn(lines)

    def _warn_of_paper(self, lines: list[str]) -> None:
        if self.centre is not None:
            self.centre.warn_of_paper(lines)

    def _failed(self, error: AppError) -> None:
        self.workspace.show_error(error, self)

    # ---- papers

    def save(self) -> None:
        """Save what was changed in the entry; where nothing was, save the paper as a file."""
        if self.centre is None or not self.centre.save_changes():
            self.do("paper.pdf")

    def _with_saved(self, call: str) -> None:
        """Read what was just saved, so that nothing is done with the paper as it was before."""

        def shown(dossier: Dossier) -> None:
            self._show(dossier)
            if dossier.case.id == self.case_id:
                self._with_paper(call)

        self.workspace.ask(read_dossier, self.case_id, done=shown, failed=self._failed, owner=self)

    def _with_paper(self, call: str) -> None:
        slip = self.catalogue.slip()
        if self.desk is None or slip is None or not slip.form_code:
            return
        fresh = self.desk.dossier.slip(slip.form_code, slip.subject_id) or slip
        if call == "paper.print":
            paper_actions.print_paper(self.desk, f"{fresh.form_code}:{fresh.subject_id}")
        elif call == "paper.issue":
            paper_actions.issue_paper(self.desk, fresh)
        elif call == "paper.word":
            paper_actions.open_in_word(self.desk, fresh)
        elif call in paper_actions.OF_VERSIONS:
            paper_actions.OF_VERSIONS[call](self.desk, fresh)
        else:
            paper_actions.save_paper(self.desk, fresh, _FORMATS[call])

    def _verb_commands(self) -> tuple[Command, ...]:
        """Offer in the palette what is done often."""
        if self.desk is None:
            return ()
        dossier = self.desk.dossier
        often = _OFTEN_OF_MATTER if dossier.is_matter else _OFTEN
        more = _OFTEN_UNDER_A_LEADER if dossier.is_bound and not dossier.is_matter else ()
        return tuple(map(self._verb_command, (*often, *more)))

    def _verb_command(self, call: str) -> Command:
        verb = verbs.verb_of(call)
        may = self.desk is not None and not verbs.why_not(self.desk, call)
        title = self._spoken().get(call, verb.words)
        return Command(key=call, title=title, run=lambda: self.do(call), icon=verb.icon, enabled=may)

    def _spoken(self) -> dict[str, str]:
        """Return what the office says for a few of them when it looks for them."""
        return {
            "team": self.tr("责任人和专班（组专班）"),
            "close": self.tr("销号"),
            "petition": self.tr("登记信访"),
            "procedure": self.tr("登记程序（办理环节）"),
        }

    # ---- building

    def _build(self) -> None:
        self.header.add_badge(self.state_badge)
        self.header.add_badge(self.risk_badge)
        self.header.add_action(self.more_button)
        left = QVBoxLayout()
        left.setSpacing(px(Space.XS))
        head = QHBoxLayout()
        head.addWidget(label(self.tr("卷内目录"), "strong"))
        head.addStretch(1)
        head.addWidget(self.count_label)
        left.addLayout(head)
        left.addWidget(self.catalogue, 1)
        left.addWidget(self.add_button)
        holder = QWidget()
        holder.setLayout(left)
        left.setContentsMargins(0, 0, 0, 0)
        holder.setFixedWidth(px(_LEFT))
        self.panel.setFixedWidth(px(_RIGHT))
        self._body.setSpacing(px(Space.M))
        self._body.addWidget(holder)
        self._body.addWidget(self._waiting, 1)
        self._body.addWidget(self.panel)
        self.column.setContentsMargins(px(Space.L), px(Space.M), px(Space.M), px(Space.S))
        self.column.setSpacing(px(Space.S))
        self.column.addWidget(self.header)
        self.column.addLayout(self._body, 1)
        self.catalogue.chosen.connect(self._chosen)
        self.catalogue.entered.connect(self._enter_paper)
        self.panel.wanted.connect(self.do)

    def _enter_paper(self) -> None:
        if self.centre is not None:
            self.centre.paper.focus_first()


def _is_begun(slip: Slip) -> bool:
    """Tell whether a paper is there, or is due and can be looked at."""
    return slip.state is not SlipState.MISSING and slip.need is not Need.NOT_YET
