"""人民调解记录: one a session (art. 27); its notes also feed the agreement."""

from collections.abc import Iterable

from forms.labels import NOTE_KIND, choices
from forms.moments import show_span
from forms.people import SPEAKERS, names_speaking, signing_name
from forms.signatures import MEDIATORS, PARTIES_SEALING, RECORDER
from forms.source import Source, joined, name_of, principals
from forms.spec import Field, Fixed, FormSpec, Kind, Section, Signatures, Subject, Use, Values
from forms.staffing import mediator_field, recorder_field
from mediation_app.model import Case, NoteKind, Party, SessionNote
from resources.i18n import QT_TRANSLATE_NOOP

STARTS_AT = Field(
    name="starts_at",
    label=QT_TRANSLATE_NOOP("Forms", "开始时间"),
    kind=Kind.MOMENT,
    hint=QT_TRANSLATE_NOOP("Forms", "如：3月5日9:30"),
    use=Use.SCREEN,
    not_future=True,
)
PLACE = Field(name="place", label=QT_TRANSLATE_NOOP("Forms", "地点"), max_length=120)
PARTICIPANTS = Field(
    name="participants",
    label=QT_TRANSLATE_NOOP("Forms", "参加人"),
    max_length=300,
    hint=QT_TRANSLATE_NOOP("Forms", "受邀参加的亲属、邻居、同事、专业人员等"),
)

_HEAD = (
    STARTS_AT,
    Field(
        name="ends_at",
        label=QT_TRANSLATE_NOOP("Forms", "结束时间"),
        kind=Kind.MOMENT,
        use=Use.SCREEN,
        not_future=True,
    ),
    Field(
        name="time",
        label="时间",
        use=Use.PAPER,
        span=4,
        blank="　　　　年　　月　　日　　时　　分至　　时　　分",
    ),
    PLACE,
    Field(name="party_names", label="当事人", use=Use.PAPER, editable_on_paper=True, span=4),
    PARTICIPANTS,
    mediator_field(),
    recorder_field(),
    Field(
        name="rights_told",
        label=QT_TRANSLATE_NOOP("Forms", "已将人民调解的相关规定告知各方当事人"),
        kind=Kind.TICK,
        default=True,
        use=Use.SCREEN,
    ),
)

_NOTES = (
    Field(
        name="kind",
        label=QT_TRANSLATE_NOOP("Forms", "性质"),
        kind=Kind.CHOICE,
        choices=choices(NOTE_KIND),
        default=NoteKind.STATEMENT.value,
        span=1,
    ),
    Field(name="speaker", label=QT_TRANSLATE_NOOP("Forms", "发言人"), max_length=60, span=1),
    Field(
        name="text",
        label=QT_TRANSLATE_NOOP("Forms", "内容"),
        kind=Kind.TEXT,
        required=True,
        lines=2,
    ),
)

SPEC = FormSpec(
    code="mediation_record",
    title=QT_TRANSLATE_NOOP("Forms", "人民调解记录"),
    subject=Subject.SESSION,
    source="司发通〔2010〕239号",
    signable=True,
    parts=(
        Section(fields=_HEAD),
        Fixed("人民调解委员会已将人民调解的相关规定告知各方当事人。", when="rights_told"),
        Section(
            title=QT_TRANSLATE_NOOP("Forms", "调解记录"),
            repeats="notes",
            fields=_NOTES,
            core="text",
            use=Use.SCREEN,
        ),
        Section(
            fields=(
                Field(
                    name="record",
                    label="调解记录",
                    kind=Kind.TEXT,
                    use=Use.PAPER,
                    editable_on_paper=True,
                    lines=16,
                ),
                Field(
                    name="result",
                    label=QT_TRANSLATE_NOOP("Forms", "调解结果"),
                    kind=Kind.TEXT,
                    lines=3,
                    hint=QT_TRANSLATE_NOOP(
                        "Forms", "达成协议的写明要点；不成的写明原因，并记明已告知其他途径"
                    ),
                ),
            )
        ),
        Signatures(lines=(PARTIES_SEALING, MEDIATORS, RECORDER)),
    ),
)


def fill(source: Source) -> Values:
    """Fill the record of one session from its typed notes."""
    case, session = source.case, source.session
    return {
        "committee": source.office.name,
        "starts_at": session.starts_at,
        "ends_at": session.ends_at,
        "time": show_span(session.starts_at, session.ends_at),
        "place": session.place,
        "party_names": parties_present(case),
        "participants": session.participants,
        "mediator_id": session.mediator_id,
        "recorder_id": session.recorder_id,
        "rights_told": session.rights_told,
        "notes": tuple(
            {"kind": note.kind.value, "speaker": note.speaker, "text": note.text} for note in session.notes
        ),
        "record": record_text(session.notes),
        "result": session.result,
        "signing_parties": tuple(signing_name(case, party) for party in principals(case)),
        "signing_mediators": name_of(session.mediator),
        "signing_recorders": name_of(session.recorder),
        "date": session.starts_at.date() if session.starts_at else None,
    }


def parties_present(case: Case) -> str:
    """Name the parties of a case with those who speak for them: 张三、李四（委托代理人：王五）."""
    return joined(party.person.name + _speakers(case, party) for party in principals(case))


def _speakers(case: Case, party: Party) -> str:
    named = ((title, names_speaking(case, party, role)) for role, title in SPEAKERS.items())
    words = "；".join(f"{title}：{people}" for title, people in named if people)
    return f"（{words}）" if words else ""


def record_text(notes: Iterable[SessionNote]) -> str:
    """Write notes as a record: one line each, ``张三：……``."""
    return "\n".join(f"{note.speaker}：{note.text}" if note.speaker else note.text for note in notes)
