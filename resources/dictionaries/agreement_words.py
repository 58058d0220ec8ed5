"""Word lists of the agreement's check-up and the clause library: data that changes without the program."""

import json
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

import resources


@cache
def vague_words() -> tuple[Mapping[str, str], ...]:
    """Return the words nobody can be held to: ``pattern``, ``mend`` and perhaps ``unless``, ``cured_by``."""
    return tuple(MappingProxyType(row) for row in _load("vague_words"))


@cache
def names_alike() -> Mapping[str, frozenset[str]]:
    """Return, by character, the characters of names that sound or look like it."""
    alike: dict[str, set[str]] = {}
    for group in _load("names_alike"):
        for char in group:
            alike.setdefault(char, set()).update(set(group) - {char})
    return MappingProxyType({char: frozenset(others) for char, others in alike.items()})


@cache
def clause_library() -> tuple[Mapping[str, str], ...]:
    """Return the clauses that come with the program: ``code``, ``title``, ``type``, ``kind``, ``text``."""
    return tuple(MappingProxyType(row) for row in _load("clauses"))


def _load(name: str) -> Any:  # each caller knows its file's shape
    return json.loads(resources.path(f"dictionaries/{name}.json").read_text("utf-8"))
