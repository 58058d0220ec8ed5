"""Where this machine prints: its printer, tray and sides; others may have others."""

from ui.dialogs.printer_fields import PrinterFields
from ui.models.print_words import hindrance_words
from ui.pages.settings.section import SettingsSection
from ui.printing.request import usual_wish
from ui.printing.watch import Found, PrintWatch
from ui.theme import Tone
from ui.widgets import Card, Notice, button, label
from ui.workspace import Workspace


class PrintingSection(SettingsSection):
    """A choice is kept at once, on this machine."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.fields = PrinterFields(usual_wish(workspace, 1), with_copies=False)
        self.found = Notice()
        self.look_button = button(self.tr("重新查找打印机"), icon="refresh-cw")
        self.look_button.clicked.connect(self.refresh)
        card = Card(self.tr("这台电脑的打印机"))
        card.body.addWidget(self.fields)
        words = self.tr("案件里按 F9 和打印队列都先用这里的选择，打印时可以另选。只记在这台电脑上。")
        card.body.addWidget(label(words, "muted", wrap=True))
        card.body.addWidget(self.found)
        card.add_action(self.look_button)
        self.cards.addWidget(card)
        self.cards.addWidget(self._truth())
        self.cards.addStretch(1)
        self._watch = PrintWatch.of(workspace)
        self._is_known = False
        self.fields.changed.connect(self._keep)
        self.refresh()

    def refresh(self) -> None:
        """Look for printers."""
        self._watch.find(self._show, self)

    def _show(self, found: Found | None) -> None:
        self._is_known = False
        self.fields.show_printers(found.printers if found is not None else ())
        self._is_known = True
        self.fields.setEnabled(found is not None)
        if found is None:
            words = self.tr("没有找到能报告结果的打印系统：打印时用系统的打印窗口，打完请您确认打出来没有。")
            self.found.tell(words, Tone.QUIET)
        else:
            self._tell_state()

    def _keep(self) -> None:
        """Keep what was chosen; what only followed the printers that were found is no choice."""
        if not self._is_known:
            return
        wish, settings = self.fields.wish(), self.workspace.settings
        settings.printer, settings.tray = wish.printer or "", wish.tray or ""
        settings.two_sided = bool(wish.two_sided)
        self._tell_state()

    def _tell_state(self) -> None:
        printer = self.fields.chosen()
        words = hindrance_words(printer) if printer is not None else ""
        self.found.tell(words, Tone.ORANGE) if words else self.found.clear()

    def _truth(self) -> Card:
        """Return the card that says when a paper counts as printed."""
        card = Card(self.tr("什么时候算“已打印”"))
        words = self.tr(
            "关掉窗口不算，送出去也不算：打印系统说打完了才算；它说不清的，由看过打印机的人确认。缺纸、卡纸、关机都会写在打印队列里。"
        )
        card.body.addWidget(label(words, "muted", wrap=True))
        return card
