import subprocess
import sys
from pathlib import Path

from mediation_app import __main__ as door

ROOT = Path(__file__).parents[2]


def test_the_five_packages_lie_side_by_side() -> None:
    assert door.packages_elsewhere() == []


def test_a_package_of_somebody_elses_is_noticed(tmp_path: Path) -> None:
    stranger = tmp_path / "ui"
    stranger.mkdir()
    (stranger / "__init__.py").write_text("")
    code = (
        f"import sys; sys.path.insert(0, {str(ROOT)!r}); sys.path.insert(0, {str(tmp_path)!r});"
        "from mediation_app.__main__ import main; sys.exit(main())"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert ran.returncode == 4
    assert "ui" in ran.stderr


def test_the_command_line_needs_no_qt() -> None:
    code = (
        "import sys; sys.argv = ['x', '--help'];"
        "from mediation_app.__main__ import main; main();"
        "sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    )
    ran = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=False)
    assert ran.returncode == 0
