"""libcups by ctypes, through its accessor functions only: requests, answers, and their attributes.

Structures of libcups are never looked into, so that any libcups of the last ten years will do; it is the
library that Qt prints with and is loaded only when somebody prints.
"""

import ctypes
import os
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from ctypes import CFUNCTYPE, POINTER, byref, c_char_p, c_double, c_int, c_void_p
from functools import cache

_NAMES = ("libcups.so.2", "libcups.2.dylib")

Value = str | int | bool | tuple[int, int]
Attributes = dict[str, tuple[Value, ...]]

OPERATION, JOB, PRINTER = 0x01, 0x02, 0x04
"""Groups of attributes (RFC 8010 3.5.1)."""
INTEGER, BOOLEAN, ENUM, RANGE = 0x21, 0x22, 0x23, 0x33
NAME, KEYWORD, URI, MIME = 0x42, 0x44, 0x45, 0x49
"""Kinds of values (RFC 8010 3.5.2)."""
_TEXTS = frozenset({0x35, 0x36, 0x41, NAME, KEYWORD, URI, 0x46, 0x47, 0x48, MIME})

_TIMEOUT = CFUNCTYPE(c_int, c_void_p, c_void_p)
_PASSWORD = CFUNCTYPE(c_char_p, c_char_p, c_void_p, c_char_p, c_char_p, c_void_p)
_GIVE_UP = _TIMEOUT(lambda _http, _data: 0)
_NO_PASSWORD = _PASSWORD(lambda *_: None)
"""Nobody is asked for a password on a terminal nobody sees."""

_SIGNATURES: Mapping[str, tuple[object, tuple[object, ...]]] = {
    "cupsServer": (c_char_p, ()),
    "cupsUser": (c_char_p, ()),
    "cupsEncryption": (c_int, ()),
    "ippPort": (c_int, ()),
    "cupsLastError": (c_int, ()),
    "cupsGetDefault2": (c_char_p, (c_void_p,)),
    "cupsSetPasswordCB2": (None, (_PASSWORD, c_void_p)),
    "httpConnect2": (c_void_p, (c_char_p, c_int, c_void_p, c_int, c_int, c_int, c_int, c_void_p)),
    "httpClose": (None, (c_void_p,)),
    "httpSetTimeout": (None, (c_void_p, c_double, _TIMEOUT, c_void_p)),
    "cupsDoRequest": (c_void_p, (c_void_p, c_void_p, c_char_p)),
    "cupsDoIORequest": (c_void_p, (c_void_p, c_void_p, c_char_p, c_int, c_int)),
    "ippNew": (c_void_p, ()),
    "ippNewRequest": (c_void_p, (c_int,)),
    "ippDelete": (None, (c_void_p,)),
    "ippAddString": (c_void_p, (c_void_p, c_int, c_int, c_char_p, c_char_p, c_char_p)),
    "ippAddStrings": (c_void_p, (c_void_p, c_int, c_int, c_char_p, c_int, c_char_p, POINTER(c_char_p))),
    "ippAddInteger": (c_void_p, (c_void_p, c_int, c_int, c_char_p, c_int)),
    "ippAddCollection": (c_void_p, (c_void_p, c_int, c_char_p, c_void_p)),
    "ippFirstAttribute": (c_void_p, (c_void_p,)),
    "ippNextAttribute": (c_void_p, (c_void_p,)),
    "ippGetName": (c_char_p, (c_void_p,)),
    "ippGetGroupTag": (c_int, (c_void_p,)),
    "ippGetValueTag": (c_int, (c_void_p,)),
    "ippGetCount": (c_int, (c_void_p,)),
    "ippGetString": (c_char_p, (c_void_p, c_int, c_void_p)),
    "ippGetInteger": (c_int, (c_void_p, c_int)),
    "ippGetBoolean": (c_int, (c_void_p, c_int)),
    "ippGetRange": (c_int, (c_void_p, c_int, POINTER(c_int))),
    "ippGetStatusCode": (c_int, (c_void_p,)),
}


class NoAnswer(Exception):
    """The server sent no answer that could be read; ``status`` is what libcups says of it."""

    def __init__(self, status: int, *, is_surely_unsent: bool = False) -> None:
        super().__init__(f"{status:#06x}")
        self.status = status
        self.is_surely_unsent = is_surely_unsent


class Answer:
    """An answer read whole: its status, and the attributes of each job or printer in it."""

    def __init__(self, status: int, groups: list[Attributes]) -> None:
        self.status = status
        self.groups = groups

    @property
    def is_good(self) -> bool:
        """Tell whether the request was carried out."""
        return self.status < 0x100


@cache
def library() -> ctypes.CDLL | None:
    """Return libcups with the signatures used here; None on a system without it."""
    for name in _NAMES:
        try:
            found = ctypes.CDLL(name)
        except OSError:
            continue
        for function, (result, arguments) in _SIGNATURES.items():
            entry = getattr(found, function)
            entry.restype, entry.argtypes = result, arguments
        return found
    return None


