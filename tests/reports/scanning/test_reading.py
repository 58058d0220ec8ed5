"""How far the code on scanned pages is read, and pages are put upright: real papers, spoilt in many ways."""

import io
from functools import cache

import pytest
from PIL import Image

from mediation_app.rules.paper_code import paper_code
from reports.document import PageCode
from reports.page_code import payload
from reports.pdf import render
from reports.scanning.marks import marks_on
from reports.scanning.reading import read_pages
from reports.scanning.upright import is_blank, lie_by_lines
from tests import scanned as scans
from tests.reports import samples
from tests.scanned import Look, scanned

CODE = PageCode(paper_code("签好的协议书"))


@cache
def paper() -> bytes:
    """An agreement of some pages with its code."""
    from dataclasses import replace

    return render(replace(samples.agreement(30), page_code=CODE)).pdf


@cache
def printed(dpi: int = 200) -> list[Image.Image]:
    return scans.printed(paper(), dpi)


def said(number: int) -> str:
    return payload(CODE, number, len(printed()))


def lie_of(angle: float) -> tuple[int, float]:
    """The turn that puts a page upright which was turned to the right, and how it leans then."""
    quarters = round(angle / 90)
    return (-90 * quarters) % 360, -(angle - 90 * quarters)


ANGLES = (0, -10, 5, 90, 174, 183, 270)


@pytest.mark.parametrize(
    ("dpi", "angle", "mode"),
    [
        *((100, angle, "L") for angle in ANGLES),
        *((150, angle, "1") for angle in ANGLES),
        *((300, angle, mode) for angle in (-10, 183) for mode in ("L", "1")),
    ],
)
def test_every_way_a_page_may_lie(dpi: int, angle: float, mode: str) -> None:
    page = scanned(printed(dpi)[0], Look(dpi=dpi, angle=angle, noise=18, blur=0.8, mode=mode))
    (found,) = read_pages(scans.as_tiff([page], dpi), "image/tiff")
    turned, skew = lie_of(angle)
    assert (found.texts, found.turned) == ((said(1),), turned)
    assert found.skew == pytest.approx(skew, abs=0.3)


@pytest.mark.parametrize("dpi", [400, 600])
def test_fine_scans(dpi: int) -> None:
    page = scanned(printed(dpi)[1], Look(dpi=dpi, angle=-3, noise=20, mode="1"))
    assert [one.text for one in marks_on(page)] == [said(2)]


def test_a_code_under_the_seal_the_thumb_and_the_pen() -> None:
    page = scans.printed(paper(), 200, colour=True)[0]
    for spoilt in (
        scans.stamped(page, (0.93, 0.955)),
        scans.covered(page, 0.6),
        scans.stamped(page),
        scans.shadowed(page, 0.3),
        scans.photographed(scans.shadowed(page), 0.15),
    ):
        copy = Image.open(io.BytesIO(scans.as_jpeg(spoilt, 60)))
        assert [one.text for one in marks_on(copy)] == [said(1)]


def test_a_code_torn_off_is_told_as_none_and_the_lines_say_how_the_page_lies() -> None:
    torn = [scans.covered(page, 1.7) for page in printed(150)]
    batch = [scanned(page, Look(dpi=150, angle=184, noise=10)) for page in (torn[0], printed(150)[1])]
    first, second = read_pages(scans.as_pdf(batch, 150), "application/pdf")
    assert (first.texts, second.texts) == ((), (said(2),))
    assert first.turned == second.turned == 180
    assert first.skew == pytest.approx(-4, abs=0.3)


@pytest.mark.parametrize("angle", [0, 90, 180, 270])
def test_lines_alone_tell_how_a_page_lies(angle: int) -> None:
    page = scanned(scans.covered(printed(120)[0], 1.7), Look(dpi=120, angle=angle + 2, noise=8))
    turned, skew = lie_by_lines(page)
    assert (turned, round(skew)) == ((-angle) % 360, -2)


def test_other_codes_on_a_page_are_passed_over() -> None:
    import zxingcpp

    other = zxingcpp.create_barcode("https://example.cn/1", zxingcpp.BarcodeFormat.QRCode)
    picture = Image.fromarray(zxingcpp.write_barcode_to_image(other, scale=5))
    page = printed()[0].copy()
    page.paste(picture, (100, 100))
    assert [one.text for one in marks_on(page)] == [said(1)]
    only = Image.new("L", page.size, 255)
    only.paste(picture, (100, 100))
    assert marks_on(only) == ()


def test_an_empty_back_is_told_from_a_page_with_little_on_it() -> None:
    empty = scans.noisy(Image.new("L", (1240, 1754), 244), 6)
    assert is_blank(empty)
    assert is_blank(Image.new("1", (1240, 1754), 1))
    assert not any(map(is_blank, printed(150)))
    little = printed(150)[0].crop((0, 0, 1240, 1754))
    little.paste(255, (0, 300, 1240, 1754))
    assert not is_blank(little)
