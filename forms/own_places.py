"""Where an office's own papers stand in a dossier, and how much each is needed."""

from collections.abc import Iterator, Sequence

from forms import back_cover, dossier_register
from forms.places import Expected, Need, Place, issued
from mediation_app.model import Case
from mediation_app.rules.paper_sets import OwnLine
from mediation_app.rules.workflow import CaseState

_ENDS = (dossier_register.SPEC.code, back_cover.SPEC.code)
"""备考表 and 封底 close a dossier; nothing numbered stands behind them."""


def own_lines(case: Case, order: Sequence[Place], own: Sequence[OwnLine]) -> Iterator[tuple[float, Expected]]:
    """Yield a line for each own paper of a dossier, with its place in the order (2.5: behind the third).

    One whose neighbour this kind of dossier has not stays out, unless it is issued; without a neighbour it
    stands at the end, before the papers that close the dossier.
    """
    codes = [place.code for place in order]
    end = min(codes.index(code) for code in _ENDS if code in codes) - 0.5
    for one in own:
        is_issued = issued(case, one.code)
        if not is_issued and (one.retired or (one.after and one.after not in codes)):
            continue
        yield (
            codes.index(one.after) + 0.5 if one.after and one.after in codes else end,
            Expected(
                form_code=one.code,
                title=one.title,
                need=_need(case, one),
                on_request=not one.must,
            ),
        )


def _need(case: Case, one: OwnLine) -> Need:
    """Return how much an own paper is needed: one that must be there, from acceptance on."""
    if not one.must or one.retired or (case.closed_from or case.state) is CaseState.REJECTED:
        return Need.OPTIONAL
    return Need.NOT_YET if case.state is CaseState.REGISTERED else Need.MUST
