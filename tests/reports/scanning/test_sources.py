"""Scanned files opened: every kind, every colour, and what nobody can open."""

import io

import pikepdf
import pytest
from PIL import Image

from reports.binding.sheets import Unjoinable
from reports.scanning import sources
from reports.scanning.sources import LONGEST_SIDE, opened
from tests import scanned as scans

PAGE = Image.linear_gradient("L").resize((620, 877))


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    target = io.BytesIO()
    image.save(target, kind, **options)
    return target.getvalue()


@pytest.mark.parametrize(
    ("content", "media_type", "mode"),
    [
        (saved(PAGE.convert("1"), "TIFF", compression="group4"), "image/tiff", "1"),
        (saved(PAGE, "PNG"), "image/png", "L"),
        (saved(PAGE.convert("P"), "PNG"), "image/png", "RGB"),
        (saved(PAGE.convert("RGBA"), "PNG"), "image/png", "RGB"),
        (saved(PAGE.convert("CMYK"), "JPEG"), "image/jpeg", "RGB"),
        (saved(PAGE.convert("I;16"), "PNG"), "image/png", "L"),
        (saved(PAGE, "BMP"), "image/bmp", "L"),
        (saved(PAGE.convert("1"), "PDF", resolution=75), "application/pdf", "1"),
        (saved(PAGE.convert("RGB"), "PDF", resolution=75), "application/pdf", "RGB"),
    ],
)
def test_every_kind_of_scan(content: bytes, media_type: str, mode: str) -> None:
    with opened(content, media_type) as pages:
        image = pages.page(0)
    assert (pages.count, image.mode) == (1, mode)
    assert image.height > image.width


def test_a_tiff_has_many_pages_and_a_torn_one_harms_no_other() -> None:
    content = scans.as_tiff([PAGE, PAGE.rotate(180), PAGE])
    with opened(content, "image/tiff") as pages:
        assert [pages.page(index).size for index in range(pages.count)] == [PAGE.size] * 3


@pytest.mark.parametrize(("share", "whole"), [(0.99, 2), (0.7, 2), (0.5, 1)])
def test_a_tiff_that_ends_too_early_says_so(share: float, whole: int) -> None:
    content = scans.as_tiff([PAGE] * 3)
    with opened(content[: round(len(content) * share)], "image/tiff") as torn:
        assert torn.count == whole + 1
        assert [torn.page(index).size for index in range(whole)] == [PAGE.size] * whole
        with pytest.raises(Unjoinable, match="从这里断了，后面的页没有读到"):
            torn.page(whole)


def test_a_photograph_lies_as_its_camera_said() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    content = saved(PAGE.rotate(90, expand=True).convert("RGB"), "JPEG", exif=exif)
    with opened(content, "image/jpeg") as pages:
        assert pages.page(0).size == PAGE.size


def test_large_pages_are_made_smaller() -> None:
    content = saved(Image.new("1", (4960, 7016), 1), "TIFF", compression="group4")
    with opened(content, "image/tiff") as pages:
        image = pages.page(0)
    assert (image.mode, max(image.size)) == ("1", LONGEST_SIDE)


def locked() -> bytes:
    target = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(target, encryption=pikepdf.Encryption(owner="甲", user="乙"))
    return target.getvalue()


def empty() -> bytes:
    target = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.save(target)
    return target.getvalue()


@pytest.mark.parametrize(
    ("content", "media_type", "words"),
    [
        (locked(), "application/pdf", "打开密码"),
        (empty(), "application/pdf", "一页也没有|已损坏"),
        (b"%PDF-1.7 broken", "application/pdf", "已损坏"),
        (b"\xff\xd8\xff\xe0broken", "image/jpeg", "打不开"),
        (b"II*\x00broken", "image/tiff", "打不开"),
        ("证词".encode(), "text/plain", "不是扫描件"),
    ],
)
def test_what_cannot_be_opened(content: bytes, media_type: str, words: str) -> None:
    with pytest.raises(Unjoinable, match=words), opened(content, media_type):
        pass


def test_a_page_too_large_to_hold_and_too_many_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "_MOST_PIXELS", 1000)
    with opened(saved(PAGE, "PNG"), "image/png") as pages, pytest.raises(Unjoinable, match="尺寸太大"):
        pages.page(0)
    monkeypatch.setattr(sources, "MOST_PAGES", 2)
    content = scans.as_pdf([PAGE] * 3)
    with pytest.raises(Unjoinable, match="一次最多2页"), opened(content, "application/pdf"):
        pass


def test_a_cut_off_jpeg_is_a_torn_page_not_a_crash() -> None:
    whole = scans.as_jpeg(PAGE)
    with opened(whole[: len(whole) // 2], "image/jpeg") as pages, pytest.raises(Unjoinable, match="已损坏"):
        pages.page(0)
