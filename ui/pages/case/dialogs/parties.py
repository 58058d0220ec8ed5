"""Who takes part: add, correct, record a refusal, take out."""

from dataclasses import replace

from forms.labels import CONSENT, ROLE, choices
from forms.matter_entry import MATTER_ROLES
from forms.party_entry import SPEC as PARTY
from forms.party_entry import fill
from forms.registry import entry
from forms.spec import Field, FormSpec, Kind, Section, Values, When
from mediation_app.model import Consent, Party, PartyRole
from mediation_app.rules.masking import mask_id
from mediation_app.services import consent, parties, people
from mediation_app.services.checks import among
from mediation_app.services.consent import ConsentOutcome, RecordConsent
from mediation_app.services.people import Unmasked
from resources.i18n import QT_TRANSLATE_NOOP, translate
from ui.dialogs.base import Dialog
from ui.forms.commands import party_entry
from ui.forms.form_dialog import Sheet, Work
from ui.forms.reading import code, day, number, text, tick
from ui.forms.variants import with_field, without
from ui.pages.case.desk import CaseDesk
from ui.pages.case.dialogs.reasons import ask_for_reason
from ui.theme import Tone

_REFUSED = When("consent", (Consent.REFUSED,))

CONSENT_FORM = FormSpec(
    code="consent",
    title=QT_TRANSLATE_NOOP("Forms", "是否同意调解"),
    parts=(
        Section(
            fields=(
                Field(
                    name="consent",
                    label=QT_TRANSLATE_NOOP("Forms", "当事人表示"),
                    kind=Kind.CHOICE,
                    choices=choices(CONSENT),
                    required=True,
                    span=4,
                ),
                Field(
                    name="on",
                    label=QT_TRANSLATE_NOOP("Forms", "日期"),
                    kind=Kind.DATE,
                    required=True,
                    not_future=True,
                ),
                Field(
                    name="reason",
                    label=QT_TRANSLATE_NOOP("Forms", "怎样表示的"),
                    kind=Kind.TEXT,
                    lines=2,
                    hint=QT_TRANSLATE_NOOP("Forms", "如：被申请人李四明确表示拒绝调解。"),
                    when=_REFUSED,
                ),
                Field(
                    name="told_routes",
                    label=QT_TRANSLATE_NOOP("Forms", "已告知当事人可以通过仲裁、行政、司法等途径维护权利"),
                    kind=Kind.TICK,
                    span=4,
                    when=_REFUSED,
                ),
            )
        ),
    ),
)


def add_party(desk: CaseDesk, _: str = "") -> None:
    """Enter somebody who takes part."""
    roles = {party.role for party in desk.case.parties}
    missing = [role for role in (PartyRole.APPLICANT, PartyRole.RESPONDENT) if role not in roles]
    role = missing[0] if missing else PartyRole.PARTICIPANT
    if desk.dossier.is_matter:
        role = PartyRole.APPLICANT
    spec = _spec(desk, PARTY)

    def save(values: Values) -> Work:
        return lambda books, actor: parties.add_party(
            books,
            actor,
            desk.case.id,
            replace(party_entry(values), represents=None),
            represents_id=number(values, "represents"),
            revision=desk.revision,
        )

    sheet = Sheet(title=translate("CaseDialogs", "添加当事人或参加人"), draft_key=f"party:{desk.case.id}:0")
    dialog = desk.ask_form(spec, {**spec.empty(), "role": role.value}, sheet, save)
    dialog.form.sections[0].blocks[0].unfold()


