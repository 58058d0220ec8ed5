"""What stands on a paper: the values of its form, the words somebody typed over them, their digest."""

import hashlib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, object_session, selectinload

from forms import own_paper
from forms.own_paper import OwnPaper
from forms.registry import FORMS, form
from forms.source import Source
from forms.spec import Fixed, FormSpec, Kind, Section, Signatures, Use, Values
from mediation_app.model import (
    AgreementForm,
    Case,
    Distribution,
    DistributionLine,
    Household,
    IssuedPaper,
    Office,
    PaperTemplate,
    PaperText,
)
from mediation_app.rules.checkup.powers import touches_status
from mediation_app.rules.template_slots import is_own
from mediation_app.services.cases import loaded
from mediation_app.services.drafts import packed, unpacked
from mediation_app.services.own_papers import in_force, version_of
from mediation_app.services.paper_set_choice import chosen_set
from resources.dictionaries import dispute_type

AGREEMENT_PAPERS: Mapping[AgreementForm, str] = {
    AgreementForm.WRITTEN: "agreement",
    AgreementForm.ORAL: "oral_agreement",
}
"""The form an agreement is printed on."""

SETTLING = frozenset(
    {
        *AGREEMENT_PAPERS.values(),
        *("settlement", "commitment", "confirmation_persons", "confirmation_organisation"),
    }
)
"""Papers by which somebody settles: an agent needs 特别授权 for them (民事诉讼法 art. 62 by analogy)."""

SAYS_STATUS = "says_status"
"""What a version edited in Word keeps of this in its summary."""

_SETTLED = frozenset({"solved", "terms", "statement"})
"""Fields of such papers that say what is settled, whoever wrote it."""

_LISTS_HOUSEHOLDS = frozenset({"household_table"})
_LISTS_SHARES = frozenset({"distribution_table"})
"""Papers of rows that a case is loaded without, since there may be a thousand of them."""

_SLOT = re.compile(r"{(\w+)}")


@dataclass(frozen=True, slots=True)
class PaperKey:
    """Which paper of a case: its form, and the session, inquiry or visit it is about (0: the case)."""

    form_code: str
    subject_id: int = 0


@dataclass(frozen=True, slots=True)
class PaperValues:
    """A paper filled in; ``typed`` names the fields whose words somebody typed over."""

    key: PaperKey
    spec: FormSpec
    values: Values
    typed: frozenset[str] = frozenset()
    own: OwnPaper | None = None
    """The office's own template it is made from, and its Word file where the paper may be drawn."""
    content: bytes = field(default=b"", repr=False)


def source_of(case: Case, office: Office, key: PaperKey) -> Source:
    """Return what a paper of a loaded case is filled from, with the households where it lists them."""
    session = object_session(case)
    households: tuple[Household, ...] = ()
    if session is not None and key.form_code in _LISTS_SHARES:
        _load_shares(session, case.id)
    if session is not None and key.form_code in _LISTS_HOUSEHOLDS:
        households = _households(session, case.id)
    title = dispute_type(case.type_code).title if case.type_code else ""
    return Source(
        case=case,
        office=office,
        subject_id=key.subject_id,
        type_name=title,
        wet_sign_only=wet_sign_only(case),
        paper_set=chosen_set(office),
        households=households,
    )


def _households(session: Session, case_id: int) -> tuple[Household, ...]:
    rows = select(Household).where(Household.case_id == case_id).order_by(Household.ordinal)
    return tuple(session.scalars(rows))


def _load_shares(session: Session, case_id: int) -> None:
    """Bring the lines of a case's distribution schemes into those it was loaded with."""
    lines = selectinload(Distribution.lines).options(joinedload(DistributionLine.household))
    whole = select(Distribution).where(Distribution.case_id == case_id).options(lines)
    session.scalars(whole, execution_options={"populate_existing": True}).all()


def wet_sign_only(case: Case) -> bool:
    """Tell whether the law takes no electronic signature on a loaded case's agreement (电子签名法 art. 3).

    It is about marriage, adoption or inheritance by its kind, or by what it says is disputed and promised.
    """
    by_kind = bool(case.type_code) and dispute_type(case.type_code).wet_sign_only
    return by_kind or any(map(touches_status, _settled(case)))


def _settled(case: Case) -> Iterator[str]:
    """Yield what an agreement settles; the facts before it may tell of a marriage that is not settled."""
    if (agreement := case.agreement) is not None:
        yield from (agreement.issues, agreement.responsibilities)
        yield agreement.performance if agreement.performance_is_own else ""
        yield from (term.text for term in agreement.terms)


def says_status(paper: PaperValues) -> bool:
    """Tell whether a filled paper itself is about marriage, adoption or inheritance (电子签名法 art. 3).

    It is one by which somebody settles, or the office's own. The story that the case tells does not count
    until it is typed on the paper.
    """
    return any(map(touches_status, _said(paper)))


def settles(form_code: str) -> bool:
    """Tell whether somebody settles by a paper, or may: nobody knows of the office's own."""
    return form_code in SETTLING or is_own(form_code)


def edited_says_status(paper: IssuedPaper) -> bool:
    """Tell whether a version taken back from Word says what `says_status` asks for."""
    return bool(paper.summary.get(SAYS_STATUS))


def _said(paper: PaperValues) -> Iterator[str]:
    if not settles(paper.key.form_code):
        return
    for entry in paper.spec.editable():
        words = paper.values.get(entry.name)
        counts = entry.name in _SETTLED or entry.name in paper.typed
        if counts and entry.kind is Kind.TEXT and isinstance(words, str):
            yield words


def texts_of(session: Session, case_id: int) -> Mapping[PaperKey, Mapping[str, object]]:
    """Return the words typed on a case's papers, by paper."""
    rows = session.scalars(select(PaperText).where(PaperText.case_id == case_id))
    return {PaperKey(row.form_code, row.subject_id): unpacked(row.values) for row in rows}


