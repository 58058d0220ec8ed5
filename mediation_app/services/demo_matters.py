"""The acts on matters of the demonstration office's script: registration, people, opinion, settlement."""

import tempfile
from collections.abc import Callable, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any

from forms.places import Need
from mediation_app.model import AttachmentKind
from mediation_app.rules.households import area_number
from mediation_app.rules.vocabulary import (
    Attitude,
    CaseKind,
    DemandNature,
    HandlingLevel,
    HandlingMode,
    MatterOrigin,
    PetitionForm,
    PetitionPurpose,
    PetitionRoute,
    ProcedureKind,
    SettledHow,
)
from mediation_app.services import attachments, papers, relapses
from mediation_app.services.checks import missing
from mediation_app.services.demo_stage import Turn, fen, party_entry
from mediation_app.services.issuing import issue_all
from mediation_app.services.matters import details, distributions, households, petitions, settling, votes
from mediation_app.services.matters import intake as matter_intake
from mediation_app.services.matters.intake import MatterDetails, PetitionEntry, RegisterMatter
from mediation_app.services.paper_standing import SlipState
from mediation_app.services.paper_values import PaperKey

_CODES: Mapping[str, type[StrEnum]] = {
    "origin": MatterOrigin,
    "form": PetitionForm,
    "purpose": PetitionPurpose,
    "route": PetitionRoute,
    "level": HandlingLevel,
    "mode": HandlingMode,
}
_DAYS = ("instructed_on", "instructed_due_on", "target_on")
_LISTS = ("crosses", "crux_kinds")


def register(turn: Turn) -> None:
    """Register the matter of a script; a person known from an earlier case is the same one."""
    stage = turn.stage
    names = [party["name"] for party in turn["parties"]]
    command = RegisterMatter(
        kind=CaseKind(turn["kind"]),
        parties=tuple(party_entry(stage, party, names) for party in turn["parties"]),
        title=turn["title"],
        facts=turn["facts"],
        demands=turn.get("demands"),
        place=turn.get("place"),
        village_id=stage.villages[turn["village"]],
        grid_id=stage.grids.get((turn["village"], turn.get("grid"))),
        people_count=turn.get("people", None),
        amount_fen=fen(turn.get("yuan", None)),
        mediator_id=stage.staff_id(turn.get("handler", None)),
        details=_details(turn),
        petitions=tuple(_petition(line) for line in turn.get("petitions", ())),
    )
    stage.enter(turn["key"], turn.actor, matter_intake.register(turn.books, turn.actor, command).case_id)