class Request:
    """One request being put together; given away by `Connection.ask`."""

    def __init__(self, cups: ctypes.CDLL, operation: int) -> None:
        self._cups = cups
        self.pointer = cups.ippNewRequest(operation)

    def text(self, group: int, kind: int, name: str, value: str) -> None:
        """Add one text."""
        self._cups.ippAddString(self.pointer, group, kind, name.encode(), None, value.encode())

    def texts(self, group: int, kind: int, name: str, values: Sequence[str]) -> None:
        """Add several texts under one name."""
        listed = (c_char_p * len(values))(*(value.encode() for value in values))
        self._cups.ippAddStrings(self.pointer, group, kind, name.encode(), len(values), None, listed)

    def number(self, group: int, name: str, value: int, *, kind: int = INTEGER) -> None:
        """Add a number."""
        self._cups.ippAddInteger(self.pointer, group, kind, name.encode(), value)

    def medium(self, size: tuple[int, int], source: str) -> None:
        """Add the sheet to print on: width and height in hundredths of a millimetre, and its tray."""
        cups, sheet, sizes = self._cups, self._cups.ippNew(), self._cups.ippNew()
        for name, value in zip((b"x-dimension", b"y-dimension"), size, strict=True):
            cups.ippAddInteger(sizes, JOB, INTEGER, name, value)
        cups.ippAddCollection(sheet, JOB, b"media-size", sizes)
        if source:
            cups.ippAddString(sheet, JOB, KEYWORD, b"media-source", None, source.encode())
        cups.ippAddCollection(self.pointer, JOB, b"media-col", sheet)
        cups.ippDelete(sizes)
        cups.ippDelete(sheet)


class Connection:
    """An open connection to a CUPS server; for one thread."""

    def __init__(self, cups: ctypes.CDLL, http: int) -> None:
        self._cups, self._http = cups, http

    @property
    def default_printer(self) -> str:
        """Return the user's default printer, else the server's; empty without one."""
        return _text(self._cups.cupsGetDefault2(self._http))

    @property
    def user(self) -> str:
        """Return who prints."""
        return _text(self._cups.cupsUser())

    def request(self, operation: int) -> Request:
        """Begin a request."""
        return Request(self._cups, operation)

    def ask(self, request: Request, resource: str = "/", content: bytes = b"") -> Answer:
        """Send a request, with a file behind it if there is one, and read the answer. Raises NoAnswer."""
        if content:
            with _as_file(content) as number:
                found = self._cups.cupsDoIORequest(self._http, request.pointer, resource.encode(), number, -1)
        else:
            found = self._cups.cupsDoRequest(self._http, request.pointer, resource.encode())
        if not found:
            raise NoAnswer(self._cups.cupsLastError())
        try:
            return Answer(self._cups.ippGetStatusCode(found), list(_groups(self._cups, found)))
        finally:
            self._cups.ippDelete(found)


def default_server(cups: ctypes.CDLL) -> str:
    """Return the server the system names: ``CUPS_SERVER`` as it is now, else libcups' own choice."""
    return os.environ.get("CUPS_SERVER") or _text(cups.cupsServer())


@contextmanager
def connected(cups: ctypes.CDLL, server: str, seconds: float) -> Iterator[Connection]:
    """Open a connection that gives up when nothing comes for ``seconds``. Raises NoAnswer."""
    host, port = _host_and_port(server, cups.ippPort())
    http = cups.httpConnect2(
        host.encode(), port, None, 0, cups.cupsEncryption(), 1, round(seconds * 1000), None
    )
    if not http:
        raise NoAnswer(cups.cupsLastError(), is_surely_unsent=True)
    cups.cupsSetPasswordCB2(_NO_PASSWORD, None)
    cups.httpSetTimeout(http, seconds, _GIVE_UP, None)
    try:
        yield Connection(cups, http)
    finally:
        cups.httpClose(http)


def _host_and_port(server: str, usual: int) -> tuple[str, int]:
    """Return host and port of ``host``, ``host:port``, ``[address]:port`` or the path of a socket."""
    if server.startswith("/"):
        return server, usual
    server = server.partition("/")[0]
    host, colon, port = server.rpartition(":")
    is_bare_address = server.count(":") > 1 and not server.startswith("[")
    if colon and port.isdigit() and not is_bare_address:
        return host.strip("[]"), int(port)
    return server.strip("[]"), usual


def _groups(cups: ctypes.CDLL, answer: int) -> Iterator[Attributes]:
    """Yield the attributes of each job or printer; one without a name parts them."""
    group: Attributes = {}
    attribute = cups.ippFirstAttribute(answer)
    while attribute:
        name = _text(cups.ippGetName(attribute))
        if name and cups.ippGetGroupTag(attribute) in (JOB, PRINTER):
            group[name] = _values(cups, attribute)
        elif group:
            yield group
            group = {}
        attribute = cups.ippNextAttribute(answer)
    if group:
        yield group


def _values(cups: ctypes.CDLL, attribute: int) -> tuple[Value, ...]:
    kind = cups.ippGetValueTag(attribute)
    return tuple(_value(cups, attribute, kind, at) for at in range(cups.ippGetCount(attribute)))


def _value(cups: ctypes.CDLL, attribute: int, kind: int, at: int) -> Value:
    if kind in (INTEGER, ENUM):
        return int(cups.ippGetInteger(attribute, at))
    if kind == BOOLEAN:
        return bool(cups.ippGetBoolean(attribute, at))
    if kind == RANGE:
        upper = c_int()
        return int(cups.ippGetRange(attribute, at, byref(upper))), upper.value
    return _text(cups.ippGetString(attribute, at, None)) if kind in _TEXTS else ""


def _text(found: bytes | None) -> str:
    return (found or b"").decode("utf-8", "replace")


@contextmanager
def _as_file(content: bytes) -> Iterator[int]:
    """Give the number of a file with ``content`` that has no name and is gone afterwards."""
    with tempfile.TemporaryFile() as file:
        file.write(content)
        file.flush()
        file.seek(0)
        yield file.fileno()
