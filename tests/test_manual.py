"""The manual says of each way of signing what the program says, word for word, in both languages."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from mediation_app.rules.signing_worth import FOOT_LINE, WORTH
from resources import i18n
from resources.i18n import Language, render

ROOT = Path(__file__).resolve().parent.parent
MANUALS: dict[Language, str] = {
    "zh": "docs/manual/signing-and-printing.zh-CN.md",
    "en": "docs/manual/signing-and-printing.md",
}
READMES: dict[Language, str] = {"zh": "README.zh-CN.md", "en": "README.md"}


@pytest.fixture(params=["zh", "en"])
def language(request: pytest.FixtureRequest) -> Iterator[Language]:
    """One language after the other."""
    wanted: Language = request.param
    i18n.set_language(wanted)
    yield wanted
    i18n.set_language("zh")


def test_what_a_signature_is_worth_stands_in_the_manual_as_on_the_screen(language: Language) -> None:
    manual = (ROOT / MANUALS[language]).read_text("utf-8")
    for worth in WORTH.values():
        for words in (worth.title, worth.short, *worth.points):
            assert render(words) in manual
    assert FOOT_LINE in manual


def test_the_readme_leads_to_the_manual(language: Language) -> None:
    assert MANUALS[language] in (ROOT / READMES[language]).read_text("utf-8")
