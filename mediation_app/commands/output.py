"""What a command says: results on stdout, everything for the reader on stderr, in the chosen language."""

import os
import sys

from mediation_app.rules.errors import AppError, spoken
from resources.i18n import Message, language, render


def put(line: str) -> None:
    """Write a line of the result."""
    print(line)


def tell(message: Message) -> None:
    """Tell the reader something."""
    print(render(message), file=sys.stderr)


def tell_error(error: AppError) -> None:
    """Say what went wrong and what to do."""
    parts = [spoken(part) for part in (error.message, error.advice) if part is not None]
    print((" " if language() == "en" else "").join(parts), file=sys.stderr)


def tell_progress(message: Message) -> None:
    """Show how far a long command is, on one line; nothing where nobody watches."""
    if sys.stderr.isatty():
        print(f"\r{render(message)}", end="", file=sys.stderr, flush=True)


def end_progress() -> None:
    """Leave the line of the progress."""
    if sys.stderr.isatty():
        print(file=sys.stderr)


def prepare_streams() -> None:
    """Let names with rare characters through, whatever the console's own encoding."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is None:
            continue
        if stream.isatty():
            reconfigure(errors="backslashreplace")
        else:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def drop_output() -> None:
    """Send what is still to be written nowhere: the reader of the pipe (``list | head``) has gone."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
