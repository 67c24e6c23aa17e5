"""Lines of words and formulas: within their width, on common baselines, none over another."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from bpviz.language import LANGUAGES
from bpviz.lessons.lesson_file import read_lesson
from bpviz.lessons.library import shipped_lessons
from bpviz.ui.painting.board import BoardPlaces
from bpviz.ui.painting.far_caption import AIR, BAR
from bpviz.ui.painting.markdown_caption import told_layout
from bpviz.ui.painting.markdown_layout import MORE, markdown_layout, paint_markdown
from bpviz.ui.painting.markdown_text import paragraphs

WORDS = st.lists(
    st.sampled_from(
        ["a", "weight", r"$\delta_{1} = 0.25$", r"$\frac{1}{2}$", "**error**", "of", "gradients"]
    ),
    min_size=1,
    max_size=40,
)
SIZES = [(1024, 768), (1280, 720), (1920, 1080), (3840, 2160)]


@pytest.fixture(autouse=True)
def _application(qapp):
    """Texts are measured by its fonts."""


def painted(layout, wide, high):
    image = QImage(wide, high, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_markdown(painter, QPointF(0, 0), layout, QColor("black"))
    painter.end()
    return image


def inked_rows(image):
    return [
        y
        for y in range(image.height())
        if any(image.pixelColor(x, y).lightness() < 128 for x in range(0, image.width()))
    ]


@given(WORDS, st.integers(16, 40))
@settings(max_examples=25, deadline=None)
def test_all_words_are_there_in_their_order_within_the_width(words, pixels):
    text, wide = " ".join(words), 30 * pixels
    layout = markdown_layout(text, wide, pixels)
    placed = [placed for line in layout.lines for placed in line.words]
    assert [p.word for p in placed] == [word for p in paragraphs(text) for word in p.words]
    assert layout.is_whole
    assert all(0 <= p.x < wide for p in placed)
    baselines = [line.y for line in layout.lines]
    assert all(later - earlier >= 0.99 * pixels for earlier, later in pairwise(baselines))
    assert layout.height >= baselines[-1]


def test_ink_stays_within_the_height_and_lines_do_not_touch():
    text = r"High $\frac{1}{2} \sum_{k} x_{k}$ over high $\frac{\partial f}{\partial w}$ and more of it " * 2
    layout = markdown_layout(text, 500, 30)
    assert len(layout.lines) > 2
    rows = inked_rows(painted(layout, 520, round(layout.height) + 40))
    assert rows[0] >= 0
    assert rows[-1] <= layout.height + 2
    for line in layout.lines[1:]:
        above = [row for row in rows if row < line.y - 0.8 * 30]
        assert above  # something stands above each line


def test_what_has_no_room_is_cut_off_and_says_so():
    text = "word " * 200
    whole, cut = markdown_layout(text, 400, 20), markdown_layout(text, 400, 20, 100)
    assert whole.is_whole
    assert not cut.is_whole
    assert cut.height <= 100
    assert cut.lines[-1].words[-1].word == MORE
    assert [p.word for p in cut.lines[0].words] == [p.word for p in whole.lines[0].words]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", shipped_lessons())
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_caption_of_a_shipped_lesson_fits_under_the_network_of_a_hall(language, name, size):
    places = BoardPlaces(QRectF(0, 0, *size))
    pixels = places.caption_pixels
    wide, high = int(places.caption.width() - (BAR + 2 * AIR) * pixels), int(places.caption.height())
    cut = []
    for scene in read_lesson(shipped_lessons()[name], language).scenes:
        question = scene.predict
        texts = [scene.caption]
        if question:
            choices = " · ".join(f"**A**\xa0{choice}" for choice in question.choices)
            answer = f"**✓ A {question.answer or 'delta1 = 0.1234'}.** {question.because or scene.caption}"
            texts += [f"{question.question}\n\n{choices}", answer]
        for text in filter(None, texts):
            filled = text.replace("{{", "").replace("}}", "")
            if not told_layout(filled, wide, int(0.94 * high), pixels)[0].is_whole:
                cut.append((scene.title, text))
    assert cut == []


@pytest.mark.parametrize("wide", range(60, 400, 7))
def test_no_line_ends_in_a_relation(wide):
    layout = markdown_layout("so $x_{1} = 0.25$ and $x_{2} = 0.35$ and more", wide, 20)
    assert all(line.words[-1].word.text != "=" for line in layout.lines)


LONG = r"$\gamma_{1} = \delta_{1} v_{1,1} \cdot h_{1} (1 - h_{1}) = 0.0123$"


def test_a_name_is_not_left_alone_at_the_end_of_a_line():
    for wide in range(440, 900, 7):
        layout = markdown_layout(f"What comes back, times a slope: {LONG}.", wide, 30)
        ends = [line.words[-1].word.text for line in layout.lines]
        assert r"\gamma_{1}" not in ends
        assert len(layout.lines) > 1


def test_what_is_wider_than_a_line_is_parted_before_relations():
    layout = markdown_layout(LONG, 260, 30)
    starts = [line.words[0].word.text for line in layout.lines]
    assert starts == [r"\gamma_{1}", "=", "="]


NOW = r"The same rule with $h$ in place of $x$: $\hat{d}_{1} = ?$ and {{w}}, $? \cdot 2 = ?$. They move."
LATER = NOW.replace("? \\cdot 2 = ?", "-2.5e-7 \\cdot 2 = -5e-7").replace("?", "0.7514")


@pytest.mark.parametrize(("old", "new"), [("?", "0.25"), ("0.25", "−0.25"), ("0.1", "0.1")])
@pytest.mark.parametrize("wide", [300, 700, 1180])
def test_a_text_stands_as_it_will_when_its_numbers_have_arrived(wide, old, new):
    now, later = NOW.replace("{{w}}", old), LATER.replace("{{w}}", new)
    before, after = markdown_layout(now, wide, 32, room=later), markdown_layout(later, wide, 32)
    assert before.height == pytest.approx(after.height)
    for one, other in zip(before.lines, after.lines, strict=True):
        assert one.y == pytest.approx(other.y)
        assert [placed.x for placed in one.words] == pytest.approx([placed.x for placed in other.words])
    said = [placed.word.text for line in before.lines for placed in line.words]
    assert said == [word.text for paragraph in paragraphs(now) for word in paragraph.words]


def test_a_number_that_arrives_does_not_lie_over_what_follows():
    wider, narrower = (markdown_layout(f"{number} and", 700, 32) for number in ("−0.00025", "0.1"))
    both = markdown_layout("−0.00025 and", 700, 32, room="0.1 and")
    assert [second_at(layout) for layout in (wider, both)] == [second_at(wider)] * 2
    assert second_at(narrower) < second_at(both)


def second_at(layout):
    return layout.lines[0].words[1].x


def test_no_room_is_kept_for_a_text_of_another_build():
    assert positions(markdown_layout("$h = ?$", 700, 32, room="Another text.")) == positions(
        markdown_layout("$h = ?$", 700, 32)
    )


def positions(layout):
    return [(placed.word, placed.x) for line in layout.lines for placed in line.words]
