"""The clause library: what comes with the program, and the office's own wordings beside it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from sqlalchemy import select

from mediation_app.model import Case, Clause, Term
from mediation_app.rules.amounts import both
from mediation_app.rules.clauses import ClauseText, Slot, clause_problems, filled, slots_of
from mediation_app.rules.dates import show
from mediation_app.rules.errors import Problem
from mediation_app.rules.permissions import Permission
from mediation_app.rules.vocabulary import TermKind
from mediation_app.services.acts import Act
from mediation_app.services.books import SYSTEM, Actor, Books, Desk
from mediation_app.services.checks import existing
from mediation_app.services.entries import cleaned, refuse, too_long
from mediation_app.services.person_rows import spellings
from mediation_app.services.terms import InstalmentEntry, TermEntry
from resources.dictionaries import current_code, is_dispute_type
from resources.dictionaries.agreement_words import clause_library
from resources.i18n import QT_TRANSLATE_NOOP, Message


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseRow:
    """A clause to choose; ``clause_id`` only of the office's own, ``initials`` of its title in pinyin."""

    title: str
    type_code: str
    kind: TermKind
    text: str
    on_the_spot: bool = False
    clause_id: int | None = None
    initials: tuple[str, ...] = ()
    is_retired: bool = False

    def matches(self, typed: str) -> bool:
        """Tell whether typed words stand in title or text, each; or pinyin initials in the title."""
        words = typed.lower().split()
        return all(
            word in self.title.lower() or word in self.text or any(word in one for one in self.initials)
            for word in words
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveClause:
    """A clause of the office's own, new or changed."""

    title: str
    text: str
    kind: TermKind
    type_code: str = ""
    clause_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Filling:
    """What the slots of a clause are filled with; ``words`` those that are words only, by name."""

    debtor_id: int | None = None
    creditor_id: int | None = None
    amount_fen: int | None = None
    due_on: date | None = None
    words: Mapping[str, str]


def clauses(books: Books, actor: Actor, type_code: str = "") -> tuple[ClauseRow, ...]:
    """Return the clauses that may be inserted: those of the kind first, then general ones, then the rest.

    Within each the office's own come first. ``type_code`` is one of any version.
    """
    wanted = current_code(type_code) if is_dispute_type(type_code) else ""
    with books.reading(actor) as session:
        own = session.scalars(select(Clause).where(Clause.retired_at.is_(None)).order_by(Clause.id)).all()
        rows = (*map(_of_own, own), *_library())
    return tuple(sorted(rows, key=lambda row: _rank(row, wanted)))


def own_clauses(books: Books) -> tuple[ClauseRow, ...]:
    """Return the office's own clauses, retired ones last; everybody may see."""
    with books.reading(SYSTEM) as session:
        own = session.scalars(select(Clause).order_by(Clause.retired_at.is_not(None), Clause.id)).all()
        return tuple(map(_of_own, own))


def save_clause(books: Books, actor: Actor, command: SaveClause) -> int:
    """Keep a clause of the office's own and return its id.

    Raises InvalidInput for one without title or words, with braces left open, or that no agreement may hold;
    NotFound for an id that is not there.
    """
    with books.acting(actor, Permission.MANAGE_PAPERS) as desk:
        command = cleaned(command)
        refuse(_problems(command))
        clause = _clause(desk, command.clause_id)
        clause.title, clause.text, clause.kind = command.title, command.text, command.kind
        clause.type_code = current_code(command.type_code) if command.type_code else ""
        desk.session.flush()
        desk.log(Act.CLAUSE_SAVED, subject=f"clause:{clause.id}", title=clause.title)
        return clause.id


def retire_clause(books: Books, actor: Actor, clause_id: int, *, retired: bool = True) -> None:
    """Offer a clause of the office's own no longer, or again; terms made from it stay. Raises NotFound."""
    with books.acting(actor, Permission.MANAGE_PAPERS) as desk:
        clause = existing(desk.session, Clause, clause_id)
        clause.retired_at = desk.now if retired else None
        desk.log(Act.CLAUSE_SAVED, subject=f"clause:{clause.id}", title=clause.title, retired=retired)


def term_of(row: ClauseRow, filling: Filling, names: Mapping[int, str]) -> TermEntry:
    """Return the term a clause makes; ``names`` of the parties by id.

    Raises InvalidInput beside the slots that are left empty.
    """
    words = {
        **filling.words,
        Slot.DEBTOR: names.get(filling.debtor_id or 0, ""),
        Slot.CREDITOR: names.get(filling.creditor_id or 0, ""),
        Slot.SUM: both(filling.amount_fen) if filling.amount_fen else "",
        Slot.DAY: show(filling.due_on) if filling.due_on else "",
    }
    slots = slots_of(row.text)
    amount = filling.amount_fen if row.kind is TermKind.PAY else None
    return TermEntry(
        kind=row.kind,
        text=filled(row.text, words),
        debtor_id=filling.debtor_id if Slot.DEBTOR in slots else None,
        creditor_id=filling.creditor_id if Slot.CREDITOR in slots else None,
        amount_fen=amount,
        on_the_spot=row.on_the_spot,
        instalments=(InstalmentEntry(filling.due_on, amount),) if filling.due_on else (),
    )


def text_of_term(term: Term | TermEntry, case: Case) -> str:
    """Return the words of a term with its parties and sum as slots again, to be kept as a clause."""
    text = term.text
    for slot, party_id in ((Slot.DEBTOR, term.debtor_id), (Slot.CREDITOR, term.creditor_id)):
        name = next((one.person.name for one in case.parties if one.id == party_id), "")
        if name:
            text = text.replace(name, f"{{{slot}}}")
    if term.amount_fen:
        text = text.replace(both(term.amount_fen), f"{{{Slot.SUM}}}")
    for part in term.instalments:
        if part.due_on is not None:
            text = text.replace(show(part.due_on), f"{{{Slot.DAY}}}")
    return text


def _problems(command: SaveClause) -> list[Problem]:
    read = ClauseText(title=command.title, type_code=command.type_code, kind=command.kind, text=command.text)
    problems = [*clause_problems(read), *too_long(command, Clause)]
    if command.type_code and not is_dispute_type(command.type_code):
        text = QT_TRANSLATE_NOOP("Clauses", "没有这个纠纷类型")
        problems.append(Problem("type_code", Message("Clauses", text)))
    return problems


def _clause(desk: Desk, clause_id: int | None) -> Clause:
    if clause_id is not None:
        return existing(desk.session, Clause, clause_id)
    clause = Clause(added_by_id=desk.staff_id, added_at=desk.now)
    desk.session.add(clause)
    return clause


def _of_own(clause: Clause) -> ClauseRow:
    return ClauseRow(
        title=clause.title,
        type_code=clause.type_code,
        kind=clause.kind,
        text=clause.text,
        clause_id=clause.id,
        initials=tuple(spellings(clause.title)),
        is_retired=clause.retired_at is not None,
    )


@cache
def _library() -> tuple[ClauseRow, ...]:
    return tuple(
        ClauseRow(
            title=row["title"],
            type_code=row["type"],
            kind=TermKind(row["kind"]),
            text=row["text"],
            on_the_spot=bool(row.get("on_the_spot")),
            initials=tuple(spellings(row["title"])),
        )
        for row in clause_library()
    )


def _rank(row: ClauseRow, wanted: str) -> tuple[int, bool]:
    place = 0 if wanted and row.type_code == wanted else 1 if not row.type_code else 2
    return place, row.clause_id is None