def proposed(case: Case, office: Office, key: PaperKey) -> PaperValues:
    """Return a paper as the program fills it. Raises NotFound for a form or subject that is not there."""
    return _made(source_of(case, office, key), key, in_force(office, key.form_code))


def _made(source: Source, key: PaperKey, own: OwnPaper | None) -> PaperValues:
    """Fill a paper by our form, or by the template that the office uses in its place."""
    if own is None:
        found = form(key.form_code)
        return PaperValues(key, found.spec, found.fill(source))
    replaced = FORMS.get(key.form_code)
    spec = own_paper.spec_of(own, replaced.spec if replaced else None)
    ours = replaced.fill(source) if replaced else {}
    return PaperValues(key, spec, {**ours, **own_paper.fill(own, source, spec.subject)}, own=own)


def filled(case: Case, office: Office, key: PaperKey, typed: Mapping[str, object]) -> PaperValues:
    """Return a paper with ``typed`` words laid over those the program proposes.

    An issued paper keeps the template, or the form of ours, that it was made on while it still says the same.
    """
    paper = _typed(proposed(case, office, key), typed)
    issued = latest(case, key)
    if issued is None or issued.template_id == (paper.own.template_id if paper.own else None):
        return paper
    before = version_of(office, issued.template_id) if issued.template_id is not None else None
    if before is None and (issued.template_id is not None or key.form_code not in FORMS):
        return paper
    older = _typed(_made(source_of(case, office, key), key, before), typed)
    return older if digest(older) == issued.content_sha256 else paper


def _typed(plain: PaperValues, typed: Mapping[str, object]) -> PaperValues:
    values = plain.spec.polished(plain.values, typed)
    paper = replace(plain, values=values, typed=frozenset(typed))
    return replace(paper, values={**values, "wet_sign_only": True}) if says_status(paper) else paper


def filled_from(session: Session, case_id: int, key: PaperKey) -> tuple[Case, PaperValues]:
    """Load a case and fill one of its papers. Raises NotFound."""
    case, papers = filled_all(session, case_id, (key,))
    return case, papers[0]


def filled_all(session: Session, case_id: int, keys: Sequence[PaperKey]) -> tuple[Case, list[PaperValues]]:
    """Load a case and fill several of its papers. Raises NotFound."""
    case, texts = loaded(session, case_id), texts_of(session, case_id)
    office = office_row(session)
    found = (filled(case, office, key, texts.get(key, {})) for key in keys)
    return case, [_with_content(session, paper) for paper in found]


def _with_content(session: Session, paper: PaperValues) -> PaperValues:
    """Return a paper with the Word file of its template, where it has one."""
    if paper.own is None:
        return paper
    wanted = select(PaperTemplate.content).where(PaperTemplate.id == paper.own.template_id)
    return replace(paper, content=session.scalar(wanted) or b"")


def office_row(session: Session) -> Office:
    """Return the office's own row."""
    return session.scalars(select(Office)).one()


def digest(paper: PaperValues) -> str:
    """Return the SHA-256 of what the paper prints; entries that only the screen shows do not count."""
    content: list[object] = [paper.spec.code, packed(dict(printed(paper.spec, paper.values)))]
    if paper.own is not None:
        content = [packed({"own": own_paper.counted(paper.own, paper.values, paper.typed)})]
    return hashlib.sha256(json.dumps(content, ensure_ascii=False, sort_keys=True).encode()).hexdigest()


def printed(spec: FormSpec, values: Values) -> Iterator[tuple[str, object]]:
    """Yield the values that reach the page, by name."""
    yield "committee", values.get("committee")
    for part in spec.parts:
        match part:
            case Section(use=Use.SCREEN):
                continue
            case Section():
                yield from _of_section(part, values)
            case Fixed():
                names = [*_SLOT.findall(part.text), *([part.when] if part.when else [])]
                yield from ((name, values.get(name)) for name in names)
            case Signatures():
                yield from ((field.name, values.get(field.name)) for field in part.slots)
                yield from ((line.names, values.get(line.names)) for line in part.lines if line.names)
                yield part.dated, values.get(part.dated)


def latest(case: Case, key: PaperKey) -> IssuedPaper | None:
    """Return the newest issued version of a paper of a loaded case."""
    versions = [
        paper
        for paper in case.papers
        if (paper.form_code, paper.subject_id) == (key.form_code, key.subject_id)
    ]
    return max(versions, key=lambda paper: paper.version, default=None)


def unchanged(case: Case, paper: PaperValues) -> IssuedPaper | None:
    """Return the newest version of a paper when it still says the same, None when it would be another."""
    issued = latest(case, paper.key)
    return issued if issued is not None and issued.content_sha256 == digest(paper) else None


def next_version(case: Case, key: PaperKey) -> int:
    """Return the number of the version that would be issued now."""
    issued = latest(case, key)
    return issued.version + 1 if issued else 1


def agreement_key(case: Case) -> PaperKey:
    """Return the paper the agreement of a loaded case is printed on; the written one while there is none."""
    form_of = case.agreement.form if case.agreement else AgreementForm.WRITTEN
    return PaperKey(AGREEMENT_PAPERS[form_of])


def _of_section(section: Section, values: Values) -> Iterator[tuple[str, object]]:
    names = [field.name for field in section.fields if field.use is not Use.SCREEN and not field.living]
    if not section.repeats:
        yield from ((name, values.get(name)) for name in names)
        return
    blocks = values.get(section.repeats)
    if isinstance(blocks, tuple):
        kept = tuple({name: block.get(name) for name in names} for block in blocks)
        yield section.repeats, kept
