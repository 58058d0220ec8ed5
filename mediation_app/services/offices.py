"""Making an office and opening one, in a folder of this machine or on a server."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine, inspect, select

from mediation_app.model import Office
from mediation_app.rules.errors import Conflict, Locked, NotAnOffice, Problem, ReadOnly, UserError
from mediation_app.rules.numbering import DEFAULT_MATTER_PATTERN, DEFAULT_PATTERN, check_pattern
from mediation_app.rules.permissions import Permission, Role
from mediation_app.services.acts import Act
from mediation_app.services.books import SYSTEM, Actor, Books, Clock, Desk, beijing_now
from mediation_app.services.entries import clean, refuse, texts_too_long
from mediation_app.services.places import NewVillage, put_village
from mediation_app.services.staff import NewStaff, put_staff
from mediation_app.storage.engine import file_engine, is_server, reading, server_engine
from mediation_app.storage.faults import telling_faults, telling_file_faults
from mediation_app.storage.location import on_network, writable
from mediation_app.storage.migrate import migrate, revision_of
from resources.i18n import QT_TRANSLATE_NOOP, Message

FILE_NAME = "office.db"


def _say(source: str, **values: object) -> Message:
    return Message("Offices", source, **values)


class OfficeExists(Conflict):
    """There is an office already where one was to be made."""

    def __init__(self) -> None:
        super().__init__(
            _say(QT_TRANSLATE_NOOP("Offices", "这里已经有一个调委会")),
            _say(QT_TRANSLATE_NOOP("Offices", "请直接打开它，或另选一个空文件夹（空数据库）")),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class NewOffice:
    """What the first start asks for."""

    name: str
    short_name: str
    place: str = ""
    court: str = ""
    number_pattern: str = DEFAULT_PATTERN
    matter_number_pattern: str = DEFAULT_MATTER_PATTERN
    people: Sequence[NewStaff] = ()
    villages: Sequence[NewVillage] = ()
    is_demonstration: bool = False


def file_of(folder: Path) -> Path:
    """Return the path of the one file an office in ``folder`` is kept in."""
    return folder / FILE_NAME


def is_office(folder: Path) -> bool:
    """Tell whether ``folder`` holds an office. Raises ReadOnly where it may not be looked into."""
    with telling_file_faults():
        return file_of(folder).is_file()


def create(target: Path | str, new: NewOffice, clock: Clock = beijing_now) -> Books:
    """Make an office in a folder, or in an empty PostgreSQL database, and open it.

    Raises InvalidInput, OfficeExists where there is one already, UserError on a network drive,
    Locked while another program makes it, ReadOnly or DiskFull; a failure leaves no half office behind.
    """
    _check(new)
    made_file = False
    if is_server(target):
        books = Books(server_engine(str(target)), folder=None, clock=clock)
    else:
        folder = Path(target)
        _prepare(folder)
        made_file = _claim(file_of(folder))
        books = Books(file_engine(file_of(folder)), folder=folder, clock=clock)
    try:
        with telling_faults():
            _refuse_second(books.engine)
            migrate(books.engine, file=None, now=clock())
        _fill(books, new)
    except (OfficeExists, Locked):  # another program's, made a moment ago or being made now
        books.close()
        raise
    except Exception:
        books.close()
        if made_file:
            _take_away(books.folder)
        raise
    return books


def open_office(target: Path | str, clock: Clock = beijing_now) -> Books:
    """Open an office, carrying its tables along after a backup where the program is newer.

    Raises NotAnOffice, NewerFile, Damaged, Locked, ReadOnly or ConnectionLost.
    """
    books = _opened(target, clock)
    try:
        with telling_faults():
            _require_office(books.engine)
            migrate(books.engine, file=books.folder and file_of(books.folder), now=clock())
    except Exception:
        books.close()
        raise
    return books


def _opened(target: Path | str, clock: Clock) -> Books:
    if is_server(target):
        return Books(server_engine(str(target)), folder=None, clock=clock)
    folder = Path(target)
    if not is_office(folder):
        raise NotAnOffice
    engine = file_engine(file_of(folder), read_only=not _may_write(folder))
    return Books(engine, folder=folder, clock=clock)


def _may_write(folder: Path) -> bool:
    return writable(folder) and writable(file_of(folder))


def _require_office(engine: Engine) -> None:
    if revision_of(engine) is None or not _has_office(engine):
        raise NotAnOffice


def _has_office(engine: Engine) -> bool:
    """Tell whether an office was made to the end: its tables alone, after a power cut, are none yet."""
    with reading(engine).connect() as connection:
        if not inspect(connection).has_table(Office.__tablename__):
            return False
        return connection.scalar(select(Office.id).limit(1)) is not None


def read_only(books: Books) -> bool:
    """Tell whether the open office can only be looked at: its folder or file may not be written."""
    if books.folder is None:
        return False
    return not _may_write(books.folder)


def office_of(books: Books) -> Office:
    """Return the office's own row; everybody may see it."""
    with books.reading(SYSTEM) as session:
        return session.scalars(select(Office)).one()


