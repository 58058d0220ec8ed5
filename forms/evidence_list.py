"""人民调解证据材料: the sheet that lists the evidence, before the copies themselves."""

from pathlib import PurePath

from forms.source import Source
from forms.spec import Field, FormSpec, Kind, Section, Style, Use, Values
from mediation_app.model import Attachment, AttachmentKind, Case
from resources.i18n import QT_TRANSLATE_NOOP

_RECORDINGS = ("video/", "audio/")
"""What has no pages."""

SPEC = FormSpec(
    code="evidence_list",
    title=QT_TRANSLATE_NOOP("Forms", "人民调解证据材料"),
    style=Style.GRID,
    source="司发通〔2010〕239号；栏目依通行做法",
    parts=(
        Section(
            repeats="rows",
            as_table=True,
            blank_blocks=22,
            use=Use.PAPER,
            fields=(
                Field(name="name", label="证据名称", span=4),
                Field(name="provider", label="提供人", span=2),
                Field(name="amount", label="页数/份数", span=2),
                Field(name="original", label="原件/复印件", span=2),
                Field(name="receiver", label="收件人", span=2),
                Field(name="received_on", label="日期", kind=Kind.DATE, span=4),
            ),
        ),
    ),
)


def fill(source: Source) -> Values:
    """List the evidence of a case; original or copy, receiver, and pages not known are written by hand."""
    return {
        "committee": source.office.name,
        "rows": tuple(_row(file) for file in kept_files(source.case, AttachmentKind.EVIDENCE)),
    }


def kept_files(case: Case, kind: AttachmentKind) -> tuple[Attachment, ...]:
    """Return the files of a kind that have not been struck from the list."""
    return tuple(file for file in case.attachments if file.kind is kind and file.removed_at is None)


def _row(file: Attachment) -> Values:
    return {
        "name": file.note or PurePath(file.name).stem,
        "provider": file.provider,
        "amount": _amount(file),
        "received_on": file.received_on,
    }


def _amount(file: Attachment) -> str:
    """Return the pages of a file, of a recording that it is one piece; nothing while nobody has counted."""
    if file.media_type.startswith(_RECORDINGS):
        return "1份"
    return f"{file.pages}页" if file.pages else ""
