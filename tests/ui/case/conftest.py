"""A neighbours' dispute at each stage of its road, and its dossier open in the window."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mediation_app.model import Case, Consent, NoteKind, PartyRole, TermKind
from mediation_app.services import agreements, cases, intake, mediation, papers, signing
from mediation_app.services.agreements import SaveAgreement
from mediation_app.services.books import Actor
from mediation_app.services.intake import RegisterDispute
from mediation_app.services.mediation import NoteEntry, RecordSession
from mediation_app.services.party_entry import PartyEntry
from mediation_app.services.person_entry import PersonEntry
from mediation_app.services.signing import TickSignature
from mediation_app.services.terms import InstalmentEntry, TermEntry
from tests.services.scenes import Scene
from tests.ui.case.matters import GiveReason, OpenAs, Top
from ui.dialogs.reason import ReasonDialog
from ui.forms.form_dialog import FormDialog
from ui.main_window import MainWindow
from ui.pages.case import CasePage
from ui.workspace import Workspace

Settle = Callable[[], None]

TODAY = date(2026, 11, 23)


@dataclass(slots=True)
class Story:
    """One dispute, brought on step by step by the office's own services."""

    workspace: Workspace
    case_id: int = 0

    @property
    def case(self) -> Case:
        """Read the case anew."""
        return cases.load(self.workspace.books, self.workspace.actor, self.case_id)

    def party(self, name: str) -> int:
        """Return the id of the party of that name."""
        return next(party.id for party in self.case.parties if party.person.name == name)

    def registered(self) -> "Story":
        """张三 against 李四."""
        entries = (
            PartyEntry(
                person=PersonEntry(name="张三", sex="男", id_number="110105194912310038"),
                role=PartyRole.APPLICANT,
                consent=Consent.AGREED,
            ),
            PartyEntry(person=PersonEntry(name="李四"), role=PartyRole.RESPONDENT),
        )
        command = RegisterDispute(parties=entries, facts="李四家的牛踩坏了张三的白菜。", mediator_id=self._me)
        self.case_id = intake.register(self.workspace.books, self.workspace.actor, command).case_id
        return self

    def mediated(self) -> "Story":
        """A session with something agreed."""
        notes = (
            NoteEntry("张三", NoteKind.CLAIM, "要求赔偿六百元。"),
            NoteEntry("李四", NoteKind.AGREED, "李四于2026年12月31日前赔偿张三450元。"),
        )
        command = RecordSession(
            case_id=self.case_id,
            starts_at=datetime(2026, 11, 23, 8, 30),
            place="镇调解室",
            mediator_id=self._me,
            notes=notes,
        )
        mediation.record(self.workspace.books, self.workspace.actor, command)
        return self

    def agreed(self, *, due_on: date = date(2026, 12, 31)) -> "Story":
        """An agreement of one payment."""
        term = TermEntry(
            kind=TermKind.PAY,
            debtor_id=self.party("李四"),
            creditor_id=self.party("张三"),
            amount_fen=45_000,
            instalments=(InstalmentEntry(due_on),),
        )
        command = SaveAgreement(
            case_id=self.case_id, facts="牛踩坏白菜。", terms=(term,), reached_on=TODAY, mediator_id=self._me
        )
        agreements.save(self.workspace.books, self.workspace.actor, command)
        return self

    def issued(self) -> "Story":
        """The agreement made final."""
        papers.issue(self.workspace.books, self.workspace.actor, self.case_id, "agreement")
        return self

    def signed(self) -> "Story":
        """Every place signed today."""
        for slot in signing.standing(self.case, TODAY).slots:
            command = TickSignature(
                case_id=self.case_id, signer=slot.signer, party_id=slot.party_id, signed_on=TODAY
            )
            signing.tick(self.workspace.books, self.workspace.actor, command)
        return self

    @property
    def _me(self) -> int:
        staff_id = self.workspace.actor.staff_id
        assert staff_id is not None
        return staff_id


@pytest.fixture
def story(workspace: Workspace) -> Story:
    """The dispute, registered."""
    return Story(workspace).registered()


Open = Callable[..., CasePage]


@pytest.fixture
def open_case(window: MainWindow, settle: Settle) -> Open:
    """Open a case's dossier in the mediator's window and return its page."""

    def open_it(case_id: int, target: str = "") -> CasePage:
        window.workspace.open_case(case_id, target)
        settle()
        page = window.page()
        assert isinstance(page, CasePage)
        assert page.desk is not None
        return page

    return open_it


@pytest.fixture
def open_as(
    seat: Callable[[Actor], Workspace], settle: Settle, shown: Callable[[MainWindow], None]
) -> OpenAs:
    """Open the dossier of a scene in the window of an actor and return its page."""

    def open_it(scene: Scene, actor: Actor) -> CasePage:
        window = MainWindow(seat(actor))
        shown(window)
        window.workspace.open_case(scene.case_id, "")
        settle()
        page = window.page()
        assert isinstance(page, CasePage)
        assert page.desk is not None
        return page

    return open_it


@pytest.fixture
def top(qtbot: QtBot, settle: Settle) -> Top:
    """Return the form on top, once it takes the keys."""

    def find() -> FormDialog:
        qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), FormDialog))
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, FormDialog)
        qtbot.waitUntil(dialog.isActiveWindow)
        settle()
        return dialog

    return find


@pytest.fixture
def give_reason(qtbot: QtBot, settle: Settle) -> GiveReason:
    """Answer the question for a reason."""

    def answer(text: str) -> None:
        qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), ReasonDialog))
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ReasonDialog)
        qtbot.waitUntil(dialog.isActiveWindow)
        dialog.line.setText(text)
        dialog.accepting()
        settle()

    return answer
