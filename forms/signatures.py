"""The lines of the signature areas, in the words of the national forms (司发通〔2010〕239号)."""

from forms.spec import SignatureLine

PARTIES_SEALING = SignatureLine("当事人（签名盖章或按指印）", "signing_parties", at_least=2)
APPLICANTS_SEALING = SignatureLine("申请人（签名盖章或按指印）", "signing_parties")
PARTIES_SIGNING = SignatureLine("当事人（签名）", "signing_parties", at_least=2)
MEDIATORS = SignatureLine("人民调解员（签名）", "signing_mediators")
RECORDER = SignatureLine("记录人（签名）", "signing_recorders")

SEAL = "（人民调解委员会印章）"
REGISTRATION_SEAL = "人民调解委员会（印章）"
NOTICE_SEAL = "{committee}（印章）"
"""Notices go out to the parties, so they say who sends them."""
