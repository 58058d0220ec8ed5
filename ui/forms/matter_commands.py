"""Turn the checked values of a matter's registration into the command of the service that saves them."""

from collections.abc import Iterable

from forms.matter_entry import CROSS, CRUX
from forms.spec import Values
from mediation_app.rules.vocabulary import (
    CaseKind,
    CrossKind,
    CruxKind,
    HandlingLevel,
    HandlingMode,
    MatterOrigin,
    PetitionForm,
    PetitionPurpose,
    PetitionRoute,
)
from mediation_app.services.matters.intake import MatterDetails, PetitionEntry, RegisterMatter
from ui.forms.commands import party_entry
from ui.forms.reading import blocks, code, code_or_none, day, number, text, tick

_USUAL_ORIGIN = {CaseKind.BACKLOG: MatterOrigin.KNOWN, CaseKind.LEGACY: MatterOrigin.LEGACY}


def register_matter(values: Values, kind: CaseKind) -> RegisterMatter:
    """Read the registration of a petition, a backlog or a legacy case."""
    return RegisterMatter(
        kind=kind,
        parties=tuple(party_entry(block) for block in blocks(values, "parties") if text(block, "name")),
        title=text(values, "title"),
        facts=text(values, "facts"),
        demands=text(values, "demands"),
        place=text(values, "place"),
        village_id=number(values, "village_id"),
        grid_id=number(values, "grid_id"),
        people_count=number(values, "people_count"),
        amount_fen=number(values, "amount_fen"),
        mediator_id=number(values, "mediator_id"),
        registered_on=day(values, "registered_on"),
        details=matter_details(values, _USUAL_ORIGIN.get(kind, MatterOrigin.OTHER)),
        petitions=_petitions(values),
        remark=text(values, "remark"),
    )


def matter_details(
    values: Values,
    usual_origin: MatterOrigin = MatterOrigin.OTHER,
) -> MatterDetails:
    """Read what a petition has beyond its story; the target is set elsewhere."""
    return MatterDetails(
        origin=code(MatterOrigin, values, "origin", usual_origin),
        form=code_or_none(PetitionForm, values, "form"),
        purpose=code_or_none(PetitionPurpose, values, "purpose"),
        route=code_or_none(PetitionRoute, values, "route"),
        category=text(values, "category"),
        is_repeated=tick(values, "is_repeated"),
        skipped_level=tick(values, "skipped_level"),
        crosses=_ticked(values, CROSS, CrossKind),
        in_litigation=tick(values, "in_litigation"),
        threatens=tick(values, "threatens"),
        instructed=tick(values, "instructed"),
        first_on=text(values, "first_on"),
        instructing_unit=text(values, "instructing_unit"),
        instructing_document=text(values, "instructing_document"),
        instructed_on=day(values, "instructed_on"),
        instructed_due_on=day(values, "instructed_due_on"),
        level=code_or_none(HandlingLevel, values, "level"),
        mode=code_or_none(HandlingMode, values, "mode"),
        household_place=text(values, "household_place"),
        family=text(values, "family"),
        findings=text(values, "findings"),
        history=text(values, "history"),
        crux=text(values, "crux"),
        crux_kinds=_ticked(values, CRUX, CruxKind),
        target_on=day(values, "target_on"),
    )


def petition_entry(values: Values) -> PetitionEntry:
    """Read one petition made."""
    return PetitionEntry(
        on=text(values, "on"),
        times=number(values, "times") or 1,
        destination=text(values, "destination"),
        form=code_or_none(PetitionForm, values, "form"),
        people=number(values, "people"),
        skipped_level=tick(values, "skipped_level"),
        note=text(values, "note"),
    )


def _petitions(values: Values) -> tuple[PetitionEntry, ...]:
    """Sum up what is known of earlier petitions in one line, none when nothing is."""
    times, destination = number(values, "times"), text(values, "destination")
    if not times and not destination:
        return ()
    form = code_or_none(PetitionForm, values, "form")
    skipped = tick(values, "skipped_level")
    return (PetitionEntry(times=times or 1, destination=destination, form=form, skipped_level=skipped),)


def _ticked(values: Values, prefix: str, kinds: Iterable[CrossKind | CruxKind]) -> tuple[str, ...]:
    return tuple(one.value for one in kinds if tick(values, f"{prefix}{one.value}"))
