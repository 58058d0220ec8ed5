"""Where a finding leads in the dossier: to a field of the agreement, to a party, or to a paper."""

import re

from mediation_app.rules.findings import Finding
from mediation_app.services.paper_values import AGREEMENT_PAPERS
from ui.pages.case.desk import CaseDesk
from ui.pages.case.dialogs.parties import change_party

_PARTY = re.compile(r"parties\[(\d+)\]")


def go_to_finding(desk: CaseDesk, finding: Finding) -> None:
    """Open what a finding is about, at its field; one about the case as a whole leads nowhere."""
    party = _PARTY.match(finding.field)
    if party is not None:
        if desk.dossier.is_open:
            change_party(desk, str(desk.case.parties[int(party[1])].id))
    elif finding.field and finding.form_code in AGREEMENT_PAPERS.values():
        desk.fieldWanted.emit(finding.form_code, finding.subject_id, finding.field)
    elif finding.form_code:
        desk.paperWanted.emit(finding.form_code, finding.subject_id)
