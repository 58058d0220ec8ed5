"""信访事项处理意见书: what was asked, facts and reasons, the opinion, its law, the review (art. 34, 35)."""

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
    organ_above,
    sentences,
    step,
    words_under,
    you,
)
from forms.matters.people import petitioner_names
from forms.source import Source
from forms.spec import Field, Fixed, FormSpec, Kind, Style, Values
from mediation_app.model import ProcedureEvent
from mediation_app.rules.vocabulary import ProcedureKind
from resources.i18n import QT_TRANSLATE_NOOP

SPEC = FormSpec(
    code="opinion",
    title=QT_TRANSLATE_NOOP("Forms", "信访事项处理意见书"),
    style=Style.OFFICIAL,
    source="《信访工作条例》第三十四条、第三十五条",
    signable=True,
    parts=(
        NUMBER,
        Fixed("{addressee}：", slots=(ADDRESSEE,), indent=False),
        Fixed(
            "{you}反映的{issue}（编号：{case_number}），本机关于{accepted_on}受理，现已办理完毕。"
            "根据《信访工作条例》的有关规定，答复如下：",
            slots=(YOU, ISSUE, CASE_NUMBER, Field(name="accepted_on", label="受理日期", kind=Kind.DATE)),
        ),
        words_under(QT_TRANSLATE_NOOP("Forms", "投诉请求"), "request", 3),
        words_under(QT_TRANSLATE_NOOP("Forms", "事实和理由"), "facts", 6),
        words_under(QT_TRANSLATE_NOOP("Forms", "处理意见"), "result", 4),
        words_under(QT_TRANSLATE_NOOP("Forms", "法律法规依据"), "law", 3),
        Fixed(
            "对本处理意见不服的，可以自收到本处理意见书之日起30日内，请求{review}复查"
            "（《信访工作条例》第三十五条）。",
            slots=(
                Field(
                    name="review",
                    label=QT_TRANSLATE_NOOP("Forms", "复查机关"),
                    editable_on_paper=True,
                    blank="原办理机关的上一级机关",
                ),
            ),
        ),
        Fixed(
            "依法申请行政复议、提起诉讼、申请仲裁和对违纪违法行为检举、控告的权利，不受本处理意见影响，"
            "行使时应当注意法定期限。"
        ),
        CLOSING,
    ),
)


def fill(source: Source) -> Values:
    """Fill the opinion; it bears the day it was given."""
    case, matter = source.case, source.matter
    accepted = step(source, ProcedureKind.ACCEPTED)
    given = step(source, ProcedureKind.OPINION)
    day = given.on if given else None
    numbered = given if given and given.document else _delivery(source, given)
    return {
        "committee": source.office.name,
        "document": letter_number(source, numbered, day),
        "addressee": petitioner_names(case),
        "you": you(case),
        "issue": issue(case),
        "case_number": case.number,
        "accepted_on": accepted.on if accepted else case.accepted_on,
        "request": sentences(matter.opinion_request or case.demands),
        "facts": sentences(matter.opinion_facts),
        "result": sentences(matter.opinion_result),
        "law": sentences(matter.opinion_law),
        "review": organ_above(source.office),
        "issuer": organ(source.office),
        "date": day,
    }


def _delivery(source: Source, given: ProcedureEvent | None) -> ProcedureEvent | None:
    """Return the delivery of this opinion, which may bear the number where the opinion itself does not."""
    delivered = step(source, ProcedureKind.OPINION_DELIVERED)
    is_earlier = delivered is not None and given is not None and delivered.on < given.on
    return None if is_earlier else delivered
