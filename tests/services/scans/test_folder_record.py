"""What this machine notes of a watched folder."""

from pathlib import Path

import pytest

from mediation_app.rules.errors import EnvironmentFault
from mediation_app.services.scans.folder import Stamp
from mediation_app.services.scans.folder_record import (
    add_to_record,
    kept_record,
    record_file,
    shorten_record,
)

ONE, TWO = {"第1页.pdf": Stamp(10, 1)}, {"b.jpg": Stamp(20, 2)}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return record_file(tmp_path, "office", Path("/share/scans"))


def test_nothing_was_noted_before(file: Path) -> None:
    assert kept_record(file) == {}


def test_what_is_noted_is_read_again(file: Path) -> None:
    add_to_record(file, ONE)
    add_to_record(file, TWO)
    assert kept_record(file) == {**ONE, **TWO}


def test_a_later_note_counts(file: Path) -> None:
    add_to_record(file, ONE)
    add_to_record(file, {"第1页.pdf": Stamp(11, 5)})
    assert kept_record(file) == {"第1页.pdf": Stamp(11, 5)}


def test_half_a_line_is_left_out(file: Path) -> None:
    add_to_record(file, ONE)
    with file.open("a", encoding="utf-8") as out:
        out.write('["b.jpg", 2')
    assert kept_record(file) == ONE


def test_files_that_are_gone_are_forgotten(file: Path) -> None:
    add_to_record(file, {**ONE, **TWO})
    assert shorten_record(file, kept_record(file), ["b.jpg", "new.pdf"]) == TWO
    assert kept_record(file) == TWO


def test_each_office_and_folder_has_its_own(tmp_path: Path) -> None:
    files = {record_file(tmp_path, office, Path(folder)) for office in ("a", "b") for folder in ("/x", "/y")}
    assert len(files) == 4


def test_a_place_that_takes_no_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "scans").write_text("a file in the way")
    with pytest.raises(EnvironmentFault):
        add_to_record(record_file(tmp_path, "office", Path("/share")), ONE)
