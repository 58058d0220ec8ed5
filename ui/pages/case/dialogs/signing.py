"""Signing at the window: who has signed the issued paper, how and when."""

from forms.labels import MANNER, SIGNER, choices
from forms.registry import entry
from forms.spec import Field, FormSpec, Kind, Section, Values
from mediation_app.model import Signer, SigningManner
from mediation_app.rules.errors import Problem
from mediation_app.services import signing
from mediation_app.services.books import Actor, Books
from mediation_app.services.signing import SignSlot, Ticked, TickSignature
from resources.i18n import QT_TRANSLATE_NOOP, Message, day_text, translate
from ui.forms.form_dialog import Sheet, Work
from ui.forms.reading import code, needed_day, number, text, tick
from ui.pages.case.desk import CaseDesk
from ui.pages.case.dialogs.reasons import ask_for_reason
from ui.wording import aside

_SLOT = "slot_"


def tick_several(desk: CaseDesk, _: str = "") -> None:
    """Tick the signatures seen on the paper, all in one sheet: Space ticks, Enter goes on."""
    slots = {f"{_SLOT}{place}": slot for place, slot in enumerate(_slots(desk)) if slot.tick is None}
    spec = _sheet_spec(slots)

    def save(values: Values) -> Work:
        signed = [slot for name, slot in slots.items() if tick(values, name)]
        commands = [_command(desk, slot, values) for slot in signed]
        return lambda books, actor: _tick_all(books, actor, commands)

    words = translate("CaseDialogs", "看过定稿的纸质协议书，签了哪几处就勾哪几处。")
    sheet = Sheet(
        title=translate("CaseDialogs", "登记签名盖章"),
        text=f"{_case_words(desk)}\n{words}",
        accept_text=translate("CaseDialogs", "登记"),
    )
    values = {"signed_on": desk.workspace.today(), "manner": SigningManner.SIGNATURE.value}
    desk.ask_form(spec, values, sheet, save, lambda ticked: _ticked(desk, ticked))


def tick_slot(desk: CaseDesk, place: str) -> None:
    """Tick one place to be signed, with who signed for whom."""
    slot = _slots(desk)[int(place)]

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
        title=translate("CaseDialogs", "登记签名盖章"),
        text=_case_words(desk),
        accept_text=translate("CaseDialogs", "登记"),
        begin_at="signed_on",
    )
    desk.ask_form(entry("signing"), values, sheet, save, lambda ticked: _ticked(desk, ticked))


def untick(desk: CaseDesk, tick_id: str) -> None:
    """Take a tick made by mistake back, with a reason."""
    ask_for_reason(
        desk,
        translate("CaseDialogs", "撤销这处签名登记"),
        translate("CaseDialogs", "协议缺少任何一处签名盖章，都还没有生效。"),
        translate("CaseDialogs", "撤销登记"),
        lambda reason: desk.act(signing.untick, int(tick_id), reason, revision=desk.revision),
    )


def _case_words(desk: CaseDesk) -> str:
    """Return which case the sheet is about: it opens over other pages, too."""
    return f"{desk.case.number}　{desk.case.title}"


def slot_words(slot: SignSlot) -> str:
    """Return whose signature or seal a place is for."""
    kind = translate("Forms", SIGNER[slot.signer])
    return aside(slot.name, kind) if slot.name else kind


def _sheet_spec(slots: dict[str, SignSlot]) -> FormSpec:
    ticks = tuple(
        Field(name=name, label=slot_words(slot), kind=Kind.TICK, span=2) for name, slot in slots.items()
    )
    return FormSpec(
        code="signatures",
        title=QT_TRANSLATE_NOOP("Forms", "签名盖章"),
        parts=(
            Section(fields=ticks),
            Section(
                fields=(
                    Field(
                        name="signed_on",
                        label=QT_TRANSLATE_NOOP("Forms", "日期"),
                        kind=Kind.DATE,
                        required=True,
                        not_future=True,
                    ),
                    Field(
                        name="manner",
                        label=QT_TRANSLATE_NOOP("Forms", "当事人的签署方式"),
                        kind=Kind.CHOICE,
                        choices=choices(MANNER),
                    ),
                )
            ),
        ),
        rules=(lambda values, _today: _at_least_one(values, tuple(slots)),),
    )


def _at_least_one(values: Values, names: tuple[str, ...]) -> tuple[Problem, ...]:
    if any(values.get(name) for name in names):
        return ()
    text_ = QT_TRANSLATE_NOOP("CaseDialogs", "至少勾选一处已经签名或盖章的")
    return (Problem("", Message("CaseDialogs", text_)),)


def _command(desk: CaseDesk, slot: SignSlot, values: Values) -> TickSignature:
    by_party = code(SigningManner, values, "manner", SigningManner.SIGNATURE)
    own = {Signer.PARTY: by_party, Signer.SEAL: SigningManner.STAMP}
    return TickSignature(
        case_id=desk.case.id,
        signer=slot.signer,
        party_id=slot.party_id,
        manner=own.get(slot.signer, SigningManner.SIGNATURE),
        signed_on=needed_day(values, "signed_on"),
    )


def _tick_all(books: Books, actor: Actor, commands: list[TickSignature]) -> Ticked:
    """Tick one after the other; the last one tells where the case stands."""
    *_, last = [signing.tick(books, actor, command) for command in commands]
    return last


def _ticked(desk: CaseDesk, ticked: Ticked) -> None:
    if ticked.effective_on is not None:
        words = translate("CaseDialogs", "协议自{day}起生效").format(day=day_text(ticked.effective_on))
    else:
        words = translate("CaseDialogs", "已登记签名")
    desk.changed(words, ticked.warnings)


def _slots(desk: CaseDesk) -> tuple[SignSlot, ...]:
    return desk.dossier.standing.slots if desk.dossier.standing is not None else ()
