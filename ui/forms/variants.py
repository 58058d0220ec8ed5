"""A declared form for one occasion: a field required here, another left out there."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from forms.spec import Field, FormSpec, Part, Section, Use


def with_field(spec: FormSpec, name: str, **changes: Any) -> FormSpec:
    """Return the form with one field declared otherwise."""
    return _fields_changed(spec, lambda field: replace(field, **changes) if field.name == name else field)


def without(spec: FormSpec, *names: str) -> FormSpec:
    """Return the form without some fields."""
    return _fields_changed(spec, lambda field: None if field.name in names else field)


def without_list(spec: FormSpec, name: str) -> FormSpec:
    """Return the form without one of its lists."""
    kept = tuple(part for part in spec.parts if not (isinstance(part, Section) and part.repeats == name))
    return replace(spec, parts=kept)


def joined(spec: FormSpec, *parts: Part) -> FormSpec:
    """Return the form with more parts at its end."""
    return replace(spec, parts=(*spec.parts, *parts))


def words_of(spec: FormSpec) -> FormSpec:
    """Return the form of the words that may be polished on a paper."""
    fields = tuple(replace(field, use=Use.BOTH, required=False, when=None) for field in spec.editable())
    return replace(spec, parts=(Section(fields=fields),), rules=(), cautions=())


def _fields_changed(spec: FormSpec, change: Callable[[Field], Field | None]) -> FormSpec:
    parts: list[Part] = []
    for part in spec.parts:
        if isinstance(part, Section):
            kept = tuple(changed for field in part.fields if (changed := change(field)) is not None)
            parts.append(replace(part, fields=kept))
        else:
            parts.append(part)
    return replace(spec, parts=tuple(parts))
