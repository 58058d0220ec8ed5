"""PDFium takes one call at a time in a process: whoever uses it holds this lock meanwhile."""

from threading import Lock

ONE_AT_A_TIME = Lock()
