"""A place in the order of a dossier: which papers and files stand there, how much each is needed."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from forms.evidence_list import kept_files
from forms.labels import ATTACHMENT_KIND
from forms.spec import FormSpec, Subject
from forms.wording import numeral
from mediation_app.model import AttachmentKind, Case
from mediation_app.rules.paper_sets import AS_DECLARED, SetLine, SetNeed


class Need(StrEnum):
    """Whether a paper has to be in the dossier as the case stands: 必须, 按需, or 还不到时候."""

    MUST = "must"
    OPTIONAL = "optional"
    NOT_YET = "not_yet"


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """One line of a dossier: a paper about one subject, or a group of attached files."""

    form_code: str
    """Empty for files that no form of ours lists."""
    subject_id: int = 0
    title: str
    which: str = ""
    """What tells it from others of its form, the end of its title: ``（第二次）``."""
    need: Need
    files: AttachmentKind | None = None
    """The kind of attached files that belong in this place."""
    on_request: bool = False
    """Seldom wanted: offered when somebody asks for one more paper, not listed before it is begun."""


Needs = Iterable[tuple[int, Need]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place in the order: which subjects have a paper there, and how much each is needed."""

    spec: FormSpec | None = None
    needs: Callable[[Case], Needs]
    files: AttachmentKind | None = None
    counter: str = "次"
    """What several papers of one form are counted by: 第二次, 第二版."""
    on_request: Callable[[Case, int], bool] = lambda _case, _subject: False
    """Whether the paper about a subject is seldom wanted, see `Expected.on_request`."""
    met: Callable[[Case], bool] = lambda _case: False
    """Whether something else in the dossier does what the paper is for, so that no set can require it."""

    @property
    def entry(self) -> str:
        """Return what sets of papers call the place: the form's code, or ``files:`` and their kind."""
        return self.code or f"files:{self.files.value if self.files else ''}"

    @property
    def code(self) -> str:
        """Return the form's code, empty for a place of files only."""
        return self.spec.code if self.spec else ""

    def lines(self, case: Case, rule: SetLine | None = None) -> Iterator[Expected]:
        """Yield the lines of this place for a case, as its line in the office's set has it.

        What has been issued or attached is never left out.
        """
        rule = rule or AS_DECLARED.line(self.entry)
        is_off = rule.need is SetNeed.OFF and not (self.files and kept_files(case, self.files))
        needs = {} if is_off else dict(self.needs(case))
        on_file = {paper.subject_id for paper in case.papers if paper.form_code == self.code}
        subjects = [*needs, *sorted(on_file - set(needs))]
        there = sum(needs.get(subject) is not Need.NOT_YET for subject in subjects)
        for count, subject in enumerate(subjects, start=1):
            which = f"（第{numeral(count)}{self.counter}）" if count > 1 or there > 1 else ""
            yield Expected(
                form_code=self.code,
                subject_id=subject,
                title=f"{self._title(rule.label)}{which}",
                which=which,
                need=self._need(case, rule, subject, needs.get(subject, Need.OPTIONAL)),
                files=self.files,
                on_request=self.on_request(case, subject),
            )

    def _need(self, case: Case, rule: SetLine, subject: int, need: Need) -> Need:
        """Return how much a paper is needed: a set may ask for more than the law, for less only of nothing.

        A record that is there is needed whatever the set says; one of something that never happened is not.
        """
        if rule.need is SetNeed.MUST and need is Need.OPTIONAL and not self.met(case):
            return Need.MUST
        is_gap = self.spec is not None and self.spec.subject is not Subject.CASE and not subject
        may_do_without = rule.need in (SetNeed.OPTIONAL, SetNeed.OFF)
        return Need.OPTIONAL if may_do_without and is_gap and need is Need.MUST else need

    def _title(self, label: str) -> str:
        if self.spec is None:
            return label or (ATTACHMENT_KIND[self.files] if self.files else "")
        return label or self.spec.title


def issued(case: Case, *codes: str) -> bool:
    """Tell whether a paper of one of these forms has been issued."""
    return any(paper.form_code in codes for paper in case.papers)


def files_of(kind: AttachmentKind) -> Callable[[Case], Needs]:
    """Return the needs of a place of attached files: there as soon as there is one."""

    def needs(case: Case) -> Needs:
        if kept_files(case, kind):
            yield 0, Need.OPTIONAL

    return needs
