"""The record of a drawn signature: a digest over all of it, so that a later change shows."""

import hashlib
import json

from mediation_app.model import DrawnSignature

_TOLD = (
    *("case_id", "paper_id", "place", "label", "name", "party_id", "part", "signed_by", "writer", "witness"),
    *("device", "shown_sha256", "agreed"),
)
_BYTES = ("strokes", "fingerprint", "witness_strokes")


def digest_of(row: DrawnSignature) -> str:
    """Return the SHA-256 over who signed what, when, on what device, and over the handwriting itself."""
    told: dict[str, object] = {name: getattr(row, name) for name in _TOLD}
    told["signed_at"] = row.signed_at.isoformat()
    told |= {name: hashlib.sha256(getattr(row, name)).hexdigest() for name in _BYTES}
    return hashlib.sha256(json.dumps(told, ensure_ascii=False, sort_keys=True).encode()).hexdigest()


def is_intact(row: DrawnSignature) -> bool:
    """Tell whether a signature, loaded with its bytes, is as it was written."""
    return row.sha256 == digest_of(row)
