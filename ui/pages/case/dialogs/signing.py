"""Signing at the window: who has signed the issued paper, how and when."""

from forms.registry import entry
from forms.spec import Values
from mediation_app.model import Signer, SigningManner
from mediation_app.services import signing
from mediation_app.services.signing import SignSlot, Ticked, TickSignature
from resources.i18n import day_text, translate
from ui.forms.form_dialog import Sheet, Work
from ui.forms.reading import code, needed_day, number, text
from ui.pages.case.desk import CaseDesk
from ui.pages.case.dialogs.reasons import ask_for_reason


def tick_next(desk: CaseDesk, _: str = "") -> None:
    """Tick the first signature that is missing."""
    open_slots = [slot for slot in _slots(desk) if slot.tick is None]
    if open_slots:
        _open(desk, open_slots[0])


def tick_slot(desk: CaseDesk, place: str) -> None:
    """Tick one place to be signed."""
    _open(desk, _slots(desk)[int(place)])


def untick(desk: CaseDesk, tick_id: str) -> None:
    """Take a tick made by mistake back, with a reason."""
    ask_for_reason(
        desk,
        translate("CaseDialogs", "撤销这处签名登记"),
        translate("CaseDialogs", "协议缺少任何一处签名盖章，都还没有生效。"),
        translate("CaseDialogs", "撤销登记"),
        lambda reason: desk.act(signing.untick, int(tick_id), reason, revision=desk.revision),
    )


def _open(desk: CaseDesk, slot: SignSlot) -> None:
    def save(values: Values) -> Work:
        command = TickSignature(
            case_id=desk.case.id,
            signer=code(Signer, values, "signer", slot.signer),
            party_id=number(values, "party_id"),
            manner=code(SigningManner, values, "manner", SigningManner.SIGNATURE),
            signed_on=needed_day(values, "signed_on"),
            signed_for=text(values, "signed_for"),
            revision=desk.revision,
        )
        return lambda books, actor: signing.tick(books, actor, command)

    manner = SigningManner.STAMP if slot.signer is Signer.SEAL else SigningManner.SIGNATURE
    values = {
        "signer": slot.signer.value,
        "party_id": slot.party_id,
        "manner": manner.value,
        "signed_on": desk.workspace.today(),
    }
    sheet = Sheet(
        title=translate("CaseDialogs", "登记签名盖章"), accept_text=translate("CaseDialogs", "登记")
    )
    dialog = desk.ask_form(entry("signing"), values, sheet, save, lambda ticked: _ticked(desk, ticked))
    dialog.form.focus_place("signed_on")


def _ticked(desk: CaseDesk, ticked: Ticked) -> None:
    if ticked.effective_on is not None:
        words = translate("CaseDialogs", "协议自{day}起生效").format(day=day_text(ticked.effective_on))
    else:
        words = translate("CaseDialogs", "已登记签名")
    desk.changed(words, ticked.warnings)


def _slots(desk: CaseDesk) -> tuple[SignSlot, ...]:
    return desk.dossier.standing.slots if desk.dossier.standing is not None else ()
