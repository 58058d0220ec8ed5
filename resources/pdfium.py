"""PDFium takes one call at a time in a process: whoever uses it holds this lock meanwhile.

It lies here because `ui` and `reports` both draw with PDFium and neither may import the other.
"""

import logging
from threading import Lock

ONE_AT_A_TIME = Lock()

logging.getLogger("pypdfium2").setLevel(logging.ERROR)  # what it warns of is for those who build it
