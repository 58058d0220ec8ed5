"""Write a PNG of every page and dialog of the real program on the demonstration office.

Each role at 1366×768, then in large type and in English, into ``build/screenshots``. Run it where there is a
display: ``make screenshots`` starts Xvfb.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from mediation_app.rules.errors import DiskFull, InvalidInput, Problem
from mediation_app.rules.permissions import Role
from mediation_app.rules.print_queue import PrinterWord
from mediation_app.rules.vocabulary import MATTER_KINDS, CaseKind, PrintState
from mediation_app.rules.workflow import CaseState
from mediation_app.services import case_list, demo, folders, places, staff
from mediation_app.services.case_list import CaseFilter
from mediation_app.services.offices import create
from mediation_app.services.printing.spooler import Printer
from resources import i18n
from resources.i18n import Message
from tests.conftest import OFFICE
from tests.services.leader_scenes import forty
from ui import messages
from ui.application import make_application
from ui.dialogs.again_fields import AgainFields
from ui.dialogs.grid import GridDialog
from ui.dialogs.keys import KeysDialog
from ui.dialogs.print_options import PrintOptionsDialog
from ui.dialogs.printer_fields import PrintWish
from ui.dialogs.staff import StaffDialog
from ui.dialogs.staff_switch import StaffSwitchDialog
from ui.dialogs.verify import VerifyDialog
from ui.dialogs.village import VillageDialog
from ui.main_window import MainWindow
from ui.messages import CrashDialog
from ui.navigation import CaseTarget
from ui.pages.case import CasePage
from ui.pages.case.editors.agreement import AgreementEditor
from ui.pages.intake import IntakePage
from ui.pages.leading import LeadingPage
from ui.pages.leading.mine import MinePanel
from ui.pages.papers import PapersPage
from ui.pages.papers.print_queue import PrintQueueView
from ui.pages.papers.scans import ScansView
from ui.pages.papers.shelf import ShelfView
from ui.pages.settings import SettingsPage
from ui.pages.tabbed import TabbedPage
from ui.pages.welcome.window import WelcomeWindow
from ui.program import Program
from ui.settings import Settings

OUT = Path(__file__).parents[1] / "build" / "screenshots"
SIZE = QSize(1366, 768)
ROLES = {
    Role.MEDIATOR: "mediator",
    Role.LEADER: "leader",
    Role.CLERK: "clerk",
    Role.ADMINISTRATOR: "administrator",
}
SETTLES_MS = 120
NEXT = "next"
FORTY = "forty"
EDITORS = {
    CaseState.MEDIATING: ("session.new", "agreement.draw", "case.edit"),
    CaseState.INQUIRY: ("inquiry.edit",),
    CaseState.AGREED: ("agreement.draw",),
}
"""What is written in the middle of the dossier."""
DIALOGS = {
    CaseState.REGISTERED: (
        "party.add",
        "void",
        "move:accepted",
        "move:rejected",
        "recusal.ask",
        "referral.new",
    ),
    CaseState.MEDIATING: ("session.plan", "move:failed", "mediation.extend"),
    CaseState.AGREED: ("sign.several", "agreement.remove", "dossier.check", "dossier.bind"),
    CaseState.PERFORMING: ("agreement.confirm", NEXT, "visit.plan", "handout.new", "handout.other"),
    CaseState.VISITING: ("visit.new", "close"),
}
"""What is asked in a dialog over it."""
ASKING = {
    *("visit-move", "calendar-export", "contact-add", "contact-answer", "contact-case"),
    *("roster-propose", "duty-add", "meeting-add", "meeting-carry", "sweep-add"),
}
"""What is asked in a dialog over the pages of visits and receptions."""
_PRINTERS = (
    Printer(
        name="office",
        info="一楼办公室",
        is_default=True,
        two_sided=True,
        trays=("tray-1", "tray-2", "manual"),
    ),
    Printer(name="window", info="窗口", word=PrinterWord(reasons=("media-empty-error",))),
)
MATTER_EDITORS = {CaseState.PLANNING: ("plan.edit", "matter.edit")}
MATTER_DIALOGS = {
    CaseState.REGISTERED: ("nature", "petition", "procedure", "households", "link.mediation", "link.relate"),
    CaseState.ASSIGNING: ("lead.propose",),
    CaseState.PLANNING: ("team", "unit.assign", "lead.propose"),
    CaseState.RESOLVING: (NEXT, "progress", "opinion", "extension.ask", "target", "distribution", "vote"),
    CaseState.DELIVERED: ("settle",),
    CaseState.VISITING: ("visit.new", "close", "relapse"),
}
"""The same for petitions, backlog and legacy cases, as the clerk meets them."""


class Photographer:
    """Drive the program and take its picture."""

    def __init__(self, program: Program, folder: Path) -> None:
        self.program = program
        self.folder = folder
        self.taken: list[Path] = []

    def settle(self) -> None:
        """Wait until nothing is under way and everything is drawn."""
        QTest.qWait(SETTLES_MS)
        while not self.program.tasks.is_idle():
            QTest.qWait(20)
        QTest.qWait(SETTLES_MS)

    def take(self, name: str, widget: QWidget | None = None) -> None:
        """Write the picture of a widget, of the window unless another is named."""
        shown = widget or self.program.window
        assert shown is not None
        self.settle()
        file = self.folder / f"{len(self.taken) + 1:02}-{name.replace(':', '-')}.png"
        shown.grab().save(str(file))
        self.taken.append(file)

    def take_dialog(self, name: str, dialog: QDialog) -> None:
        """Show a dialog over the window, take its picture, and close it."""
        dialog.open()
        self.take(name, dialog)
        dialog.reject()
        dialog.deleteLater()
        self.settle()

    def take_modal(self, name: str, act: Callable[[], object]) -> None:
        """Do what opens a dialog, take its picture, and close it; nothing when none opens."""
        QTimer.singleShot(0, act)
        self.settle()
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            self.take(name, dialog)
            dialog.reject()
            self.settle()

    def window(self) -> MainWindow:
        """Return the open office's window."""
        self.settle()
        assert isinstance(self.program.window, MainWindow)
        self.program.window.resize(SIZE)
        return self.program.window


