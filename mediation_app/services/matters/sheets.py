"""Lists of households from Excel and CSV files: read as far as they can be, faults told in words."""

import csv
import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import closing
from datetime import date, datetime
from pathlib import Path
from xml.etree.ElementTree import ParseError

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.workbook.workbook import Workbook

from mediation_app.rules.errors import UserError
from mediation_app.rules.households import MOST_ROWS, HouseholdReading, read_cells, read_text
from resources.i18n import QT_TRANSLATE_NOOP, Message

LARGEST_FILE = 20 * 1024 * 1024
_LARGEST_UNPACKED = 300 * 1024 * 1024
_MOST_COLUMNS = 40
_LOST_FROM = 10**15
"""Excel keeps fifteen digits of a number; a longer one has lost its end."""

_SHEETS = frozenset({".xlsx", ".xlsm"})
_TEXTS = frozenset({".csv", ".txt", ".tsv"})
BROKEN_SHEET = (
    *(zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, InvalidFileException, ParseError),
    *(KeyError, ValueError, TypeError, IndexError, AttributeError, EOFError, NotImplementedError),
)
"""What openpyxl raises of files that are not what their name says."""


def _say(source: str, **values: object) -> Message:
    return Message("Matters", source, **values)


def read_sheet(path: Path) -> HouseholdReading:
    """Read a list of households from an .xlsx or .csv file; formulas count by the values last computed.

    Raises UserError for a file that is missing, too large, of another kind or broken.
    """
    suffix = path.suffix.lower()
    if suffix not in _SHEETS | _TEXTS:
        advice = QT_TRANSLATE_NOOP("Matters", "请另存为 .xlsx 或 .csv 再导入，也可以复制后粘贴")
        raise UserError(_named(QT_TRANSLATE_NOOP("Matters", "“{name}”不是能读的表格"), path), _say(advice))
    content = _content(path)
    if suffix in _TEXTS:
        return _read_csv(content, path)
    try:
        return read_cells(_rows_of(content, path))
    except BROKEN_SHEET as error:
        advice = QT_TRANSLATE_NOOP("Matters", "请用表格软件打开后另存为 .xlsx 再导入，也可以复制后粘贴")
        raise UserError(
            _named(QT_TRANSLATE_NOOP("Matters", "“{name}”打不开：文件已损坏或不是 Excel 表格"), path),
            _say(advice),
        ) from error


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST_FILE:
            text = QT_TRANSLATE_NOOP("Matters", "“{name}”超过{limit}MB，不像是一张户名单")
            raise UserError(_named(text, path, limit=LARGEST_FILE // 1024 // 1024))
        return path.read_bytes()
    except FileNotFoundError as error:
        raise UserError(_named(QT_TRANSLATE_NOOP("Matters", "没有找到文件“{name}”"), path)) from error
    except OSError as error:
        text = QT_TRANSLATE_NOOP("Matters", "打不开文件“{name}”，请检查读取权限")
        raise UserError(_named(text, path)) from error


def _rows_of(content: bytes, path: Path) -> Iterator[tuple[int, list[str]]]:
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        unpacked = sum(part.file_size for part in packed.infolist())
    if unpacked > _LARGEST_UNPACKED:
        raise _too_many(path)
    with closing(load_workbook(io.BytesIO(content), read_only=True, data_only=True)) as book:
        yield from _first_filled(book, path)


def _first_filled(book: Workbook, path: Path) -> Iterator[tuple[int, list[str]]]:
    for sheet in book.worksheets:
        filled = 0
        for number, row in enumerate(sheet.iter_rows(max_col=_MOST_COLUMNS, values_only=True), start=1):
            cells = [_text(value) for value in row]
            if any(cells):
                filled += 1
                yield number, cells
            if filled > MOST_ROWS + 100:
                raise _too_many(path)
        if filled:
            return


def _text(value: object) -> str:
    """Return a cell as it would be typed; a number too long for Excel as the float it has become."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, date):
        return value.date().isoformat() if isinstance(value, datetime) else value.isoformat()
    return _number(value) if isinstance(value, int | float) else str(value)


def _number(value: float) -> str:
    if abs(value) >= _LOST_FROM:
        return f"{value:.5E}"
    return str(int(value)) if value == int(value) else repr(round(value, 6))


def _read_csv(content: bytes, path: Path) -> HouseholdReading:
    text = _decoded(content, path)
    if "\t" in text:
        return read_text(text)
    reader = csv.reader(io.StringIO(text.replace("\0", ""), newline=""))
    try:
        return read_cells((reader.line_num, row) for row in reader)
    except csv.Error as error:
        raise UserError(_named(QT_TRANSLATE_NOOP("Matters", "“{name}”不是完整的 CSV 文件"), path)) from error


def _decoded(content: bytes, path: Path) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UserError(_named(QT_TRANSLATE_NOOP("Matters", "“{name}”的文字编码读不出，请另存为 UTF-8"), path))


def _too_many(path: Path) -> UserError:
    text = QT_TRANSLATE_NOOP("Matters", "“{name}”超过{most}行，不像是一张户名单")
    return UserError(_named(text, path, most=MOST_ROWS))


def _named(source: str, path: Path, **values: object) -> Message:
    return _say(source, name=path.name, **values)
