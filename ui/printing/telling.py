"""What is said of printing beside the queue: what was left out, and where the queue is."""

from resources.i18n import translate
from ui.printing.sources import Queued
from ui.wording import listed
from ui.workspace import Workspace


def with_left_out(words: str, queued: Queued) -> str:
    """Add which papers have no pages and have to be printed from Word."""
    if not queued.only_word:
        return words
    names = listed(translate("Forms", title) for title in queued.only_word)
    return translate("Printing", "{done}；{names}只有 Word 稿，请在 Word 里打印").format(
        done=words, names=names
    )


def show_queue(workspace: Workspace) -> None:
    """Go to the print queue."""
    workspace.open_page("papers", "queue")
