"""The volume: numbers front and back, blank backs, bookmarks, labels, what the file says of itself."""

import errno
import os
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pypdfium2
import pytest
from pikepdf import Pdf

from reports import pdf
from reports.binding.about import Dressing
from reports.binding.volume import Leaf, bind, first_numbers
from reports.document import Block, Document, PageBreak, paragraph

DRESSING = Dressing(
    title="(2026)青石坪人调字第12号 陈小燕与罗大成邻里纠纷",
    author="云溪县青石坪镇人民调解委员会",
    subject="调解卷宗",
    created=datetime(2026, 3, 5, 9, 30),
)


@pytest.fixture
def leaves(tmp_path: Path) -> list[Leaf]:
    """Cover, list, a paper of one page, one of two pages, three photos, back cover."""

    def leaf(
        title: str, pages: int, *, under: str = "", numbered: bool = True, runs_on: bool = False
    ) -> Leaf:
        path = tmp_path / f"{title}.pdf"
        further: tuple[Block, ...] = (PageBreak(), paragraph(f"{title}续"))
        words = (paragraph(f"{title}正文"), *further * (pages - 1))
        made = pdf.render(Document(title=title, blocks=words, created=DRESSING.created))
        path.write_bytes(made.pdf)
        return Leaf(title=title, pdf=path, pages=made.pages, numbered=numbered, under=under, runs_on=runs_on)

    return [
        leaf("封面", 1, numbered=False),
        leaf("目录", 1, numbered=False),
        leaf("申请书", 1),
        leaf("记录", 2),
        leaf("照片一", 1, under="证据材料"),
        leaf("照片二", 1, under="证据材料", runs_on=True),
        leaf("封底", 1, numbered=False),
    ]


def bound(leaves: Sequence[Leaf], folder: Path, dressing: Dressing = DRESSING) -> Path:
    target = folder / "卷宗.pdf"
    assert bind(leaves, target, dressing) == len(Pdf.open(target).pages)
    return target


def stamps(path: Path) -> list[tuple[str, str]]:
    """Return for each page the number stamped at its head, and at which side."""
    found = []
    document = pypdfium2.PdfDocument(path)
    for page in document:
        width, height = page.get_size()
        text = page.get_textpage()
        left = text.get_text_bounded(0, height - 50, width / 2, height)
        right = text.get_text_bounded(width / 2, height - 50, width, height)
        found.append((left, "left") if left else (right, "right" if right else ""))
    document.close()
    return found


def test_numbers_start_behind_the_list_and_stand_at_the_upper_right(
    leaves: list[Leaf], tmp_path: Path
) -> None:
    assert first_numbers(leaves) == (None, None, 1, 2, 4, 5, None)
    assert stamps(bound(leaves, tmp_path)) == [
        ("", ""),
        ("", ""),
        *((str(number), "right") for number in range(1, 6)),
        ("", ""),
    ]


def test_two_sided_each_paper_begins_on_a_front_and_blank_backs_bear_no_number(
    leaves: list[Leaf], tmp_path: Path
) -> None:
    found = stamps(bound(leaves, tmp_path, replace(DRESSING, two_sided=True)))
    blank = ("", "")
    assert found == [
        *(blank, blank, blank, blank),  # cover and list, each with a blank back
        *(("1", "right"), blank),
        *(("2", "right"), ("3", "left")),
        *(("4", "right"), ("5", "left")),  # photos run on
        blank,
    ]


def test_bookmarks_lead_to_papers_and_files(leaves: list[Leaf], tmp_path: Path) -> None:
    with Pdf.open(bound(leaves, tmp_path)) as volume, volume.open_outline() as outline:
        heads = [item.title for item in outline.root]
        assert heads == ["封面", "目录", "申请书", "记录", "证据材料", "封底"]
        assert [item.title for item in outline.root[4].children] == ["照片一", "照片二"]


def test_pages_are_called_by_their_stamps(leaves: list[Leaf], tmp_path: Path) -> None:
    document = pypdfium2.PdfDocument(bound(leaves, tmp_path))
    labels = [document.get_page_label(index) for index in range(len(document))]
    document.close()
    assert labels == ["-", "-", "1", "2", "3", "4", "5", "-"]


def test_the_file_tells_what_it_is_and_is_the_same_every_time(leaves: list[Leaf], tmp_path: Path) -> None:
    first = bound(leaves, tmp_path).read_bytes()
    assert bound(leaves, tmp_path).read_bytes() == first
    with Pdf.open(tmp_path / "卷宗.pdf") as volume:
        info, root = volume.docinfo, volume.Root
        assert str(info["/Title"]) == DRESSING.title
        assert str(info["/CreationDate"]).startswith("D:20260305093000+08")
        assert str(root.Lang) == "zh-CN"
        assert "/OutputIntents" not in root


def test_the_copy_for_keeping_names_colours_and_standard(leaves: list[Leaf], tmp_path: Path) -> None:
    target = bound(leaves, tmp_path, replace(DRESSING, long_term=True))
    with Pdf.open(target) as volume, volume.open_metadata() as meta:
        assert (meta["pdfaid:part"], meta["pdfaid:conformance"]) == ("2", "B")
        assert str(meta["dc:title"]) == DRESSING.title
        (intent,) = volume.Root.OutputIntents
        assert str(intent.S) == "/GTS_PDFA1"
        assert "/ID" in volume.trailer


def test_each_leaf_is_told(leaves: list[Leaf], tmp_path: Path) -> None:
    told: list[int] = []
    bind(leaves, tmp_path / "x.pdf", DRESSING, told.append)
    assert told == list(range(len(leaves)))


def test_the_structure_of_papers_is_kept_and_pages_of_files_are_figures(
    leaves: list[Leaf], tmp_path: Path
) -> None:
    photo = tmp_path / "photo.pdf"
    with Pdf.new() as made:
        made.add_blank_page(page_size=(595, 842))
        made.add_blank_page(page_size=(595, 842))
        made.save(photo)
    file = Leaf(title="土地证", pdf=photo, pages=2)
    with Pdf.open(bound([*leaves[:4], file], tmp_path)) as volume:
        tree = volume.Root.StructTreeRoot
        assert bool(volume.Root.MarkInfo.Marked)
        parts = list(tree.K.K)
        assert [(str(part.S), str(part.T)) for part in parts] == [
            ("/Part", title) for title in ("封面", "目录", "申请书", "记录", "土地证")
        ]
        assert [str(figure.Alt) for figure in parts[-1].K] == ["土地证　第1页", "土地证　第2页"]
        numbers = list(tree.ParentTree.Nums)
        parents = dict(zip(map(int, numbers[::2]), numbers[1::2], strict=True))
        keys = [int(page.obj.StructParents) for page in volume.pages]
        assert sorted(parents) == sorted(keys) == list(range(int(tree.ParentTreeNextKey)))
        for page, key in zip(volume.pages, keys, strict=True):
            assert all(element.Pg.objgen == page.obj.objgen for element in parents[key])


@pytest.mark.skipif(
    not Path("/dev/full").exists(), reason="a device that is always full is there on Linux only"
)
def test_a_full_disk_is_a_fault_and_not_the_end(leaves: list[Leaf]) -> None:
    with pytest.raises(OSError, match=os.strerror(errno.ENOSPC)):
        bind(leaves, Path("/dev/full"), DRESSING)
