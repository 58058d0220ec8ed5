import pytest

from mediation_app.rules.retention import DEFAULT_YEARS, Retention, propose_retention

BY_KIND = {"neighbour": Retention.SHORT, "land": Retention.LONG, "boundary": Retention.PERMANENT}


@pytest.mark.parametrize(
    ("kind", "at_once", "grave", "proposed"),
    [
        ("neighbour", False, False, Retention.SHORT),
        ("land", False, False, Retention.LONG),
        ("land", True, False, Retention.SHORT),
        ("boundary", True, False, Retention.PERMANENT),
        ("neighbour", True, True, Retention.PERMANENT),
        ("unknown", False, False, Retention.LONG),
    ],
)
def test_proposes_by_kind_and_weight(kind: str, proposed: Retention, *, at_once: bool, grave: bool) -> None:
    assert propose_retention(kind, BY_KIND, settled_at_once=at_once, grave=grave) is proposed


def test_years_stand_beside_each_label() -> None:
    assert DEFAULT_YEARS == {Retention.SHORT: 10, Retention.LONG: 30, Retention.PERMANENT: None}
