"""Papers to look at: numbers that identify somebody are covered; whole they go out by logged acts."""

from collections.abc import Mapping
from dataclasses import replace

from forms.spec import Values
from mediation_app.rules.masking import mask_id
from mediation_app.services.paper_values import PaperValues


def covered(paper: PaperValues) -> PaperValues:
    """Return a paper with its secret numbers covered; the same one if it has none (PIPL art. 28)."""
    names = frozenset(field.name for field in paper.spec.fields() if field.secret)
    return replace(paper, values=_covered(paper.values, names)) if names else paper


def _covered(values: Values, names: frozenset[str]) -> Values:
    return {name: _value(name, value, names) for name, value in values.items()}


def _value(name: str, value: object, names: frozenset[str]) -> object:
    if name in names and isinstance(value, str):
        document, _, number = value.rpartition(" ")
        return f"{document} {mask_id(number)}".strip() if number else value
    if isinstance(value, tuple):
        return tuple(_covered(one, names) if isinstance(one, Mapping) else one for one in value)
    return value
