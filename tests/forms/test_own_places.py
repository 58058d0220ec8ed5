"""Where an office's own papers stand in dossiers, and how much each is needed."""

from forms.dossier import expected
from forms.places import Expected, Need
from mediation_app.model import Case, IssuedPaper
from mediation_app.rules.paper_sets import OwnLine, PaperSet
from mediation_app.rules.vocabulary import CaseKind
from mediation_app.rules.workflow import CaseState
from tests import graphs


def line(case: Case, **values: object) -> Expected | None:
    own = OwnLine(**({"code": "own-1", "title": "移交单"} | values))  # type: ignore[arg-type]
    found = expected(case, PaperSet(code="", own=(own,)))
    return next((one for one in found if one.form_code == "own-1"), None)


def codes(case: Case, **values: object) -> list[str]:
    own = OwnLine(**({"code": "own-1", "title": "移交单"} | values))  # type: ignore[arg-type]
    return [one.form_code for one in expected(case, PaperSet(code="", own=(own,)))]


def test_an_own_paper_stands_behind_its_neighbour_even_where_that_is_not_needed() -> None:
    case = graphs.case(state=CaseState.MEDIATING)
    order = codes(case, after="inquiry_record")
    assert order[order.index("own-1") - 1] == "inquiry_record"
    assert "termination_notice" not in order
    between = codes(case, after="termination_notice")
    assert between.index("agreement") < between.index("own-1") < between.index("dossier_note")


def test_without_a_neighbour_it_stands_before_what_closes_the_dossier() -> None:
    assert codes(graphs.case())[-3:] == ["own-1", "dossier_register", "back_cover"]


def test_a_required_one_is_needed_from_acceptance_on() -> None:
    needs = {
        state: found.need
        for state in (CaseState.REGISTERED, CaseState.MEDIATING, CaseState.REJECTED)
        if (found := line(graphs.case(state=state), must=True)) is not None
    }
    assert needs == {
        CaseState.REGISTERED: Need.NOT_YET,
        CaseState.MEDIATING: Need.MUST,
        CaseState.REJECTED: Need.OPTIONAL,
    }


def test_one_as_needed_is_offered_on_request() -> None:
    found = line(graphs.case(state=CaseState.MEDIATING))
    assert found is not None
    assert (found.need, found.on_request) == (Need.OPTIONAL, True)


def test_a_retired_one_stays_only_where_it_was_issued() -> None:
    case = graphs.case(state=CaseState.MEDIATING)
    assert line(case, retired=True) is None
    case.papers.append(graphs.made(IssuedPaper, form_code="own-1", version=1))
    found = line(case, retired=True, must=True)
    assert found is not None
    assert found.need is Need.OPTIONAL


def test_dossiers_of_matters_have_it_at_the_end() -> None:
    case = graphs.case(kind=CaseKind.PETITION, state=CaseState.REGISTERED)
    assert codes(case)[-3:] == ["own-1", "dossier_register", "back_cover"]
    assert line(case, after="application") is None
