"""What the letters of a petition office share: who writes, to whom, about what, under which number."""

import re
from datetime import date

from forms.matter_stage import is_matter
from forms.matters.people import petitioner_names, petitioners, working_units
from forms.source import Source, in_role, names
from forms.spec import Field, Kind, Section, Signatures, Spot, Use
from mediation_app.model import Case, CaseUnit, Office, PartyRole, PersonKind, ProcedureEvent
from mediation_app.rules.errors import sentence
from mediation_app.rules.vocabulary import CaseKind, PetitionPurpose, ProcedureKind, UnitPart
from resources.i18n import QT_TRANSLATE_NOOP

_COMMITTEE = "人民调解委员会"
_ABOVE = (
    re.compile(r"^.+?(?:县|旗|(?<!自治)区)(?=.+(?:镇|乡|街道)$)"),
    re.compile(r"^.{2,}市(?=.+(?:镇|乡|街道)$)"),
)
"""County or district before a city, which stands above them; of two cities the nearer one."""

_ENDS = ("问题", "事项", "纠纷", "诉求")
_VERBS = re.compile(r"^(?:举报|检举|控告|投诉|要求|请求)(?=.{2})")
ACCUSATION = "检举控告类事项"
"""What a matter that accuses somebody is called before others (信访工作条例 art. 30)."""

NUMBER = Section(
    aside=True,
    use=Use.PAPER,
    fields=(
        Field(
            name="document",
            label=QT_TRANSLATE_NOOP("Forms", "文号"),
            editable_on_paper=True,
            max_length=80,
            blank="　　　访字〔　　　〕　　号",
        ),
    ),
)
"""发文字号, its running number left to be written where nobody gave one."""

ISSUER = Field(
    name="issuer",
    label=QT_TRANSLATE_NOOP("Forms", "落款单位"),
    editable_on_paper=True,
    max_length=80,
    blank="　" * 10,
)
CLOSING = Signatures(lines=(), seal="{issuer}", slots=(ISSUER,))
"""The organ that signs, and the day; the seal goes over it."""

ADDRESSEE = Field(
    name="addressee",
    label=QT_TRANSLATE_NOOP("Forms", "主送"),
    editable_on_paper=True,
    blank="　" * 8,
)
YOU = Field(name="you", label="称呼", blank="你（你们）")
ISSUE = Field(
    name="issue",
    label=QT_TRANSLATE_NOOP("Forms", "反映的事项"),
    editable_on_paper=True,
    blank="　" * 9,
)
CASE_NUMBER = Field(name="case_number", label="编号", blank="　" * 6)
UNIT = Field(
    name="unit", label=QT_TRANSLATE_NOOP("Forms", "承办单位"), editable_on_paper=True, blank="　" * 8
)
CONTACT = Field(
    name="contact", label=QT_TRANSLATE_NOOP("Forms", "联系人"), editable_on_paper=True, blank="　" * 5
)
PHONE = Field(
    name="phone", label=QT_TRANSLATE_NOOP("Forms", "联系电话"), editable_on_paper=True, blank="　" * 7
)
COPIES = Section(
    spot=Spot.FOOT,
    use=Use.PAPER,
    fields=(
        Field(
            name="copies_to",
            label=QT_TRANSLATE_NOOP("Forms", "抄送"),
            editable_on_paper=True,
            only_filled=True,
        ),
    ),
)
"""抄送, printed only where somebody is named."""


def organ(office: Office) -> str:
    """Return the organ that decides: ``云溪县青石坪镇人民政府``; nothing where the name does not tell."""
    base = office.name.removesuffix(_COMMITTEE)
    if base.endswith("街道"):
        return f"{base}办事处"
    return f"{base}人民政府" if base.endswith(("镇", "乡")) else ""


def dossier_maker(case: Case, office: Office) -> str:
    """Return who keeps a dossier: the organ that of a petition, the committee that of a dispute."""
    return (organ(office) if is_matter(case) else "") or office.name


def petition_office(office: Office) -> str:
    """Return the office that forwards and assigns: ``云溪县青石坪镇信访工作办公室``."""
    base = office.name.removesuffix(_COMMITTEE)
    return f"{base}信访工作办公室" if base.endswith(("镇", "乡", "街道")) else ""


