"""Whole copies of an office's file, made while it is in use."""

from contextlib import closing
from datetime import datetime
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher

from mediation_app.storage.faults import telling_file_faults

FOLDER = "backups"


def back_up(file: Path, *, reason: str, now: datetime) -> Path:
    """Copy ``file`` into the folder ``backups`` beside it and return the copy's path.

    The copy is written under another name first, so that a half copy is never taken for a whole one.
    Raises DiskFull or ReadOnly.
    """
    folder = file.parent / FOLDER
    target = folder / f"{file.stem}-{now:%Y%m%d-%H%M%S}-{reason}.db"
    part = target.with_suffix(".part")
    with telling_file_faults():
        folder.mkdir(exist_ok=True)
        with closing(sqlcipher.connect(str(file))) as source, closing(sqlcipher.connect(str(part))) as copy:
            source.backup(copy)
        part.replace(target)
    return target
