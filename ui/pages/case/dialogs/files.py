"""Files of the case: attach, also the scan of a signed original; open a copy, strike one off."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from forms.labels import ATTACHMENT_KIND, choices
from forms.registry import entry
from forms.spec import FormSpec, Values
from mediation_app.model import AttachmentKind
from mediation_app.services import attachments
from mediation_app.services.attachments import NewAttachment
from mediation_app.services.checks import among
from mediation_app.services.folders import data_folder
from resources.i18n import translate
from ui.dialogs.last_folder import from_last_folder
from ui.forms.commands import attachment_kind
from ui.forms.form_dialog import Sheet, Work
from ui.forms.reading import day, number, text
from ui.forms.variants import with_field
from ui.pages.case.desk import CaseDesk
from ui.pages.case.dialogs.reasons import ask_for_reason

_PATTERN = "*.pdf *.jpg *.jpeg *.png *.tif *.tiff *.doc *.docx *.wps *.xls *.xlsx *.mp3 *.mp4 *.zip"


def attach(desk: CaseDesk, kind: str = "") -> None:
    """Choose a file, then say what it is."""
    usual = AttachmentKind.EVIDENCE if desk.dossier.is_open else AttachmentKind.SIGNED_ORIGINAL
    _choose(desk, lambda path: ask_what_it_is(desk, path, kind or usual.value))


def attach_signed(desk: CaseDesk, paper_id: str) -> None:
    """Choose the scan of a signed paper."""
    kind = AttachmentKind.SIGNED_ORIGINAL.value
    _choose(desk, lambda path: ask_what_it_is(desk, path, kind, int(paper_id)))


def attach_identity(desk: CaseDesk, party_id: str) -> None:
    """Choose the copy of somebody's proof of identity."""
    party = among(desk.case.parties, int(party_id))
    named = {"party_id": party.id, "note": f"{party.person.name}身份证明"}
    _choose(desk, lambda path: ask_what_it_is(desk, path, AttachmentKind.IDENTITY.value, more=named))


def attaching_impossible(desk: CaseDesk, _subject: str) -> str:
    """Say that a void case takes no files; empty for others, a closed one takes what comes late."""
    if desk.case.voided_on is not None:
        return translate("CaseDialogs", "本案已作废，恢复后才能办理")
    return ""


def ask_what_it_is(
    desk: CaseDesk, path: Path, kind: str, paper_id: int | None = None, more: Values | None = None
) -> None:
    """Ask what a file is and put it into the dossier; ``more`` is known of it already."""

    def save(values: Values) -> Work:
        new = NewAttachment(
            case_id=desk.case.id,
            path=path,
            kind=attachment_kind(values),
            note=text(values, "note"),
            paper_id=number(values, "paper_id"),
            party_id=number(values, "party_id"),
            received_on=day(values, "received_on"),
            provider=text(values, "provider"),
            revision=desk.revision,
        )
        return lambda books, actor: attachments.attach(books, actor, new)

    values = {
        "kind": kind,
        "paper_id": paper_id or _newest_paper(desk),
        "note": path.stem,
        "received_on": desk.workspace.today(),
        **(more or {}),
    }
    sheet = Sheet(
        title=translate("CaseDialogs", "添加附件"),
        text=str(path) if desk.dossier.is_open else _late_words(path),
        accept_text=translate("CaseDialogs", "附卷"),
    )
    desk.ask_form(
        _spec(desk),
        values,
        sheet,
        save,
        lambda made: _attached(desk, made),
    )


def _attached(desk: CaseDesk, attachment_id: object) -> None:
    """Tell that a file is in the case, and what is wrong with it."""
    desk.workspace.ask(
        attachments.doubts,
        attachment_id,
        done=lambda found: desk.changed(translate("CaseDialogs", "文件已附卷"), found),
        failed=lambda error: desk.workspace.show_error(error, desk.page),
        owner=desk,
    )


def _spec(desk: CaseDesk) -> FormSpec:
    """Return the form of a file; into a closed case come only signed originals and proofs."""
    spec = entry("attachment")
    if desk.dossier.is_open:
        return spec
    late = choices({kind: ATTACHMENT_KIND[kind] for kind in attachments.COMES_LATE})
    return with_field(spec, "kind", choices=late)


def _late_words(path: Path) -> str:
    words = translate("CaseDialogs", "本案已结案归档，只能补签名原件、履行凭证和身份证明，经过里会记明。")
    return f"{path}\n{words}"


def open_file(desk: CaseDesk, attachment_id: str) -> None:
    """Open a copy with the program that the system uses for it."""
    folder = data_folder() / "opened"
    desk.workspace.ask(
        attachments.open_copy,
        int(attachment_id),
        folder,
        done=lambda path: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))),
        failed=lambda error: desk.workspace.show_error(error, desk.page),
        owner=desk,
    )


def remove_file(desk: CaseDesk, attachment_id: str) -> None:
    """Strike a file off the list, with a reason; its bytes stay."""
    ask_for_reason(
        desk,
        translate("CaseDialogs", "移除这份附件"),
        translate("CaseDialogs", "文件本身仍保留在库中，经过里记下移除的原因。"),
        translate("CaseDialogs", "移除"),
        lambda reason: desk.act(attachments.remove, int(attachment_id), reason, revision=desk.revision),
    )


def _choose(desk: CaseDesk, then: object) -> None:
    dialog = QFileDialog(desk.page, translate("CaseDialogs", "选择要附卷的文件"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters(
        [
            translate("CaseDialogs", "常用文件 ({pattern})").format(pattern=_PATTERN),
            translate("CaseDialogs", "所有文件 (*)"),
        ]
    )
    dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))  # type: ignore[operator]
    from_last_folder(dialog, desk.workspace.settings).open()


def _newest_paper(desk: CaseDesk) -> int | None:
    signable = {slip.paper_id for slip in desk.dossier.slips if slip.signable and slip.paper_id}
    return max(signable, default=None)
