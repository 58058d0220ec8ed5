"""信访事项延期办理告知书: why the answer takes longer, and until when (信访工作条例 art. 34)."""

import re
from datetime import date, timedelta

from forms.matters.letters import (
    ADDRESSEE,
    CASE_NUMBER,
    CLOSING,
    ISSUE,
    NUMBER,
    YOU,
    issue,
    letter_number,
    organ,
    step,
    you,
)
from forms.matters.people import petitioner_names
from forms.source import Source
from forms.spec import Field, Fixed, FormSpec, Kind, Style, Subject, Values
from mediation_app.rules.vocabulary import ProcedureKind
from resources.i18n import QT_TRANSLATE_NOOP

_BECAUSE = re.compile("^(?:因为|由于|因)")

HANDLING_DAYS = 60
"""信访工作条例 art. 34, from the day the matter was taken on."""

SPEC = FormSpec(
    code="extension_notice",
    title=QT_TRANSLATE_NOOP("Forms", "信访事项延期办理告知书"),
    style=Style.OFFICIAL,
    subject=Subject.EXTENSION,
    source="《信访工作条例》第三十四条",
    signable=True,
    parts=(
        NUMBER,
        Fixed("{addressee}：", slots=(ADDRESSEE,), indent=False),
        Fixed(
            "{you}反映的{issue}（编号：{case_number}），本机关于{accepted_on}受理。",
            slots=(YOU, ISSUE, CASE_NUMBER, Field(name="accepted_on", label="受理日期", kind=Kind.DATE)),
        ),
        Fixed(
            "因{reason}在60日内不能办结。根据《信访工作条例》第三十四条的规定，经本机关负责人批准，"
            "决定延长{days}日，延长至{until}；该日是法定休假日的，以其后的第一个工作日为准。",
            slots=(
                Field(
                    name="reason",
                    label=QT_TRANSLATE_NOOP("Forms", "延期的理由"),
                    kind=Kind.TEXT,
                    lines=2,
                    editable_on_paper=True,
                    blank="　" * 24,
                ),
                Field(name="days", label="延长天数", kind=Kind.NUMBER, blank="　　"),
                Field(name="until", label="延长至", kind=Kind.DATE),
            ),
        ),
        Fixed("办理结果将以书面形式答复。延期不影响依法申请行政复议、提起诉讼和检举、控告的权利。"),
        Fixed("特此告知。"),
        CLOSING,
    ),
)


def fill(source: Source) -> Values:
    """Fill the notice of one approved extension; it bears the day the petitioner was told."""
    case, extension = source.case, source.extension
    accepted = step(source, ProcedureKind.ACCEPTED)
    accepted_on = accepted.on if accepted else None
    told = step(source, ProcedureKind.EXTENDED)
    day = extension.told_on or extension.decided_on
    return {
        "committee": source.office.name,
        "document": letter_number(source, told, day),
        "addressee": petitioner_names(case),
        "you": you(case),
        "issue": issue(case),
        "case_number": case.number,
        "accepted_on": accepted_on,
        "reason": _reason(extension.reason),
        "days": extension.days,
        "until": _until(source, accepted_on),
        "issuer": organ(source.office),
        "date": day,
    }


def _reason(words: str) -> str:
    """Return a reason to follow 因, in one sentence that goes on."""
    joined = "；".join(line.strip().rstrip("。；，") for line in words.splitlines() if line.strip())
    return f"{_BECAUSE.sub('', joined)}，" if joined else ""


def _until(source: Source, accepted_on: date | None) -> date | None:
    """Return the last day with all that was approved up to this extension, before it moves off a holiday."""
    this = source.extension
    days = sum(
        one.days
        for one in source.matter.extensions
        if one.clock == this.clock and one.approved and one.id <= this.id
    )
    return accepted_on + timedelta(days=HANDLING_DAYS + days) if accepted_on and days else None
