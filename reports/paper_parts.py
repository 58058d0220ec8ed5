"""Sentences and signatures of a form as blocks, alike on every kind of paper."""

import re
from datetime import date

from forms.spec import Fixed, FormSpec, SignatureLine, Signatures, Values
from mediation_app.rules import dates
from reports.document import (
    Blank,
    Inline,
    Paragraph,
    Run,
    SignatureBlock,
    SignatureGroup,
    Signer,
)

COMMITTEE = "人民调解委员会"
UNDATED = "　　　　年　　月　　日"

_GAP = re.compile("(\u3000+)")


def sentence(spec: FormSpec, fixed: Fixed, values: Values) -> Paragraph:
    """Return a fixed sentence; what is not known of it is left to be filled by hand."""
    runs: list[Inline] = []
    for run in spec.runs(fixed, values):
        runs.extend(gapped(run.text) if run.filled else (Run(run.text),))
    return Paragraph(runs=tuple(runs), indent=2 if fixed.indent else 0)


def gapped(text: str) -> tuple[Inline, ...]:
    """Return words whose gaps are blanks to fill by hand."""
    return tuple(
        Run(piece) if piece.strip("\u3000") else Blank(len(piece)) for piece in _GAP.split(text) if piece
    )


def signatures(part: Signatures, values: Values) -> SignatureBlock:
    """Return those who sign, the words for the seal and the date."""
    signed_on = values.get(part.dated)
    return SignatureBlock(
        groups=signing_groups(part, values),
        seal=part.seal.format(committee=values.get("committee") or COMMITTEE),
        date=day_shown(signed_on),
    )


def signing_groups(part: Signatures, values: Values) -> tuple[SignatureGroup, ...]:
    """Return those who sign, in the order of the form; none on a paper that only its issuer seals."""
    return tuple(_group(line, values) for line in part.lines)


def _group(line: SignatureLine, values: Values) -> SignatureGroup:
    """Return those who sign under a label; places without a name where fewer are known than must sign."""
    given = values.get(line.names) if line.names else ()
    names = [str(name) for name in given] if isinstance(given, tuple | list) else []
    places = max(line.at_least, len(names))
    return SignatureGroup(line.label, tuple(map(Signer, names + [""] * (places - len(names)))))


def day_shown(day: object) -> str:
    """Return a day in words, or what is left to write it by hand."""
    return dates.show(day) if isinstance(day, date) else UNDATED
