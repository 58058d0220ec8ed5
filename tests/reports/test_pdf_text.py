"""What a PDF says, beside the code at the foot of its pages."""

from datetime import datetime

from mediation_app.rules.paper_code import paper_code, shown
from reports import pdf
from reports.document import Document, PageCode, paragraph
from reports.pdf_text import read_pdf

CODE = paper_code("一份文书")


def test_words_beside_a_code_are_read_and_the_code_itself_is_not() -> None:
    blocks = (paragraph("第一段。"), paragraph(f"赔偿999999元验证码{shown(CODE)}"))
    document = Document(title="文书", blocks=blocks, created=datetime(2026, 3, 5), page_code=PageCode(CODE))
    found = read_pdf(pdf.render(document).pdf)
    said = "".join(found.pages[0])
    assert "赔偿999999元" in said
    assert "验证码" not in said
    assert found.codes == (CODE,)
