"""The rule about an agreement edited in Word: what was changed there has to be changed in the case, too."""

import re
from collections.abc import Collection, Iterator
from datetime import date

from mediation_app.rules.amounts import find_amounts, say_figure
from mediation_app.rules.checkup.facts import AgreementFacts, TermFacts, say
from mediation_app.rules.checkup.rule import Hit
from resources.i18n import QT_TRANSLATE_NOOP, Message

_DAY = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日")
_MEND = say(
    QT_TRANSLATE_NOOP("CheckUp", "登记有误的，请改登记后重新定稿、重新签署；修改稿有误的，请取回改正的一稿")
)


def otherwise_in_edited(facts: AgreementFacts) -> Iterator[Hit]:
    """Find sums and days on which the version in force and the case differ, until they agree again."""
    edited = facts.edited
    if edited is None:
        return
    kept_sums, kept_days = _sums(facts), _days(facts)
    gone = [fen for fen in edited.lost_sums if fen in kept_sums]
    come = [fen for fen in edited.new_sums if fen not in kept_sums]
    if gone or come:
        words = _contrast([say_figure(fen) for fen in come], [say_figure(fen) for fen in gone])
        term = _term_of_sum(facts, gone)
        yield _hit(edited.version, words, term, "amount_fen" if term and term.amount_fen in gone else "text")
    lost = [day for day in edited.lost_days if day in kept_days]
    new = [day for day in edited.new_days if day not in kept_days]
    if lost or new:
        term = _term_of_day(facts, lost)
        field = "instalments" if term and set(term.days) & set(lost) else "text"
        yield _hit(edited.version, _contrast(new, lost), term, field)


def _contrast(new: Collection[object], old: Collection[object]) -> Message:
    """Say what stands on the paper and what is recorded; one of the two may be nothing."""
    on_paper, recorded = next(iter(new), None), next(iter(old), None)
    if recorded is None:
        return say(QT_TRANSLATE_NOOP("CheckUp", "写了{new}，登记里没有"), new=on_paper)
    if on_paper is None:
        return say(QT_TRANSLATE_NOOP("CheckUp", "没有登记的{old}"), old=recorded)
    return say(QT_TRANSLATE_NOOP("CheckUp", "写的是{new}，登记的是{old}"), new=on_paper, old=recorded)


def _hit(version: int, words: Message, term: TermFacts | None, field: str) -> Hit:
    text = QT_TRANSLATE_NOOP("CheckUp", "现行第{version}版（Word 修改稿）{words}")
    return Hit(
        place=term.place if term else say(QT_TRANSLATE_NOOP("CheckUp", "协议书")),
        what=say(text, version=version, words=words),
        mend=_MEND,
        field=term.field(field) if term else "",
    )


def _sums(facts: AgreementFacts) -> set[int]:
    """Return the sums that the case holds, in entries and words."""
    entries = [
        fen for term in facts.terms for fen in (term.amount_fen, *(part.amount_fen for part in term.parts))
    ]
    words = [one.fen for passage in facts.passages for one in find_amounts(passage.text)]
    return {fen for fen in (*entries, *words) if fen is not None}


def _days(facts: AgreementFacts) -> set[date]:
    """Return the days that the case holds, in entries and words."""
    entries = {day for term in facts.terms for day in term.days} | {facts.reached_on or date.min}
    return entries | {day for passage in facts.passages for day in _days_in(passage.text)}


def _days_in(text: str) -> Iterator[date]:
    for year, month, day in (map(int, found) for found in _DAY.findall(text)):
        try:
            yield date(year, month, day)
        except ValueError:
            continue


def _term_of_sum(facts: AgreementFacts, sums: Collection[int]) -> TermFacts | None:
    return next(
        (
            term
            for term in facts.terms
            if term.amount_fen in sums or any(one.fen in sums for one in find_amounts(term.text))
        ),
        None,
    )


def _term_of_day(facts: AgreementFacts, days: Collection[date]) -> TermFacts | None:
    wanted = set(days)
    return next(
        (term for term in facts.terms if wanted & {*term.days, *_days_in(term.text)}),
        None,
    )
