"""What a check of a paper or a dossier found: where, why it matters, and how to mend it."""

from dataclasses import dataclass
from enum import StrEnum

from resources.i18n import Message


class Severity(StrEnum):
    """How much a finding weighs: it keeps the paper from being issued, asks to look again, or only helps."""

    BLOCK = "block"
    WARN = "warn"
    HINT = "hint"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing found; ``rule`` is the code of the rule that found it."""

    rule: str
    severity: Severity
    place: Message
    """Where, in words: ``第2条``, ``申请人张三``, ``人民调解记录（第一次）``."""
    reason: Message
    """What is wrong and by which article or rule."""
    mend: Message
    """What to do about it."""
    form_code: str = ""
    """The paper it is about, with ``subject_id``; empty: the case as a whole."""
    subject_id: int = 0
    field: str = ""
    """The entry it is about, as `FormSpec.validate` names it: ``terms[1].text``; empty without one."""
