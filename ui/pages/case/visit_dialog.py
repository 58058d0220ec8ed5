"""Record a return visit from anywhere in the window."""

from PySide6.QtWidgets import QWidget

from ui.pages.case.desk import CaseDesk
from ui.pages.case.dialogs.visits import record_visit
from ui.pages.case.dossier import Dossier, read_dossier
from ui.workspace import Workspace


def open_visit(workspace: Workspace, case_id: int, visit_id: int, parent: QWidget) -> None:
    """Read the case and open the record of one of its visits over `parent`."""

    def show(dossier: Dossier) -> None:
        record_visit(CaseDesk(workspace, parent, dossier), str(visit_id))

    workspace.ask(read_dossier, case_id, done=show, owner=parent)
