"""The places of a paper in the window for signing: each a line, and who is asked to write."""

from mediation_app.services.screen_signing import ScreenSlot
from resources.i18n import translate
from ui.pages.case.dialogs.screen_signer import SignerPanel
from ui.theme import Tone
from ui.widgets import BadgeLook, Row, Shape


def place_row(slot: ScreenSlot) -> Row:
    """Return the line of a place: who is to sign, as what the paper calls him, and whether he has."""
    signed = slot.signed
    if signed is None and slot.is_on_paper:
        badge = BadgeLook(translate("ScreenSigningDialog", "纸上已签"), Tone.QUIET, Shape.CHECK)
    elif signed is None:
        badge = BadgeLook(translate("ScreenSigningDialog", "未签"), Tone.QUIET, Shape.RING)
    elif slot.is_intact:
        badge = BadgeLook(translate("ScreenSigningDialog", "已签"), Tone.ACCENT, Shape.CHECK)
    else:
        badge = BadgeLook(translate("ScreenSigningDialog", "记录被改动"), Tone.RED, Shape.CROSS)
    by = translate("ScreenSigningDialog", "{name}签").format(name=signed.signed_by) if signed else ""
    return Row(
        title=slot.name or translate("ScreenSigningDialog", "（待写明）"),
        text=" · ".join(part for part in (by, slot.label) if part),
        badge=badge,
        target=slot,
    )


def is_waiting(slot: ScreenSlot) -> bool:
    """Tell whether somebody has to sign at a place yet, on paper or on the screen."""
    return slot.signed is None and not slot.is_on_paper


def next_place(slots: tuple[ScreenSlot, ...], before: ScreenSlot | None) -> ScreenSlot | None:
    """Return where to go on: the place chosen before if it is still open, else the first that waits."""
    kept = next((one for one in slots if before and one.place == before.place), None)
    if kept is not None and kept.signed is None:
        return kept
    return next(filter(is_waiting, slots), None) or next((one for one in slots if one.signed is None), None)


def asked(slot: ScreenSlot, signer: SignerPanel, *, is_of_witness: bool) -> str:
    """Return who is to write on the pad now, or why nobody is."""
    if slot.signed is not None:
        pattern = translate("ScreenSigningDialog", "{name}已按指印，没有笔迹")
        return pattern.format(name=slot.signed.signed_by)
    if not slot.choices:
        return translate("ScreenSigningDialog", "现在没有可以在这里签名的人")
    if is_of_witness:
        pattern = translate("ScreenSigningDialog", "请见证人{name}在这里签名")
        return pattern.format(name=signer.witness.text().strip())
    if signer.cannot_write.isChecked():
        return translate("ScreenSigningDialog", "请代书人在这里写上签名人的姓名；签名人按指印")
    pattern = translate("ScreenSigningDialog", "请{name}在这里签名")
    return pattern.format(name=signer.signed_by() or slot.label)
