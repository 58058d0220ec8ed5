"""Closed lists that the rules and the model share; the values are what the office's file keeps."""

from enum import StrEnum


class AgreementForm(StrEnum):
    """The two forms of an agreement (art. 28)."""

    WRITTEN = "written"
    ORAL = "oral"


class PartyRole(StrEnum):
    """The capacity of someone in a case (art. 17, 20, 23; 民法典 art. 23 and 161)."""

    APPLICANT = "applicant"
    RESPONDENT = "respondent"
    AGENT = "agent"
    GUARDIAN = "guardian"
    WITNESS = "witness"
    PARTICIPANT = "participant"


class NoteKind(StrEnum):
    """What a line of the mediation record is: 陈述, 事实, 争点, 主张, 方案 or 约定."""

    STATEMENT = "statement"
    FACT = "fact"
    ISSUE = "issue"
    CLAIM = "claim"
    PROPOSAL = "proposal"
    AGREED = "agreed"


class TermKind(StrEnum):
    """What a term asks for: money, an act or an omission."""

    PAY = "pay"
    ACT = "act"
    FORBEAR = "forbear"


class Difficulty(StrEnum):
    """难易程度, which statistics and visit presets use."""

    SIMPLE = "simple"
    NORMAL = "normal"
    COMPLEX = "complex"
