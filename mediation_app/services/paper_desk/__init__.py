"""The clerk's desk: every paper that is out or due, in the stage it has reached, and for how long.

Read off cases, papers, print queue, ticks, scans and hand-outs with a few narrow queries; nothing of it is
stored. 今日 takes its lines from here.
"""

from mediation_app.services.paper_desk.desk import desk, rows_of
from mediation_app.services.paper_desk.rows import STAGE_LABELS, DeskRow, PaperDesk, Stage

__all__ = ["STAGE_LABELS", "DeskRow", "PaperDesk", "Stage", "desk", "rows_of"]
