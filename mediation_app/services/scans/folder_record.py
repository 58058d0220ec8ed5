"""Which files of a watched folder were dealt with, kept on this machine, one line a file."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from mediation_app.services.scans.folder import Stamp
from mediation_app.storage.faults import telling_file_faults


def record_file(place: Path, office: str, folder: Path) -> Path:
    """Return the file in ``place`` that belongs to an office and a watched folder."""
    digest = hashlib.sha256(f"{office}\0{folder}".encode()).hexdigest()
    return place / "scans" / f"{digest[:16]}.jsonl"


def kept_record(file: Path) -> dict[str, Stamp]:
    """Return names and stamps kept before; damaged lines are left out, a missing file is an empty one.

    Raises faults of the machine.
    """
    if not file.is_file():
        return {}
    with telling_file_faults():
        lines = file.read_text("utf-8", errors="replace").splitlines()
    return dict(pair for line in lines if (pair := _read(line)) is not None)


def add_to_record(file: Path, stamps: Mapping[str, Stamp]) -> None:
    """Write down files that were dealt with. Raises faults of the machine."""
    _write(file, stamps, "a")


def shorten_record(file: Path, stamps: Mapping[str, Stamp], there: Iterable[str]) -> dict[str, Stamp]:
    """Forget files that are in the folder no more, and return what is kept. Raises faults of the machine."""
    present = set(there)
    kept = {name: stamp for name, stamp in stamps.items() if name in present}
    if len(kept) < len(stamps):
        new = file.with_suffix(".new")
        _write(new, kept, "w")
        with telling_file_faults():
            new.replace(file)
    return kept


def _write(file: Path, stamps: Mapping[str, Stamp], mode: str) -> None:
    lines = (json.dumps([name, stamp.size, stamp.modified]) for name, stamp in stamps.items())
    with telling_file_faults():
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open(mode, encoding="utf-8") as out:
            out.writelines(f"{line}\n" for line in lines)


def _read(line: str) -> tuple[str, Stamp] | None:
    try:
        name, size, modified = json.loads(line)
        return str(name), Stamp(int(size), int(modified))
    except (ValueError, TypeError):  # half a line, written when the machine stopped: the file comes again
        return None
