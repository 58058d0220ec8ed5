"""What is done with a paper: print, issue, save, open in Word; on each of these it becomes final (定稿)."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from mediation_app.model import IssuedPaper
from mediation_app.rules.permissions import Permission
from mediation_app.services import paper_files, papers
from mediation_app.services.books import Actor, Books
from mediation_app.services.folders import data_folder
from mediation_app.services.paper_files import PaperFormat
from mediation_app.services.paper_standing import Slip, SlipState
from mediation_app.services.paper_values import AGREEMENT_PAPERS, PaperKey
from resources.i18n import render, translate
from ui.dialogs.base import Dialog
from ui.dialogs.last_folder import from_last_folder
from ui.pages.case.desk import CaseDesk
from ui.pages.case.dialogs.checkup_dialog import pass_check_up
from ui.pages.case.dialogs.taking_back import choose_edited
from ui.pages.case.dialogs.versions import show_versions
from ui.printing import PrintJob, SlipToPrint, print_issued, print_pdf, print_slips

_FINAL = (SlipState.ISSUED, SlipState.SIGNED)

OF_VERSIONS: Mapping[str, Callable[[CaseDesk, Slip], object]] = {
    "paper.versions": show_versions,
    "paper.edited": choose_edited,
}
"""What is done with the versions of a paper."""


def slip_of(desk: CaseDesk, call: str) -> Slip | None:
    """Return the line of the dossier that ``agreement`` or ``visit_record:7`` names."""
    code, _, subject = call.partition(":")
    return desk.dossier.slip(code, int(subject or 0))


def is_only_word(slip: Slip) -> bool:
    """Tell whether the newest version of a paper is a Word file, without pages to show or print."""
    return slip.paper_id is not None and slip.pages == 0


def title_of(desk: CaseDesk, slip: Slip) -> str:
    """Return the words a paper goes by at the printer."""
    return f"{desk.case.number} {translate('Forms', slip.title)}"


def print_paper(desk: CaseDesk, call: str) -> None:
    """Print a paper: as issued, else issuing it, else, where it cannot be issued yet, marked 草稿."""
    slip = slip_of(desk, call)
    if slip is None:
        return
    if slip.state in _FINAL and is_only_word(slip):
        desk.paperWarned.emit(
            [translate("CaseDialogs", "这一版只有 Word 稿，已用办公软件打开：请在那里打印，签署后扫描回来")]
        )
        open_in_word(desk, slip)
    elif slip.state in _FINAL and slip.paper_id is not None:
        _then(desk, print_issued(desk.workspace, slip.paper_id, title_of(desk, slip), desk.page), slip)
    elif slip.blocked_by or not desk.workspace.may(Permission.ISSUE_PAPER):
        _print_draft(desk, slip)
    else:
        wanted = SlipToPrint(desk.case.id, slip.form_code, slip.subject_id)
        title = title_of(desk, slip)
        ask_first(
            desk,
            slip,
            lambda: _then(desk, print_slips(desk.workspace, (wanted,), title, desk.page), slip),
        )


def ask_first(desk: CaseDesk, slip: Slip, go: Callable[[], object]) -> None:
    """Go on at once, unless the check-up warns of something or signatures would be struck: then ask."""
    pass_check_up(desk, slip, lambda: _ask_for_signatures(desk, slip, go))


def _ask_for_signatures(desk: CaseDesk, slip: Slip, go: Callable[[], object]) -> None:
    ticked = _ticks_struck(desk, slip)
    if not ticked:
        go()
        return
    text = translate(
        "CaseDialogs",
        "协议书在第{version}版签名后有改动。再定稿成为新的一版，已登记的{count}处签名盖章随即作废，需要在新版上重新签署。",
    )
    dialog = Dialog(
        desk.page,
        translate("CaseDialogs", "定稿新的一版？"),
        text.format(version=slip.version, count=ticked),
    )
    dialog.add_buttons(translate("CaseDialogs", "定稿新版"), "danger")
    dialog.accepted.connect(go)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def issue_paper(desk: CaseDesk, slip: Slip) -> None:
    """Make a paper final without printing it."""
    ask_first(desk, slip, lambda: _issue(desk, slip))


def _issue(desk: CaseDesk, slip: Slip) -> None:
    desk.workspace.ask(
        papers.issue,
        desk.case.id,
        slip.form_code,
        slip.subject_id,
        done=lambda paper: _issued(desk, paper),
        failed=lambda error: desk.workspace.show_error(error, desk.page),
        owner=desk,
    )


def save_paper(desk: CaseDesk, slip: Slip, formats: tuple[PaperFormat, ...]) -> None:
    """Choose a folder and write the paper into it."""
    ask_first(desk, slip, lambda: _choose_folder(desk, slip, formats))


def _choose_folder(desk: CaseDesk, slip: Slip, formats: tuple[PaperFormat, ...]) -> None:
    dialog = QFileDialog(desk.page, translate("CaseDialogs", "存到哪个文件夹"))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly, on=True)
    dialog.fileSelected.connect(lambda folder: _write(desk, slip, Path(folder), formats))
    from_last_folder(dialog, desk.workspace.settings).open()


def open_in_word(desk: CaseDesk, slip: Slip) -> None:
    """Write the paper as DOCX and open it with the program the system uses for that."""
    ask_first(desk, slip, lambda: _word(desk, slip))


def _word(desk: CaseDesk, slip: Slip) -> None:
    folder = data_folder() / "opened"

    def work(books: Books, actor: Actor) -> tuple[Path, ...]:
        folder.mkdir(parents=True, exist_ok=True)
        return _exported(desk, slip, folder, (PaperFormat.DOCX,), books, actor)

    desk.workspace.ask(
        work,
        done=lambda written: _open(desk, written[0]),
        failed=lambda error: desk.workspace.show_error(error, desk.page),
        owner=desk,
    )


def _ticks_struck(desk: CaseDesk, slip: Slip) -> int:
    """Return how many signatures are struck when this paper is made final as it stands."""
    standing = desk.dossier.standing
    is_new = slip.state not in _FINAL and not slip.blocked_by
    if standing is None or not is_new or slip.form_code not in AGREEMENT_PAPERS.values():
        return 0
    may = desk.workspace.may(Permission.ISSUE_PAPER)
    signed = [slot for slot in standing.slots if slot.tick is not None or slot.drawn is not None]
    return len(signed) if may else 0


def _then(desk: CaseDesk, job: PrintJob, slip: Slip) -> None:
    standing = desk.dossier.standing
    if slip.form_code == "agreement" and standing is not None:
        job.in_copies(standing.copies)
    job.then(desk.changed)


def _print_draft(desk: CaseDesk, slip: Slip) -> None:
    title = translate("CaseDialogs", "{title}（草稿）").format(title=title_of(desk, slip))
    why = [render(reason) for reason in slip.blocked_by]
    if why:
        desk.paperWarned.emit([translate("CaseDialogs", "还不能定稿，打印的是草稿："), *why])
    desk.workspace.ask(
        papers.draft,
        desk.case.id,
        slip.form_code,
        slip.subject_id,
        done=lambda made: print_pdf(desk.workspace, made[0], title, desk.page),
        failed=lambda error: desk.workspace.show_error(error, desk.page),
        owner=desk,
    )


def _issued(desk: CaseDesk, paper: IssuedPaper) -> None:
    desk.changed(
        translate("CaseDialogs", "{title}已定稿，第{version}版").format(
            title=translate("Forms", paper.title), version=paper.version
        )
    )


def _write(desk: CaseDesk, slip: Slip, folder: Path, formats: tuple[PaperFormat, ...]) -> None:
    desk.workspace.ask(
        lambda books, actor: _exported(desk, slip, folder, formats, books, actor),
        done=lambda written: _written(desk, written, formats),
        failed=lambda error: desk.workspace.show_error(error, desk.page),
        owner=desk,
    )


def _exported(
    desk: CaseDesk, slip: Slip, folder: Path, formats: tuple[PaperFormat, ...], books: Books, actor: Actor
) -> tuple[Path, ...]:
    key = PaperKey(slip.form_code, slip.subject_id)
    if slip.state in _FINAL and slip.paper_id is not None:
        return paper_files.export(books, actor, slip.paper_id, folder, formats)
    if slip.blocked_by or not actor.may(Permission.ISSUE_PAPER):
        return paper_files.export_draft(books, actor, desk.case.id, key, folder, formats)
    paper = papers.issue(books, actor, desk.case.id, slip.form_code, slip.subject_id)
    return paper_files.export(books, actor, paper.id, folder, formats)


def _written(desk: CaseDesk, written: tuple[Path, ...], formats: tuple[PaperFormat, ...]) -> None:
    names = translate("CaseDialogs", "、").join(path.name for path in written)
    if PaperFormat.PDF in formats and all(path.suffix == ".docx" for path in written):
        desk.paperWarned.emit([translate("CaseDialogs", "这一版没有 PDF，存的是 Word 稿")])
    folder = written[0].parent
    desk.changed()
    desk.workspace.toast(
        translate("CaseDialogs", "已存为 {names}").format(names=names),
        translate("CaseDialogs", "打开文件夹"),
        lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))),
    )


def _open(desk: CaseDesk, path: Path) -> None:
    desk.changed()
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        desk.paperWarned.emit(
            [translate("CaseDialogs", "这台电脑没有打开 DOCX 的程序，文件在 {path}").format(path=path)]
        )
