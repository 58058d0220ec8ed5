"""The part of the self-check about who the parties are: whose proof of identity lacks."""

from collections.abc import Iterator

from forms.places import Need
from mediation_app.model import AttachmentKind, Case
from mediation_app.rules.checkup.facts import say
from mediation_app.rules.findings import Finding, Severity
from mediation_app.services.case_facts import principals
from mediation_app.services.paper_standing import Slip
from resources.i18n import QT_TRANSLATE_NOOP


def unproved(case: Case, slips: tuple[Slip, ...]) -> Iterator[Finding]:
    """Find each party without proof of identity, where the office's set asks for it or another has one.

    A file of nobody in particular counts for all.
    """
    is_asked = any(slip.form_code == "identity_page" and slip.need is Need.MUST for slip in slips)
    kept = [file for file in case.attachments if file.kind is AttachmentKind.IDENTITY and not file.removed_at]
    owners = {file.party_id for file in kept}
    if None in owners or not (is_asked or owners):
        return
    for party in principals(case):
        if party.id not in owners:
            yield Finding(
                rule="identity",
                severity=Severity.WARN if is_asked else Severity.HINT,
                place=say(QT_TRANSLATE_NOOP("CheckUp", "{name}"), name=party.person.name),
                reason=say(QT_TRANSLATE_NOOP("CheckUp", "缺身份证明")),
                mend=say(QT_TRANSLATE_NOOP("CheckUp", "请附上身份证（营业执照）复印件或扫描件")),
                form_code="identity_page",
            )
