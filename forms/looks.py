"""How a form looks on paper, where its sections stand there, and what it may be about."""

from enum import StrEnum


class Style(StrEnum):
    """The look on paper: labels with lines, a ruled grid, a cover, an official document (GB/T 9704-2012)."""

    LINES = "lines"
    GRID = "grid"
    COVER = "cover"
    OFFICIAL = "official"


class Subject(StrEnum):
    """What a paper is about: the case (its agreement included), or one of several things of it."""

    CASE = "case"
    SESSION = "session"
    INQUIRY = "inquiry"
    VISIT = "visit"
    PLAN = "plan"
    LEAD = "lead"
    SUPERVISION = "supervision"
    DISTRIBUTION = "distribution"
    VOTE = "vote"
    EXTENSION = "extension"
    PROCEDURE = "procedure"
    PARTY = "party"
    """An agent: who speaks for a party by a power of attorney."""
    RECUSAL = "recusal"
    INVITATION = "invitation"
    MEDIATION_EXTENSION = "mediation_extension"
    REFERRAL = "referral"
    PERFORMANCE = "performance"
    """Money that was paid under a term."""
    PAPER = "paper"
    """An issued version whose copies are handed out."""


class Spot(StrEnum):
    """Where a 公文 prints a section: in its text, as title, as 附件 below the text, or in the 版记."""

    BODY = "body"
    TITLE = "title"
    ENCLOSED = "enclosed"
    FOOT = "foot"
