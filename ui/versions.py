"""The program's own version."""

import tomllib
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

NAME = "mediation-app"


def program_version() -> str:
    """Return the version as installed, or as the checkout's own pyproject.toml says."""
    try:
        return version(NAME)
    except PackageNotFoundError:
        declared = Path(__file__).parents[1] / "pyproject.toml"
        known = tomllib.loads(declared.read_text("utf-8")) if declared.is_file() else {}
        return str(known.get("project", {}).get("version", ""))
