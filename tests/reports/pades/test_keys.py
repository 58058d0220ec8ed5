"""Key files opened by their password; what is wrong with others is told apart."""

from datetime import timedelta

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from cryptography.x509.oid import ExtendedKeyUsageOID

from reports.pades import making
from reports.pades.certificates import CertificateFacts, chain_of, facts_of, pem_of, top_of
from reports.pades.faults import CertificateFault, KeyFault, KeyRefused
from reports.pades.keys import open_pkcs12
from reports.pades.lists import list_facts, read_list, revoked_on
from tests.certificates import (
    NOW,
    PASSWORD,
    Held,
    authority,
    ec_key,
    issued,
    named,
    revocations,
    rsa_key,
    usage,
)

SIGNED_WITH_SHA1 = b"""
-----BEGIN CERTIFICATE-----
MIIBdzCCAR+gAwIBAgIUNIux9x6WKmSMVODDxOo8ZqDUGq4wCQYHKoZIzj0EATAP
MQ0wCwYDVQQDDARzaGExMB4XDTI2MTEzMDAyMTkyNVoXDTM2MTEyNzAyMTkyNVow
DzENMAsGA1UEAwwEc2hhMTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABG58e0LF
HVV8AjflpWwo+NimvdeZzf4VVIX0ECMhEAilWrGcRYWU7JHP90L9LVc9dZc5by56
wJnu49nyi0F6hEqjWjBYMB0GA1UdDgQWBBRuzRMIePvpRqwlCJYeO5/H1ZKeJzAf
BgNVHSMEGDAWgBRuzRMIePvpRqwlCJYeO5/H1ZKeJzAJBgNVHRMEAjAAMAsGA1Ud
DwQEAwIHgDAJBgcqhkjOPQQBA0cAMEQCICXsaR9Y4k2Qe2J078Mzp4IyfQjHfJtV
V46+OxZiFZGzAiBIrNVmRTstmk34E0cJfg1bx+FZzZIpEznUy6q2lLtWgw==
-----END CERTIFICATE-----
"""
"""Made by OpenSSL: `cryptography` signs nothing with SHA-1 any more."""


def facts(**changes: object) -> CertificateFacts:
    return facts_of(issued(**changes).certificate)  # type: ignore[arg-type]


def test_a_key_file_gives_its_key_and_its_chain() -> None:
    held = issued()
    found = open_pkcs12(held.p12(), PASSWORD)
    assert found.chain == (held.certificate, authority().certificate)
    assert chain_of(pem_of(found.chain)) == list(found.chain)
    assert top_of(found.chain) == authority().certificate


@pytest.mark.parametrize(
    ("content", "password", "fault"),
    [
        (issued().p12(), "other", KeyFault.WRONG_PASSWORD),
        (issued().p12(), "", KeyFault.WRONG_PASSWORD),
        (issued().p12(), f"{PASSWORD}\0", KeyFault.WRONG_PASSWORD),
        (issued().p12(), f"{PASSWORD}\ud800", KeyFault.WRONG_PASSWORD),
        (issued().p12()[:600], PASSWORD, KeyFault.NOT_A_KEY_FILE),
        (b"", PASSWORD, KeyFault.NOT_A_KEY_FILE),
        (b"not a key", PASSWORD, KeyFault.NOT_A_KEY_FILE),
        (issued().key_pem(), PASSWORD, KeyFault.NOT_A_KEY_FILE),
        (issued().p12(with_key=False), PASSWORD, KeyFault.NO_KEY),
        (issued(key=ed25519.Ed25519PrivateKey.generate()).p12(), PASSWORD, KeyFault.UNSUPPORTED),
    ],
    ids=[
        "other password",
        "no password",
        "with a NUL",
        "half a character",
        "torn",
        "empty",
        "words",
        "PEM",
        "no key",
        "unsupported key",
    ],
)
def test_what_is_no_key_file_says_why_and_never_the_password(
    content: bytes, password: str, fault: KeyFault
) -> None:
    with pytest.raises(KeyRefused) as refused:
        open_pkcs12(content, password)
    assert refused.value.fault is fault
    assert PASSWORD not in repr(refused.value)
    assert refused.value.__suppress_context__ or refused.value.__context__ is None


