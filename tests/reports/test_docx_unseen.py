"""Words of a Word file that nobody sees on paper."""

import io
from collections.abc import Callable

import docx
import pytest
from docx.document import Document as File
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_LINE_SPACING
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Pt
from docx.text.run import Run

from reports.docx_text import WordText, read_word


def read(file: File) -> WordText:
    target = io.BytesIO()
    file.save(target)
    return read_word(target.getvalue())


def element(xml: str) -> BaseOxmlElement:
    made: BaseOxmlElement = parse_xml(xml.replace("/>", f" {nsdecls('w')}/>"))
    return made


def look(run: Run, xml: str) -> None:
    run._r.get_or_add_rPr().append(element(xml))


def hidden(run: Run) -> None:
    run.font.hidden = True


def white(run: Run) -> None:
    look(run, '<w:color w:val="FEFEFE"/>')


def by_theme(run: Run) -> None:
    look(run, '<w:color w:val="000000" w:themeColor="background1"/>')


def tiny(run: Run) -> None:
    run.font.size = Pt(1)


def narrow(run: Run) -> None:
    look(run, '<w:w w:val="1"/>')


@pytest.mark.parametrize("edit", [hidden, white, by_theme, tiny, narrow])
def test_words_set_so_that_nobody_sees_them_are_told(edit: Callable[[Run], None]) -> None:
    file = docx.Document()
    paragraph = file.add_paragraph("甲方")
    edit(paragraph.add_run("不得"))
    paragraph.add_run("付款")
    assert read(file).unseen == ("不得",)


def test_a_style_hides_words_too_and_a_run_may_show_them_again() -> None:
    file = docx.Document()
    base = file.styles.add_style("base", WD_STYLE_TYPE.PARAGRAPH)
    base.font.hidden = True
    style = file.styles.add_style("on top", WD_STYLE_TYPE.PARAGRAPH)
    style.element.append(element('<w:basedOn w:val="base"/>'))
    paragraph = file.add_paragraph("看不见", style)
    paragraph.add_run("看得见").font.hidden = False
    character = file.styles.add_style("letters", WD_STYLE_TYPE.CHARACTER)
    character.element.get_or_add_rPr().append(element('<w:color w:val="FFFFFF"/>'))
    file.add_paragraph("前").add_run("白的", character)
    flat = file.add_paragraph("压扁")
    flat.paragraph_format.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    flat.paragraph_format.line_spacing = Pt(1)
    assert read(file).unseen == ("看不见", "白的", "压扁")


def test_usual_looks_are_seen() -> None:
    file = docx.Document()
    paragraph = file.add_paragraph("甲")
    for size, colour in ((9, "000000"), (42, "808080"), (12, "auto")):
        run = paragraph.add_run("乙")
        run.font.size = Pt(size)
        look(run, f'<w:color w:val="{colour}"/>')
    paragraph.add_run("丙").font.hidden = False
    assert read(file).unseen == ()
