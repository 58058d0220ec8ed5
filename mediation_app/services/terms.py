"""Terms (约定事项) as they are typed: their words made from the data, and what is wrong with them.

Pure over entries and loaded parties, so that the screen asks while somebody types.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from mediation_app.model import Party, PayForm, Term, TermKind
from mediation_app.rules.amounts import LARGEST_FEN, both, figure, find_amounts, say_figure
from mediation_app.rules.checkup.sums import amount_contradicted, capitals_wrong
from mediation_app.rules.dates import show
from mediation_app.rules.errors import Problem
from mediation_app.rules.recurring import begins_on
from mediation_app.rules.waivers import find_waivers
from resources.i18n import QT_TRANSLATE_NOOP, Message

_IN_WORDS = {PayForm.CASH: "以现金方式", PayForm.TRANSFER: "以转账方式"}


@dataclass(frozen=True, slots=True)
class InstalmentEntry:
    """One part of what is due under a term; no amount for an act."""

    due_on: date | None = None
    amount_fen: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TermEntry:
    """One term as typed; without ``text`` a payment's words are made from the data.

    ``instalments`` empty: due at once under no date; one: the due date; several: paid in parts.
    """

    kind: TermKind
    text: str = ""
    debtor_id: int | None = None
    creditor_id: int | None = None
    amount_fen: int | None = None
    pay_form: PayForm | None = None
    on_the_spot: bool = False
    instalments: tuple[InstalmentEntry, ...] = ()
    to_verify: bool = False
    read_from: str = ""
    term_id: int | None = None


def entry_of(term: Term) -> TermEntry:
    """Return a stored term as an entry; its instalments must be loaded."""
    return TermEntry(
        kind=term.kind,
        text=term.text,
        debtor_id=term.debtor_id,
        creditor_id=term.creditor_id,
        amount_fen=term.amount_fen,
        pay_form=term.pay_form,
        on_the_spot=term.on_the_spot,
        instalments=tuple(InstalmentEntry(one.due_on, one.amount_fen) for one in term.instalments),
        to_verify=term.to_verify,
        read_from=term.read_from,
        term_id=term.id,
    )


def summed(entry: TermEntry) -> TermEntry:
    """Return the entry with the total and the instalments filled from each other where one is empty.

    An on-the-spot term keeps no due date: it is due when the agreement takes effect.
    """
    parts = () if entry.on_the_spot else entry.instalments
    amounts = [part.amount_fen for part in parts]
    total = entry.amount_fen
    if total is None and amounts and None not in amounts:
        total = sum(amount for amount in amounts if amount is not None)
    if not parts:
        parts = (InstalmentEntry(),)
    if len(parts) == 1 and parts[0].amount_fen is None:
        parts = (InstalmentEntry(parts[0].due_on, total),)
    return replace(entry, amount_fen=total, instalments=parts)


def term_words(entry: TermEntry, parties: Sequence[Party]) -> str:
    """Write a term as printed: who does what for whom, the sum in figures and capitals, and by when.

    Typed words are kept; what they leave out of debtor and sum is added, so that figures and capitals always
    stand and agree.
    """
    entry = summed(entry)
    if not entry.text.strip():
        return _payment_words(entry, parties) if entry.kind is TermKind.PAY else ""
    text = _with_sum(entry.text.strip(), entry.amount_fen if entry.kind is TermKind.PAY else None)
    debtor = _name(entry.debtor_id, parties)
    named = text if not debtor or _is_named(debtor, text) else f"{debtor}{text}"
    return named if named.endswith(("。", "；", "！")) else f"{named.rstrip('，、,.;；')}。"


def _is_named(name: str, text: str) -> bool:
    """Tell whether a text names somebody in full, or begins with the end of the name (大塘村民委员会…)."""
    return name in text or any(text.startswith(name[start:]) for start in range(len(name) - 2))


def is_made(entry: TermEntry, parties: Sequence[Party]) -> bool:
    """Tell whether a term's words are those the program makes, and so may follow a change of the data."""
    return not entry.text.strip() or entry.text.strip() == term_words(replace(entry, text=""), parties)


def performance_words(entries: Sequence[TermEntry]) -> str:
    """Write 履行方式、时限, one line for each term that tells of either."""
    lines = ((index, _how_and_when(summed(entry))) for index, entry in enumerate(entries, start=1))
    return "\n".join(f"第{index}条：{words}。" for index, words in lines if words)


def check(entry: TermEntry, parties: Sequence[Party], index: int) -> tuple[Problem, ...]:
    """Return what is wrong with the term at ``index`` (from 0), each beside its field: ``terms[0].text``.

    An agreement may bar nobody from the courts or other legal routes (人民调解法 art. 3 and 32).
    """
    wrong = incomplete(entry, parties, index)
    if amounts_wrong(summed(entry), index):
        return wrong
    return (*wrong, *(Problem(f"terms[{index}].text", message) for message in _text_problems(entry)))


def incomplete(entry: TermEntry, parties: Sequence[Party], index: int) -> tuple[Problem, ...]:
    """Return what the entries of the term at ``index`` lack or contradict, whatever its words say."""
    if wrong := amounts_wrong(summed(entry), index):
        return tuple(wrong)
    found = [*_whole_problems(entry, parties), *_sum_problems(entry)]
    return tuple(Problem(f"terms[{index}].{field}", message) for field, message in found)


def amounts_wrong(entry: TermEntry, index: int) -> list[Problem]:
    """Return which amounts of the term at ``index`` cannot be written at all: none, negative, too large."""
    text = _say(QT_TRANSLATE_NOOP("Terms", "金额要大于零，也不能超过一万亿元"))
    wrong = [Problem(f"terms[{index}].amount_fen", text)] if _no_sum(entry.amount_fen) else []
    if any(_no_sum(part.amount_fen) for part in entry.instalments):
        wrong.append(Problem(f"terms[{index}].instalments", text))
    return wrong


