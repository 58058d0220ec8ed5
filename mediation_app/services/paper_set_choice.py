"""卷宗文书目录: the set of papers that an office's dossiers follow, and what it changed of it."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache
from typing import Any

from sqlalchemy import select

from forms.dossier import set_lines
from mediation_app.model import Office
from mediation_app.rules.errors import NotFound
from mediation_app.rules.paper_sets import PaperSet, SetLine, SetNeed, changes_refused
from mediation_app.rules.permissions import Permission
from mediation_app.services.acts import Act
from mediation_app.services.books import SYSTEM, Actor, Books
from mediation_app.services.entries import clean, refuse
from mediation_app.services.own_papers import own_lines_of
from resources.dictionaries import paper_sets
from resources.i18n import QT_TRANSLATE_NOOP, Message

_KEY = "paper_set"
USUAL = "national"
"""The set of an office that has not chosen one."""


@cache
def sets() -> tuple[PaperSet, ...]:
    """Return the sets that come with the program, the national one first."""
    return tuple(_from_row(row) for row in paper_sets())


def chosen_set(office: Office) -> PaperSet:
    """Return the set that an office's dossiers follow, with what the office changed of it."""
    kept = office.settings.get(_KEY, {})
    usual = _set(kept.get("code", USUAL))
    own = kept.get("lines")
    chosen = _with_lines(usual, tuple(_line(row) for row in own)) if own else usual
    return replace(chosen, own=own_lines_of(office))


def current(books: Books) -> PaperSet:
    """Return the open office's set with a line for every paper a dossier can have; everybody may see it."""
    with books.reading(SYSTEM) as session:
        chosen = chosen_set(session.scalars(select(Office)).one())
    return _with_lines(chosen, set_lines(chosen))


def choose(books: Books, actor: Actor, code: str) -> PaperSet:
    """Let the office's dossiers follow a set as it comes with the program. Raises NotFound."""
    with books.acting(actor, Permission.MANAGE_PAPERS) as desk:
        found = _set(code)
        desk.office.settings = {**desk.office.settings, _KEY: {"code": found.code}}
        desk.log(Act.PAPER_SET_CHANGED, title=found.title)
    return _with_lines(found, set_lines(found))


def change_lines(books: Books, actor: Actor, lines: Iterable[SetLine]) -> PaperSet:
    """Change order, need and names of the papers in the office's set; ``lines`` are all of them.

    Raises InvalidInput where one is missing, a paper of the law would be left out, or covers are not outside.
    """
    wanted = tuple(SetLine(entry=one.entry, need=one.need, label=clean(one.label)) for one in lines)
    with books.acting(actor, Permission.MANAGE_PAPERS) as desk:
        usual = _set(chosen_set(desk.office).code)
        whole = _with_lines(usual, set_lines(usual))
        refuse(list(changes_refused(wanted, whole)))
        kept = {"code": usual.code, "lines": [_row(line) for line in wanted]}
        desk.office.settings = {**desk.office.settings, _KEY: kept}
        changed = [_row(line) for line in wanted if line != whole.line(line.entry)]
        desk.log(Act.PAPER_SET_CHANGED, title=usual.title, changed=changed)
    return _with_lines(usual, wanted)


def _set(code: str) -> PaperSet:
    found = next((one for one in sets() if one.code == code), None)
    if found is None:
        raise NotFound(
            _say(QT_TRANSLATE_NOOP("PaperSets", "没有“{code}”这套卷宗文书目录"), code=code),
            _say(QT_TRANSLATE_NOOP("PaperSets", "请在列出的几套里选择")),
        )
    return found


def _with_lines(one: PaperSet, lines: tuple[SetLine, ...]) -> PaperSet:
    return PaperSet(code=one.code, title=one.title, source=one.source, lines=lines)


def _from_row(row: Mapping[str, Any]) -> PaperSet:
    lines = tuple(_line({**line, "entry": _entry(line)}) for line in row["lines"])
    return PaperSet(code=row["code"], title=row["title"], source=row["source"], lines=lines)


def _entry(line: Mapping[str, str]) -> str:
    return line["paper"] if "paper" in line else f"files:{line['files']}"


def _line(row: Mapping[str, str]) -> SetLine:
    return SetLine(entry=row["entry"], need=SetNeed(row["need"]), label=row.get("label", ""))


def _row(line: SetLine) -> dict[str, str]:
    return {"entry": line.entry, "need": line.need.value, "label": line.label}


def _say(source: str, **values: object) -> Message:
    return Message("PaperSets", source, **values)
