"""Keys in a PKCS#11 token: found, used, refused with the reason."""

import shutil
import subprocess
import threading
from pathlib import Path

import pytest

from reports.pades import token_process
from reports.pades.certificates import pem_of
from reports.pades.checking import checked
from reports.pades.faults import KeyFault, KeyRefused
from reports.pades.report import Known
from reports.pades.sealing import sealed
from reports.pades.tokens import TokenKey, chain_in, token_signer, tokens_of
from tests.certificates import NOW, Held, authority, issued, rsa_key
from tests.reports.pades.test_sealing import page
from tests.softhsm import PIN, TOKEN, SoftToken, plugged_in


@pytest.fixture
def token(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SoftToken:
    return plugged_in(tmp_path / "softhsm", monkeypatch)


def key_of(token: SoftToken, pin: str = PIN, label: str = "") -> TokenKey:
    return TokenKey(module=token.module, token=TOKEN, pin=pin, key_label=label)


def refused(token: SoftToken, pin: str = PIN, label: str = "") -> KeyRefused:
    with pytest.raises(KeyRefused) as found:
        chain_in(key_of(token, pin, label))
    return found.value


@pytest.mark.parametrize("held", [issued(), issued(serial=1003, key=rsa_key())], ids=["EC", "RSA"])
def test_a_key_in_a_token_seals(token: SoftToken, held: Held) -> None:
    token.put(held)
    assert [one.label for one in tokens_of(token.module)] == [TOKEN]
    label, chain = chain_in(key_of(token))
    assert (label, chain[0]) == ("seal", held.certificate)
    with token_signer(key_of(token), chain) as signer:
        made = sealed(page(), signer, at=NOW)
    known = Known(roots=(pem_of((held.certificate, authority().certificate)),))
    (one,) = checked(made, known, NOW).signatures
    assert one.is_good


def test_a_wrong_pin_is_told_and_not_repeated(token: SoftToken) -> None:
    token.put(issued())
    error = refused(token, pin="999999")
    assert error.fault is KeyFault.WRONG_PIN
    assert "999999" not in repr(error)
    assert "999999" not in repr(key_of(token, pin="999999"))


@pytest.mark.parametrize("pin", [f"{PIN}\0", f"{PIN}\ud800"], ids=["with a NUL", "half a character"])
def test_what_cannot_be_a_pin_costs_no_try(token: SoftToken, pin: str) -> None:
    token.put(issued())
    assert refused(token, pin=pin).fault is KeyFault.WRONG_PIN


def test_a_token_pulled_out_is_told(token: SoftToken) -> None:
    token.put(issued())
    label, chain = chain_in(key_of(token))
    assert label == "seal"
    token.unplug()
    assert refused(token).fault is KeyFault.NO_TOKEN
    with pytest.raises(KeyRefused), token_signer(key_of(token), chain):
        pass


def test_a_driver_in_its_own_process_says_the_same(token: SoftToken) -> None:
    token.put(issued())
    assert token_process.tokens_of(token.module) == tokens_of(token.module)
    label, chain = token_process.chain_in(key_of(token))
    with token_process.token_signer(key_of(token), chain) as signer:
        made = sealed(page(), signer, at=NOW)
    known = Known(roots=(pem_of(chain),))
    (one,) = checked(made, known, NOW).signatures
    assert (label, one.is_good) == ("seal", True)
    with pytest.raises(KeyRefused) as found:
        token_process.chain_in(key_of(token, pin="999999"))
    assert found.value.fault is KeyFault.WRONG_PIN


SLOW = "#include <unistd.h>\nunsigned long C_GetFunctionList(void **p) { sleep(600); return 5; }\n"
FALLING = "#include <stdlib.h>\nunsigned long C_GetFunctionList(void **p) { abort(); }\n"


def driver_of(source: str, folder: Path) -> str:
    """Return a driver made of C; the test is skipped where there is no compiler."""
    compiler = shutil.which("cc")
    if compiler is None:
        pytest.skip("no C compiler: drivers that hang or fall are not tried")
    (folder / "driver.c").write_text(source)
    driver = folder / "driver.so"
    subprocess.run((compiler, "-shared", "-fPIC", "-o", driver, folder / "driver.c"), check=True)
    return str(driver)


def test_a_driver_that_hangs_holds_up_nobody(tmp_path: Path) -> None:
    driver = driver_of(SLOW, tmp_path)
    beats: list[int] = []
    over = threading.Event()
    heart = threading.Thread(target=lambda: beat(beats, over))
    heart.start()
    with pytest.raises(KeyRefused) as found:
        token_process.tokens_of(driver, limit=4.0)
    over.set()
    heart.join()
    assert found.value.fault is KeyFault.TOKEN_SILENT
    assert len(beats) > 10  # a program that stood still would have counted one


def beat(beats: list[int], over: threading.Event) -> None:
    """Count on and on, while the program does not stand still."""
    while not over.wait(0.05):
        beats.append(len(beats))


def test_a_driver_that_falls_takes_nobody_with_it(tmp_path: Path) -> None:
    with pytest.raises(KeyRefused) as found:
        token_process.tokens_of(driver_of(FALLING, tmp_path), limit=120.0)
    assert found.value.fault is KeyFault.TOKEN_FAILED


def test_an_empty_token_and_one_without_certificate_are_told(token: SoftToken) -> None:
    assert refused(token).fault is KeyFault.NO_KEY
    token.put(issued(), with_certificate=False)
    assert refused(token).fault is KeyFault.NO_CERTIFICATE


def test_of_several_keys_one_has_to_be_named(token: SoftToken) -> None:
    token.put(issued())
    token.put(issued(serial=1002), label="other", number=2)
    error = refused(token)
    assert (error.fault, error.detail) == (KeyFault.SEVERAL_KEYS, "other、seal")
    _, chain = chain_in(key_of(token, label="other"))
    assert chain[0].serial_number == 1002


def test_a_token_whose_certificate_was_renewed_seals_nothing_with_the_old_one(token: SoftToken) -> None:
    token.put(issued(serial=1002))
    with pytest.raises(KeyRefused) as found, token_signer(key_of(token), (issued().certificate,)):
        pass
    assert found.value.fault is KeyFault.OTHER_CERTIFICATE


def test_what_is_no_driver_is_told(tmp_path: Path) -> None:
    for module in (tmp_path / "none.so", Path(__file__)):
        with pytest.raises(KeyRefused) as found:
            tokens_of(str(module))
        assert found.value.fault is KeyFault.NO_MODULE
