"""PAdES by pyHanko, offline: keys, seals on PDFs, and what the signatures of a PDF say.

Nothing here reaches for a network: no fetchers, no time-stamping server. pyHanko takes a second to load; only
modules that services import where they use them import it. Faults are codes, which services put into words.
"""

import logging

from asn1crypto import tsp  # noqa: F401 - names its types for all of asn1crypto, before any of them is read

for _name in ("pyhanko", "pyhanko_certvalidator"):
    # What they find is in our reports; their log would name people and show tracebacks of ordinary findings.
    logging.getLogger(_name).setLevel(logging.CRITICAL)
