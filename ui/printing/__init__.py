"""Print papers: by the print queue where the system tells of its jobs, else by the system's own dialog."""

from ui.printing.request import PrintJob, print_issued, print_pdf, print_slips
from ui.printing.sources import SlipToPrint
from ui.printing.system_dialog import PrintingFailed

__all__ = ["PrintJob", "PrintingFailed", "SlipToPrint", "print_issued", "print_pdf", "print_slips"]
