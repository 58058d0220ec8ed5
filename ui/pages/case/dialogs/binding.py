"""制作卷宗, from the case itself."""

from ui.dialogs.bind import BindDialog
from ui.pages.case.desk import CaseDesk


def bind_dossier(desk: CaseDesk, _subject: str = "") -> None:
    """Open the dialog that binds the dossier of the case on the desk."""
    case = desk.case
    dialog = BindDialog(desk.workspace, ((case.id, f"{case.number}　{case.title}"),), desk.page)
    dialog.finished.connect(lambda _code: desk.changed() if dialog.outcomes else None)
    dialog.open()
