"""Word files turned into PDF by the office program of the machine."""

import os
import shutil
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from io import BytesIO
from pathlib import Path

import docx
import pypdfium2
import pytest

from reports import conversion
from reports.conversion import CHOSEN, ConversionFailed, LibreOffice, find_converter
from reports.conversion_windows import OFFICES, installed_office
from reports.docx import render
from tests.reports import samples

PROGRAM = shutil.which("soffice")


@pytest.fixture
def office() -> LibreOffice:
    if PROGRAM is None:
        pytest.skip("LibreOffice is not installed: Word files are not turned into PDF")
    return LibreOffice(Path(PROGRAM))


def words(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return "".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def word_file(text: str) -> bytes:
    file = docx.Document()
    file.add_paragraph(text)
    target = BytesIO()
    file.save(target)
    return target.getvalue()


def left_behind() -> set[str]:
    return {place.name for place in Path(tempfile.gettempdir()).glob("tiaojie-*")}


@pytest.mark.libreoffice
def test_a_paper_becomes_pdf_and_nothing_is_left_behind(office: LibreOffice) -> None:
    before = left_behind()
    pdf = office.to_pdf(render(samples.agreement()))
    assert "人民调解协议书" in words(pdf)
    assert left_behind() <= before


@pytest.mark.libreoffice
def test_missing_typefaces_fall_back_on_the_bundled_ones(office: LibreOffice) -> None:
    pdf = office.to_pdf(render(samples.agreement()))
    if (
        shutil.which("fc-list")
        and "仿宋"
        in subprocess.run(["fc-list", ":family=仿宋"], capture_output=True, text=True, check=True).stdout
    ):
        pytest.skip("this machine has 仿宋 itself")
    assert b"NotoSerifSC" in pdf


@pytest.mark.libreoffice
def test_a_broken_file_is_told(office: LibreOffice) -> None:
    with pytest.raises(ConversionFailed):
        office.to_pdf(b"PK\x03\x04 broken")


@pytest.mark.libreoffice
def test_it_works_while_another_libreoffice_runs(office: LibreOffice, tmp_path: Path) -> None:
    """With the profile a user's own window would have locked."""
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [str(office.program), profile, "--headless", "--norestore", "--accept=pipe,name=busy;urp"]
    with subprocess.Popen(command, start_new_session=True, env={**os.environ, "HOME": str(tmp_path)}) as own:
        try:
            assert "甲" in words(office.to_pdf(word_file("甲")))
            assert own.poll() is None
        finally:
            os.killpg(own.pid, 9)


class _Watch(BaseHTTPRequestHandler):
    asked: list[str] = []  # noqa: RUF012  one list for the test's server

    def do_GET(self) -> None:
        self.asked.append(self.path)
        self.send_response(404)
        self.end_headers()

    do_HEAD = do_OPTIONS = do_PROPFIND = do_GET  # noqa: N815


@contextmanager
def server() -> Iterator[str]:
    with HTTPServer(("127.0.0.1", 0), _Watch) as running:
        thread = threading.Thread(target=running.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{running.server_port}"
        finally:
            running.shutdown()
            thread.join()


_LINKED = """
<w:drawing xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
 xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
 xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"
 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
<wp:inline><wp:extent cx="914400" cy="914400"/><wp:docPr id="1" name="p"/><a:graphic>
<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>
<pic:nvPicPr><pic:cNvPr id="1" name="p"/><pic:cNvPicPr/></pic:nvPicPr>
<pic:blipFill><a:blip r:link="{related}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>
<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="914400" cy="914400"/></a:xfrm>
<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>
</w:drawing>"""


def with_remote_picture(address: str) -> bytes:
    """A Word file with a picture that lies on a server."""
    file = docx.Document()
    paragraph = file.add_paragraph("图")
    related = file.part.relate_to(
        f"{address}/picture.png",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image",
        is_external=True,
    )
    paragraph.add_run()._r.append(docx.oxml.parse_xml(_LINKED.format(related=related)))
    target = BytesIO()
    file.save(target)
    return target.getvalue()


@pytest.mark.libreoffice
def test_nothing_is_fetched_from_the_network(office: LibreOffice) -> None:
    with server() as address:
        assert "图" in words(office.to_pdf(with_remote_picture(address)))
    assert _Watch.asked == []


def script(folder: Path, lines: str) -> Path:
    program = folder / "soffice"
    program.write_text(f"#!/bin/sh\n{lines}\n", "utf-8")
    program.chmod(0o755)
    return program


def is_running(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text("utf-8").rpartition(")")[2].split()[0]
    except (FileNotFoundError, ProcessLookupError):  # the second where it ends while it is read
        return False
    return state != "Z"


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="looks for the child where Linux lists it")
def test_a_program_that_hangs_is_ended_with_its_children(tmp_path: Path) -> None:
    alive = tmp_path / "child"
    program = script(tmp_path, f"sleep 600 & echo $! > {alive}\nwait")
    hanging = LibreOffice(program, seconds=5.0)  # time enough to start its child
    begun = time.monotonic()
    with pytest.raises(ConversionFailed):
        hanging.to_pdf(b"")
    assert time.monotonic() - begun < 120
    child = int(alive.read_text("utf-8"))
    while is_running(child):
        assert time.monotonic() - begun < 120


@pytest.mark.skipif(os.name == "nt", reason="starts a shell script")
def test_a_program_that_makes_nothing_or_cannot_start_is_told(tmp_path: Path) -> None:
    with pytest.raises(ConversionFailed, match="扫描回来"):
        LibreOffice(script(tmp_path, "exit 3")).to_pdf(b"")
    with pytest.raises(ConversionFailed):
        LibreOffice(tmp_path / "absent").to_pdf(b"")


def test_the_program_to_use_is_chosen_by_the_environment(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(CHOSEN, "")
    assert find_converter() is None
    monkeypatch.setenv(CHOSEN, str(tmp_path / "soffice"))
    found = find_converter()
    assert isinstance(found, LibreOffice)
    assert (found.name, found.program) == ("LibreOffice", tmp_path / "soffice")


@pytest.mark.skipif(os.name == "nt", reason="starts a shell script")
def test_the_search_path_comes_first(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv(CHOSEN, raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    found = find_converter(), script(tmp_path, "exit 0"), find_converter()
    assert isinstance(found[2], LibreOffice)
    assert found[2].program == found[1]
    assert found[0] != found[2]


def test_word_and_wps_are_only_asked_on_windows() -> None:
    if os.name != "nt":
        assert installed_office() is None
    command = OFFICES[1].command()
    assert command[0] == "powershell"
    assert "New-Object -ComObject KWPS.Application" in command[-1]
    assert "AutomationSecurity = 3" in command[-1]


def test_the_profile_forbids_macros_links_and_the_network(tmp_path: Path) -> None:
    conversion._set_up(tmp_path)
    written = (tmp_path / "user" / "registrymodifications.xcu").read_text("utf-8")
    for setting in ("DisableMacrosExecution", "BlockUntrustedRefererLinks", "ooInetHTTPProxyName"):
        assert setting in written
