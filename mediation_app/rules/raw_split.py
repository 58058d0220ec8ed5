"""Split a sentence that holds several payments, so that each can be followed by itself."""

import re
from collections.abc import Sequence

from mediation_app.rules.amounts import find_amounts
from mediation_app.rules.raw_mentions import find_mentions
from mediation_app.rules.raw_terms import PAY, DraftTerm, draft_term

_JOINED = re.compile(rf"^(?:并且?|同时|另外?|再|还|以及)?(?:由其)?(?:一次性|另行|全额)?(?:{PAY.pattern})")
_CONNECTIVE = re.compile(r"^(?:并且?|同时|再|还|以及)")
_TOTAL_OR_PART = re.compile(r"总额|总计|合计共|^共|其中|剩余|余款|尾款|第.期")


def split_obligations(sentence: str, names: Sequence[str]) -> list[str]:
    """Split 甲付乙1万元，付丙2万元 and 甲承担1万元，乙承担2万元; a lost subject is put back."""
    pieces: list[str] = []
    for clause in re.split("，", sentence):
        new = _new_obligation(pieces[-1], clause, names) if pieces else clause
        if new:
            pieces.append(new)
        else:
            pieces[-1] += f"，{clause}"
    return pieces


def _new_obligation(so_far: str, clause: str, names: Sequence[str]) -> str:
    """Return the clause as a sentence of its own, empty when it belongs to what went before."""
    if not any(find_amounts(so_far)) or not any(find_amounts(clause)) or _TOTAL_OR_PART.search(clause):
        return ""
    if _has_own_subject(clause, names):
        return clause
    before = draft_term(so_far, names)
    if not _JOINED.match(clause) or not before.debtor:
        return ""
    subject = next(mention for mention in find_mentions(so_far, names) if mention.name == before.debtor)
    return so_far[subject.start : subject.end] + _CONNECTIVE.sub("", clause)


def _has_own_subject(clause: str, names: Sequence[str]) -> bool:
    mentions = find_mentions(clause, names)
    verb = PAY.search(clause)
    return bool(mentions and verb and mentions[0].start <= 1 and 0 <= verb.start() - mentions[0].end <= 10)


def draft_terms(sentence: str, names: Sequence[str], *, read_from: str = "") -> list[DraftTerm]:
    """Read every payment or act of a sentence as a draft."""
    source = read_from or sentence
    return [draft_term(piece, names, read_from=source) for piece in split_obligations(sentence, names)]
