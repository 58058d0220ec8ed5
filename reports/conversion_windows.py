"""Word and WPS on Windows make PDF through their own interface (COM), driven by PowerShell.

Written after the interface's documentation and not tried on a machine: the tests cover LibreOffice.
"""

import shutil
import sys
from dataclasses import dataclass

_SCRIPT = r"""
$ErrorActionPreference = 'Stop'
$app = New-Object -ComObject {program}
$app.Visible = $false
$app.DisplayAlerts = 0
$app.AutomationSecurity = 3
try {{
    Get-ChildItem -Path (Join-Path $env:TJ_FOLDER 'word') -Filter *.docx | ForEach-Object {{
        try {{
            $document = $app.Documents.Open($_.FullName, $false, $true, $false)
            $document.ExportAsFixedFormat((Join-Path $env:TJ_FOLDER ('pdf\' + $_.BaseName + '.pdf')), 17)
            $document.Close(0)
        }} catch {{ }}
    }}
}} finally {{ $app.Quit(0) }}
"""
"""Opens each file for reading, with macros forbidden (3), and exports it as PDF (17)."""


@dataclass(frozen=True, slots=True)
class WindowsOffice:
    """An office program by the name it is known to Windows by (ProgID)."""

    name: str
    program: str

    def command(self) -> list[str]:
        """Return what starts it on the files in the folder that ``TJ_FOLDER`` names."""
        script = _SCRIPT.format(program=self.program)
        return ["powershell", "-NoProfile", "-NonInteractive", "-Command", script]


OFFICES = (
    WindowsOffice("Microsoft Word", "Word.Application"),
    WindowsOffice("WPS", "KWPS.Application"),
    WindowsOffice("WPS", "WPS.Application"),
)


def installed_office() -> WindowsOffice | None:
    """Return the first of the offices that this Windows has, None elsewhere."""
    if shutil.which("powershell") is None:
        return None
    return next((office for office in OFFICES if _is_registered(office.program)), None)


def _is_registered(program: str) -> bool:
    if sys.platform == "win32":
        import winreg

        try:
            winreg.CloseKey(winreg.OpenKey(winreg.HKEY_CLASSES_ROOT, program))
        except OSError:
            return False
        return True
    return False
