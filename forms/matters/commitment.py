"""息访承诺书: in neutral words, what was solved and what the person says of it; no right is given up."""

from forms.matter_labels import ATTITUDE, SETTLED_HOW
from forms.matters.people import is_collective, petitioners
from forms.matters.routes import ONLY_WHO_SIGNS, PROTECTED, ROUTES_STAY_OPEN
from forms.people import PAPER_FIELDS, block, signing_name
from forms.source import Source
from forms.spec import (
    Field,
    FormSpec,
    Kind,
    Note,
    Section,
    SignatureLine,
    Signatures,
    Use,
    Values,
)
from mediation_app.model import Matter
from mediation_app.rules import dates
from resources.i18n import QT_TRANSLATE_NOOP

SIGNING = SignatureLine("承诺人（签名或按指印）", "signing_parties")
WET_SIGN = Note(
    QT_TRANSLATE_NOOP(
        "Forms", "涉及婚姻、收养、继承等人身关系的，须由本人在纸质文书上签名，不能用电子签名。"
    ),
    when="wet_sign_only",
)
SOLVED = Field(
    name="solved",
    label=QT_TRANSLATE_NOOP("Forms", "已经解决的事项（金额、日期、方式）"),
    kind=Kind.TEXT,
    lines=2,
    editable_on_paper=True,
)

SPEC = FormSpec(
    code="commitment",
    title=QT_TRANSLATE_NOOP("Forms", "息访承诺书"),
    source="各地通行；用语中性，依《信访工作条例》保留法定途径",
    signable=True,
    parts=(
        Section(fields=(Field(name="number", label="编号", use=Use.PAPER),), aside=True),
        Section(title="承诺人", repeats="people", blank_blocks=1, fields=PAPER_FIELDS, use=Use.PAPER),
        WET_SIGN,
        Section(
            use=Use.PAPER,
            fields=(
                Field(
                    name="matter",
                    label=QT_TRANSLATE_NOOP("Forms", "反映的事项"),
                    kind=Kind.TEXT,
                    lines=2,
                    editable_on_paper=True,
                ),
                SOLVED,
                Field(
                    name="statement",
                    label=QT_TRANSLATE_NOOP("Forms", "本人陈述和承诺"),
                    kind=Kind.TEXT,
                    lines=3,
                    editable_on_paper=True,
                ),
            ),
        ),
        ROUTES_STAY_OPEN,
        ONLY_WHO_SIGNS,
        PROTECTED,
        Signatures(lines=(SIGNING,)),
    ),
)


def fill(source: Source) -> Values:
    """Fill the letter from what was settled; the statement is proposed, the day is that of signing."""
    case, matter = source.case, source.matter
    people = petitioners(case)
    return {
        "committee": source.office.name,
        "number": case.number,
        "wet_sign_only": source.wet_sign_only,
        "people": tuple(block(case, party) for party in people),
        "matter": case.facts or case.title,
        "solved": solved(matter),
        "statement": statement(matter),
        "signing_parties": tuple(signing_name(case, party) for party in people),
        "collective": is_collective(case),
        "date": None,
    }


def solved(matter: Matter) -> str:
    """Tell what was solved, how and when."""
    how = f"化解方式：{SETTLED_HOW[matter.settled_how]}。" if matter.settled_how else ""
    day = f"化解日期：{dates.show(matter.settled_on)}。" if matter.settled_on else ""
    return "\n".join(words for words in (matter.settled_text, how + day) if words)


def statement(matter: Matter) -> str:
    """Propose what the person says: his attitude, and to raise what is new in lawful order."""
    if matter.settled_on is None:
        return ""
    attitude = f"对处理结果表示{ATTITUDE[matter.attitude]}。" if matter.attitude else "对处理结果没有异议。"
    return (
        f"上述事项的办理经过和结果，本人已经了解，{attitude}"
        "本人承诺今后有需要反映的事项时，依法、有序、如实反映。"
    )
