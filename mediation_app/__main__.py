"""The one door of the program: the command line, and the window when no command is given."""

import multiprocessing
import sys
from importlib.util import find_spec
from pathlib import Path

PACKAGES = ("mediation_app", "ui", "forms", "reports", "resources")


def main() -> int:
    """Run the program and return its exit code."""
    if misplaced := packages_elsewhere():
        print(f"程序文件夹不完整，或装进了别的环境：{'、'.join(misplaced)}", file=sys.stderr)
        return 4
    try:
        from mediation_app.commands.running import run

        return run(sys.argv[1:], open_window)
    except KeyboardInterrupt:  # while the program was still loading
        return 130


def open_window(office: str | None, as_name: str, demonstration: bool) -> int:  # noqa: FBT001
    """Open the window; Qt is imported only here."""
    from ui.application import run_window

    return run_window(office, as_name=as_name, demonstration=demonstration)


def packages_elsewhere() -> list[str]:
    """Return the packages that do not lie beside this one: names like ``ui`` may be somebody else's.

    The frozen program carries its own packages in one archive.
    """
    if getattr(sys, "frozen", False):
        return []
    root = Path(__file__).resolve().parents[1]
    return [name for name in PACKAGES if _root_of(name) != root]


def _root_of(name: str) -> Path | None:
    spec = find_spec(name)
    return Path(spec.origin).resolve().parents[1] if spec and spec.origin else None


if __name__ == "__main__":
    multiprocessing.freeze_support()  # a token's driver runs in a process of its own
    sys.exit(main())
