"""调解延期申请书: the parties agree to more time than the office's 调解期限 (usual practice, no statute)."""

from forms.outcome import matter
from forms.people import signing_name
from forms.signatures import MEDIATORS, PARTIES_SEALING
from forms.source import Source, mediator_on, name_of, principals
from forms.spec import Field, Fixed, FormSpec, Kind, Section, Signatures, Subject, Use, Values
from mediation_app.rules.errors import sentence
from mediation_app.rules.habits import habits_from
from resources.i18n import QT_TRANSLATE_NOOP

SPEC = FormSpec(
    code="extension_request",
    title=QT_TRANSLATE_NOOP("Forms", "调解延期申请书"),
    subject=Subject.MEDIATION_EXTENSION,
    source="SF/T 0083-2020；办案常用文书",
    signable=True,
    parts=(
        Fixed(
            "{committee_name}：",
            slots=(
                Field(name="committee_name", label="人民调解委员会", blank="　　　　　　　　人民调解委员会"),
            ),
            indent=False,
        ),
        Fixed(
            "你委主持调解的{matter}（编号：{number}），于{began_on}受理。因下列原因，在调解期限内难以调结。"
            "经各方当事人协商一致，现申请将调解期限延长{days}。",
            slots=(
                Field(name="matter", label="纠纷", blank="　　　　　　纠纷"),
                Field(name="number", label="编号", blank="　" * 8),
                Field(name="began_on", label="受理日期", kind=Kind.DATE),
                Field(name="days", label="延长天数", blank="　　　日"),
            ),
        ),
        Section(
            use=Use.PAPER,
            fields=(
                Field(
                    name="reason",
                    label=QT_TRANSLATE_NOOP("Forms", "延期原因"),
                    kind=Kind.TEXT,
                    editable_on_paper=True,
                    lines=5,
                ),
            ),
        ),
        Fixed("延长的期限内，当事人可以随时要求终止调解，依法通过仲裁、行政、司法等途径维护自己的权利。"),
        Signatures(lines=(PARTIES_SEALING, MEDIATORS)),
    ),
)


def fill(source: Source) -> Values:
    """Fill one request, signed by all parties; it bears the day it was made."""
    case, extension = source.case, source.mediation_extension
    unit = "个工作日" if habits_from(source.office.settings).mediation_in_working_days else "日"
    return {
        "committee": source.office.name,
        "committee_name": source.office.name,
        "matter": matter(source),
        "number": case.number,
        "began_on": source.began_on,
        "days": f"{extension.days}{unit}",
        "reason": sentence(extension.reason),
        "signing_parties": tuple(signing_name(case, party) for party in principals(case)),
        "signing_mediators": name_of(mediator_on(case, extension.asked_on)),
        "date": extension.asked_on,
    }
