"""Giving cases out in the documented exchange format, for another office to take in without loss."""

import json
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

from mediation_app.model import Agreement, Case, MediationSession, Party, PersonKind, SessionState, Term
from mediation_app.rules.amounts import yuan_digits
from mediation_app.rules.permissions import Permission
from mediation_app.rules.vocabulary import CaseKind
from mediation_app.services.acts import Act
from mediation_app.services.books import Actor, Books
from mediation_app.services.cases import loaded
from mediation_app.services.exchange_conduct import conduct_record, invitation_records
from mediation_app.services.exchange_matter import matter_record
from resources.dictionaries import dispute_type

Json = dict[str, Any]

_PERSON_TEXTS = (
    *("sex", "ethnic_group", "id_type", "id_number", "phone", "occupation", "address"),
    *("head_name", "head_post"),
)


def export_lines(books: Books, actor: Actor, case_ids: Iterable[int]) -> tuple[str, ...]:
    """Return each case as one line of JSON, numbers in full; every case's timeline says who took it out.

    Raises NotAllowed, NotFound.
    """
    with books.acting(actor, Permission.EXPORT) as desk:
        lines = []
        for case_id in case_ids:
            case = loaded(desk.session, case_id)
            lines.append(json.dumps(record_of(case), ensure_ascii=False))
            desk.log(Act.EXPORTED, case.id, number=case.number)
        return tuple(lines)


def record_of(case: Case) -> Json:
    """Return a loaded case as a record of the exchange format; what is empty is left out."""
    return _filled(
        kind=case.kind.value if case.kind is not CaseKind.DISPUTE else "",
        external_id=case.external_id or case.number,
        registered_on=_day(case.registered_on),
        accepted_on=_day(case.accepted_on),
        occurred_on=case.occurred_on,
        type=case.original_kind or (dispute_type(case.type_code).title if case.type_code else ""),
        title=case.title if case.title_is_own else "",
        facts=case.facts,
        demands=case.demands,
        place=case.place,
        village=case.village.name if case.village else "",
        grid=case.grid.name if case.grid else "",
        people_count=case.people_count,
        amount=_yuan(case.amount_fen),
        difficulty=case.difficulty.value,
        source=case.source.value,
        source_unit=case.source_unit,
        source_document=case.source_document,
        mediator=case.mediator.name if case.mediator else "",
        chosen_by_parties=case.chosen_by_parties,
        public=case.is_public,
        remark=case.remark,
        parties=[_party(party, case.parties) for party in case.parties],
        sessions=[_session(one) for one in case.sessions if one.state is not SessionState.CANCELLED],
        agreement=_agreement(case.agreement, case.parties) if case.agreement else None,
        matter=matter_record(case),
        **conduct_record(case),
    )


def _party(party: Party, parties: Sequence[Party]) -> Json:
    person = party.person
    return _filled(
        role=party.role.value,
        name=person.name,
        kind=person.kind.value if person.kind is PersonKind.ORGANISATION else "",
        **{name: getattr(person, name) for name in _PERSON_TEXTS},
        birth_date=_day(person.birth_date),
        age=person.stated_age,
        represents=_place(party.represents_id, parties),
        special_authority=party.special_authority,
        consent=party.consent.value,
        consent_on=_day(party.consent_on),
        note=party.note,
        to_verify=party.to_verify,
    )


def _session(session: MediationSession) -> Json:
    return _filled(
        state=session.state.value,
        starts_at=_moment(session.starts_at),
        ends_at=_moment(session.ends_at),
        place=session.place,
        mediator=session.mediator.name if session.mediator else "",
        recorder=session.recorder.name if session.recorder else "",
        participants=session.participants,
        rights_told=session.rights_told,
        notes=[_filled(speaker=note.speaker, kind=note.kind.value, text=note.text) for note in session.notes],
        result=session.result,
        invitations=invitation_records(session),
    )


def _agreement(agreement: Agreement, parties: Sequence[Party]) -> Json:
    return _filled(
        form=agreement.form.value,
        facts=agreement.facts,
        issues=agreement.issues,
        responsibilities=agreement.responsibilities,
        performance=agreement.performance if agreement.performance_is_own else "",
        reached_on=_day(agreement.reached_on),
        mediator=agreement.mediator.name if agreement.mediator else "",
        recorder=agreement.recorder.name if agreement.recorder else "",
        terms=[_term(term, parties) for term in agreement.terms],
    )


def _term(term: Term, parties: Sequence[Party]) -> Json:
    return _filled(
        kind=term.kind.value,
        text=term.text,
        debtor=_place(term.debtor_id, parties),
        creditor=_place(term.creditor_id, parties),
        amount=_yuan(term.amount_fen),
        pay_form=term.pay_form.value if term.pay_form else "",
        on_the_spot=term.on_the_spot,
        instalments=[
            _filled(due_on=_day(one.due_on), amount=_yuan(one.amount_fen)) for one in term.instalments
        ],
        to_verify=term.to_verify,
    )


def _filled(**values: Any) -> Json:
    return {name: value for name, value in values.items() if value not in (None, "", [], {})}


def _place(party_id: int | None, parties: Sequence[Party]) -> int | None:
    return next((place for place, party in enumerate(parties, start=1) if party.id == party_id), None)


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _moment(moment: datetime | None) -> str:
    return f"{moment:%Y-%m-%d %H:%M}" if moment else ""


def _yuan(fen: int | None) -> str:
    return "" if fen is None else yuan_digits(fen)
