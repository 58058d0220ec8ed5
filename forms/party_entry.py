"""The screen of one party of a case that is registered already."""

from datetime import date

from forms.party_checks import agent_problems, identity_problems, refusal_problems, ward_problems
from forms.people import block, entry_fields
from forms.spec import FormSpec, Section, Values
from mediation_app.model import Case, Party, PartyRole
from mediation_app.rules.errors import Problem
from resources.i18n import QT_TRANSLATE_NOOP


def _cautions(values: Values, today: date) -> tuple[Problem, ...]:
    return (
        *(() if values.get("has_guardian") else ward_problems(values, today)),
        *agent_problems(values, several=True),
        *refusal_problems(values),
        *identity_problems(values, today),
    )


SPEC = FormSpec(
    code="party",
    title=QT_TRANSLATE_NOOP("Forms", "当事人和参加人"),
    parts=(Section(fields=entry_fields("principals")),),
    cautions=(_cautions,),
)


def fill(case: Case, party: Party) -> Values:
    """Return the entry of a party; ``has_guardian`` says whether somebody stands for him already."""
    guarded = any(
        other.role is PartyRole.GUARDIAN and other.represents_id == party.id for other in case.parties
    )
    return {**block(case, party), "has_guardian": guarded}
