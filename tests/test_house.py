"""The repository keeps its own rules."""

import ast
import importlib
import re
import shutil
import subprocess
import tomllib
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("mediation_app", "ui", "forms", "reports", "resources")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
FUNCTION = ast.FunctionDef | ast.AsyncFunctionDef
LOCKS = ("requirements.lock", "requirements-dev.lock")
TARGETS = {
    "help",
    "ready",
    "run",
    "demo",
    "test",
    "check",
    "fmt",
    "bench",
    "screenshots",
    "strings",
    "golden",
    "build",
}


def tracked() -> list[Path]:
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        pytest.skip("not a git checkout")
    names = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    return [ROOT / name for name in names.decode().split("\0") if name and (ROOT / name).is_file()]


def sources(*folders: str) -> list[Path]:
    found = (file for folder in folders for file in sorted((ROOT / folder).rglob("*.py")))
    return [file for file in found if "migrations" not in file.parts]  # Alembic writes those


def read_xml(file: Path) -> ET.Element:
    return ET.fromstring(file.read_text("utf-8"))  # noqa: S314  our own file


def pins(lock: str) -> dict[str, str]:
    text = (ROOT / lock).read_text("utf-8")
    return dict(re.findall(r"^([a-z0-9._-]+)==(\S+)", text, re.MULTILINE))


def requirement_name(requirement: str) -> str:
    found = re.match(r"[A-Za-z0-9._-]+", requirement)
    assert found, requirement
    return found.group().lower()


def test_the_five_packages_lie_side_by_side() -> None:
    for package in PACKAGES:
        assert Path(str(importlib.import_module(package).__file__)).parent == ROOT / package


def test_only_the_five_packages_are_built_and_never_uploaded() -> None:
    assert PROJECT["tool"]["setuptools"]["packages"]["find"]["include"] == [f"{name}*" for name in PACKAGES]
    assert "Private :: Do Not Upload" in PROJECT["project"]["classifiers"]


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_host(lock: str) -> None:
    text = (ROOT / lock).read_text("utf-8")
    assert re.findall(r"https?:|file:|ssh:|--index|--extra-index|--find-links|--trusted-host|@", text) == []


@pytest.mark.parametrize("lock", LOCKS)
def test_everything_in_a_lock_is_pinned_and_hashed(lock: str) -> None:
    entries = re.split(r"(?<!\\)\n", (ROOT / lock).read_text("utf-8").strip())
    assert len(entries) > 20
    assert [entry for entry in entries if "--hash=sha256:" not in entry or "==" not in entry] == []


def test_the_locks_hold_what_the_project_asks_for() -> None:
    extras = PROJECT["project"]["optional-dependencies"]
    run, dev = pins(LOCKS[0]), pins(LOCKS[1])
    assert {requirement_name(one).split("[")[0] for one in PROJECT["project"]["dependencies"]} <= set(run)
    assert {requirement_name(one) for extra in extras.values() for one in extra} <= set(dev)
    assert run.items() <= dev.items()


def test_qt_stays_at_the_version_that_runs_on_old_systems() -> None:
    assert pins(LOCKS[0])["pyside6-essentials"] == pins(LOCKS[0])["shiboken6"] == "6.9.3"


def test_the_makefile_has_every_target_and_lists_it() -> None:
    told = subprocess.run(
        ["make", "--no-print-directory", "help"], cwd=ROOT, capture_output=True, check=True, text=True
    )
    assert set(re.findall(r"make (\w+)", told.stdout)) == TARGETS


def test_the_frozen_program_holds_what_revisions_import() -> None:
    """Alembic reads revisions as files: what only they import PyInstaller does not find by itself."""
    named = set(re.findall(r'modules\("([\w/]+)"\)', (ROOT / "installer.spec").read_text("utf-8")))
    revisions = (ROOT / "mediation_app/storage/migrations/versions").glob("*.py")
    imported = {
        node.module or ""
        for file in revisions
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] in PACKAGES
    }
    assert imported
    assert {
        one for one in imported if not any(one.startswith(name.replace("/", ".")) for name in named)
    } == set()


def test_no_tracked_file_speaks_of_one_machine() -> None:
    machine = re.compile(rb"(?<![\w.])/(?:work|farm|root)/|/tmp/[a-z]+/|\b[A-Z]:\\\\?Users\\")
    texts = {file: file.read_bytes() for file in tracked()}
    told = {file.name: machine.findall(text) for file, text in texts.items() if b"\0" not in text}
    assert {name: places for name, places in told.items() if places} == {}


def test_no_large_file_but_the_fonts() -> None:
    large = [file for file in tracked() if file.stat().st_size > 1_000_000]
    assert {file.parent.relative_to(ROOT).as_posix() for file in large} <= {"resources/fonts"}


def test_modules_and_functions_stay_readable() -> None:
    long = []
    for file in sources(*PACKAGES):
        text = file.read_text("utf-8")
        functions = (node for node in ast.walk(ast.parse(text)) if isinstance(node, FUNCTION))
        long += [node.name for node in functions if (node.end_lineno or 0) - node.lineno >= 60]
        long += [file.name] if text.count("\n") > 500 else []
    assert long == []


def test_an_icon_takes_the_colour_it_is_given() -> None:
    fixed = []
    for file in (ROOT / "resources/icons").glob("*.svg"):
        icon = read_xml(file)
        assert icon.attrib["viewBox"] == "0 0 24 24"
        fixed += [file.stem] if icon.attrib["stroke"] != "currentColor" else []
    assert [name for name in fixed if not name.endswith("-light")] == []


def test_the_english_catalogue_says_nothing_half() -> None:
    messages = read_xml(ROOT / "resources/i18n/en.ts").iter("message")
    half = [one.findtext("source") for one in messages if one.find("translation[@type]") is not None]
    assert half == []


def test_a_translation_names_no_place_its_text_lacks() -> None:
    place = re.compile(r"\{(\w*)[^{}]*\}")
    for message in read_xml(ROOT / "resources/i18n/en.ts").iter("message"):
        source, translation = message.findtext("source", ""), message.findtext("translation", "")
        assert set(place.findall(translation)) <= set(place.findall(source)), source
