"""What may stand in a PDF/A as it is, and the colour profile that goes with it."""

from io import BytesIO

import pytest
from pikepdf import Array, Dictionary, Name, Pdf
from PIL import ImageCms

from reports.binding.colour import srgb_profile
from reports.binding.lasting import is_lasting


@pytest.mark.parametrize(
    ("drawing", "resources", "lasts"),
    [
        (b"1 0 0 rg 0 0 9 9 re f", Dictionary(), True),
        (b"0 1 0 0 k 0 0 9 9 re f", Dictionary(), False),
        (b"", Dictionary(Font=Dictionary(F1=Dictionary(Type=Name.Font, Subtype=Name.Type1))), False),
        (b"", Dictionary(Font=Dictionary(F1=Dictionary(Type=Name.Font, Subtype=Name.Type3))), True),
        (b"", Dictionary(ColorSpace=Dictionary(C=Name.DeviceCMYK)), False),
        (b"", Dictionary(ColorSpace=Dictionary(C=Array([Name.Separation, Name.Gold]))), False),
        (b"", Dictionary(ColorSpace=Dictionary(C=Array([Name.Indexed, Name.DeviceRGB, 1, b"xxx"]))), True),
    ],
)
def test_fonts_and_colours_decide(drawing: bytes, resources: Dictionary, *, lasts: bool) -> None:
    with Pdf.new() as pdf:
        page = pdf.add_blank_page()
        page.obj.Resources, page.obj["/Contents"] = resources, pdf.make_stream(drawing)
        assert is_lasting(page.obj) is lasts


def test_a_form_within_a_page_is_looked_into() -> None:
    with Pdf.new() as pdf:
        page = pdf.add_blank_page()
        inner = pdf.make_stream(b"1 0 0 0 K", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 9, 9]))
        page.obj["/Resources"] = Dictionary(XObject=Dictionary(X=inner))
        assert not is_lasting(page.obj)


def test_the_profile_is_srgb_and_always_the_same() -> None:
    profile = srgb_profile()
    assert len(profile) < 4_000
    assert int.from_bytes(profile[:4], "big") == len(profile)
    read = ImageCms.ImageCmsProfile(BytesIO(profile))
    assert ImageCms.getProfileDescription(read).strip() == "sRGB IEC61966-2.1"
    usual = ImageCms.createProfile("sRGB")
    turn = ImageCms.buildTransform(read, usual, "RGB", "RGB")
    from PIL import Image

    colours = Image.new("RGB", (1, 1), (200, 100, 50))
    turned = ImageCms.applyTransform(colours, turn)
    assert turned is not None
    pixel = turned.getpixel((0, 0))
    assert isinstance(pixel, tuple)
    assert all(abs(ours - theirs) <= 2 for ours, theirs in zip(pixel, (200, 100, 50), strict=True))
