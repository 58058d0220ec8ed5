"""The PDF that scanned pages are filed in: straight, in order, small, the same each time."""

import io
import shutil
import subprocess
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from reports.binding.material import count_pages
from reports.scanning.filing import Batch, Placed, filed_pdf, is_coloured, shown_pages
from reports.scanning.marks import marks_on
from reports.scanning.upright import lean
from tests import scanned as scans
from tests.reports.scanning.test_reading import paper, printed, said
from tests.scanned import Look, scanned


def batch(*pages: Image.Image, places: tuple[Placed, ...], dpi: int = 200) -> Batch:
    return Batch(scans.as_tiff(pages, dpi), "image/tiff", places)


def test_pages_stand_upright_straight_and_in_order() -> None:
    first = scanned(printed()[0], Look(angle=183, noise=10))
    second = scanned(printed()[1], Look(angle=86, noise=10))
    made = filed_pdf([batch(second, first, places=(Placed(1, 180, -3.0), Placed(0, 270, 4.0)))])
    assert made.pages == 2
    pages = scans.printed(made.pdf, 150)
    assert [marks_on(page)[0].text for page in pages] == [said(1), said(2)]
    for page in pages:
        assert abs(marks_on(page)[0].angle) < 3
        assert abs(lean(page)) < 0.25
        assert abs(page.width / page.height - 210 / 297) < 0.01


def test_black_and_white_stays_so_and_takes_little() -> None:
    page = scanned(printed(300)[0], Look(dpi=300, angle=1, noise=8, mode="1"))
    made = filed_pdf([batch(page, places=(Placed(0, 0, -1.0),), dpi=300)])
    assert len(made.pdf) < 90_000
    with pikepdf.open(io.BytesIO(made.pdf)) as pdf:
        picture = pdf.pages[0].get_images()["/Im"]
        assert (str(picture.Filter), int(picture.BitsPerComponent)) == ("/CCITTFaxDecode", 1)
    (drawn,) = scans.printed(made.pdf, 150)
    assert drawn.histogram()[255] > 0.8 * drawn.width * drawn.height
    assert marks_on(drawn)[0].text == said(1)


def test_a_seal_stays_red_and_grey_pages_are_grey() -> None:
    page = scans.stamped(scans.printed(paper(), 200, colour=True)[0])
    grey = printed()[0].convert("RGB")
    assert (is_coloured(page), is_coloured(grey), is_coloured(grey.convert("L"))) == (True, False, False)
    made = filed_pdf([batch(page, grey, places=(Placed(0), Placed(1)))])
    with pikepdf.open(io.BytesIO(made.pdf)) as pdf:
        spaces = [page.get_images()["/Im"].ColorSpace for page in pdf.pages]
    assert spaces == [pikepdf.Name.DeviceRGB, pikepdf.Name.DeviceGray]
    assert len(made.pdf) < 600_000


def test_the_same_pages_give_the_same_bytes() -> None:
    one = batch(scanned(printed()[0], Look(angle=2)), places=(Placed(0, 0, -2.0),))
    assert filed_pdf([one]).pdf == filed_pdf([one]).pdf


def test_others_find_nothing_wrong_with_it(tmp_path: Path) -> None:
    if shutil.which("qpdf") is None:
        pytest.skip("qpdf is not installed: nobody else looks at the file")
    pages = [scanned(printed()[0], Look(angle=5, mode=mode)) for mode in ("L", "1", "RGB")]
    made = filed_pdf([batch(page, places=(Placed(0, 0, -5.0),)) for page in pages])
    file = tmp_path / "归卷.pdf"
    file.write_bytes(made.pdf)
    checked = subprocess.run(["qpdf", "--check", file], capture_output=True, check=False, text=True)
    assert (checked.returncode, checked.stderr) == (0, "")
    assert count_pages("application/pdf", made.pdf) == 3


def test_a_leaning_page_loses_nothing_that_stands_on_it() -> None:
    page = scanned(printed()[0], Look(angle=10, glass=True))
    corner = Image.new("L", page.size, 255)
    corner.paste(page)
    corner.paste(0, (0, 0, 60, 60))
    made = filed_pdf([batch(corner, places=(Placed(0, 0, -10.0),))])
    (drawn,) = scans.printed(made.pdf, 100)
    assert sum(drawn.crop((0, 0, drawn.width // 2, drawn.height // 4)).histogram()[:40]) > 300


def test_progress_is_told_and_may_call_it_off() -> None:
    told: list[tuple[int, int]] = []
    one = batch(printed(100)[0], places=(Placed(0),))
    filed_pdf([one, one], lambda done, total: told.append((done, total)))
    assert told == [(1, 2), (2, 2)]


def test_pictures_for_the_screen_are_no_wider_than_asked() -> None:
    one = batch(scanned(printed(100)[0], Look(dpi=100, angle=90)), places=(Placed(0, 270),))
    (png,) = shown_pages(one, 400)
    picture = Image.open(io.BytesIO(png))
    assert (picture.format, picture.width) == ("PNG", 400)
    assert picture.height > picture.width
