"""What papers that end a case without agreement share: reason, date, and the other ways left."""

from datetime import date

from forms.source import Source
from forms.spec import Field, Fixed, Kind, Use
from mediation_app.model import Case
from mediation_app.rules.errors import sentence
from mediation_app.rules.workflow import CaseState
from resources.i18n import QT_TRANSLATE_NOOP

REASON = Field(
    name="reason",
    label=QT_TRANSLATE_NOOP("Forms", "原因"),
    kind=Kind.TEXT,
    required=True,
    editable_on_paper=True,
    lines=3,
    hint=QT_TRANSLATE_NOOP("Forms", "如：被申请人李四明确表示拒绝调解。"),
    blank="　" * 40,
)
TOLD_ROUTES = Field(
    name="told_routes",
    label=QT_TRANSLATE_NOOP("Forms", "已告知当事人可以通过仲裁、行政、司法等途径维护权利"),
    kind=Kind.TICK,
    span=4,
    use=Use.SCREEN,
)

ROUTES = (
    Fixed("现依法告知：当事人可以依法通过仲裁、行政、司法等途径维护自己的权利。具体途径有："),
    Fixed("（一）属于仲裁范围的，依法向仲裁机构申请仲裁；"),
    Fixed("（二）依法应当由行政机关处理的，向有关行政机关提出申请；"),
    Fixed("（三）依法向人民法院提起诉讼。"),
)
"""仲裁, 行政 and 诉讼, as art. 26 has the parties told."""


def matter_slots(began: str) -> tuple[Field, ...]:
    """Declare the slots of the first sentences; ``began`` is what the day the case began is called."""
    return (
        Field(name="party_names", label="当事人", blank="　　　　　　、　　　　　　"),
        Field(name="matter", label="纠纷", blank="　　　　　　纠纷"),
        Field(name="number", label="编号"),
        Field(name="began_on", label=began, kind=Kind.DATE),
    )


def matter(source: Source) -> str:
    """Name the dispute in a running sentence."""
    return source.dispute or "纠纷"


def ended_reason(case: Case, *states: CaseState) -> str:
    """Return as a sentence why the case came to one of these states; empty while it has not."""
    return sentence(case.state_reason) if _came_to(case) in states else ""


def ended_on(case: Case, *states: CaseState) -> date | None:
    """Return the day the case came to one of these states; None while it has not."""
    return case.state_since if _came_to(case) in states else None


def _came_to(case: Case) -> CaseState:
    return case.closed_from or case.state
