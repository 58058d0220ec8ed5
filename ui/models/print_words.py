"""What is said of printers, trays and orders of the print queue, in the active language."""

import re

from mediation_app.rules.print_faults import FAULTS, PrintFault, printer_fault
from mediation_app.services.printing.spooler import Printer
from resources.i18n import QT_TRANSLATE_NOOP, render, translate
from ui.wording import aside

_TRAYS = {
    "auto": QT_TRANSLATE_NOOP("PrintWords", "自动选择"),
    "main": QT_TRANSLATE_NOOP("PrintWords", "主纸盒"),
    "manual": QT_TRANSLATE_NOOP("PrintWords", "手动进纸"),
    "by-pass-tray": QT_TRANSLATE_NOOP("PrintWords", "手动进纸"),
    "multi-purpose": QT_TRANSLATE_NOOP("PrintWords", "多用途纸盒"),
    "top": QT_TRANSLATE_NOOP("PrintWords", "上层纸盒"),
    "middle": QT_TRANSLATE_NOOP("PrintWords", "中层纸盒"),
    "bottom": QT_TRANSLATE_NOOP("PrintWords", "下层纸盒"),
    "rear": QT_TRANSLATE_NOOP("PrintWords", "后进纸"),
    "envelope": QT_TRANSLATE_NOOP("PrintWords", "信封盒"),
    "large-capacity": QT_TRANSLATE_NOOP("PrintWords", "大容量纸盒"),
    "alternate": QT_TRANSLATE_NOOP("PrintWords", "备用纸盒"),
}
"""Keywords of ``media-source`` (PWG 5100.7)."""
_NUMBERED = re.compile(r"tray-(\d+)")


def printer_words(printer: Printer) -> str:
    """Return what a printer is called: its name, and what people call it where that is another."""
    is_another = printer.info and printer.info != printer.name
    return aside(printer.name, printer.info) if is_another else printer.name


def tray_words(code: str) -> str:
    """Return what a tray is called; the printer's own word where no other is known."""
    if code in _TRAYS:
        return translate("PrintWords", _TRAYS[code])
    number = _NUMBERED.fullmatch(code)
    return translate("PrintWords", "纸盒{number}").format(number=number[1]) if number else code


def hindrance_words(printer: Printer) -> str:
    """Say what keeps a printer from printing now; empty where nothing does."""
    fault = printer_fault(printer.word.reasons)
    if fault is None and not printer.word.accepts:
        fault = PrintFault.NOT_ACCEPTING
    if fault is None and printer.word.is_stopped:
        fault = PrintFault.STOPPED
    return "" if fault is None else render(FAULTS[fault].what)


def sides_words(*, two_sided: bool) -> str:
    """Return 单面 or 双面."""
    return translate("PrintWords", "双面") if two_sided else translate("PrintWords", "单面")


def copies_words(copies: int) -> str:
    """Return how many copies."""
    return translate("PrintWords", "{copies}份").format(copies=copies)