def welcome(camera: Photographer) -> None:
    """Take the first page and the form of a new office, empty and with problems."""
    camera.program.show_welcome()
    window = camera.program.window
    assert isinstance(window, WelcomeWindow)
    camera.take("welcome")
    window.show_form()
    camera.take("welcome-form")
    window.form.make()
    camera.take("welcome-form-problems")
    window.show_doors()


def pages(camera: Photographer, role: str) -> None:
    """Take every page of the rail as the present person sees it."""
    window = camera.window()
    for spec in window.specs:
        if spec.in_rail:
            window.go(spec.key)
            camera.take(f"{role}-{spec.key}")


def tabs(camera: Photographer, role: str) -> None:
    """Take every tab of the pages of visits and receptions, and what is asked there."""
    window = camera.window()
    for key in ("visits", "reception"):
        window.go(key)
        page = window.page()
        assert isinstance(page, TabbedPage)
        for tab in page.tabs:
            page.show_tab(tab.key)
            camera.take(f"{role}-{key}-{tab.key}")
            for command in page.panel().commands():
                if command.enabled and command.key in ASKING:
                    camera.take_modal(f"{role}-do-{command.key}", command.run)


def cases(camera: Photographer, role: str) -> None:
    """Take the dossier of a case in each state, at its next step and at its agreement."""
    window = camera.window()
    for state, case_id in _one_of_each_state(window).items():
        window.go("case", CaseTarget(case_id))
        camera.take(f"{role}-case-{state.value}")
        window.go("case", CaseTarget(case_id, "agreement"))
        camera.take(f"{role}-case-{state.value}-agreement")


