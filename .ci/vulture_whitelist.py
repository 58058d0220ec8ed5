"""Names no code of ours reads: vulture takes what stands here as used. Each with who does."""

from forms import labels
from mediation_app.model import (
    Attachment,
    Case,
    GivenNumber,
    LeadAssignment,
    Office,
    PrintOrder,
    RiskGrade,
    Scan,
    SignedFile,
)
from mediation_app.model.base import Base
from reports.pades.key_signer import KeySigner
from reports.templates.filling import _Template
from ui.icons import _SvgEngine
from ui.theme import Colours

_ = (
    labels.VISIT_STATE,  # every closed list has its words, a test holds to it
    Base.type_annotation_map,  # SQLAlchemy reads it once
    Case.registered_at,  # kept for the register book, with the minute
    GivenNumber.given_at,  # the same
    Office.area_code,  # written by the settings page by its name; exports will carry it
    Attachment.added_at,  # kept with the file, shown by the timeline from the audit entry
    Attachment.added_by_id,  # the same
    Scan.taken_by_id,  # kept with the scan, shown by the timeline from the audit entry
    Scan.taken_by,  # the same
    _SvgEngine.clone,  # Qt calls it on a copy
    Colours.accent_hover,  # the style sheet reads colours by name
    LeadAssignment.delivered_by_id,  # kept with the assignment, shown by the timeline from the audit entry
    LeadAssignment.refused_by_id,  # the same
    PrintOrder.ended_by_id,  # whose word it was; the timeline tells it from the audit entry
    RiskGrade.graded_by_id,  # set with the grading, read as the person through graded_by
    SignedFile.made_by_id,  # kept with the file, told by the timeline from the audit entry
    SignedFile.made_by,  # the same
    KeySigner.async_sign_raw,  # pyHanko calls it
    _Template.patch_xml,  # docxtpl calls these in place of its own
    _Template.render_xml_part,
    _Template.fix_tables,
    _Template.render_properties,
    _Template.current_rendering_part,  # docxtpl reads it
)
