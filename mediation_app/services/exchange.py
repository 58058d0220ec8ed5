"""Taking in a file of cases, one a line: each line is one act; a broken one is told, the others go in."""

import codecs
import hashlib
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from decimal import Decimal
from io import BufferedReader
from pathlib import Path
from typing import Any, NoReturn

from sqlalchemy import select

from mediation_app.model import Case
from mediation_app.rules.errors import EnvironmentFault, InvalidInput, Problem, UserError, invalid
from mediation_app.rules.permissions import Permission
from mediation_app.services.books import Actor, Books, Desk, require
from mediation_app.services.exchange_reader import known_here, say
from mediation_app.services.exchange_record import read_record
from mediation_app.services.exchange_schema import check_schema
from mediation_app.services.incoming import put_incoming
from mediation_app.services.intake import Registered
from mediation_app.services.raw_cases import is_raw, raw_id, read_raw
from mediation_app.services.raw_matters import is_raw_matter, put_raw_matter, raw_matter_id
from resources.i18n import QT_TRANSLATE_NOOP, Message

LONGEST_LINE = 8 * 1024 * 1024
"""Bytes of one line; a case with the longest record known needs a thousandth of it."""

_LOOKED_AT = 8192
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A line that became a case."""

    line: int
    case_id: int
    number: str
    title: str
    external_id: str
    warnings: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Refused:
    """A line that could not be taken in, with all that is wrong with it."""

    line: int
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """A line that had been taken in before, and the number of its case."""

    line: int
    external_id: str
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IntakeReport:
    """What became of each line; ``stopped`` is the fault that ended the work early at a line, if any."""

    taken: tuple[Taken, ...] = ()
    refused: tuple[Refused, ...] = ()
    known: tuple[Known, ...] = ()
    stopped: EnvironmentFault | None = None
    stopped_at: int = 0


Outcome = Taken | Refused | Known
"""What became of one line."""


def take_in(
    books: Books, actor: Actor, path: Path, *, each: Callable[[Outcome], None] = lambda _: None
) -> IntakeReport:
    """Take in a file of the exchange format, raw cases or published matters, each line in its transaction.

    ``each`` is told of every line as soon as it is done. Raises NotAllowed, and UserError for a file that
    cannot be read as such at all.
    """
    require(actor, Permission.IMPORT)
    outcomes: list[Outcome] = []
    stopped, line = None, 0
    with _opened(path) as file:
        try:
            for line, content in _lines(file):
                outcomes.append(_outcome(books, actor, content, line=line, source=path.name))
                each(outcomes[-1])
        except EnvironmentFault as fault:
            stopped = fault
    if not outcomes and stopped is None:
        raise _unusable(QT_TRANSLATE_NOOP("Exchange", "“{name}”里没有内容"), path)
    return IntakeReport(
        taken=tuple(one for one in outcomes if isinstance(one, Taken)),
        refused=tuple(one for one in outcomes if isinstance(one, Refused)),
        known=tuple(one for one in outcomes if isinstance(one, Known)),
        stopped=stopped,
        stopped_at=line if stopped else 0,
    )


def _outcome(books: Books, actor: Actor, content: bytes, *, line: int, source: str) -> Outcome:
    try:
        record = _parsed(content)
        with books.acting(actor, Permission.IMPORT) as desk:
            return _take_record(desk, record, line=line, source=source)
    except InvalidInput as error:
        return Refused(line, error.problems)
    except UserError as error:
        return Refused(line, (Problem("", error.message),))


def _take_record(desk: Desk, record: Any, *, line: int, source: str) -> Taken | Known:
    if is_raw_matter(record):
        return _take_matter(desk, record, line=line, source=source)
    raw = is_raw(record)
    if not raw:
        check_schema(record)
    external_id = (raw_id(record) if raw else str(record.get("external_id", ""))) or fingerprint(record)
    if number := _number_of(desk, external_id):
        return Known(line, external_id, number)
    incoming = (
        read_raw(record, desk.today) if raw else read_record(record, known_here(desk.session, desk.today))
    )
    named = replace(incoming, dispute=replace(incoming.dispute, external_id=external_id))
    done = put_incoming(desk, named, source=f"{source}:{line}")
    return _taken(done, line, external_id)


def _take_matter(desk: Desk, record: Any, *, line: int, source: str) -> Taken | Known:
    external_id = raw_matter_id(record) or fingerprint(record)
    if number := _number_of(desk, external_id):
        return Known(line, external_id, number)
    done = put_raw_matter(desk, record, external_id=external_id, source=f"{source}:{line}")
    return _taken(done, line, external_id)


def _number_of(desk: Desk, external_id: str) -> str | None:
    same = select(Case.number).where(Case.external_id == external_id, Case.voided_on.is_(None))
    return desk.session.scalars(same.limit(1)).first()


def _taken(done: Registered, line: int, external_id: str) -> Taken:
    return Taken(
        line=line,
        case_id=done.case_id,
        number=done.number,
        title=done.title,
        external_id=external_id,
        warnings=done.warnings,
    )


def fingerprint(record: Any) -> str:
    """Return what stands for the id of a record that brings none, so that it is not taken in twice either."""
    plain = json.dumps(record, ensure_ascii=True, sort_keys=True, default=str)
    return f"sha256:{hashlib.sha256(plain.encode()).hexdigest()[:32]}"


@contextmanager
def _opened(path: Path) -> Iterator[BufferedReader]:
    if path.is_dir():
        raise _unusable(QT_TRANSLATE_NOOP("Exchange", "“{name}”是文件夹，请选其中的 .jsonl 文件"), path)
    try:
        file = path.open("rb")
    except FileNotFoundError as error:
        raise _unusable(QT_TRANSLATE_NOOP("Exchange", "没有找到文件“{name}”"), path) from error
    except OSError as error:
        raise _unusable(QT_TRANSLATE_NOOP("Exchange", "打不开文件“{name}”，请检查读取权限"), path) from error
    with file:
        _refuse_other_encodings(file, path)
        yield file


def _refuse_other_encodings(file: BufferedReader, path: Path) -> None:
    begin = file.peek(_LOOKED_AT).partition(b"\n")[0]  # not read yet: it may come through a pipe
    if begin.startswith(_UTF16):
        raise _unusable(
            QT_TRANSLATE_NOOP("Exchange", "“{name}”是 UTF-16 编码，请另存为 UTF-8 编码再导入"), path
        )
    if not _decodes(begin, "utf-8-sig") and _decodes(begin, "gb18030") and begin.lstrip().startswith(b"{"):
        raise _unusable(QT_TRANSLATE_NOOP("Exchange", "“{name}”是 GBK 编码，请另存为 UTF-8 编码再导入"), path)


def _decodes(beginning: bytes, encoding: str) -> bool:
    """Tell whether text in an encoding may begin so; a character cut off at the end is no matter."""
    try:
        codecs.getincrementaldecoder(encoding)().decode(beginning)
    except UnicodeDecodeError:
        return False
    return True


def _lines(file: BufferedReader) -> Iterator[tuple[int, bytes]]:
    """Yield the lines that are not blank with their numbers; of one too long only the beginning is held."""
    number = 0
    while content := file.readline(LONGEST_LINE + 1):
        number += 1
        rest = content
        while len(content) > LONGEST_LINE and rest and not rest.endswith(b"\n"):
            rest = file.readline(LONGEST_LINE)
        if content.strip(b" \t\r\n\xef\xbb\xbf"):
            yield number, content


def _parsed(content: bytes) -> Any:
    if len(content) > LONGEST_LINE:
        text = QT_TRANSLATE_NOOP("Exchange", "这一行超过{limit}MB，不像是一个案件")
        _refuse(say(text, limit=LONGEST_LINE // 1024 // 1024))
    try:
        text = content.decode("utf-8-sig").rstrip("\r\n")
        return json.loads(
            text, parse_float=Decimal, parse_constant=_refuse_constant, object_pairs_hook=_once_each
        )
    except UnicodeDecodeError:
        _refuse(say(QT_TRANSLATE_NOOP("Exchange", "这一行不是 UTF-8 编码的文字")))
    except json.JSONDecodeError as error:
        broken = QT_TRANSLATE_NOOP("Exchange", "这一行不是完整的 JSON，第{column}个字符处读不下去")
        _refuse(say(broken, column=error.pos + 1))
    except (RecursionError, ValueError):
        _refuse(say(QT_TRANSLATE_NOOP("Exchange", "这一行嵌套太深或数字太长，不像是一个案件")))


def _once_each(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    record = dict(pairs)
    if len(record) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        _refuse(say(QT_TRANSLATE_NOOP("Exchange", "字段“{name}”写了两次，不能确定以哪一个为准"), name=twice))
    return record


def _refuse_constant(word: str) -> NoReturn:
    _refuse(say(QT_TRANSLATE_NOOP("Exchange", "“{word}”不是 JSON 的数字"), word=word))


def _refuse(message: Message) -> NoReturn:
    raise invalid(message)


def _unusable(source: str, path: Path) -> UserError:
    return UserError(say(source, name=path.name or str(path)))
