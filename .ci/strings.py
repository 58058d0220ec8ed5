"""Bring resources/i18n/en.ts up to date with the source: ``python .ci/strings.py``.

With ``--check`` the file stays as it is, texts without a translation are listed and make the exit code 1.

pyside6-lupdate finds `self.tr`, `translate` and `QT_TRANSLATE_NOOP`, but neither a `Message` with named
arguments nor the names in code lists; those are written out for it first. Translations are kept; what the
source no longer says is dropped.
"""

import ast
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("mediation_app", "ui", "forms", "reports", "resources")
CATALOGUE = ROOT / "resources" / "i18n" / "en.ts"
LISTS = ROOT / "resources" / "dictionaries"
OPTIONS = ("-no-obsolete", "-locations", "none", "-source-language", "zh_CN", "-target-language", "en_GB")


def main(arguments: list[str]) -> int:
    """Update the catalogue, or check it; return the exit code."""
    if arguments != ["--check"]:
        update(CATALOGUE)
        return 0
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(shutil.copy(CATALOGUE, folder))
        update(copy)
        lacking = list(untranslated(copy))
    for context, text in lacking:
        print(f"{context}: {text!r}")
    return 1 if lacking else 0


def update(catalogue: Path) -> None:
    """Run lupdate over the five packages and the messages written out for it."""
    sources = sorted(str(file) for package in PACKAGES for file in Path(ROOT, package).rglob("*.py"))
    written = chain(messages(sources), names())
    lines = [f"QT_TRANSLATE_NOOP({context!r}, {text!r})\n" for context, text in written]
    lupdate = Path(sys.executable).with_name("pyside6-lupdate")
    with tempfile.TemporaryDirectory() as folder:
        written_out = Path(folder, "messages.py")
        written_out.write_text("".join(lines), "utf-8")
        command = [str(lupdate), "-silent", *sources, str(written_out), *OPTIONS, "-ts", str(catalogue)]
        subprocess.run(command, cwd=ROOT, check=True)


def messages(sources: list[str]) -> Iterator[tuple[str, str]]:
    """Yield context and text of every ``Message("Context", "…", …)``."""
    for source in sources:
        for node in ast.walk(ast.parse(Path(source).read_text("utf-8"))):
            match node:
                case ast.Call(
                    func=ast.Name(id="Message"),
                    args=[ast.Constant(value=str(context)), ast.Constant(value=str(text))],
                ):
                    yield context, text


def names() -> Iterator[tuple[str, str]]:
    """Yield the names in the code lists that forms offer as choices."""
    types, documents = (
        json.loads((LISTS / name).read_text("utf-8")) for name in ("dispute_types.json", "id_documents.json")
    )
    for row in chain(*types["versions"].values(), documents):
        yield from (("Forms", row[key]) for key in ("name", "title") if key in row)


def untranslated(catalogue: Path) -> Iterator[tuple[str, str]]:
    """Yield context and text of what the catalogue has no finished translation for."""
    for context in ET.parse(catalogue).iter("context"):  # noqa: S314  our own file
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or "type" in translation.attrib or not translation.text:
                yield context.findtext("name", ""), message.findtext("source", "")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
