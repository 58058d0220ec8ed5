"""Everything the dossier page shows of one case, read at once and handed over detached."""

from dataclasses import dataclass, field
from datetime import date

from mediation_app.model import Case, Party
from mediation_app.rules.findings import Finding
from mediation_app.rules.vocabulary import MATTER_KINDS
from mediation_app.rules.workflow import CaseState, Missing, Move
from mediation_app.services import audit, case_moves, cases, papers, performance, signing
from mediation_app.services.audit import TimelineEntry
from mediation_app.services.books import Actor, Books
from mediation_app.services.calendars import calendar
from mediation_app.services.case_facts import missing_for_close, principals
from mediation_app.services.checkup import check_agreement
from mediation_app.services.matters.details import is_collective
from mediation_app.services.paper_standing import Slip
from mediation_app.services.performance import TermStatus
from mediation_app.services.signing import AgreementStanding
from ui.forms.options import OfficeLists, office_lists
from ui.pages.case.clocks import Clock, clocks_of
from ui.pages.case.matter_reading import Away, MatterStanding, read_standing
from ui.wording import kind_title

_OF_MATTERS = {"inquiry_record": "matter_inquiry_record", "visit_record": "matter_visit_record"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """One case on one day, whole."""

    case: Case
    slips: tuple[Slip, ...]
    standing: AgreementStanding | None
    terms: tuple[TermStatus, ...]
    moves: tuple[Move, ...]
    missing: tuple[Missing, ...]
    clocks: tuple[Clock, ...]
    timeline: tuple[TimelineEntry, ...]
    lists: OfficeLists
    today: date
    findings: tuple[Finding, ...] = ()
    """What the check-up finds in the agreement as it is saved."""
    more: MatterStanding = field(default_factory=MatterStanding)
    """What petition and ownership need besides the case."""

    @property
    def is_matter(self) -> bool:
        """Tell whether it is a petition, a backlog or a legacy case."""
        return self.case.kind in MATTER_KINDS

    @property
    def is_bound(self) -> bool:
        """Tell whether a leader binds the case: a matter, or a dispute put under 包案."""
        matter = self.case.matter
        return matter is not None and (self.is_matter or matter.under_ownership)

    @property
    def is_collective(self) -> bool:
        """Tell whether five people or more petition together."""
        return is_collective(self.case)

    def paper_code(self, form_code: str) -> str:
        """Return the paper of this kind of case that stands for a record of inquiry or visit."""
        return _OF_MATTERS.get(form_code, form_code) if self.is_matter else form_code

    def away_of(self, staff_id: int) -> Away | None:
        """Return until when somebody is away today, and who has his duties."""
        return self.more.away.get(staff_id)

    @property
    def is_open(self) -> bool:
        """Tell whether the case may still be changed: it is neither void nor closed."""
        return self.case.voided_on is None and self.case.state is not CaseState.CLOSED

    @property
    def principals(self) -> list[Party]:
        """Return the parties in the law's sense."""
        return principals(self.case)

    @property
    def kind(self) -> str:
        """Return the kind of dispute in words, empty while unknown."""
        return kind_title(self.case.type_code)

    def slip(self, form_code: str, subject_id: int = 0) -> Slip | None:
        """Return the line of a paper, None when the dossier has none."""
        for slip in self.slips:
            if slip.form_code == form_code and slip.subject_id == subject_id:
                return slip
        return None


def read_dossier(books: Books, actor: Actor, case_id: int) -> Dossier:
    """Read a case for its page; raises NotFound."""
    today = books.clock().date()
    case = cases.load(books, actor, case_id)
    counted = calendar(books)
    standing = signing.standing(case, today, counted) if case.agreement is not None else None
    terms = performance.status(case, today)
    more = read_standing(books, actor, case, today)
    return Dossier(
        case=case,
        slips=papers.contents(books, actor, case_id),
        standing=standing,
        terms=terms,
        moves=case_moves.moves(books, actor, case_id),
        missing=missing_for_close(case),
        clocks=clocks_of(case, more.clocks, standing, terms),
        timeline=audit.timeline(books, actor, case_id),
        lists=office_lists(books, actor),
        today=today,
        findings=check_agreement(books, actor, case_id),
        more=more,
    )