def change_party(desk: CaseDesk, party_id: str, *, begin_at: str = "") -> None:
    """Correct somebody who takes part; ``begin_at``: the field to start with."""
    party = _party(desk, party_id)

    def save(values: Values) -> Work:
        return lambda books, actor: parties.change_party(
            books,
            actor,
            party.id,
            replace(party_entry(values), represents=None),
            represents_id=number(values, "represents"),
            revision=desk.revision,
        )

    labels = {choice.code: choice.label for choice in MATTER_ROLES} if desk.dossier.is_matter else {}
    role = translate("Forms", labels.get(party.role.value, ROLE[party.role]))
    sheet = Sheet(
        title=translate("CaseDialogs", "{role} {name}").format(role=role, name=party.person.name),
        draft_key=f"party:{desk.case.id}:{party.id}",
        begin_at=begin_at,
    )
    dialog = desk.ask_form(_spec(desk, entry("party")), _covered(fill(desk.case, party)), sheet, save)
    dialog.form.sections[0].blocks[0].unfold()


def _spec(desk: CaseDesk, spec: FormSpec) -> FormSpec:
    """Return the entry of somebody in the words of a petition where it is one; consent is asked elsewhere."""
    if not desk.dossier.is_matter:
        return spec
    return without(with_field(spec, "role", choices=MATTER_ROLES), "consent")


def record_consent(desk: CaseDesk, party_id: str) -> None:
    """Write down whether a party agrees to mediation; a refusal ends it (art. 17)."""
    party = _party(desk, party_id)

    def save(values: Values) -> Work:
        command = RecordConsent(
            party_id=party.id,
            consent=code(Consent, values, "consent", Consent.UNKNOWN),
            on=day(values, "on") or desk.workspace.today(),
            reason=text(values, "reason"),
            told_routes=tick(values, "told_routes"),
            revision=desk.revision,
        )
        return lambda books, actor: consent.record_consent(books, actor, command)

    def done(outcome: ConsentOutcome) -> None:
        desk.changed()
        if outcome.paper:
            desk.paperWanted.emit(outcome.paper, 0)

    sheet = Sheet(
        title=translate("CaseDialogs", "{name}是否同意调解").format(name=party.person.name),
        text=translate("CaseDialogs", "当事人一方明确拒绝调解的，不得调解（《人民调解法》第十七条）。"),
    )
    values = {"consent": party.consent.value, "on": party.consent_on or desk.workspace.today()}
    desk.ask_form(CONSENT_FORM, values, sheet, save, done)


def show_numbers(desk: CaseDesk, party_id: str) -> None:
    """Show a person's numbers in full, after asking why; the question goes on record."""
    person = _party(desk, party_id).person

    def show(numbers: Unmasked) -> None:
        dialog = Dialog(desk.page, person.name)
        lines = [line for line in (numbers.id_number, numbers.phone) if line]
        dialog.notice.tell("\n".join(lines) or translate("CaseDialogs", "没有登记号码"), Tone.QUIET)
        dialog.add_buttons(translate("CaseDialogs", "关闭"), cancel_text="")
        dialog.open()

    def ask(reason: str) -> None:
        desk.workspace.ask(people.unmask, person.id, reason, case_id=desk.case.id, done=show, owner=desk)

    ask_for_reason(
        desk,
        translate("CaseDialogs", "查看{name}的完整号码").format(name=person.name),
        translate("CaseDialogs", "谁、何时、为什么查看，会记入经过。"),
        translate("CaseDialogs", "查看"),
        ask,
    )


def remove_party(desk: CaseDesk, party_id: str) -> None:
    """Take somebody out of the case, with a reason."""
    party = _party(desk, party_id)
    ask_for_reason(
        desk,
        translate("CaseDialogs", "从本案移除{name}").format(name=party.person.name),
        translate("CaseDialogs", "经过里会保留是谁、为什么移除。"),
        translate("CaseDialogs", "移除"),
        lambda reason: desk.act(parties.remove_party, party.id, reason, revision=desk.revision),
    )


def _party(desk: CaseDesk, party_id: str) -> Party:
    return among(desk.case.parties, int(party_id))


def _covered(values: Values) -> Values:
    """Show an ID number covered; covered it is left as it is stored."""
    number_text = values.get("id_number")
    shown = mask_id(number_text) if isinstance(number_text, str) else ""
    return {**values, "id_number": shown}
