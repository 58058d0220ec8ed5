"""What tells papers of one form in one case apart in lists: the day, person or thing each is about."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from forms.registry import FORMS
from forms.spec import Subject
from mediation_app.model import (
    Distribution,
    Extension,
    Inquiry,
    Invitation,
    IssuedPaper,
    LeadAssignment,
    MediationExtension,
    MediationSession,
    Party,
    Performance,
    Person,
    ProcedureEvent,
    Recusal,
    Referral,
    ReturnVisit,
    Staff,
    Supervision,
    Vote,
)
from mediation_app.services.paper_values import PaperKey
from resources.i18n import QT_TRANSLATE_NOOP, Message

Paper = tuple[int, PaperKey]
"""A paper of a case: the case's id, and which paper."""

_AT_ONCE = 1000
"""Ids that one query is asked about."""

_LONGEST = 12
"""Characters of a name or a title that are shown of it."""

_Words = Select[*tuple[Any, ...]]

_WORDS: Mapping[Subject, _Words] = {
    Subject.SESSION: select(MediationSession.id, MediationSession.starts_at),
    Subject.INQUIRY: select(Inquiry.id, Inquiry.asked),
    Subject.VISIT: select(ReturnVisit.id, func.coalesce(ReturnVisit.done_on, ReturnVisit.planned_on)),
    Subject.LEAD: select(LeadAssignment.id, Staff.name).join(Staff, Staff.id == LeadAssignment.leader_id),
    Subject.SUPERVISION: select(Supervision.id, Supervision.number),
    Subject.DISTRIBUTION: select(Distribution.id, Distribution.title),
    Subject.VOTE: select(Vote.id, Vote.held_on),
    Subject.EXTENSION: select(Extension.id, Extension.asked_on),
    Subject.PROCEDURE: select(ProcedureEvent.id, ProcedureEvent.on),
    Subject.PARTY: select(Party.id, Person.name).join(Person, Person.id == Party.person_id),
    Subject.RECUSAL: select(Recusal.id, Staff.name).join(Staff, Staff.id == Recusal.mediator_id),
    Subject.INVITATION: select(Invitation.id, Invitation.name),
    Subject.MEDIATION_EXTENSION: select(MediationExtension.id, MediationExtension.asked_on),
    Subject.REFERRAL: select(Referral.id, Referral.unit),
    Subject.PERFORMANCE: select(Performance.id, Performance.done_on),
    Subject.PAPER: select(IssuedPaper.id, IssuedPaper.title),
}
"""Of each kind of subject the id, and the day or the words by which the office knows it."""


def which_of(session: Session, papers: Iterable[Paper]) -> Mapping[Paper, Message]:
    """Return, of those papers whose case has more of the same form, what tells each from the others.

    It is the day, the person or the thing the paper is about; where that is not known or the same, a number.
    However many papers are listed, one query asks for their like, and one for each kind of subject.
    """
    listed = {paper for paper in papers if _subject_of(paper[1].form_code) is not Subject.CASE}
    groups = _groups(session, listed)
    words = _words(session, groups)
    return {
        (case_id, PaperKey(code, subject)): word
        for (case_id, code), subjects in groups.items()
        for subject, word in _told_apart(code, subjects, words).items()
        if (case_id, PaperKey(code, subject)) in listed
    }


def with_which(title: Message, which: Message | None) -> Message:
    """Return what a paper is called in a list: its title, and which of several it is."""
    if which is None:
        return title
    text = QT_TRANSLATE_NOOP("PaperWhich", "{title}（{which}）")
    return _say(text, title=title, which=which)


def _subject_of(form_code: str) -> Subject:
    """Return what a form is about; a paper of the office's own is about the case."""
    return FORMS[form_code].spec.subject if form_code in FORMS else Subject.CASE


Groups = Mapping[tuple[int, str], Sequence[int]]
"""By case and form: the subjects, of which there are several."""


def _groups(session: Session, listed: Collection[Paper]) -> Groups:
    """Return the papers listed together with those issued, where a case has several of a form."""
    found: defaultdict[tuple[int, str], set[int]] = defaultdict(set)
    for case_id, key in listed:
        found[case_id, key.form_code].add(key.subject_id)
    codes = sorted({key.form_code for _, key in listed})
    issued = select(IssuedPaper.case_id, IssuedPaper.form_code, IssuedPaper.subject_id).distinct()
    for case_ids in _by_parts({case_id for case_id, _ in listed}):
        wanted = issued.where(IssuedPaper.case_id.in_(case_ids), IssuedPaper.form_code.in_(codes))
        for case_id, code, subject in session.execute(wanted):
            if (case_id, code) in found:
                found[case_id, code].add(subject)
    return {group: sorted(subjects) for group, subjects in found.items() if len(subjects) > 1}


def _words(session: Session, groups: Groups) -> Mapping[tuple[Subject, int], object]:
    """Return the day or the words of each subject; those that have none are left out."""
    by_kind: defaultdict[Subject, set[int]] = defaultdict(set)
    for (_, code), subjects in groups.items():
        by_kind[_subject_of(code)].update(subjects)
    return {
        (kind, subject): word
        for kind, subjects in by_kind.items()
        if kind in _WORDS
        for subject, raw in _asked(session, _WORDS[kind], subjects)
        if (word := _word(kind, raw))
    }


def _asked(session: Session, query: _Words, ids: Collection[int]) -> Iterator[tuple[int, object]]:
    key = query.selected_columns[0]
    for part in _by_parts(ids):
        for row in session.execute(query.where(key.in_(part))):
            yield row[0], row[1]


def _word(kind: Subject, raw: object) -> object:
    """Return what a list shows of a subject; nothing of one without a word."""
    if isinstance(raw, datetime):
        return raw.date()
    if isinstance(raw, date):
        return raw
    if kind is Subject.PAPER:
        return Message("Forms", str(raw))
    words = str(raw or "").strip()
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"


def _told_apart(
    code: str, subjects: Sequence[int], words: Mapping[tuple[Subject, int], object]
) -> Mapping[int, Message]:
    """Return the word of each subject of one form in one case; those that have the same are counted."""
    by_word: defaultdict[object, list[int]] = defaultdict(list)
    for subject in subjects:
        by_word[words.get((_subject_of(code), subject), "")].append(subject)
    return {
        subject: _counted(word, count if len(alike) > 1 or not word else 0)
        for word, alike in by_word.items()
        for count, subject in enumerate(alike, start=1)
    }


def _counted(word: object, count: int) -> Message:
    if not count:
        return _say("{word}", word=word)
    if not word:
        return _say(QT_TRANSLATE_NOOP("PaperWhich", "第{number}份"), number=count)
    return _say(QT_TRANSLATE_NOOP("PaperWhich", "{word}，第{number}份"), word=word, number=count)


def _by_parts(ids: Collection[int]) -> Iterator[Sequence[int]]:
    ordered = sorted(ids)
    for start in range(0, len(ordered), _AT_ONCE):
        yield ordered[start : start + _AT_ONCE]


def _say(source: str, **values: object) -> Message:
    return Message("PaperWhich", source, **values)