def intake_kinds(camera: Photographer) -> None:
    """Take the registration of every kind of case, folded and unfolded."""
    window = camera.window()
    window.go("intake")
    page = window.page()
    assert isinstance(page, IntakePage)
    for kind in CaseKind:
        page.choose_kind(kind)
        camera.take(f"intake-{kind.value}")
    page.toggle_more()
    camera.take("intake-more")
    page.choose_kind(CaseKind.DISPUTE)


def matters(camera: Photographer, role: str) -> None:
    """Take the dossier of a matter in each state, then what is written and asked in it."""
    window = camera.window()
    chosen = _one_of_each_state(window, MATTER_KINDS)
    for state, case_id in chosen.items():
        window.go("case", CaseTarget(case_id))
        camera.take(f"{role}-matter-{state.value}")
    for state, editors in MATTER_EDITORS.items():
        for verb in editors if state in chosen else ():
            window.go("case", CaseTarget(chosen[state]))
            camera.settle()
            _case_page(window).do(verb)
            camera.take(f"matter-edit-{state.value}-{verb}")
    for state, dialogs in MATTER_DIALOGS.items():
        for verb in dialogs if state in chosen else ():
            window.go("case", CaseTarget(chosen[state]))
            camera.settle()
            page = _case_page(window)
            act = page.take_next_step if verb == NEXT else partial(page.do, verb)
            camera.take_modal(f"matter-do-{state.value}-{verb}", act)


def case_work(camera: Photographer) -> None:
    """Take the editors and dialogs of a case, in the states in which they make sense."""
    window = camera.window()
    chosen = _one_of_each_state(window)
    for state, verbs in EDITORS.items():
        for verb in verbs:
            window.go("case", CaseTarget(chosen[state]))
            camera.settle()
            _case_page(window).do(verb)
            camera.take(f"edit-{state.value}-{verb}")
    for state, verbs in DIALOGS.items():
        window.go("case", CaseTarget(chosen[state]))
        camera.settle()
        for verb in verbs:
            page = _case_page(window)
            act = page.take_next_step if verb == NEXT else partial(page.do, verb)
            camera.take_modal(f"do-{state.value}-{verb}", act)


def papers_of_a_case(camera: Photographer) -> None:
    """Take what is done with papers: the check-up, the clauses, other papers, versions and proofs."""
    window = camera.window()
    chosen = _one_of_each_state(window)
    window.go("case", CaseTarget(chosen[CaseState.AGREED], "agreement"))
    camera.settle()
    page = _case_page(window)
    page.check_up()
    camera.take("checkup")
    page.check_up()
    camera.take_modal("add-paper", page.add_paper)
    camera.take_modal("versions", partial(page.do, "paper.versions"))
    camera.take_modal("screen-signing", partial(page.do, "sign.screen"))
    camera.take_modal("sealing", partial(page.do, "seal.paper"))
    page.do("agreement.draw")
    camera.settle()
    assert page.centre is not None
    editor = page.centre.editor
    assert isinstance(editor, AgreementEditor)
    camera.take_modal("clauses", editor.open_clauses)
    page.show_paper("identity_page", 0)
    camera.take("identity-page")


def _case_page(window: MainWindow) -> CasePage:
    page = window.page()
    assert isinstance(page, CasePage)
    return page


def _one_of_each_state(
    window: MainWindow, kinds: tuple[CaseKind, ...] = (CaseKind.DISPUTE,)
) -> dict[CaseState, int]:
    work = window.workspace
    rows = case_list.page(work.books, work.actor, CaseFilter(kinds=kinds), limit=100).rows
    return {row.state: row.id for row in rows}


