"""The office's habits and its own words for kinds of disputes."""

from collections.abc import Mapping
from dataclasses import replace

from resources.dictionaries import kind_map
from sqlalchemy import select

from mediation_app.model import KindWord, Office
from mediation_app.rules.habits import Habits, habits_from
from mediation_app.rules.permissions import Permission
from mediation_app.services.audit import Act
from mediation_app.services.books import SYSTEM, Actor, Books


def habits_of(office: Office) -> Habits:
    """Return the habits kept in the office's row."""
    return habits_from(office.settings)


def habits(books: Books) -> Habits:
    """Return the open office's habits; everybody may see them."""
    with books.reading(SYSTEM) as session:
        return habits_of(session.scalars(select(Office)).one())


def change_habits(books: Books, actor: Actor, **values: object) -> Habits:
    """Change some habits and return all of them. Raises TypeError on an unknown name."""
    with books.acting(actor, Permission.MANAGE_OFFICE) as desk:
        office = desk.office
        changed = replace(habits_of(office), **values)  # type: ignore[arg-type]  # names are checked by replace
        office.settings = changed.stored()
        desk.log(Act.SETTINGS_CHANGED, after=values)
        return changed


def kind_words(books: Books) -> Mapping[str, str]:
    """Return the map from a ledger's word to a dispute type's code: ours, overruled by the office's own."""
    with books.reading(SYSTEM) as session:
        own = {word.word: word.type_code for word in session.scalars(select(KindWord))}
    return {**kind_map(), **own}


def set_kind_word(books: Books, actor: Actor, word: str, type_code: str) -> None:
    """Let ``word`` mean the dispute type ``type_code`` in this office from now on."""
    with books.acting(actor, Permission.MANAGE_OFFICE) as desk:
        row = desk.session.scalar(select(KindWord).where(KindWord.word == word))
        if row is None:
            row = KindWord(word=word)
            desk.session.add(row)
        row.type_code = type_code
        desk.log(Act.SETTINGS_CHANGED, word=word, type_code=type_code)
