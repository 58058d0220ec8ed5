"""QR codes are those that the standard asks for."""

import random

import pytest
from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel

from reports.qr import LONGEST, MODULES, squares

CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"


def by_reportlab(text: str) -> list[list[bool]]:
    maker = QRCode(2, QRErrorCorrectLevel.Q)
    maker.addData(text)
    maker.makeImpl(False, 2)
    return [list(map(bool, row)) for row in maker.modules]


@pytest.mark.parametrize("length", range(2, LONGEST + 1))
def test_codes_are_those_of_another_maker(length: int) -> None:
    text = "A:" + "".join(random.Random(length).choices(CHARACTERS, k=length - 2))
    assert list(map(list, squares(text))) == by_reportlab(text)


def test_a_code_is_square() -> None:
    rows = squares("TJ1:7K3MQX9A04VT:12/345")
    assert {len(rows), *map(len, rows)} == {MODULES}


@pytest.mark.parametrize("text", ["A" * (LONGEST + 1), "a", "验证码"])
def test_what_does_not_fit_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"longer|substring"):
        squares(text)
