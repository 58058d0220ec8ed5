"""One class per concept, mapped with SQLAlchemy 2; importing this package knows every table."""

from mediation_app.model.agreement import (
    Agreement,
    Instalment,
    PayForm,
    Performance,
    SignatureTick,
    Signer,
    SigningManner,
    Term,
)
from mediation_app.model.audit import AuditEntry
from mediation_app.model.base import Base
from mediation_app.model.case import (
    Case,
    CaseKind,
    CaseSource,
    GivenNumber,
    NumberCounter,
)
from mediation_app.model.draft import Draft
from mediation_app.model.office import Grid, KindWord, Office, Staff, Village
from mediation_app.model.paper import Attachment, AttachmentKind, IssuedPaper, PaperText
from mediation_app.model.party import PRINCIPALS, Consent, Party
from mediation_app.model.person import Person, PersonInitials, PersonKind
from mediation_app.model.session import Inquiry, MediationSession, SessionNote, SessionState
from mediation_app.model.visit import (
    Fulfilment,
    ReboundRisk,
    ReturnVisit,
    Satisfaction,
    VisitMethod,
    VisitOrigin,
    VisitState,
)
from mediation_app.rules.vocabulary import AgreementForm, Difficulty, NoteKind, PartyRole, TermKind
from mediation_app.rules.workflow import CaseState

__all__ = [
    "PRINCIPALS",
    "Agreement",
    "AgreementForm",
    "Attachment",
    "AttachmentKind",
    "AuditEntry",
    "Base",
    "Case",
    "CaseKind",
    "CaseSource",
    "CaseState",
    "Consent",
    "Difficulty",
    "Draft",
    "Fulfilment",
    "GivenNumber",
    "Grid",
    "Inquiry",
    "Instalment",
    "IssuedPaper",
    "KindWord",
    "MediationSession",
    "NoteKind",
    "NumberCounter",
    "Office",
    "PaperText",
    "Party",
    "PartyRole",
    "PayForm",
    "Performance",
    "Person",
    "PersonInitials",
    "PersonKind",
    "ReboundRisk",
    "ReturnVisit",
    "Satisfaction",
    "SessionNote",
    "SessionState",
    "SignatureTick",
    "Signer",
    "SigningManner",
    "Staff",
    "Term",
    "TermKind",
    "Village",
    "VisitMethod",
    "VisitOrigin",
    "VisitState",
]
