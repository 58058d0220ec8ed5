"""表决记录: what was put to the vote, the figures, and whether it was carried."""

from forms.source import Source
from forms.spec import (
    Field,
    FormSpec,
    Kind,
    Section,
    SignatureLine,
    Signatures,
    Style,
    Subject,
    Use,
    Values,
)
from mediation_app.model import Distribution, Vote
from mediation_app.rules.amounts import figure
from resources.i18n import QT_TRANSLATE_NOOP

SPEC = FormSpec(
    code="vote_record",
    title=QT_TRANSLATE_NOOP("Forms", "表决记录"),
    style=Style.GRID,
    subject=Subject.VOTE,
    source="涉众矛盾纠纷民主议事，各地通行",
    signable=True,
    parts=(
        Section(
            use=Use.PAPER,
            fields=(
                Field(name="number", label="编号"),
                Field(name="held_on", label="表决日期", kind=Kind.DATE),
                Field(name="place", label="地点", span=4),
                Field(name="title", label="所涉事项", span=4),
                Field(name="subject", label="表决事项", kind=Kind.TEXT, lines=3),
                Field(name="scheme", label="所附方案", span=4, only_filled=True),
                Field(name="eligible", label="应到数"),
                Field(name="present", label="实到数"),
                Field(name="in_favour", label="同意"),
                Field(name="against", label="反对"),
                Field(name="abstained", label="弃权"),
                Field(name="share", label="同意占实到"),
                Field(name="needed", label="通过条件", span=4),
                Field(name="result", label="表决结果", span=4, blank="□通过　□未通过"),
                Field(
                    name="note",
                    label=QT_TRANSLATE_NOOP("Forms", "不同意见和说明"),
                    kind=Kind.TEXT,
                    lines=5,
                    editable_on_paper=True,
                ),
            ),
        ),
        Signatures(
            lines=(
                SignatureLine("主持人（签名）", "signing_chairs"),
                SignatureLine("计票人（签名）", "signing_tellers"),
                SignatureLine("监票人（签名）"),
                SignatureLine("参加表决的代表（签名）", "signing_voters", at_least=3),
            ),
            dated="held_on",
        ),
    ),
)


def fill(source: Source) -> Values:
    """Fill the record of one vote; the share says of how many it is one."""
    case, vote = source.case, source.vote
    return {
        "committee": source.office.name,
        "number": case.number,
        "held_on": vote.held_on,
        "place": vote.place,
        "title": case.title,
        "subject": vote.subject,
        "scheme": _scheme(source, vote),
        "eligible": str(vote.eligible),
        "present": str(vote.present),
        "in_favour": str(vote.in_favour),
        "against": str(vote.against),
        "abstained": str(vote.abstained),
        "share": share(vote),
        "needed": vote.needed,
        "result": "■通过　□未通过" if vote.passed else "□通过　■未通过",
        "note": vote.note,
        "signing_chairs": (vote.chair,) if vote.chair else (),
        "signing_tellers": (vote.teller,) if vote.teller else (),
        "signing_voters": (),
    }


def share(vote: Vote) -> str:
    """Return how many of those present were in favour: ``32/40（80.0%）``."""
    if not vote.present:
        return ""
    return f"{vote.in_favour}/{vote.present}（{vote.in_favour / vote.present:.1%}）"


def _scheme(source: Source, vote: Vote) -> str:
    schemes: list[Distribution] = source.matter.distributions
    found = next((one for one in schemes if one.id == vote.distribution_id), None)
    return f"{found.title}（总额{figure(found.total_fen)}）" if found else ""
