"""停访息诉协议书: how unit and petitioner settled a matter, in neutral words; no route is closed by it."""

from forms.matters.commitment import SOLVED, WET_SIGN, solved, statement
from forms.matters.letters import organ
from forms.matters.people import is_collective, petitioners, working_units
from forms.matters.routes import ONLY_WHO_SIGNS, PROTECTED, ROUTES_STAY_OPEN
from forms.people import PAPER_FIELDS, block, signing_name
from forms.source import Source, joined
from forms.spec import (
    Field,
    Fixed,
    FormSpec,
    Kind,
    Section,
    SignatureLine,
    Signatures,
    Use,
    Values,
)
from forms.wording import numeral
from mediation_app.rules.vocabulary import UnitPart
from resources.i18n import QT_TRANSLATE_NOOP

_PLAIN_COURSE = (
    "1．甲方按上列内容办理，并把办理凭证交给乙方。\n"
    "2．乙方认可上列处理结果。\n"
    "3．双方对本协议的履行有争议的，可以协商、调解，也可以依法解决。"
)

SPEC = FormSpec(
    code="settlement",
    title=QT_TRANSLATE_NOOP("Forms", "停访息诉协议书"),
    source="各地通行；用语中性，依《信访工作条例》第三十三条可以和解，法定途径保留",
    signable=True,
    parts=(
        Section(fields=(Field(name="number", label="编号", use=Use.PAPER),), aside=True),
        Section(
            use=Use.PAPER,
            fields=(
                Field(
                    name="unit",
                    label=QT_TRANSLATE_NOOP("Forms", "甲方（办理单位）"),
                    span=4,
                    editable_on_paper=True,
                ),
                Field(name="head", label=QT_TRANSLATE_NOOP("Forms", "负责人"), editable_on_paper=True),
            ),
        ),
        Section(title="乙方（信访人）", repeats="people", blank_blocks=1, fields=PAPER_FIELDS, use=Use.PAPER),
        WET_SIGN,
        Section(
            use=Use.PAPER,
            fields=(
                Field(
                    name="matter",
                    label=QT_TRANSLATE_NOOP("Forms", "信访事项"),
                    kind=Kind.TEXT,
                    lines=3,
                    editable_on_paper=True,
                ),
                SOLVED,
                Field(
                    name="terms",
                    label=QT_TRANSLATE_NOOP("Forms", "双方约定"),
                    kind=Kind.TEXT,
                    lines=5,
                    editable_on_paper=True,
                ),
                Field(
                    name="statement",
                    label=QT_TRANSLATE_NOOP("Forms", "乙方陈述"),
                    kind=Kind.TEXT,
                    lines=3,
                    editable_on_paper=True,
                ),
            ),
        ),
        ROUTES_STAY_OPEN,
        ONLY_WHO_SIGNS,
        PROTECTED,
        Fixed(
            "本协议自双方签名、盖章之日起生效，一式{copies}份，双方各持一份，一份存卷。",
            slots=(Field(name="copies", label="份数", blank="　　　"),),
        ),
        Signatures(
            lines=(
                SignatureLine("甲方（签名、盖章）", "signing_units"),
                SignatureLine("乙方（签名或按指印）", "signing_parties"),
            ),
        ),
    ),
)


def fill(source: Source) -> Values:
    """Fill the settlement from the matter, and the agreement where one was made."""
    case, matter = source.case, source.matter
    people = petitioners(case)
    units = working_units(matter, UnitPart.RESPONSIBLE)
    unit = joined(one.unit.name for one in units) or organ(source.office) or source.office.name
    return {
        "committee": source.office.name,
        "number": case.number,
        "unit": unit,
        "head": joined(one.person or one.unit.head for one in units),
        "wet_sign_only": source.wet_sign_only,
        "people": tuple(block(case, party) for party in people),
        "matter": case.facts or case.title,
        "solved": solved(matter),
        "terms": _terms(source),
        "statement": statement(matter),
        "copies": numeral(len(people) + 2),
        "signing_units": (unit,),
        "signing_parties": tuple(signing_name(case, party) for party in people),
        "collective": is_collective(case),
        "date": None,
    }


def _terms(source: Source) -> str:
    """List the terms of the case's agreement; without one propose the plain course of things."""
    terms = source.agreement.terms if source.agreement else []
    if any(term.to_verify for term in terms):
        return ""
    if not terms and source.matter.settled_on is not None:
        return _PLAIN_COURSE
    return "\n".join(f"{term.ordinal}．{term.text}" for term in terms)