def _no_sum(fen: int | None) -> bool:
    return fen is not None and not 0 < fen <= LARGEST_FEN


Found = tuple[str, Message]

_LAST_DAY = date(2199, 12, 31)
"""What is due later has a mistyped year."""


def _whole_problems(entry: TermEntry, parties: Sequence[Party]) -> Iterator[Found]:
    known = {party.id for party in parties}
    for field, party_id in (("debtor_id", entry.debtor_id), ("creditor_id", entry.creditor_id)):
        if party_id is not None and party_id not in known:
            yield field, _say(QT_TRANSLATE_NOOP("Terms", "所选的人不在本案当事人中"))
    if entry.debtor_id is not None and entry.debtor_id == entry.creditor_id:
        yield "creditor_id", _say(QT_TRANSLATE_NOOP("Terms", "义务人和权利人不能是同一人"))
    if entry.kind is not TermKind.PAY:
        if not entry.text.strip():
            yield "text", _say(QT_TRANSLATE_NOOP("Terms", "请写明约定的内容"))
        return
    if entry.debtor_id is None:
        yield "debtor_id", _say(QT_TRANSLATE_NOOP("Terms", "请选择由谁支付"))
    if entry.creditor_id is None:
        yield "creditor_id", _say(QT_TRANSLATE_NOOP("Terms", "请选择支付给谁"))
    if summed(entry).amount_fen is None:
        yield "amount_fen", _say(QT_TRANSLATE_NOOP("Terms", "请填写金额"))


def _sum_problems(entry: TermEntry) -> Iterator[Found]:
    full = summed(entry)
    amounts = [part.amount_fen for part in full.instalments]
    if len(amounts) > 1 and entry.kind is TermKind.PAY and not all(amounts):
        yield "instalments", _say(QT_TRANSLATE_NOOP("Terms", "每一期都要填写金额"))
    elif full.amount_fen is not None and entry.kind is TermKind.PAY:
        total = sum(amount or 0 for amount in amounts)
        if total != full.amount_fen:
            text = QT_TRANSLATE_NOOP("Terms", "各期合计{parts}，与总额{total}不一致")
            yield "instalments", _say(text, parts=say_figure(total), total=say_figure(full.amount_fen))
    days = [part.due_on for part in entry.instalments if part.due_on is not None]
    if days != sorted(days):
        yield "instalments", _say(QT_TRANSLATE_NOOP("Terms", "各期日期要从早到晚填写"))
    if days and max(days) > _LAST_DAY:
        text = QT_TRANSLATE_NOOP("Terms", "履行日期{day}的年份不对，请核对")
        yield "instalments", _say(text, day=max(days))


def _text_problems(entry: TermEntry) -> Iterator[Message]:
    text, total = entry.text, summed(entry).amount_fen
    yield from (found.reason for found in find_waivers(text) if found.bars)
    yield from capitals_wrong(text)
    wrong = amount_contradicted(text, total) if entry.kind is TermKind.PAY else None
    if wrong is not None:
        yield wrong


def _with_sum(text: str, total: int | None) -> str:
    """Put the sum, or the capitals that are missing behind it, into typed words."""
    amounts = list(find_amounts(text))
    if total is None or "大写" in text:
        return text
    at = next((one for one in amounts if one.fen == total), None)
    if at is not None:
        return f"{text[: at.end]}{both(total).removeprefix(figure(total))}{text[at.end :]}"
    if any(one.fen is not None for one in amounts):
        return text
    return f"{text.rstrip('。；，')}，计{both(total)}。"


def _payment_words(entry: TermEntry, parties: Sequence[Party]) -> str:
    debtor, creditor = _name(entry.debtor_id, parties), _name(entry.creditor_id, parties)
    amount = "" if entry.amount_fen is None else f"人民币{both(entry.amount_fen)}"
    parts = len(entry.instalments)
    when = "当场" if entry.on_the_spot else _by(entry.instalments[0].due_on) if parts == 1 else ""
    way = _IN_WORDS.get(entry.pay_form, "") if entry.pay_form else ""
    split = f"，分{parts}期付清" if parts > 1 else ""
    return f"{debtor}{when}{way}{'向' if creditor else ''}{creditor}支付{amount}{split}。"


def _how_and_when(entry: TermEntry) -> str:
    if entry.kind is TermKind.FORBEAR:
        return ""
    pays = entry.kind is TermKind.PAY
    way = _IN_WORDS.get(entry.pay_form, "") if entry.pay_form and pays else ""
    if entry.on_the_spot:
        return f"{way}当场{'付清' if pays else '履行'}"
    if len(entry.instalments) > 1:
        parts = "；".join(
            f"第{number}期{_by(part.due_on)}{both(part.amount_fen) if part.amount_fen else '履行'}"
            for number, part in enumerate(entry.instalments, start=1)
        )
        return f"{way}分{len(entry.instalments)}期{'付清' if pays else '履行'}：{parts}"
    if begins_on(entry.text, entry.instalments[0].due_on):
        return ""
    when = _by(entry.instalments[0].due_on)
    return f"{when}{way}{'付清' if pays else '履行完毕'}" if when or way else ""


def _by(due: date | None) -> str:
    return "" if due is None else f"于{show(due)}前（含当日）"


def _name(party_id: int | None, parties: Sequence[Party]) -> str:
    return next((party.person.name for party in parties if party.id == party_id), "")


def _say(source: str, **values: object) -> Message:
    return Message("Terms", source, **values)
