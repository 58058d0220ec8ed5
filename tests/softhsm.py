"""A PKCS#11 token of our own in a folder (SoftHSM 2), for tests of keys that never leave it."""

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pkcs11
import pytest
from cryptography.hazmat.primitives.serialization import Encoding
from pkcs11 import Attribute, CertificateType, ObjectClass

from tests.certificates import Held

MODULES = (
    "/usr/lib/softhsm/libsofthsm2.so",
    "/usr/lib64/pkcs11/libsofthsm2.so",
    "/usr/lib64/softhsm/libsofthsm2.so",
)
PIN, TOKEN = "246810", "zhengfa"


@dataclass(frozen=True)
class SoftToken:
    """A token plugged in; `unplug` takes it away as a hand would."""

    module: str
    folder: Path

    def put(self, held: Held, label: str = "seal", number: int = 1, *, with_certificate: bool = True) -> None:
        pem = self.folder.parent / f"{label}.pem"
        pem.write_bytes(held.key_pem())
        which = ("--token", TOKEN, "--label", label, "--id", f"{number:02x}", "--pin", PIN)
        _util("--import", str(pem), *which)
        if not with_certificate:
            return
        lib = pkcs11.lib(self.module)
        lib.reinitialize()
        with lib.get_token(token_label=TOKEN).open(rw=True, user_pin=PIN) as session:
            for each, name in ((held.certificate, label), *((one, "above") for one in held.above)):
                session.create_object(
                    {
                        Attribute.CLASS: ObjectClass.CERTIFICATE,
                        Attribute.CERTIFICATE_TYPE: CertificateType.X_509,
                        Attribute.TOKEN: True,
                        Attribute.LABEL: name,
                        Attribute.ID: bytes([number if name == label else 0xEE]),
                        Attribute.SUBJECT: each.subject.public_bytes(),
                        Attribute.ISSUER: each.issuer.public_bytes(),
                        Attribute.VALUE: each.public_bytes(Encoding.DER),
                    }
                )

    def unplug(self) -> None:
        shutil.rmtree(self.folder)
        self.folder.mkdir()


def plugged_in(folder: Path, monkeypatch: pytest.MonkeyPatch) -> SoftToken:
    """A new token in a folder; the test is skipped where SoftHSM is not installed."""
    module = next((one for one in MODULES if Path(one).exists()), None)
    if module is None or shutil.which("softhsm2-util") is None:
        pytest.skip("SoftHSM is not installed: tests of keys in a token do not run")
    tokens = folder / "tokens"
    tokens.mkdir(parents=True)
    settings = folder / "softhsm2.conf"
    settings.write_text(f"directories.tokendir = {tokens}\nobjectstore.backend = file\nlog.level = ERROR\n")
    monkeypatch.setenv("SOFTHSM2_CONF", str(settings))
    _util("--init-token", "--free", "--label", TOKEN, "--so-pin", "13579", "--pin", PIN)
    return SoftToken(module, tokens)


def _util(*words: str) -> None:
    subprocess.run(("softhsm2-util", *words), check=True, capture_output=True)