def proof(turn: Turn, name: str, kind: AttachmentKind = AttachmentKind.PROOF) -> int:
    """Attach a small file that stands for a photograph or a receipt, and return its id."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"{name}.txt"
        path.write_text(f"{name}（演示用，原件存卷）\n", "utf-8")
        new = attachments.NewAttachment(case_id=turn.case_id, path=path, kind=kind, note=name)
        return attachments.attach(turn.books, turn.actor, new)


def _details(turn: Turn) -> MatterDetails:
    values: dict[str, Any] = dict(turn.get("details", {}))
    for name, value in values.items():
        if name in _CODES:
            values[name] = _CODES[name](value)
        elif name in _DAYS:
            values[name] = turn.stage.clock.working_day(value)
        elif name in _LISTS:
            values[name] = tuple(value)
    return MatterDetails(**values)


def _petition(line: list[Any]) -> PetitionEntry:
    on, times, destination, form, people = line
    return PetitionEntry(
        on=on, times=times, destination=destination, form=PetitionForm(form), people=people or None
    )


def _nature(turn: Turn) -> None:
    command = details.SetNature(
        case_id=turn.case_id, nature=DemandNature(turn["nature"]), reason=turn["reason"], on=turn.today
    )
    details.set_nature(turn.books, turn.actor, command)


def _petition_again(turn: Turn) -> None:
    entry = PetitionEntry(
        on=turn.today.isoformat(),
        destination=turn["to"],
        form=PetitionForm(turn["form"]),
        skipped_level=turn.get("skipped", False),
        note=turn.get("note"),
    )
    petitions.add_petition(turn.books, turn.actor, turn.case_id, entry)


def _procedure(turn: Turn) -> None:
    command = petitions.RecordProcedure(
        case_id=turn.case_id,
        kind=ProcedureKind(turn["kind"]),
        on=turn.today,
        unit=turn.get("unit"),
        document=turn.get("document"),
        note=turn.get("note"),
    )
    petitions.record_procedure(turn.books, turn.actor, command)


def _opinion_text(turn: Turn) -> None:
    command = petitions.SaveOpinion(
        case_id=turn.case_id,
        request=turn["request"],
        facts=turn["facts"],
        result=turn["result"],
        law=turn["law"],
    )
    petitions.save_opinion(turn.books, turn.actor, command)


def _households(turn: Turn) -> None:
    """Take in households as pasted, and say who speaks for them."""
    households.take_in(turn.books, turn.actor, turn.case_id, households.read_text(turn["text"]).rows)
    found = households.households(turn.books, turn.actor, turn.case_id)
    chosen = [one.id for one in found if one.name in turn["speak"]]
    households.set_representatives(turn.books, turn.actor, turn.case_id, chosen)


def _share_out(turn: Turn) -> None:
    """Share the total out by area, to the fen, put it to the vote, and adopt it."""
    found = households.households(turn.books, turn.actor, turn.case_id)
    total = fen(turn["yuan"]) or 0
    shares = distributions.even_shares(total, [area_number(one.area) or 0 for one in found])
    lines = (distributions.ShareEntry(one.id, share) for one, share in zip(found, shares, strict=True))
    command = distributions.SaveDistribution(
        case_id=turn.case_id, title=turn["title"], total_fen=total, basis=turn["basis"], lines=tuple(lines)
    )
    scheme = distributions.save_distribution(turn.books, turn.actor, command)
    count = len(found)
    vote = votes.RecordVote(
        case_id=turn.case_id,
        held_on=turn.today,
        subject=f"表决{turn['title']}",
        eligible=count,
        present=count - 2,
        in_favour=count - 5,
        against=2,
        abstained=1,
        passed=True,
        place=turn["place"],
        distribution_id=scheme.id,
        needed="到会三分之二以上同意",
        chair=turn["chair"],
        teller=turn["teller"],
    )
    votes.record_vote(turn.books, turn.actor, vote)
    distributions.adopt(turn.books, turn.actor, scheme.id, turn.today)


def _settle(turn: Turn) -> None:
    command = settling.Settle(
        case_id=turn.case_id,
        settled_on=turn.today,
        how=SettledHow(turn["how"]),
        text=turn["text"],
        attitude=Attitude(turn["attitude"]),
        rating=turn.get("rating", None),
        rating_text=turn.get("said"),
        concluded_on=turn.today if turn.get("concluded", False) else None,
    )
    settling.settle(turn.books, turn.actor, command)


def _sign_off(turn: Turn) -> None:
    settling.sign_off(turn.books, turn.actor, turn.case_id, turn.today)


def _relapse(turn: Turn) -> None:
    relapses.relapse(turn.books, turn.actor, turn.case_id, turn.today, turn["reason"])


def _proof(turn: Turn) -> None:
    proof(turn, turn["name"], AttachmentKind(turn.get("kind", AttachmentKind.PROOF)))


def _issue_due(turn: Turn) -> None:
    """Make final every paper the dossier needs and nothing blocks; ``only`` some of them."""
    slips = papers.contents(turn.books, turn.actor, turn.case_id)
    wanted = set(turn.get("only", ()))
    keys = [
        PaperKey(slip.form_code, slip.subject_id)
        for slip in slips
        if slip.form_code
        and slip.state is not SlipState.MISSING
        and not slip.is_settled
        and not slip.blocked_by
        and (slip.form_code in wanted if wanted else slip.need is Need.MUST)
    ]
    issue_all(turn.books, turn.actor, turn.case_id, keys or missing())


ACTS: Mapping[str, Callable[[Turn], None]] = {
    "nature": _nature,
    "petition": _petition_again,
    "procedure": _procedure,
    "opinion_text": _opinion_text,
    "households": _households,
    "share_out": _share_out,
    "settle": _settle,
    "sign_off": _sign_off,
    "relapse": _relapse,
    "proof": _proof,
    "issue_due": _issue_due,
}
"""The acts on matters by their words in the script."""
