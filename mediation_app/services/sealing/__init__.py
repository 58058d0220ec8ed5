"""The office's certificate: kept, checked for use, and put on papers (PAdES); pictures of its seal; lists.

Passwords and PINs are asked for each time: they are never stored, logged or named in an error.
"""

from mediation_app.services.sealing.certificates import (
    AddPkcs11,
    AddPkcs12,
    CertificateRow,
    add_pkcs11,
    add_pkcs12,
    certificates,
    make_test_certificate,
    note_revoked,
    retire,
    tokens,
)
from mediation_app.services.sealing.putting import Seal, seal
from mediation_app.services.sealing.revocations import ListRow, add_revocation_list, revocation_lists
from mediation_app.services.sealing.seal_images import (
    AddedImage,
    AddSealImage,
    SealImageRow,
    add_seal_image,
    retire_seal_image,
    seal_image_png,
    seal_images,
)
from mediation_app.services.sealing.standing import paper_why_not, why_not
from mediation_app.services.sealing.table import SealTable, table
from mediation_app.services.sealing.time_stamping import WORTH as TIMESTAMP_WORTH

__all__ = [
    "TIMESTAMP_WORTH",
    "AddPkcs11",
    "AddPkcs12",
    "AddSealImage",
    "AddedImage",
    "CertificateRow",
    "ListRow",
    "Seal",
    "SealImageRow",
    "SealTable",
    "add_pkcs11",
    "add_pkcs12",
    "add_revocation_list",
    "add_seal_image",
    "certificates",
    "make_test_certificate",
    "note_revoked",
    "paper_why_not",
    "retire",
    "retire_seal_image",
    "revocation_lists",
    "seal",
    "seal_image_png",
    "seal_images",
    "table",
    "tokens",
    "why_not",
]
