"""Turn the checked values of the forms of work on a matter into the commands of the services."""

from forms.matter_entry import CROSS, CRUX
from forms.spec import Values
from mediation_app.model import Case
from mediation_app.rules.vocabulary import Attitude, CrossKind, CruxKind, ProcedureKind, SettledHow
from mediation_app.services.matters.details import ChangeMatter, details_of
from mediation_app.services.matters.petitions import RecordProcedure, SaveOpinion
from mediation_app.services.matters.settling import Settle
from mediation_app.services.matters.votes import RecordVote
from ui.forms.matter_commands import matter_details
from ui.forms.reading import code, code_or_none, day, needed_day, number, text, tick


def details_values(case: Case) -> Values:
    """Return what the form of a matter's details shows."""
    kept = details_of(case)
    coded = ("origin", "form", "purpose", "route", "level", "mode")
    plain = (
        *("category", "is_repeated", "skipped_level", "in_litigation", "threatens", "instructed", "first_on"),
        *("instructing_unit", "instructing_document", "instructed_on", "instructed_due_on", "target_on"),
        *("household_place", "family", "findings", "history", "crux"),
    )
    return {
        **{name: _code(getattr(kept, name)) for name in coded},
        **{name: getattr(kept, name) for name in plain},
        **{f"{CROSS}{one.value}": one.value in kept.crosses for one in CrossKind},
        **{f"{CRUX}{one.value}": one.value in kept.crux_kinds for one in CruxKind},
        "title": case.title,
        "facts": case.facts,
        "demands": case.demands,
        "place": case.place,
        "village_id": case.village_id,
        "grid_id": case.grid_id,
        "people_count": case.people_count,
        "amount_fen": case.amount_fen,
        "mediator_id": case.mediator_id,
        "remark": case.remark,
    }


def change_matter(values: Values, case_id: int, revision: int) -> ChangeMatter:
    """Read the form of a matter's details."""
    return ChangeMatter(
        case_id=case_id,
        details=matter_details(values),
        title=text(values, "title"),
        facts=text(values, "facts"),
        demands=text(values, "demands"),
        place=text(values, "place"),
        village_id=number(values, "village_id"),
        grid_id=number(values, "grid_id"),
        people_count=number(values, "people_count"),
        amount_fen=number(values, "amount_fen"),
        mediator_id=number(values, "mediator_id"),
        remark=text(values, "remark"),
        revision=revision,
    )


def record_procedure(values: Values, case_id: int, revision: int) -> RecordProcedure:
    """Read a dated step of the petition procedure."""
    return RecordProcedure(
        case_id=case_id,
        kind=code(ProcedureKind, values, "kind", ProcedureKind.RECEIVED),
        on=needed_day(values, "on"),
        unit=text(values, "unit"),
        document=text(values, "document"),
        note=text(values, "note"),
        revision=revision,
    )


def save_opinion(values: Values, case_id: int, revision: int) -> SaveOpinion:
    """Read the four parts of a 处理意见书."""
    return SaveOpinion(
        case_id=case_id,
        request=text(values, "request"),
        facts=text(values, "facts"),
        result=text(values, "result"),
        law=text(values, "law"),
        revision=revision,
    )


def settle(values: Values, case_id: int, revision: int) -> Settle:
    """Read how a matter was settled and when its procedure ended."""
    rating = text(values, "rating")
    return Settle(
        case_id=case_id,
        settled_on=day(values, "settled_on"),
        how=code_or_none(SettledHow, values, "how"),
        text=text(values, "text"),
        attitude=code_or_none(Attitude, values, "attitude"),
        rating=int(rating) if rating else None,
        rating_text=text(values, "rating_text"),
        concluded_on=day(values, "concluded_on"),
        revision=revision,
    )


def record_vote(values: Values, case_id: int, revision: int) -> RecordVote:
    """Read a vote."""
    return RecordVote(
        case_id=case_id,
        held_on=needed_day(values, "held_on"),
        place=text(values, "place"),
        subject=text(values, "subject"),
        distribution_id=number(values, "distribution_id"),
        eligible=number(values, "eligible") or 0,
        present=number(values, "present") or 0,
        in_favour=number(values, "in_favour") or 0,
        against=number(values, "against") or 0,
        abstained=number(values, "abstained") or 0,
        needed=text(values, "needed"),
        passed=tick(values, "passed"),
        chair=text(values, "chair"),
        teller=text(values, "teller"),
        note=text(values, "note"),
        revision=revision,
    )


def _code(value: object) -> str:
    return str(value) if value is not None else ""