def test_a_byte_changed_in_the_locked_part_opens_nothing() -> None:
    content = bytearray(issued().p12())
    content[len(content) // 2] ^= 1
    with pytest.raises(KeyRefused):
        open_pkcs12(bytes(content), PASSWORD)


def test_a_certificate_tells_whose_it_is_in_beijing_time() -> None:
    found = facts()
    assert found.subject == "青石坪镇人民调解委员会签章，云溪县青石坪镇人民调解委员会"
    assert found.issuer == "云溪电子认证，云溪县电子认证中心"
    assert found.serial == "3E9"
    assert (found.not_before, found.not_after) == (NOW - timedelta(days=30), NOW + timedelta(days=335))
    assert found.faults == ()


def test_rsa_and_the_usual_curves_are_fit() -> None:
    assert facts(key=rsa_key()).faults == ()
    assert facts(key=ec.generate_private_key(ec.SECP384R1())).faults == ()


@pytest.mark.parametrize(
    ("held", "fault"),
    [
        (authority(), CertificateFault.IS_AUTHORITY),
        (issued(uses=usage(key_encipherment=True)), CertificateFault.NO_SIGNING_USE),
        (issued(extended=(ExtendedKeyUsageOID.SERVER_AUTH,)), CertificateFault.NO_SIGNING_USE),
        (issued(key=rsa_key(1024)), CertificateFault.WEAK_KEY),
        (issued(key=ed25519.Ed25519PrivateKey.generate()), CertificateFault.UNSUPPORTED_KEY),
        (issued(key=ec.generate_private_key(ec.SECP256K1())), CertificateFault.UNSUPPORTED_KEY),
    ],
    ids=["authority", "no signing", "server", "short key", "Ed25519", "other curve"],
)
def test_a_certificate_unfit_to_seal_says_why(held: Held, fault: CertificateFault) -> None:
    assert facts_of(held.certificate).faults == (fault,)


def test_a_certificate_signed_with_sha1_is_weak() -> None:
    assert facts_of(chain_of(SIGNED_WITH_SHA1)[0]).faults == (CertificateFault.WEAK_DIGEST,)


def test_a_list_says_who_is_revoked_and_whether_it_can_be_believed() -> None:
    found, held = read_list(revocations(1001)), issued()
    assert revoked_on(held.certificate, [found]) == (NOW - timedelta(days=1)).date()
    assert revoked_on(issued(serial=1002).certificate, [found]) is None
    told = list_facts(found, [held.certificate, authority().certificate])
    assert (told.is_known, told.is_signed) == (True, True)
    alone = list_facts(found, [held.certificate])
    assert (alone.is_known, alone.is_signed) == (True, False)


def test_a_forged_list_and_one_of_somebody_else_are_told() -> None:
    ours = authority().certificate
    forged = read_list(revocations(1001, by=Held(ours, ec_key(7)), issuer=ours.subject))
    assert not list_facts(forged, [ours]).is_signed
    foreign = read_list(revocations(1001, by=Held(ours, ec_key(7)), issuer=named("别处")))
    assert not list_facts(foreign, [ours]).is_known
    with pytest.raises(KeyRefused) as refused:
        read_list(b"no list")
    assert refused.value.fault is KeyFault.NOT_A_LIST


def test_a_test_certificate_says_what_it_is() -> None:
    content = making.test_certificate("云溪县青石坪镇人民调解委员会", PASSWORD, NOW, 365)
    found = facts_of(open_pkcs12(content, PASSWORD).chain[0])
    assert making.TEST_WORDS in found.subject
    assert (found.not_before, found.faults) == (NOW, ())


def test_the_time_stamper_says_that_it_is_this_machine() -> None:
    found = facts_of(open_pkcs12(making.time_stamper("青石坪", NOW, 10), "").chain[0])
    assert "本机时钟" in found.subject
    assert found.faults == (CertificateFault.NO_SIGNING_USE,)
