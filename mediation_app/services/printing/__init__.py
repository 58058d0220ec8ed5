"""The print queue: what waits, is sent and followed; printed only by the system's or the clerk's word."""
