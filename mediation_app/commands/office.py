"""Which office a command works on, and who acts."""

import os
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mediation_app.commands.output import tell
from mediation_app.commands.parser import VARIABLE
from mediation_app.rules.errors import NotAnOffice
from mediation_app.rules.numbering import render as render_number
from mediation_app.rules.permissions import Role
from mediation_app.services import folders, staff
from mediation_app.services.books import Actor, Books
from mediation_app.services.offices import FILE_NAME, NewOffice, create, open_office
from mediation_app.services.staff import NewStaff
from resources.i18n import QT_TRANSLATE_NOOP, Message

_PATTERN = "({year})人调字第{seq}号"
_MATTERS = "({year})访字第{seq}号"
_NAME, _SHORT, _PERSON = "人民调解委员会", "调委会", "调解员"


def office_named(args: Namespace) -> str:
    """Return the office meant: ``--office``, else the environment's, else the user's own."""
    return args.office or os.environ.get(VARIABLE) or str(folders.own_office_folder())


@contextmanager
def opened(args: Namespace) -> Iterator[tuple[Books, Actor]]:
    """Open the office meant, and close it afterwards. Raises NotAnOffice and other faults, NotFound."""
    books = open_office(office_named(args))
    try:
        yield books, acting(books, args)
    finally:
        books.close()


@contextmanager
def opened_or_made(args: Namespace) -> Iterator[tuple[Books, Actor]]:
    """Open the office meant; in an empty or new folder make one first, and say so."""
    name = office_named(args)
    try:
        books = open_office(name)
    except NotAnOffice:
        if "://" in name or not _is_empty(Path(name)):
            raise
        books = _made(name, args.as_name)
    try:
        yield books, acting(books, args)
    finally:
        books.close()


def _made(name: str, person: str) -> Books:
    books = create(name, _new_office(person))
    example = render_number(_PATTERN, year=books.clock().year, seq=1, short=_SHORT)
    text = QT_TRANSLATE_NOOP(
        "Commands",
        "已在“{folder}”新建调委会，编号形如“{example}”。名称、编号格式和人员请在窗口的“设置”里修改。",
    )
    tell(Message("Commands", text, folder=name, example=example))
    return books


def acting(books: Books, args: Namespace) -> Actor:
    """Return who acts: the member named by ``--as``, else the first mediator."""
    return staff.actor_named(books, args.as_name) if args.as_name else staff.default_actor(books)


def _is_empty(folder: Path) -> bool:
    """Tell whether nothing lies in a folder but what a first start cut short may have left."""
    if not folder.exists():
        return True
    return folder.is_dir() and all(path.name.startswith(FILE_NAME) for path in folder.iterdir())


def _new_office(name: str) -> NewOffice:
    person = NewStaff(name=name or _PERSON, roles=(Role.MEDIATOR, Role.CLERK, Role.ADMINISTRATOR))
    return NewOffice(
        name=_NAME,
        short_name=_SHORT,
        number_pattern=_PATTERN,
        matter_number_pattern=_MATTERS,
        people=(person,),
    )
