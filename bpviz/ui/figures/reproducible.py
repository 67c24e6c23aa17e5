"""Makes a PDF of QPdfWriter the same from run to run: no time of writing in it, and no random number.

A date stands in it where the environment has SOURCE_DATE_EPOCH, seconds since 1970 (see
reproducible-builds.org). Nothing gets another length, for a PDF says where its parts begin.
"""

import os
import re
import uuid
from datetime import UTC, datetime

SOURCE_DATE_EPOCH = "SOURCE_DATE_EPOCH"
_INFO = re.compile(rb"/(?:CreationDate|ModDate) \(D:\d{14}[^)]*\)")
_XMP = re.compile(rb'xmp:(?:CreateDate|ModifyDate|MetadataDate)="[^"]*"')
_DOCUMENT = re.compile(rb'xmpMM:DocumentID="uuid:([0-9a-f-]{36})"')


def reproducible(pdf: bytes) -> bytes:
    """The same document, with a number of its own that follows from what is in it."""
    date = _date()
    in_info = date.strftime("(D:%Y%m%d%H%M%SZ)") if date else ""
    in_xmp = date.strftime('"%Y-%m-%dT%H:%M:%SZ"') if date else ""
    pdf = _INFO.sub(lambda found: _dated(found[0], b" ", in_info), pdf)
    pdf = _XMP.sub(lambda found: _dated(found[0], b"=", in_xmp), pdf)
    return _numbered(pdf)


def _date() -> datetime | None:
    seconds = os.environ.get(SOURCE_DATE_EPOCH, "")
    return datetime.fromtimestamp(int(seconds), UTC) if seconds.isdecimal() else None


def _dated(entry: bytes, between: bytes, date: str) -> bytes:
    """An entry with another date, blank without one; as long as it was."""
    name = entry.split(between)[0] + between
    return (name + date.encode() if date else b"").ljust(len(entry))


def _numbered(pdf: bytes) -> bytes:
    """With a number made of the rest in place of the random one, which also stands as digits at the end."""
    found = _DOCUMENT.search(pdf)
    if found is None:
        return pdf
    random, nothing = found[1], bytes(len(found[1]))
    rest = pdf.replace(random, nothing).replace(_digits(random), _digits(nothing))
    own = str(uuid.uuid5(uuid.NAMESPACE_OID, rest.hex())).encode()
    return pdf.replace(random, own).replace(_digits(random), _digits(own))


def _digits(number: bytes) -> bytes:
    return number.hex().encode()
