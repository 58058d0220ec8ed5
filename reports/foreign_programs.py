"""How programs of the machine are started from this one: scanners' and office programs."""

import os
import sys


def environment() -> dict[str, str]:
    """Return the environment for a program of the machine.

    A frozen program sees its own libraries first; others have to see the machine's.
    """
    found = dict(os.environ)
    if getattr(sys, "frozen", False):
        own = found.pop("LD_LIBRARY_PATH_ORIG", "")
        found.pop("LD_LIBRARY_PATH", None)
        found |= {"LD_LIBRARY_PATH": own} if own else {}
    return found
