"""人民调解调查记录: one a time somebody was asked; several a dossier."""

from forms.source import Source, name_of
from forms.spec import (
    Field,
    FormSpec,
    Kind,
    Section,
    SignatureLine,
    Signatures,
    Subject,
    Values,
)
from forms.staffing import recorder_field, staff_field
from resources.i18n import QT_TRANSLATE_NOOP

SPEC = FormSpec(
    code="inquiry_record",
    title=QT_TRANSLATE_NOOP("Forms", "人民调解调查记录"),
    subject=Subject.INQUIRY,
    source="司发通〔2010〕239号",
    signable=True,
    parts=(
        Section(
            fields=(
                Field(
                    name="asked_at",
                    label=QT_TRANSLATE_NOOP("Forms", "时间"),
                    kind=Kind.MOMENT,
                    hint=QT_TRANSLATE_NOOP("Forms", "如：3月5日9:30"),
                    not_future=True,
                ),
                Field(name="place", label=QT_TRANSLATE_NOOP("Forms", "地点"), max_length=120),
                Field(
                    name="asked",
                    label=QT_TRANSLATE_NOOP("Forms", "当事人"),
                    hint=QT_TRANSLATE_NOOP("Forms", "被调查人"),
                    required=True,
                    max_length=120,
                ),
                Field(name="participants", label=QT_TRANSLATE_NOOP("Forms", "参加人"), max_length=300),
                staff_field("inquirer_id", QT_TRANSLATE_NOOP("Forms", "调查人")),
                recorder_field(),
            )
        ),
        Section(
            fields=(
                Field(
                    name="text",
                    label=QT_TRANSLATE_NOOP("Forms", "记录"),
                    kind=Kind.TEXT,
                    required=True,
                    lines=16,
                    hint=QT_TRANSLATE_NOOP("Forms", "问：…… 答：……，一问一答各占一行"),
                ),
            )
        ),
        Signatures(
            lines=(
                SignatureLine("调查人（签名）", "signing_inquirers"),
                SignatureLine("被调查人（签名）", "signing_asked"),
                SignatureLine("记录人（签名）", "signing_recorders"),
            )
        ),
    ),
)


def fill(source: Source) -> Values:
    """Fill the record of one inquiry."""
    inquiry = source.inquiry
    return {
        "committee": source.office.name,
        "asked_at": inquiry.asked_at,
        "place": inquiry.place,
        "asked": inquiry.asked,
        "participants": inquiry.participants,
        "inquirer_id": inquiry.inquirer_id,
        "recorder_id": inquiry.recorder_id,
        "text": inquiry.text,
        "signing_inquirers": name_of(inquiry.inquirer),
        "signing_asked": (inquiry.asked,) if inquiry.asked else (),
        "signing_recorders": name_of(inquiry.recorder),
        "date": inquiry.asked_at.date() if inquiry.asked_at else None,
    }