def shell_dialogs(camera: Photographer) -> None:
    """Take the dialogs of the shell."""
    window = camera.window()
    for name, make in _dialogs(window):
        camera.take_dialog(name, make())
    window.go("cases")
    window.ask_palette()
    camera.take("palette-empty")
    window.palette_overlay.search.setText("w")
    window.palette_overlay.search.settle()
    camera.take("palette-found")
    window.palette_overlay.leave()
    window.toast.tell("已登记 (2026)青溪人调字第12号", "打印受理登记表")
    camera.take("toast")
    window.toast.hide()


def _dialogs(window: MainWindow) -> Iterator[tuple[str, Callable[[], QDialog]]]:
    work = window.workspace
    members = staff.list_staff(work.books)
    problems = [
        Problem("name", Message("Shots", "请填写姓名")),
        Problem("x", Message("Shots", "金额不能为负")),
    ]
    yield "keys", lambda: KeysDialog(window, window.commands(), window.page().commands())
    yield "staff-switch", lambda: StaffSwitchDialog(window, members, work.actor.staff_id)
    yield "staff", lambda: StaffDialog(work, members[0], window)
    yield "village", lambda: VillageDialog(work, None, window)
    village = next(one for one in places.villages(work.books) if one.grids)
    yield "grid", lambda: GridDialog(work, village.grids[0], village.name, window)
    yield "verify", lambda: VerifyDialog(work, window)
    yield "error-fault", lambda: messages.make_error_dialog(DiskFull(), window)
    yield "error-problems", lambda: messages.make_error_dialog(InvalidInput(problems), window)
    yield "crash", lambda: CrashDialog(messages.report_of(KeyError("x"), "0.1.0"), window)


def settings(camera: Photographer) -> None:
    """Take every section of the settings."""
    window = camera.window()
    window.go("settings")
    page = window.page()
    assert isinstance(page, SettingsPage)
    for number in range(page.nav.count()):
        page.nav.setCurrentRow(number)
        camera.take(f"settings-{number}")


def blanks(camera: Photographer) -> None:
    """Take the catalogue of blank forms."""
    window = camera.window()
    window.go("papers")
    page = window.page()
    assert isinstance(page, PapersPage)
    for key in page.buttons:
        page.show_tab(key)
        camera.take(f"papers-{key}")
    shelf = page.made("shelf")
    assert isinstance(shelf, ShelfView)
    camera.take_modal("bind", shelf.bind_chosen)
    scans(camera, page)
    print_queue(camera, page)
    page.show_tab("waiting")


def print_queue(camera: Photographer, page: PapersPage) -> None:
    """Take what is asked about printing: where and how, did it come out, why again."""
    page.show_tab("queue")
    camera.settle()
    view = page.made("queue")
    assert isinstance(view, PrintQueueView)
    made = PrintOptionsDialog(view, "人民调解协议书", PrintWish(copies=3)).show_printers(_PRINTERS)
    camera.take_dialog("print-options", made)
    again = PrintOptionsDialog(view, "人民调解协议书", PrintWish(), AgainFields(is_signed=True))
    camera.take_dialog("print-options-again", again.show_printers(_PRINTERS))
    for state, name in ((PrintState.UNCERTAIN, "confirm"), (PrintState.WAITING, "change")):
        rows = view.list.in_state(state)
        view.list.go_to(rows[0].id if rows else None)
        camera.take(f"queue-{state.value}")
        _take_command(camera, view, f"queue-{name}")
    printed = view.list.in_state(PrintState.PRINTED)
    view.list.go_to(printed[0].id if printed else None)
    _take_command(camera, view, "queue-reprint")


def _take_command(camera: Photographer, view: PrintQueueView, key: str) -> None:
    command = next(one for one in view.commands() if one.key == key)
    if command.enabled:
        camera.take_modal(key, command.run)


def scans(camera: Photographer, page: PapersPage) -> None:
    """Take what is asked about scans: the scanner, of which paper a page is, and why a page lacks."""
    page.show_tab("scans")
    camera.settle()
    desk = page.made("scans")
    assert isinstance(desk, ScansView)
    camera.take_modal("scan", desk.scan)
    camera.take_modal("scan-assign", desk.assign)
    camera.take_modal("scan-aside", desk.set_aside)
    camera.take_modal("scan-incomplete", desk.file_chosen)


