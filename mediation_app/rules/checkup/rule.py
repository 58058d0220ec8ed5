"""A rule of the check-up: its code, what it is about, by which article, how heavy, and its function."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from mediation_app.rules.checkup.facts import AgreementFacts, say
from mediation_app.rules.findings import Finding, Severity
from resources.i18n import QT_TRANSLATE_NOOP, Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """What a rule found: where, what is wrong, how to mend it; its own weight or basis if it has one."""

    place: Message
    what: Message
    mend: Message
    field: str = ""
    severity: Severity | None = None
    basis: Message | None = None
    form_code: str = ""
    subject_id: int = 0


Check = Callable[[AgreementFacts], Iterable[Hit]]


@dataclass(frozen=True, slots=True)
class CheckRule:
    """One rule; ``basis`` is the article or form it rests on."""

    code: str
    title: Message
    basis: Message
    severity: Severity
    check: Check

    def findings(self, facts: AgreementFacts) -> Iterable[Finding]:
        """Yield what the rule finds, with its basis behind the reason."""
        reason = QT_TRANSLATE_NOOP("CheckUp", "{what}（{basis}）")
        for hit in self.check(facts):
            yield Finding(
                rule=self.code,
                severity=hit.severity or self.severity,
                place=hit.place,
                reason=say(reason, what=hit.what, basis=hit.basis or self.basis),
                mend=hit.mend,
                form_code=hit.form_code,
                subject_id=hit.subject_id,
                field=hit.field,
            )