def organ_above(office: Office) -> str:
    """Return the organ one level up, which reviews (信访工作条例 art. 35): ``云溪县人民政府``, or nothing."""
    base = office.name.removesuffix(_COMMITTEE)
    found = next((match for match in (each.match(base) for each in _ABOVE) if match), None)
    return f"{found[0]}人民政府" if found else ""


def letter_number(source: Source, event: ProcedureEvent | None, day: date | None) -> str:
    """Return the number of a letter as recorded, else with its running number left open."""
    if event is not None and event.document:
        return event.document
    year = str(day.year) if day else "　　　"
    return f"{source.office.short_name}访字〔{year}〕　　号"


def step(source: Source, kind: ProcedureKind) -> ProcedureEvent | None:
    """Return the last step of a kind on record."""
    return next((event for event in reversed(source.matter.procedures) if event.kind is kind), None)


def issue(case: Case) -> str:
    """Name what a matter is about, to follow 反映: ``征地补偿款分配问题``."""
    words = case.title.removeprefix("关于").split("反映", 1)[-1].rstrip("。")
    for party in petitioners(case):
        if words.startswith(party.person.name):
            words = _VERBS.sub("", words.removeprefix(party.person.name))
    words = words.removesuffix("信访").removesuffix("的") or words
    return words if words.endswith(_ENDS) else f"{words}问题"


def sentences(text: str) -> str:
    """Close each paragraph of a text with a full stop."""
    return "\n".join(sentence(line.strip()) for line in text.splitlines() if line.strip())


def about(case: Case, kind: str) -> str:
    """Return the title of a paper: ``关于张三等12人反映……问题的化解方案``; ``kind`` is its last word.

    Without a petitioner, and of a dispute, only the matter is named; of an accusation not even that.
    """
    who = petitioner_names(case)
    if is_accusation(case):
        return f"关于{ACCUSATION}的{kind}"
    if case.kind is CaseKind.DISPUTE or not who:
        return f"关于{case.title if case.kind is CaseKind.DISPUTE else issue(case)}的{kind}"
    return f"关于{who}反映{issue(case)}的{kind}"


def you(case: Case) -> str:
    """Return 你, 你们, or 你单位 for an organisation; empty while nobody is known."""
    people = petitioners(case)
    if len(people) == 1 and people[0].person.kind is PersonKind.ORGANISATION:
        return "你单位"
    return ("你们" if max(case.people_count or 0, len(people)) > 1 else "你") if people else ""


def responsible_unit(source: Source) -> CaseUnit | None:
    """Return the unit that answers for the matter."""
    return next(iter(working_units(source.matter, UnitPart.RESPONSIBLE)), None)


def contact_of(source: Source) -> dict[str, str]:
    """Return unit, contact and telephone a petitioner may ask at."""
    unit, case = responsible_unit(source), source.case
    if unit is not None:
        return {
            "unit": unit.unit.name,
            "contact": unit.person or unit.unit.head,
            "phone": unit.phone or unit.unit.phone,
        }
    person = case.mediator
    return {
        "unit": petition_office(source.office),
        "contact": person.name if person else "",
        "phone": person.phone if person else "",
    }


def is_accusation(case: Case) -> bool:
    """Tell whether people are accused: nothing of it may reach them (信访工作条例 art. 30)."""
    return case.matter is not None and case.matter.purpose is PetitionPurpose.ACCUSATION


def accused(case: Case) -> tuple[str, ...]:
    """Name those whom a matter accuses; nobody where it accuses nobody."""
    return names(in_role(case, PartyRole.RESPONDENT)) if is_accusation(case) else ()


def title_for_all(case: Case) -> str:
    """Return a case's title as anybody may read it: of an accusation neither who accuses nor whom."""
    return ACCUSATION if is_accusation(case) else case.title


def issue_for_others(case: Case) -> str:
    """Name what a matter is about to another unit; who accuses is not named there."""
    words = issue(case)
    for party in petitioners(case) if is_accusation(case) else ():
        words = words.replace(party.person.name, "信访人")
    return words


def about_whom(case: Case) -> str:
    """Name those who petition for a letter to another unit; who accuses is not named there."""
    return "信访人（情况见附件）" if is_accusation(case) else petitioner_names(case)


def words_under(label: str, name: str, lines: int) -> Section:
    """Return a part of an official paper: its heading, and words below it that the paper's editor changes."""
    field = Field(name=name, label=label, kind=Kind.TEXT, lines=lines, editable_on_paper=True)
    return Section(title=label, fields=(field,), use=Use.PAPER)
