"""Code lists and word lists: data that changes without the program changing."""

import json
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

import resources

DEFAULT_VERSION = "v2021"
_ENDINGS = ("纠纷", "争议", "案件", "问题", "类", "案")
_CLEAR_ENOUGH = 2  # weight below which the facts do not point to a type


@dataclass(frozen=True, slots=True)
class DisputeType:
    """One of the 18 types of the Ministry's yearly table (人民调解委员会调解案件情况统计表)."""

    code: str  # the same in every version that has the type
    name: str  # as in the statistics: 邻里
    title: str  # as in a case's name: 邻里纠纷
    becomes: str = ""  # code in the default version of a type that it no longer has
    wet_sign_only: bool = False  # 婚姻、收养、继承: no electronic signature (电子签名法 art. 3)


@dataclass(frozen=True, slots=True)
class IdDocument:
    """A kind of identity document; `check` names the standard of its check digit, if any."""

    code: str
    name: str
    check: str  # "gb11643", "gb32100" or ""


@dataclass(frozen=True, slots=True)
class EthnicGroup:
    """A 民族 of GB/T 3304."""

    code: str
    name: str


@cache
def dispute_types(version: str = DEFAULT_VERSION) -> tuple[DisputeType, ...]:
    """Return the types of a version (``v2015``, ``v2021``) in the order of the report. Raises KeyError."""
    return tuple(DisputeType(**row) for row in _load("dispute_types")["versions"][version])


@cache
def type_versions() -> tuple[str, ...]:
    """Return the versions of the list of types, oldest first."""
    return tuple(_load("dispute_types")["versions"])


def dispute_type(code: str) -> DisputeType:
    """Return a type of any version by its code, the default version first. Raises KeyError."""
    return _types_by_code()[code]


def is_dispute_type(code: str) -> bool:
    """Tell whether a type of any version has this code."""
    return code in _types_by_code()


def current_code(code: str) -> str:
    """Return the code that a type of any version has in the default version. Raises KeyError."""
    return dispute_type(code).becomes or code


@cache
def paper_sets() -> tuple[Mapping[str, Any], ...]:
    """Return the sets of papers that dossiers follow, the national one first, as the file has them."""
    return tuple(_load("paper_sets"))


@cache
def key_lists() -> Mapping[str, tuple[str, ...]]:
    """Return the examples of the five lists (五重大起底) by code, kinds and never persons."""
    return MappingProxyType({code: tuple(names) for code, names in _load("key_lists").items()})


@cache
def kind_map() -> Mapping[str, str]:
    """Return the words that ledgers use for kinds of disputes, without 纠纷, and the type each means."""
    return MappingProxyType(_load("kind_map"))


def read_kind(word: str, words: Mapping[str, str] | None = None) -> str:
    """Return the code of the type a ledger's word means, empty where none can be read out of it.

    The whole word counts first, then the first known word inside it, the longest where several begin there.
    `words` is `kind_map` unless the office has its own.
    """
    known = {_stem(key): code for key, code in (kind_map() if words is None else words).items()}
    stem = _stem(word)
    if stem in known:
        return known[stem]
    inside = [key for key in known if len(key) > 1 and key in stem]
    return known[min(inside, key=lambda key: (stem.index(key), -len(key)))] if inside else ""


def type_from_facts(text: str) -> str:
    """Return the code of the type that the words of a facts text point to, empty when they do not tell."""
    scores = {code: _weight(words, text) for code, words in _type_words().items()}
    best = max(scores, key=scores.__getitem__)
    clear = scores[best] >= _CLEAR_ENOUGH and list(scores.values()).count(scores[best]) == 1
    return best if clear else ""


@cache
def id_documents() -> tuple[IdDocument, ...]:
    """Return the identity documents, the usual one first."""
    return tuple(IdDocument(**row) for row in _load("id_documents"))


@cache
def ethnic_groups() -> tuple[EthnicGroup, ...]:
    """Return the 56 民族 in the order of GB/T 3304, then 其他 and 外国血统."""
    return tuple(EthnicGroup(**row) for row in _load("ethnic_groups"))


def _load(name: str) -> Any:  # each caller knows its file's shape
    return json.loads(resources.path(f"dictionaries/{name}.json").read_text("utf-8"))


@cache
def _types_by_code() -> Mapping[str, DisputeType]:
    return {one.code: one for version in type_versions() for one in dispute_types(version)}


@cache
def _type_words() -> Mapping[str, Mapping[str, int]]:
    return MappingProxyType(_load("type_words"))


def _weight(words: Mapping[str, int], text: str) -> int:
    return sum(weight for word, weight in words.items() if word in text)


def _stem(word: str) -> str:
    """Return a kind's word without spaces and endings, in half width: 劳资 纠纷 → 劳资."""
    plain = "".join(unicodedata.normalize("NFKC", word).split())
    for ending in _ENDINGS:
        plain = plain.removesuffix(ending) or plain
    return plain
