"""The name of a case (卷名), made from its parties and type until somebody types his own."""

from mediation_app.model import Case, PartyRole
from mediation_app.rules.names import case_title
from mediation_app.rules.vocabulary import MATTER_KINDS
from mediation_app.services.acts import Act
from mediation_app.services.books import Desk
from mediation_app.services.changes import write
from resources.dictionaries import dispute_type

LONGEST_TITLE = 300
_LONGEST_NAME = 60


def made_title(case: Case) -> str:
    """Make the title of a case whose parties are loaded: 张三与李四邻里纠纷; a matter keeps its typed one."""
    if case.kind in MATTER_KINDS:
        return case.title
    applicants = _names(case, PartyRole.APPLICANT)
    return case_title(applicants, _names(case, PartyRole.RESPONDENT), kind_in_title(case))[:LONGEST_TITLE]


def kind_in_title(case: Case) -> str:
    """Return the words for the kind of dispute: the type's, else those of the original record."""
    if case.type_code:
        return dispute_type(case.type_code).title
    return case.original_kind or "纠纷"


def name_again(desk: Desk, case: Case) -> None:
    """Make the title anew after a change of parties or type, unless it was typed; write down what changed."""
    if case.title_is_own:
        return
    if changed := write(desk, case, {"title": made_title(case)}):
        desk.log(Act.CASE_CHANGED, case.id, changed=changed)


def _names(case: Case, role: PartyRole) -> list[str]:
    in_order = sorted(case.parties, key=lambda party: party.ordinal)
    return [_short(party.person.name) for party in in_order if party.role is role]


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else f"{name[:_LONGEST_NAME]}…"
