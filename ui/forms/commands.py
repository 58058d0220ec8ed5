"""Turn the checked values of a form into the command of the service that saves them."""

from forms.spec import Values
from mediation_app.model import (
    AgreementForm,
    AttachmentKind,
    CaseSource,
    Consent,
    Difficulty,
    Fulfilment,
    NoteKind,
    PartyRole,
    PayForm,
    PersonKind,
    ReboundRisk,
    Satisfaction,
    TermKind,
    VisitMethod,
)
from mediation_app.rules.vocabulary import VisitKind
from mediation_app.services.agreements import SaveAgreement
from mediation_app.services.case_change import ChangeCase
from mediation_app.services.inquiries import RecordInquiry
from mediation_app.services.intake import RegisterDispute
from mediation_app.services.mediation import NoteEntry, RecordSession
from mediation_app.services.party_entry import PartyEntry
from mediation_app.services.person_entry import PersonEntry
from mediation_app.services.terms import InstalmentEntry, TermEntry
from mediation_app.services.visits import RecordVisit
from ui.forms.reading import blocks, code, code_or_none, day, moment, needed_day, number, text, tick

_METHODS: dict[VisitKind | None, VisitMethod] = {
    VisitKind.DOOR: VisitMethod.DOOR,
    VisitKind.GOING_DOWN: VisitMethod.DOOR,
    VisitKind.PHONE: VisitMethod.PHONE,
    VisitKind.TALK: VisitMethod.OFFICE,
    VisitKind.RECEPTION: VisitMethod.OFFICE,
}
"""How a visit of a kind is made; a 回访 is asked."""


def person_entry(block: Values) -> PersonEntry:
    """Read a person or an organisation out of a party's block."""
    kind = code(PersonKind, block, "kind", PersonKind.PERSON)
    id_field = "credit_code" if kind is PersonKind.ORGANISATION else "id_number"
    return PersonEntry(
        kind=kind,
        name=text(block, "name"),
        sex=text(block, "sex"),
        ethnic_group=text(block, "ethnic_group"),
        birth_date=day(block, "birth_date"),
        stated_age=number(block, "stated_age"),
        id_type=text(block, "id_type"),
        id_number=text(block, id_field),
        occupation=text(block, "occupation"),
        phone=text(block, "phone"),
        address=text(block, "address"),
        head_name=text(block, "head_name"),
        head_post=text(block, "head_post"),
        remark=text(block, "remark"),
        person_id=number(block, "person_id"),
    )


def party_entry(block: Values) -> PartyEntry:
    """Read somebody's part in a case out of his block."""
    return PartyEntry(
        person=person_entry(block),
        role=code(PartyRole, block, "role", PartyRole.APPLICANT),
        represents=number(block, "represents"),
        special_authority=tick(block, "special_authority"),
        consent=code(Consent, block, "consent", Consent.UNKNOWN),
        note=text(block, "note"),
    )


def register_dispute(values: Values) -> RegisterDispute:
    """Read the intake form."""
    return RegisterDispute(
        parties=tuple(party_entry(block) for block in blocks(values, "parties")),
        facts=text(values, "facts"),
        type_code=text(values, "type_code"),
        source=code(CaseSource, values, "source", CaseSource.APPLICATION),
        source_unit=text(values, "source_unit"),
        source_document=text(values, "source_document"),
        demands=text(values, "demands"),
        occurred_on=text(values, "occurred_on"),
        place=text(values, "place"),
        village_id=number(values, "village_id"),
        grid_id=number(values, "grid_id"),
        people_count=number(values, "people_count"),
        amount_fen=number(values, "amount_fen"),
        difficulty=code(Difficulty, values, "difficulty", Difficulty.SIMPLE),
        mediator_id=number(values, "mediator_id"),
        chosen_by_parties=tick(values, "chosen_by_parties"),
        is_public=tick(values, "is_public"),
        registered_on=day(values, "registered_on"),
        remark=text(values, "remark"),
    )


def change_case(values: Values, case_id: int, revision: int) -> ChangeCase:
    """Read the form of a case's facts."""
    return ChangeCase(
        case_id=case_id,
        revision=revision,
        facts=text(values, "facts"),
        type_code=text(values, "type_code"),
        title=text(values, "title"),
        source=code(CaseSource, values, "source", CaseSource.APPLICATION),
        source_unit=text(values, "source_unit"),
        source_document=text(values, "source_document"),
        demands=text(values, "demands"),
        occurred_on=text(values, "occurred_on"),
        place=text(values, "place"),
        village_id=number(values, "village_id"),
        grid_id=number(values, "grid_id"),
        people_count=number(values, "people_count"),
        amount_fen=number(values, "amount_fen"),
        difficulty=code(Difficulty, values, "difficulty", Difficulty.SIMPLE),
        mediator_id=number(values, "mediator_id"),
        chosen_by_parties=tick(values, "chosen_by_parties"),
        is_public=tick(values, "is_public"),
        remark=text(values, "remark"),
    )


