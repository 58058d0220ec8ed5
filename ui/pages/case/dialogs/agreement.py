"""What happens to an agreement besides its drafting: taken back, brought before the court."""

from forms.fields import Field, Kind
from forms.spec import Choice, FormSpec, Section, Values
from mediation_app.services import agreements, confirmation
from mediation_app.services.confirmation import RESULTS, RecordConfirmation
from resources.i18n import QT_TRANSLATE_NOOP, translate
from ui.forms.form_dialog import Sheet, Work
from ui.forms.reading import day, text
from ui.pages.case.desk import CaseDesk
from ui.pages.case.dialogs.reasons import ask_for_reason

CONFIRMATION = FormSpec(
    code="confirmation",
    title=QT_TRANSLATE_NOOP("Forms", "司法确认"),
    parts=(
        Section(
            fields=(
                Field(
                    name="applied_on",
                    label=QT_TRANSLATE_NOOP("Forms", "共同申请日期"),
                    kind=Kind.DATE,
                    not_future=True,
                    required=True,
                ),
                Field(
                    name="result",
                    label=QT_TRANSLATE_NOOP("Forms", "法院的结果"),
                    kind=Kind.CHOICE,
                    choices=tuple(Choice(result, result) for result in RESULTS),
                ),
            )
        ),
    ),
)


def remove_agreement(desk: CaseDesk, _: str = "") -> None:
    """Take the agreement back, with a reason; mediation goes on."""
    ask_for_reason(
        desk,
        translate("CaseDialogs", "撤下协议"),
        translate("CaseDialogs", "协议和已登记的签名一并撤下，案件回到调解；已定稿的文书仍留在卷内。"),
        translate("CaseDialogs", "撤下协议"),
        lambda reason: desk.act(agreements.remove, desk.case.id, reason, revision=desk.revision),
    )


def record_confirmation(desk: CaseDesk, _: str = "") -> None:
    """Write down the joint application to the court and what it answered (art. 33)."""

    def save(values: Values) -> Work:
        command = RecordConfirmation(
            case_id=desk.case.id,
            applied_on=day(values, "applied_on"),
            result=text(values, "result"),
            revision=desk.revision,
        )
        return lambda books, actor: confirmation.record(books, actor, command)

    agreement = desk.case.agreement
    values = {
        "applied_on": agreement.confirmation_applied_on if agreement else None,
        "result": agreement.confirmation_result if agreement else "",
    }
    sheet = Sheet(
        title=translate("CaseDialogs", "司法确认"),
        text=translate("CaseDialogs", "双方须在协议生效之日起三十日内共同申请。"),
    )
    desk.ask_form(CONFIRMATION, values, sheet, save)
