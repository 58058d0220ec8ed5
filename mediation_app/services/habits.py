"""The office's habits and its own words for kinds of disputes."""

from collections.abc import Mapping
from dataclasses import replace

from sqlalchemy import select

from mediation_app.model import KindWord, Office
from mediation_app.rules.errors import Problem
from mediation_app.rules.habits import Habits, habits_from
from mediation_app.rules.permissions import Permission
from mediation_app.services.acts import Act
from mediation_app.services.books import SYSTEM, Actor, Books
from mediation_app.services.entries import clean, refuse, texts_too_long
from resources.dictionaries import is_dispute_type, kind_map, type_versions
from resources.i18n import QT_TRANSLATE_NOOP, Message


def habits_of(office: Office) -> Habits:
    """Return the habits kept in the office's row."""
    return habits_from(office.settings)


def habits(books: Books) -> Habits:
    """Return the open office's habits; everybody may see them."""
    with books.reading(SYSTEM) as session:
        return habits_of(session.scalars(select(Office)).one())


def change_habits(books: Books, actor: Actor, **values: object) -> Habits:
    """Change some habits and return all of them. Raises InvalidInput, TypeError on an unknown name."""
    with books.acting(actor, Permission.MANAGE_OFFICE) as desk:
        office = desk.office
        changed = replace(habits_of(office), **values)  # type: ignore[arg-type]  # names are checked by replace
        refuse(changed.problems() + _version_problems(changed))
        office.settings = {**office.settings, **changed.stored()}
        desk.log(Act.SETTINGS_CHANGED, after=values)
        return changed


def kind_words(books: Books) -> Mapping[str, str]:
    """Return the map from a ledger's word to a dispute type's code: ours, overruled by the office's own."""
    with books.reading(SYSTEM) as session:
        own = {word.word: word.type_code for word in session.scalars(select(KindWord))}
    return {**kind_map(), **own}


def set_kind_word(books: Books, actor: Actor, word: str, type_code: str) -> None:
    """Let ``word`` mean the dispute type ``type_code`` in this office from now on. Raises InvalidInput."""
    with books.acting(actor, Permission.MANAGE_OFFICE) as desk:
        word = clean(word)
        refuse(texts_too_long({"word": word}, KindWord) + _kind_problems(word, type_code))
        row = desk.session.scalar(select(KindWord).where(KindWord.word == word))
        if row is None:
            row = KindWord(word=word)
            desk.session.add(row)
        row.type_code = type_code
        desk.log(Act.SETTINGS_CHANGED, word=word, type_code=type_code)


def _version_problems(habits: Habits) -> list[Problem]:
    if habits.type_version in type_versions():
        return []
    text = QT_TRANSLATE_NOOP("Habits", "没有“{version}”这一版纠纷类型")
    return [Problem("type_version", Message("Habits", text, version=habits.type_version))]


def _kind_problems(word: str, type_code: str) -> list[Problem]:
    problems = []
    if not word:
        problems.append(Problem("word", Message("Habits", QT_TRANSLATE_NOOP("Habits", "请填写用词"))))
    if not is_dispute_type(type_code):
        text = QT_TRANSLATE_NOOP("Habits", "没有“{code}”这种纠纷类型")
        problems.append(Problem("type_code", Message("Habits", text, code=type_code)))
    return problems
