"""Where in a dossier somebody wants to go: ``agreement``, ``session:3``, ``paper:cover:0``, ``visit:7``."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Destination:
    """A paper to show, a section of the facts to go to, or something to do at once."""

    form_code: str = ""
    subject_id: int = 0
    section: str = ""
    verb: str = ""


_DRAFTS = {
    "session": "session.record",
    "inquiry": "inquiry.edit",
    "agreement": "agreement.draw",
    "facts": "case.edit",
    "visit": "visit.record",
    "matter": "matter.edit",
    "plan": "plan.edit",
    "team": "team",
    "progress": "progress",
    "settle": "settle",
    "opinion": "opinion",
}


def read_target(target: str) -> Destination | None:
    """Read a target; an unknown one leads to the dossier's beginning."""
    kind, _, rest = target.partition(":")
    readers = {
        "agreement": lambda: Destination(form_code="agreement"),
        "session": lambda: _session(rest),
        "paper": lambda: _paper(rest),
        "visit": lambda: Destination(verb=f"visit.record:{rest}"),
        "performance": lambda: Destination(verb=f"performance.record:{rest}"),
        "parties": lambda: Destination(section="parties"),
        "draft": lambda: _draft(rest),
        "verb": lambda: Destination(verb=rest),
        "section": lambda: Destination(section=rest),
    }
    return readers[kind]() if kind in readers else None


def _session(rest: str) -> Destination:
    return Destination(verb="session.new" if rest == "new" else f"session.record:{rest}")


def _paper(rest: str) -> Destination:
    code, _, subject = rest.partition(":")
    return Destination(form_code=code, subject_id=int(subject or 0))


def _draft(key: str) -> Destination:
    """Take a draft's key such as ``session:3:7`` (case and subject) for the place where it is typed on."""
    kind, _, rest = key.partition(":")
    subject = rest.rpartition(":")[2]
    if kind not in _DRAFTS:
        return Destination()
    return Destination(verb=f"{_DRAFTS[kind]}:{subject}" if subject not in ("", "0") else _new(kind))


def _new(kind: str) -> str:
    return {"session": "session.new", "visit": "visit.new", "inquiry": "inquiry.edit:0"}.get(
        kind, _DRAFTS[kind]
    )
