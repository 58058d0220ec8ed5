"""To sign and to seal: agreements that lack signatures, or only the committee's seal (art. 29)."""

from collections.abc import Iterable, Iterator

from mediation_app.rules.effectiveness import still_unsigned
from mediation_app.services.paper_desk.deals import KEY, Deal
from mediation_app.services.paper_desk.rows import DeskRow, Stage, in_a_row
from mediation_app.services.paper_desk.titles import SHORT_TITLES


def to_sign(deals: Iterable[Deal]) -> Iterator[DeskRow]:
    """Yield the agreements that somebody has not signed yet, and who it is."""
    for deal in deals:
        if deal.missing and not deal.lacks_only_seal and (deal.is_out or deal.last_tick is not None):
            yield _row(deal, Stage.SIGN)


def to_seal(deals: Iterable[Deal]) -> Iterator[DeskRow]:
    """Yield the agreements that lack nothing but the seal."""
    for deal in deals:
        if deal.lacks_only_seal:
            yield _row(deal, Stage.SEAL)


def _row(deal: Deal, stage: Stage) -> DeskRow:
    return DeskRow(
        stage=stage,
        case_id=deal.case_id,
        number=deal.number,
        title=deal.title,
        paper=SHORT_TITLES[KEY.form_code],
        keys=(KEY,),
        paper_id=deal.paper_id,
        since=deal.since,
        missing=in_a_row(still_unsigned(deal.signatures)),
        verb="sign.several",
    )
