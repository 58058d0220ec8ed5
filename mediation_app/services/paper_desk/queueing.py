"""Put the papers of one line of the desk into the print queue."""

from mediation_app.rules.errors import NotAllowed
from mediation_app.rules.findings import Finding, Severity
from mediation_app.services.books import Actor, Books
from mediation_app.services.checkup import check_agreement
from mediation_app.services.paper_desk.rows import DeskRow, say
from mediation_app.services.paper_values import AGREEMENT_PAPERS
from mediation_app.services.printing.ordering import PrintHow, ToPrint, enqueue
from resources.i18n import QT_TRANSLATE_NOOP


def warnings_of(books: Books, actor: Actor, row: DeskRow) -> tuple[Finding, ...]:
    """Return what the check-up wants looked at before an agreement of a line becomes final."""
    if not any(key.form_code in AGREEMENT_PAPERS.values() for key in row.to_issue):
        return ()
    found = check_agreement(books, actor, row.case_id)
    return tuple(one for one in found if one.severity is Severity.WARN)


def queue_papers(books: Books, actor: Actor, row: DeskRow, *, looked_at: bool = False) -> tuple[int, ...]:
    """Put the papers of a line into the print queue and return the ids of their orders.

    What is not issued yet is issued by that. Raises NotAllowed while the check-up warns of an agreement among
    them that nobody has ``looked_at``, and what `printing.ordering.enqueue` raises.
    """
    if not looked_at and warnings_of(books, actor, row):
        raise NotAllowed(
            say(QT_TRANSLATE_NOOP("PaperDesk", "协议体检有提示，没有放进打印队列")),
            say(QT_TRANSLATE_NOOP("PaperDesk", "请单独选这一行打印，看过提示再定稿")),
        )
    wanted = [
        ToPrint(case_id=row.case_id, form_code=key.form_code, subject_id=key.subject_id) for key in row.keys
    ]
    return enqueue(books, actor, wanted, PrintHow())
