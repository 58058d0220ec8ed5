"""The screens of 送达: to all parties at once, to somebody else, and who signed for it later."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from forms.fields import Choice, Field, Kind, Values, When
from forms.labels import SERVICE_MANNER, choices
from forms.spec import FormSpec, Section
from forms.wording import say
from mediation_app.model import ServiceManner
from mediation_app.rules.errors import Problem
from resources.i18n import QT_TRANSLATE_NOOP

TO, BY = "to_", "by_"
"""What the fields of a recipient begin with: whether he gets his copy, who signs for it."""
KEPT = "kept"
"""The field of the committee's own copy."""

_BY_ANOTHER = When("manner", (ServiceManner.BY_ANOTHER,))
_MANNERS: tuple[Choice, ...] = tuple(
    choice for choice in choices(SERVICE_MANNER) if choice.code != ServiceManner.ARCHIVE
)

_MANNER = Field(
    name="manner",
    label=QT_TRANSLATE_NOOP("Forms", "送达方式"),
    kind=Kind.CHOICE,
    choices=_MANNERS,
    default=ServiceManner.IN_PERSON.value,
    required=True,
)
_HANDED_ON = Field(
    name="handed_on",
    label=QT_TRANSLATE_NOOP("Forms", "送达日期"),
    kind=Kind.DATE,
    required=True,
    not_future=True,
)
_RELATION = Field(
    name="relation",
    label=QT_TRANSLATE_NOOP("Forms", "代收人与受送达人的关系"),
    max_length=40,
    hint=QT_TRANSLATE_NOOP("Forms", "如：同住的成年家属"),
    required=True,
    when=_BY_ANOTHER,
)
_NOTE = Field(
    name="note",
    label=QT_TRANSLATE_NOOP("Forms", "备注"),
    span=4,
    hint=QT_TRANSLATE_NOOP("Forms", "邮寄的写邮件号码；留置的写明拒收的理由和在场见证的人"),
)
_SIGNED_BY = Field(
    name="signed_by",
    label=QT_TRANSLATE_NOOP("Forms", "签收人"),
    kind=Kind.NAME,
    max_length=60,
    hint=QT_TRANSLATE_NOOP("Forms", "还没有签收的留空"),
)


@dataclass(frozen=True, slots=True)
class Due:
    """A line of the sheet: who gets a copy, said with his part in the case, and what his signer is called."""

    words: str
    signer: str


def sheet(due: Sequence[Due], *, is_kept_here: bool) -> FormSpec:
    """Return the form that hands a paper to several at once; ``is_kept_here``: the committee keeps one."""
    fields = [field for place, one in enumerate(due) for field in _line(place, one)]
    if is_kept_here:
        kept = QT_TRANSLATE_NOOP("Forms", "调委会留存一份，归入卷宗")
        fields.append(Field(name=KEPT, label=kept, kind=Kind.TICK, span=4))
    return FormSpec(
        code="handing_out_all",
        title=QT_TRANSLATE_NOOP("Forms", "登记送达"),
        parts=(Section(fields=tuple(fields)), Section(fields=(_MANNER, _HANDED_ON, _RELATION, _NOTE))),
        rules=(lambda values, _today: _wrong(values, len(due)), _says_why),
    )


def _line(place: int, due: Due) -> tuple[Field, Field]:
    ticked = When(f"{TO}{place}", ("True",))
    signer = Field(
        name=f"{BY}{place}",
        label=due.signer,
        kind=Kind.NAME,
        max_length=60,
        hint=QT_TRANSLATE_NOOP("Forms", "还没有签收的留空"),
        when=ticked,
    )
    return Field(name=f"{TO}{place}", label=due.words, kind=Kind.TICK), signer


def _wrong(values: Values, count: int) -> tuple[Problem, ...]:
    """Ask for somebody to get a copy, and for who took it for another."""
    ticked = [place for place in range(count) if values.get(f"{TO}{place}") is True]
    if not ticked and values.get(KEPT) is not True:
        return (Problem("", say(QT_TRANSLATE_NOOP("Forms", "请至少勾选一份要登记的"))),)
    if values.get("manner") != ServiceManner.BY_ANOTHER:
        return ()
    nobody = say(QT_TRANSLATE_NOOP("Forms", "请写明由谁代收"))
    return tuple(Problem(f"{BY}{place}", nobody) for place in ticked if not values.get(f"{BY}{place}"))


def _says_why(values: Values, _today: date) -> tuple[Problem, ...]:
    if values.get("manner") != ServiceManner.LEFT or values.get("note"):
        return ()
    return (Problem("note", say(QT_TRANSLATE_NOOP("Forms", "请写明拒收的理由和日期、在场见证的人"))),)


HANDING_OUT = FormSpec(
    code="handing_out",
    title=QT_TRANSLATE_NOOP("Forms", "送达给其他单位或个人"),
    parts=(
        Section(
            fields=(
                Field(
                    name="paper_id",
                    label=QT_TRANSLATE_NOOP("Forms", "送达文书"),
                    kind=Kind.REFERENCE,
                    options="papers",
                    required=True,
                    span=4,
                ),
                Field(
                    name="receiver",
                    label=QT_TRANSLATE_NOOP("Forms", "送给谁"),
                    max_length=120,
                    required=True,
                    hint=QT_TRANSLATE_NOOP("Forms", "如：云溪县人民法院"),
                    span=3,
                ),
                Field(
                    name="copies",
                    label=QT_TRANSLATE_NOOP("Forms", "份数"),
                    kind=Kind.NUMBER,
                    required=True,
                    span=1,
                ),
                _MANNER,
                _HANDED_ON,
                _SIGNED_BY,
                _RELATION,
                _NOTE,
            )
        ),
    ),
    rules=(_says_why,),
)

RECEIPT = FormSpec(
    code="handing_receipt",
    title=QT_TRANSLATE_NOOP("Forms", "登记签收"),
    parts=(
        Section(
            fields=(
                Field(
                    name="signed_by",
                    label=QT_TRANSLATE_NOOP("Forms", "签收人"),
                    kind=Kind.NAME,
                    max_length=60,
                    required=True,
                ),
                Field(
                    name="signed_on",
                    label=QT_TRANSLATE_NOOP("Forms", "签收日期"),
                    kind=Kind.DATE,
                    required=True,
                    not_future=True,
                ),
                Field(
                    name="relation",
                    label=QT_TRANSLATE_NOOP("Forms", "代收的，写明与受送达人的关系"),
                    max_length=40,
                ),
                Field(
                    name="attachment_id",
                    label=QT_TRANSLATE_NOOP("Forms", "回证扫描件"),
                    kind=Kind.REFERENCE,
                    options="attachments",
                ),
                Field(name="note", label=QT_TRANSLATE_NOOP("Forms", "备注"), span=4),
            )
        ),
    ),
)

ENTRIES = (HANDING_OUT, RECEIPT)
