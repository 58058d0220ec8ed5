"""脊背标签: what stands on the spine of a bound dossier."""

from forms.matters.letters import dossier_maker
from mediation_app.model import Case, Office
from mediation_app.rules.retention import with_years
from mediation_app.services.habits import habits_of
from reports.binding.spine import SpineLabel


def spine_of(case: Case, office: Office, retention: str, pages: int) -> SpineLabel:
    """Return the label of a dossier of so many pages."""
    return SpineLabel(
        office=dossier_maker(case, office),
        year=str(case.number_year),
        number=case.number,
        title=case.title,
        retention=with_years(retention, habits_of(office).retention_years),
        pages=str(pages),
    )
