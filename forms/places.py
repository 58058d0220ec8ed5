"""A place in the order of a dossier: which papers and files stand there, how much each is needed."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from forms.evidence_list import kept_files
from forms.labels import ATTACHMENT_KIND
from forms.spec import FormSpec
from forms.wording import numeral
from mediation_app.model import AttachmentKind, Case


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
    need: Need
    files: AttachmentKind | None = None
    """The kind of attached files that belong in this place."""


Needs = Iterable[tuple[int, Need]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place in the order: which subjects have a paper there, and how much each is needed."""

    spec: FormSpec | None = None
    needs: Callable[[Case], Needs]
    files: AttachmentKind | None = None
    counter: str = "次"
    """What several papers of one form are counted by: 第二次, 第二版."""

    @property
    def code(self) -> str:
        """Return the form's code, empty for a place of files only."""
        return self.spec.code if self.spec else ""

    def lines(self, case: Case) -> Iterator[Expected]:
        """Yield the lines of this place for a case; what has been issued is never left out."""
        needs = dict(self.needs(case))
        on_file = {paper.subject_id for paper in case.papers if paper.form_code == self.code}
        subjects = [*needs, *sorted(on_file - set(needs))]
        for count, subject in enumerate(subjects, start=1):
            yield Expected(
                form_code=self.code,
                subject_id=subject,
                title=self._title(count, len(subjects)),
                need=needs.get(subject, Need.OPTIONAL),
                files=self.files,
            )

    def _title(self, count: int, among: int) -> str:
        if self.spec is None:
            return ATTACHMENT_KIND[self.files] if self.files else ""
        if among == 1:
            return self.spec.title
        return f"{self.spec.title}（第{numeral(count)}{self.counter}）"


def issued(case: Case, *codes: str) -> bool:
    """Tell whether a paper of one of these forms has been issued."""
    return any(paper.form_code in codes for paper in case.papers)


def files_of(kind: AttachmentKind) -> Callable[[Case], Needs]:
    """Return the needs of a place of attached files: there as soon as there is one."""

    def needs(case: Case) -> Needs:
        if kept_files(case, kind):
            yield 0, Need.OPTIONAL

    return needs