def change_office(books: Books, actor: Actor, **values: object) -> None:
    """Change the office's name, place, court or number pattern; numbers already given stay.

    Raises InvalidInput, each problem beside its field: a pattern that cannot number cases, an empty name.
    """
    with books.acting(actor, Permission.MANAGE_OFFICE) as desk:
        office = desk.office
        tidy = {name: clean(value) if isinstance(value, str) else value for name, value in values.items()}
        before = {name: getattr(office, name) for name in tidy}
        refuse(_office_problems({name: getattr(office, name) for name in _CHECKED} | tidy))
        for name, value in tidy.items():
            setattr(office, name, value)
        desk.log(Act.SETTINGS_CHANGED, before=before, after=tidy)


def _check(new: NewOffice) -> None:
    problems = _office_problems({name: getattr(new, name, "") for name in _CHECKED})
    if not any(Role.MEDIATOR in person.roles for person in new.people):
        problems.append(Problem("people", _say(QT_TRANSLATE_NOOP("Offices", "请至少添加一名调解员"))))
    if not any(Role.ADMINISTRATOR in person.roles for person in new.people):
        problems.append(Problem("people", _say(QT_TRANSLATE_NOOP("Offices", "请指定一名管理员，可以兼任"))))
    refuse(problems)


_PATTERNS = ("number_pattern", "oral_number_pattern", "matter_number_pattern")
_CHECKED = ("name", "short_name", "place", "area_code", "court", *_PATTERNS)


def _office_problems(values: Mapping[str, object]) -> list[Problem]:
    texts = {name: str(values[name]) for name in _CHECKED}
    problems = texts_too_long(texts, Office)
    if not clean(texts["name"]):
        problems.append(Problem("name", _say(QT_TRANSLATE_NOOP("Offices", "请填写调委会名称"))))
    if not clean(texts["short_name"]):
        problems.append(Problem("short_name", _say(QT_TRANSLATE_NOOP("Offices", "请填写编号用的简称"))))
    for name in _PATTERNS:
        if name != "oral_number_pattern" or texts[name]:
            problems += [Problem(name, message) for message in check_pattern(texts[name])]
    if texts["oral_number_pattern"] == texts["number_pattern"]:
        text = QT_TRANSLATE_NOOP("Offices", "口头协议的编号格式要与案件编号不同，否则会有相同的编号")
        problems.append(Problem("oral_number_pattern", _say(text)))
    if texts["matter_number_pattern"] in {texts["number_pattern"], texts["oral_number_pattern"]}:
        text = QT_TRANSLATE_NOOP("Offices", "信访事项的编号格式要与其他系列不同，否则会有相同的编号")
        problems.append(Problem("matter_number_pattern", _say(text)))
    return problems


def _prepare(folder: Path) -> None:
    """Make the folder; refuse one on a network drive or without permission to write."""
    with telling_file_faults():
        folder.mkdir(parents=True, exist_ok=True)
    if on_network(folder):
        raise UserError(
            _say(
                QT_TRANSLATE_NOOP(
                    "Offices", "共享文件夹或网络盘上不能建立单机办公数据：多台电脑同时写入会损坏文件"
                )
            ),
            _say(QT_TRANSLATE_NOOP("Offices", "请选本机硬盘上的文件夹；多人同时使用请改用服务器方式")),
        )
    if not writable(folder):
        raise ReadOnly


def _claim(file: Path) -> bool:
    """Make the file when it is not there; tell whether this call did."""
    with telling_file_faults():
        try:
            file.touch(exist_ok=False)
        except FileExistsError:
            return False
    return True


def _refuse_second(engine: Engine) -> None:
    if _has_office(engine):
        raise OfficeExists


def _fill(books: Books, new: NewOffice) -> None:
    with books.acting(SYSTEM, Permission.MANAGE_OFFICE) as desk:
        if desk.session.scalar(select(Office.id)) is not None:  # made by another program a moment ago
            raise OfficeExists
        desk.session.add(_row(new))
        desk.session.flush()
        desk.log(Act.OFFICE_MADE, name=new.name)
        _people_and_places(desk, new)


def _row(new: NewOffice) -> Office:
    return Office(
        name=clean(new.name),
        short_name=clean(new.short_name),
        place=clean(new.place),
        court=clean(new.court),
        number_pattern=new.number_pattern,
        matter_number_pattern=new.matter_number_pattern,
        is_demonstration=new.is_demonstration,
    )


def _people_and_places(desk: Desk, new: NewOffice) -> None:
    for person in new.people:
        put_staff(desk, person)
    for village in new.villages:
        put_village(desk, village)


def _take_away(folder: Path | None) -> None:
    if folder is not None:
        for name in (FILE_NAME, f"{FILE_NAME}-wal", f"{FILE_NAME}-shm"):
            (folder / name).unlink(missing_ok=True)
