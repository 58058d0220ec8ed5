"""The pages of each item, one at a time, as files in a folder that is thrown away."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import lru_cache
from pathlib import Path

from sqlalchemy.orm import undefer

from mediation_app.model import Attachment, IssuedPaper
from mediation_app.rules.dates import show
from mediation_app.rules.errors import AppError
from mediation_app.services.books import Actor, Books
from mediation_app.services.checks import missing
from mediation_app.services.dossiers.plan import DossierItem, ItemKind, Opened
from mediation_app.services.paper_rendering import Stamp, draw_pdf
from mediation_app.services.paper_values import PaperKey, unchanged
from mediation_app.services.signed_files import pdf_of
from reports.binding.material import WORD, Press, ToPdf, count_pages, sheets_of
from reports.binding.sheets import Sheets
from reports.binding.standins import stand_in
from reports.binding.volume import Leaf
from reports.conversion import find_converter
from resources.i18n import QT_TRANSLATE_NOOP, Message

_CONVERTED = 32
"""Word files of one dossier whose conversion is kept until it is bound."""

_PDF = "application/pdf"
_SCAN_IT = "请打印后扫描，作为附件装入本卷。"
_KEEP_IT = "原件存放于本卷证物袋（或另行保管处：　　　　　　　　），查阅时请一并调取。"


@dataclass(slots=True)
class Workshop:
    """Where the leaves of one dossier are made; `told` collects what has to be said about them."""

    books: Books
    actor: Actor
    dossier: Opened
    folder: Path
    press: Press
    facing: bool = False
    told: list[Message] = field(default_factory=list)
    counted: dict[int, int] = field(default_factory=dict)
    """Attachment ids and the pages they turned out to have."""
    apart: dict[int, str] = field(default_factory=dict)
    """Attachment ids and titles of what could not be bound, by a page 此件另附 in its place."""

    def leaf(self, item: DossierItem, *, runs_on: bool = False) -> Leaf:
        """Return an item as pages; a file that cannot be one is told, and a page says where it is."""
        sheets = self._sheets(item)
        if item.attachment_id is not None:
            self.counted[item.attachment_id] = sheets.pages
        under = item.listed_as if item.kind is ItemKind.FILE else ""
        return self.put(item, sheets, under=under, runs_on=runs_on)

    def put(self, item: DossierItem, sheets: Sheets, *, under: str = "", runs_on: bool = False) -> Leaf:
        """Keep the pages of an item in the folder."""
        path = self.folder / f"{len(list(self.folder.iterdir())):05}.pdf"
        path.write_bytes(sheets.pdf)
        return Leaf(
            title=item.title,
            pdf=path,
            pages=sheets.pages,
            numbered=item.is_numbered,
            under=under if under != item.title else "",
            runs_on=runs_on,
        )

    def outer(self, item: DossierItem, values: Mapping[str, object], *, draft: bool) -> Sheets:
        """Return a paper that counts the others: as issued where that says the same, else drawn now."""
        key = item.key or missing()
        paper = self.dossier.papers[key]
        same = all(paper.values.get(name) == value for name, value in values.items())
        if same and (issued := unchanged(self.dossier.case, paper)) is not None:
            return self._issued(issued.id, item.title)
        return self.drawn(key, values, draft=draft)

    def value(self, item: DossierItem, name: str) -> object:
        """Return what a paper says in a field."""
        return self.dossier.papers[item.key or missing()].values.get(name)

    def drawn(self, key: PaperKey, values: Mapping[str, object], *, draft: bool) -> Sheets:
        """Return a paper drawn now, some of its values laid over those of the case."""
        paper = self.dossier.papers[key]
        whole = replace(paper, values={**paper.values, **values})
        void = self.dossier.case.voided_on is not None
        stamp = Stamp(created=self.press.created, draft=draft, void=void, facing=self.facing)
        made = draw_pdf(whole, stamp)
        return Sheets(made.pdf, made.pages)

    def _sheets(self, item: DossierItem) -> Sheets:
        if item.attachment_id is not None:
            return self._file(item.attachment_id, item.title)
        if item.signed_file_id is not None:
            return self._signed(item.signed_file_id, item.title)
        if item.paper_id is not None:
            return self._issued(item.paper_id, item.title)
        return self.drawn(item.key or missing(), {}, draft=True)

    def _file(self, attachment_id: int, title: str) -> Sheets:
        with self.books.reading(self.actor) as session:
            options = [undefer(Attachment.content)]
            file = session.get(Attachment, attachment_id, options=options) or missing()
        try:
            sheets = sheets_of(file.name, file.media_type, file.content, self.press)
        except AppError as error:
            self.apart[attachment_id] = title
            return self._stand_in(file, title, error.message)
        self._note(title, sheets)
        return sheets

    def _signed(self, file_id: int, title: str) -> Sheets:
        """Return a signed copy as pages; what it is signed with by certificate stays in the file itself."""
        sheets = sheets_of(f"{title}.pdf", _PDF, pdf_of(self.books, self.actor, file_id), self.press)
        self._note(title, sheets)
        return sheets

    def _issued(self, paper_id: int, title: str) -> Sheets:
        """Return the issued version; one that only an office program can draw is drawn by it."""
        with self.books.reading(self.actor) as session:
            options = [undefer(IssuedPaper.pdf), undefer(IssuedPaper.docx)]
            paper = session.get(IssuedPaper, paper_id, options=options) or missing()
        if paper.pdf:
            return Sheets(paper.pdf, paper.pages)
        try:
            sheets = sheets_of(f"{title}.docx", WORD, paper.docx, self.press)
        except AppError as error:
            self._tell(title, error.message)
            rows = (("文书", title), ("版本", f"第{paper.version}版"))
            reason, when = str(error.message), self.press.created
            return stand_in(title, rows, reason=reason, advice=_SCAN_IT, created=when)
        self._note(title, sheets)
        return sheets

    def _stand_in(self, file: Attachment, title: str, reason: Message) -> Sheets:
        self._tell(title, reason)
        rows = (
            ("文件名", file.name),
            ("大小", f"{max(1, file.size // 1024)}KB"),
            ("收到日期", show(file.received_on) if file.received_on else ""),
            ("提供人", file.provider),
            ("SHA-256", file.sha256),
        )
        shown = tuple(row for row in rows if row[1])
        created = self.press.created
        return stand_in(title, shown, reason=str(reason), advice=_KEEP_IT, created=created)

    def _note(self, title: str, sheets: Sheets) -> None:
        for note in sheets.notes:
            text = QT_TRANSLATE_NOOP("Dossiers", "{title}：{note}")
            self.told.append(_say(text, title=title, note=note))

    def _tell(self, title: str, reason: Message) -> None:
        text = QT_TRANSLATE_NOOP("Dossiers", "{title}没有装进去，以“此件另附”页代替：{reason}")
        self.told.append(_say(text, title=title, reason=reason))


def pages_of(books: Books, actor: Actor, attachment_id: int, press: Press) -> int:
    """Return how many pages a file takes in a dossier, converting it where only that tells."""
    with books.reading(actor) as session:
        options = [undefer(Attachment.content)]
        file = session.get(Attachment, attachment_id, options=options) or missing()
    known = count_pages(file.media_type, file.content)
    if known is not None:
        return known
    try:
        return sheets_of(file.name, file.media_type, file.content, press).pages
    except AppError:
        return 1


def press_for(created: datetime, *, long_term: bool) -> Press:
    """Return how files become pages on this machine; what a program converted once it need not again."""
    converter = find_converter()
    to_pdf: ToPdf | None = lru_cache(_CONVERTED)(converter.to_pdf) if converter is not None else None
    return Press(created=created, to_pdf=to_pdf, long_term=long_term)


def _say(source: str, **values: object) -> Message:
    return Message("Dossiers", source, **values)
