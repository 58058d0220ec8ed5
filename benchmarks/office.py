"""LibreOffice headless turning Word files into PDF: what dossiers and batches are measured against."""

import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.timing import seconds

FIRST, MORE = 1, 3
"""How often the files are handed over in the two runs whose difference tells what a warm program takes."""


RUNS = 2


def is_there() -> bool:
    """Tell whether this machine has LibreOffice."""
    return shutil.which("soffice") is not None


def cold_and_warm(files: Sequence[bytes]) -> tuple[float, float]:
    """Return the seconds of files in a fresh start, and of the same files in a program that runs already.

    Each run counts by the faster of two, after a start that does not count; where the machine is too busy to
    tell them apart the second is 0.
    """
    _converted(files[:1], FIRST)
    cold, more = (min(_converted(files, times) for _ in range(RUNS)) for times in (FIRST, MORE))
    return cold, max(0.0, more - cold) / (MORE - FIRST)


def _converted(files: Sequence[bytes], times: int) -> float:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paths = []
        for number, content in enumerate(list(files) * times):
            path = folder / f"{number:04}.docx"
            path.write_bytes(content)
            paths.append(str(path))
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder / "pdf")]
        taken = seconds(lambda: subprocess.run([*command, *paths], check=True, capture_output=True))
        if len(list((folder / "pdf").glob("*.pdf"))) != len(paths):
            raise RuntimeError("LibreOffice left files out")
        return taken