def record_session(values: Values, case_id: int, revision: int, session_id: int | None) -> RecordSession:
    """Read the record of a session."""
    return RecordSession(
        case_id=case_id,
        session_id=session_id,
        starts_at=moment(values, "starts_at"),
        ends_at=moment(values, "ends_at"),
        place=text(values, "place"),
        mediator_id=number(values, "mediator_id"),
        recorder_id=number(values, "recorder_id"),
        participants=text(values, "participants"),
        notes=tuple(_note(block) for block in blocks(values, "notes")),
        result=text(values, "result"),
        rights_told=tick(values, "rights_told"),
        revision=revision,
    )


def record_inquiry(values: Values, case_id: int, revision: int, inquiry_id: int | None) -> RecordInquiry:
    """Read the record of an inquiry."""
    return RecordInquiry(
        case_id=case_id,
        inquiry_id=inquiry_id,
        asked_at=moment(values, "asked_at"),
        place=text(values, "place"),
        asked=text(values, "asked"),
        participants=text(values, "participants"),
        text=text(values, "text"),
        inquirer_id=number(values, "inquirer_id"),
        recorder_id=number(values, "recorder_id"),
        revision=revision,
    )


def save_agreement(values: Values, case_id: int, revision: int) -> SaveAgreement:
    """Read the agreement."""
    return SaveAgreement(
        case_id=case_id,
        form=code(AgreementForm, values, "form", AgreementForm.WRITTEN),
        facts=text(values, "facts"),
        issues=text(values, "issues"),
        responsibilities=text(values, "responsibilities"),
        performance=text(values, "performance"),
        terms=tuple(term_entry(block) for block in blocks(values, "terms")),
        reached_on=day(values, "reached_on"),
        mediator_id=number(values, "mediator_id"),
        recorder_id=number(values, "recorder_id"),
        revision=revision,
    )


def term_entry(block: Values) -> TermEntry:
    """Read one term."""
    kind = code(TermKind, block, "kind", TermKind.PAY)
    pays = kind is TermKind.PAY
    return TermEntry(
        kind=kind,
        text=text(block, "text"),
        debtor_id=number(block, "debtor_id"),
        creditor_id=number(block, "creditor_id"),
        amount_fen=number(block, "amount_fen") if pays else None,
        pay_form=code_or_none(PayForm, block, "pay_form") if pays else None,
        on_the_spot=tick(block, "on_the_spot"),
        instalments=tuple(
            InstalmentEntry(day(part, "due_on"), number(part, "amount_fen"))
            for part in blocks(block, "instalments")
        ),
        to_verify=tick(block, "to_verify"),
        read_from=text(block, "read_from"),
        term_id=number(block, "term_id"),
    )


def record_visit(values: Values, case_id: int, revision: int, visit_id: int | None) -> RecordVisit:
    """Read the record of a visit; one that is no 回访 says by its kind how it was made."""
    kind = code_or_none(VisitKind, values, "kind")
    return RecordVisit(
        case_id=case_id,
        visit_id=visit_id,
        kind=kind,
        done_on=needed_day(values, "done_on"),
        method=_METHODS.get(kind) or code(VisitMethod, values, "method", VisitMethod.DOOR),
        visited=text(values, "visited"),
        fulfilment=code(Fulfilment, values, "fulfilment", Fulfilment.NOT_DUE),
        satisfaction=code_or_none(Satisfaction, values, "satisfaction"),
        rebound=code_or_none(ReboundRisk, values, "rebound"),
        went_to_court=tick(values, "went_to_court"),
        court_result=text(values, "court_result"),
        text=text(values, "text"),
        measures=text(values, "measures"),
        next_agreed_on=day(values, "next_agreed_on"),
        no_next_reason=text(values, "no_next_reason"),
        visitor_id=number(values, "visitor_id"),
        revision=revision,
    )


def attachment_kind(values: Values) -> AttachmentKind:
    """Read what a file of the case is."""
    return code(AttachmentKind, values, "kind", AttachmentKind.OTHER)


def _note(block: Values) -> NoteEntry:
    return NoteEntry(
        speaker=text(block, "speaker"),
        kind=code(NoteKind, block, "kind", NoteKind.STATEMENT),
        text=text(block, "text"),
    )
