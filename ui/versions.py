"""The program's own version."""

from importlib.metadata import PackageNotFoundError, version

NAME = "mediation-app"


def program_version() -> str:
    """Return the version as installed; empty when run from a bare checkout."""
    try:
        return version(NAME)
    except PackageNotFoundError:
        return ""
