"""A version opened for signing within a transaction: its case, the paper as it is now, places and slots."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediation_app.model import Case, IssuedPaper
from mediation_app.services import cases
from mediation_app.services.checks import among, missing
from mediation_app.services.paper_places import places
from mediation_app.services.paper_values import PaperKey, PaperValues, filled, office_row, texts_of
from mediation_app.services.screen_signing.drawn import drawn_on
from mediation_app.services.screen_signing.people import ScreenSlot, slots_of
from mediation_app.services.screen_signing.standing import why_not
from resources.i18n import QT_TRANSLATE_NOOP, Message


@dataclass(frozen=True, slots=True)
class Opened:
    """One version, read whole."""

    case: Case
    paper: IssuedPaper
    values: PaperValues
    slots: tuple[ScreenSlot, ...]

    @property
    def why_not(self) -> Message | None:
        """Say why it may not be signed on the screen now."""
        reason = why_not(self.case, self.paper, self.values)
        if reason is None and not self.slots:
            text = QT_TRANSLATE_NOOP("ScreenSigning", "这份文书没有要签名的地方")
            return Message("ScreenSigning", text)
        return reason

    def slot(self, place: str) -> ScreenSlot:
        """Return a place. Raises NotFound."""
        return next((one for one in self.slots if one.place == place), None) or missing()


def case_of(session: Session, paper_id: int) -> int:
    """Return the id of a version's case. Raises NotFound."""
    return session.scalar(select(IssuedPaper.case_id).where(IssuedPaper.id == paper_id)) or missing()


def opened(session: Session, paper_id: int, today: date) -> Opened:
    """Read a version and its case for signing. Raises NotFound."""
    return of_case(session, cases.loaded(session, case_of(session, paper_id)), paper_id, today)


def of_case(session: Session, case: Case, paper_id: int, today: date) -> Opened:
    """Return a version of a case that is loaded already."""
    paper = among(case.papers, paper_id)
    key = PaperKey(paper.form_code, paper.subject_id)
    now = filled(case, office_row(session), key, texts_of(session, case.id).get(key, {}))
    drawn = drawn_on(session, paper.id)
    return Opened(case, paper, now, slots_of(case, now, places(paper), drawn, today))
