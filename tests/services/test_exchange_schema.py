"""The schema, the code tables and the documentation say the same."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import resources
from mediation_app.services.exchange_codes import TABLES

SCHEMA: dict[str, Any] = json.loads(resources.path("exchange.schema.json").read_text("utf-8"))
PLACES = {
    "case_kind": SCHEMA["properties"]["kind"],
    "role": SCHEMA["$defs"]["party"]["properties"]["role"],
    "kind": SCHEMA["$defs"]["party"]["properties"]["kind"],
    "consent": SCHEMA["$defs"]["party"]["properties"]["consent"],
    "notes.kind": SCHEMA["$defs"]["note"]["properties"]["kind"],
    "terms.kind": SCHEMA["$defs"]["term"]["properties"]["kind"],
    "pay_form": SCHEMA["$defs"]["term"]["properties"]["pay_form"],
    "form": SCHEMA["$defs"]["agreement"]["properties"]["form"],
    "state": SCHEMA["$defs"]["session"]["properties"]["state"],
    "difficulty": SCHEMA["properties"]["difficulty"],
    "source": SCHEMA["properties"]["source"],
}


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("name", sorted(TABLES))
def test_the_schema_lists_the_words_that_are_read(name: str) -> None:
    assert set(PLACES[name]["enum"]) == set(TABLES[name])


def test_every_field_and_word_is_documented() -> None:
    page = (Path(__file__).parents[2] / "docs" / "exchange.md").read_text("utf-8")
    objects = [SCHEMA, *(part for part in SCHEMA["$defs"].values() if "properties" in part)]
    fields = {name for part in objects for name in part["properties"]}
    words = {word for table in TABLES.values() for word in table}
    assert [name for name in sorted(fields | words) if f"`{name}`" not in page] == []
