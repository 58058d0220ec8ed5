"""An office program for tests: whatever Word file it is given, it makes the same PDF of it."""

from pathlib import Path

_SCRIPT = """#!/bin/sh
while [ $# -gt 1 ]; do
    [ "$1" = --outdir ] && out=$2
    shift
done
cp '{made}' "$out/$(basename "$1" .docx).pdf"
"""


def office_that_makes(folder: Path, pdf: bytes) -> Path:
    """Return a program to be started as LibreOffice is; one that makes no PDF fails."""
    made, program = folder / "made.pdf", folder / "soffice"
    made.write_bytes(pdf)
    program.write_text(_SCRIPT.format(made=made), "utf-8")
    program.chmod(0o755)
    return program
