"""A Word template to begin with: one of our forms as we print it, slots standing where its values would."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from io import BytesIO

from docx.api import Document as open_word  # noqa: N813  it is a function

from forms.own_starter import TERMS
from forms.spec import FormSpec, Values
from mediation_app.rules.template_slots import CODE
from reports import docx
from reports.document import Block, Entry, LabelledLines, Paragraph, Run, paragraph
from reports.paper import paper
from reports.wordml import packed

_BEGIN = re.compile(r"\{%tr (for \w+ in \w+) %\}")
_END = "{%tr endfor %}"


def starter(spec: FormSpec, values: Values, created: datetime) -> bytes:
    """Return a form of ours with slots as DOCX."""
    document = paper(spec, values, created=created)
    blocks = tuple(each for block in document.blocks for each in _repeated(block))
    return _with_code(docx.render(replace(document, blocks=blocks)), created)


def _with_code(content: bytes, created: datetime) -> bytes:
    """Give a place at the foot of each page to the code by which an issued paper is verified."""
    file = open_word(BytesIO(content))
    section = file.sections[0]
    feet = [section.footer]
    if file.settings.odd_and_even_pages_header_footer:
        feet.append(section.even_page_footer)
    for foot in feet:
        line = foot.paragraphs[-1] if foot.paragraphs else foot.add_paragraph()
        line.add_run(f"　验证码 {{{{ {CODE} }}}}")
    target = BytesIO()
    file.save(target)
    return packed(target.getvalue(), created)


def _repeated(block: Block) -> Iterator[Block]:
    """Yield a block with what is repeated in it: terms without their number, parties between tags."""
    if isinstance(block, Paragraph) and any(isinstance(run, Run) and TERMS in run.text for run in block.runs):
        yield replace(block, runs=(Run(TERMS),))
    elif isinstance(block, LabelledLines) and (loop := _loop(block)):
        yield paragraph(f"{{% {loop} %}}", indent=0)
        yield LabelledLines(tuple(tuple(map(_without_tags, row)) for row in block.rows))
        yield paragraph("{% endfor %}", indent=0)
    else:
        yield block


def _loop(block: LabelledLines) -> str:
    found = (_BEGIN.search(entry.value) for row in block.rows for entry in row)
    return next((one[1] for one in found if one), "")


def _without_tags(entry: Entry) -> Entry:
    return replace(entry, value=_BEGIN.sub("", entry.value).replace(_END, ""))
