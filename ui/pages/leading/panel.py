"""What every tab of 积案包案 is: a tab that may ask for the ledger."""

from PySide6.QtCore import Signal

from ui.pages.tabbed import Panel


class LeadingPanel(Panel):
    """One tab of 积案包案."""

    ledgerWanted = Signal(object)
    """Show the ledger narrowed to a `Narrowing`."""
