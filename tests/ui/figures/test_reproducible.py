"""A PDF is the same whenever it is written, and another program still reads it."""

import re
import subprocess
import sys
import time

import pytest
from pictures import difference, pdf_page
from PySide6.QtCore import QSize

from bpviz.ui.figures import formats
from bpviz.ui.figures.formats import pdf
from bpviz.ui.figures.reproducible import SOURCE_DATE_EPOCH, reproducible
from bpviz.ui.theme import SANS, font

SIZE = QSize(300, 120)


def paints(text):
    def paint(painter):
        painter.setFont(font(SANS, 24))
        painter.drawText(20, 60, text)

    return paint


@pytest.fixture
def as_written(monkeypatch):
    """Makes a PDF as QPdfWriter leaves it."""

    def made(text):
        with monkeypatch.context() as patch:
            patch.setattr(formats, "reproducible", lambda content: content)
            return pdf(SIZE, paints(text))

    return made


def test_two_writings_are_one(qapp, as_written, monkeypatch):
    monkeypatch.delenv(SOURCE_DATE_EPOCH, raising=False)
    first = as_written("chain rule")
    time.sleep(1.1)
    second = as_written("chain rule")
    assert first != second
    assert reproducible(first) == reproducible(second) == pdf(SIZE, paints("chain rule"))
    assert str(time.gmtime().tm_year).encode() not in reproducible(first)


def test_nothing_moves_and_it_is_read_as_before(qapp, as_written):
    raw = as_written("chain rule")
    made = reproducible(raw)
    assert len(made) == len(raw)
    (pages, seen, text), (_, seen_before, _) = pdf_page(made), pdf_page(raw)
    assert pages == 1
    assert "chain rule" in text
    assert difference(seen, seen_before) == 0


def test_other_figures_have_other_numbers(qapp):
    found = [
        re.findall(rb"uuid:([0-9a-f-]{36})", pdf(SIZE, paints(text)))[0] for text in ("one", "two", "one")
    ]
    assert found[0] == found[2] != found[1]


WRITING = """
import sys
from bpviz.app import make_application
from PySide6.QtCore import QSize
from bpviz.ui.figures.formats import pdf
from bpviz.ui.theme import MONO, SANS, SERIF, font
application = make_application()
fonts = [font(family, 20, bold=bold, italic=italic) for family in (SANS, SERIF, MONO)
         for bold in (False, True) for italic in (False, True)]
def paint(painter):
    for place, used in enumerate(fonts):
        painter.setFont(used)
        painter.drawText(10, 20 * place + 20, "text")
sys.stdout.buffer.write(pdf(QSize(300, 300), paint))
"""


def test_other_runs_of_the_program_write_the_same_with_many_fonts():
    one, other = (
        subprocess.run([sys.executable, "-c", WRITING], capture_output=True, timeout=60, check=True).stdout
        for _ in range(2)
    )
    assert len(one) > 10_000
    assert one == other


def test_the_date_is_that_of_the_environment(qapp, monkeypatch):
    monkeypatch.setenv(SOURCE_DATE_EPOCH, "86400")
    made = pdf(SIZE, paints("one"))
    assert b"/CreationDate (D:19700102000000Z)" in made
    assert b'xmp:CreateDate="1970-01-02T00:00:00Z"' in made
    assert made.count(b"19700102000000") == 2
    assert pdf_page(made)[0] == 1


def test_times_of_other_zones_are_taken_out_too():
    zoned = b"/ModDate (D:20261127185748+01'00')\nxmp:ModifyDate=\"2026-11-27T18:57:48+01:00\" x"
    made = reproducible(zoned)
    assert made.split() == [b"x"]
    assert len(made) == len(zoned)
