"""Where a finding leads in the dossier: to a field of the agreement, to a party, or to a paper."""

import re

from mediation_app.model import Party, PersonKind
from mediation_app.rules.findings import Finding
from mediation_app.services.paper_values import AGREEMENT_PAPERS
from ui.pages.case.desk import CaseDesk
from ui.pages.case.dialogs.parties import change_party

_PARTY = re.compile(r"parties\[(\d+)\]")
_DETAILS = ("sex", "ethnic_group", "birth_date", "address", "phone")
"""What the block of a party on the agreement asks for, in the order of the entry."""


def go_to_finding(desk: CaseDesk, finding: Finding) -> None:
    """Open what a finding is about, at its field; one about the case as a whole leads nowhere."""
    party = _PARTY.match(finding.field)
    if party is not None:
        if desk.dossier.is_open:
            one = desk.case.parties[int(party[1])]
            change_party(desk, str(one.id), begin_at=_first_empty(one) if finding.rule == "details" else "")
    elif finding.field and finding.form_code in AGREEMENT_PAPERS.values():
        desk.fieldWanted.emit(finding.form_code, finding.subject_id, finding.field)
    elif finding.form_code:
        desk.paperWanted.emit(finding.form_code, finding.subject_id)
        desk.paperEntered.emit()


def _first_empty(party: Party) -> str:
    """Return the first field of the agreement's block that says nothing of a party yet."""
    person = party.person
    names = _DETAILS if person.kind is PersonKind.PERSON else _DETAILS[-2:]
    has_age = person.birth_date or person.stated_age is not None or person.id_number
    empty = (name for name in names if not getattr(person, name) and not (name == "birth_date" and has_age))
    return next(empty, "")