def leaders(camera: Photographer, folder: Path) -> None:
    """Take 积案包案 of a leader with forty cases and of the office's head, each tab and a decision."""
    for name, who in {"唐志强": "forty", "沈佩兰": "head"}.items():
        camera.program.start(str(folder), as_name=name)
        window = camera.window()
        window.go("leading")
        page = window.page()
        assert isinstance(page, LeadingPage)
        camera.settle()
        for key in page.buttons:
            page.show_tab(key)
            camera.take(f"leading-{who}-{key}")
        page.show_tab("mine")
        page.focus_first()
        panel = page.panel()
        assert isinstance(panel, MinePanel)
        camera.take_modal(f"leading-{who}-decide", panel.do)


def forty_cases(folder: Path) -> None:
    """Make the office in which a leader has forty cases."""
    folder.mkdir()
    books = create(folder, OFFICE)
    forty(books)
    books.close()


def seat(camera: Photographer, role: Role) -> None:
    """Let the first person with a role, and only that if there is one, take the seat."""
    opened = camera.program.opened
    assert opened is not None
    holders = sorted(
        (member for member in opened.members if role.value in member.roles), key=lambda m: len(m.roles)
    )
    camera.program.take_seat(holders[0].id)
    QTest.qWait(SETTLES_MS)
    camera.settle()


def look(program: Program, folder: Path, *, roles: dict[Role, str], large: bool, english: bool) -> list[Path]:
    """Take everything in one look and return the files."""
    folder.mkdir(parents=True)
    camera = Photographer(program, folder)
    program.settings.large_type = large
    program.settings.tells_due = False
    i18n.set_language("en" if english else "zh")
    program.dress()
    welcome(camera)
    program.open_demonstration()
    camera.settle()
    for role, name in roles.items():
        seat(camera, role)
        pages(camera, name)
        if role is Role.MEDIATOR:
            cases(camera, name)
            case_work(camera)
            papers_of_a_case(camera)
            blanks(camera)
            tabs(camera, name)
            shell_dialogs(camera)
            intake_kinds(camera)
        if role is Role.CLERK:
            matters(camera, name)
        if role is Role.ADMINISTRATOR:
            settings(camera)
    leaders(camera, Path(os.environ["XDG_DATA_HOME"]) / FORTY)
    return camera.taken


@contextmanager
def display() -> Iterator[None]:
    """Use the display there is, or an own Xvfb of the size of the machine at the window."""
    if os.environ.get("DISPLAY") or sys.platform != "linux":
        yield
        return
    reader, writer = os.pipe()
    screen = f"{SIZE.width()}x{SIZE.height()}x24"
    command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", screen, "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writer], stderr=subprocess.DEVNULL) as server:
        os.close(writer)
        os.environ["DISPLAY"] = f":{os.read(reader, 16).decode().strip()}"
        try:
            yield
        finally:
            server.terminate()


def main() -> int:
    """Make the demonstration office, take the pictures and say where they are."""
    shutil.rmtree(OUT, ignore_errors=True)
    with tempfile.TemporaryDirectory() as home, display():
        os.environ["XDG_DATA_HOME"] = home
        app: QApplication = make_application(sys.argv[:1])
        program = Program(app, Settings(Path(home) / "settings.ini"))
        program.catch_bugs()
        demo.build(folders.demonstration_folder()).close()
        forty_cases(Path(home) / FORTY)
        two = {Role.MEDIATOR: "mediator", Role.ADMINISTRATOR: "administrator"}
        taken = look(program, OUT / "usual", roles=ROLES, large=False, english=False)
        taken += look(program, OUT / "large", roles=two, large=True, english=False)
        taken += look(program, OUT / "english", roles=two, large=False, english=True)
        program.end()
    print(f"{len(taken)} pictures in {OUT}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
