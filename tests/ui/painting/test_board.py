"""The board is read from the last row of a hall: every text is measured as it is painted."""

from functools import lru_cache
from itertools import product

import pytest
from painted_texts import least_contrast, overlaps, painted
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from bpviz import language
from bpviz.debugger.debugger import Debugger
from bpviz.debugger.experiment_file import bundled_experiments, open_experiment
from bpviz.debugger.notation import Notation
from bpviz.ui.painting.board import BoardPlaces, paint_board
from bpviz.ui.painting.board_theme import board_theme
from bpviz.ui.painting.caption import Caption
from bpviz.ui.painting.colors import colors, contrast
from bpviz.ui.painting.difference import difference
from bpviz.ui.painting.focus import Focus
from bpviz.ui.theme import THEMES

SIZES = ((1024, 768), (1280, 720), (1920, 1080), (3840, 2160))
SHAPES = {"2-2-1": (2,), "2-4-1": (4,), "2-3-3-1": (3, 3), "2-8-8-1": (8, 8), "2-1": (), "2-40-1": (40,)}
sizes = pytest.mark.parametrize("size", SIZES, ids=str)
themes = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
EXPERIMENTS = (*bundled_experiments(), *SHAPES)
experiments = pytest.mark.parametrize("name", EXPERIMENTS)
IN_ALL_SIZES = ("xor", "iris", "digits", "2-8-8-1")
pytestmark = pytest.mark.usefixtures("qapp")


def opened(name: str, **changes) -> Debugger:
    """A bundled experiment, or XOR with hidden layers of SHAPES."""
    experiment, folder = open_experiment("xor" if name in SHAPES else name)
    if name in SHAPES:
        hidden = SHAPES[name]
        experiment = experiment.with_("network.hidden", hidden)
        experiment = experiment.with_("network.activations", ("sigmoid",) * (len(hidden) + 1))
    for path, value in changes.items():
        experiment = experiment.with_(path.replace("__", "."), value)
    return Debugger(experiment, folder)


@lru_cache(maxsize=2)
def frames(name: str) -> list:
    """Every phase of a step in the middle of a run, and the untouched network."""
    debugger = opened(name)
    found = [debugger.frame()]
    debugger.seek(41)
    for _ in found[0].phases:
        debugger.step_phase()
        found.append(debugger.frame())
    return found


def board(frame, size, theme=THEMES["light"], names="auto", **options):
    notation = Notation(frame.network, names)
    rect = QRectF(0, 0, *size)
    return painted(size, lambda painter: paint_board(painter, rect, frame, theme, notation, **options))


def mistakes(got) -> list:
    """What cannot be read: too small, cut off, or over another text; and lines that are too thin."""
    whole, high = QRectF(0, 0, *got.size), got.size[1]
    return [
        *(("small", text.text, text.pixels) for text in got.texts if text.pixels < 0.033 * high),
        *(("cut", text.text, text.rect) for text in got.texts if not whole.contains(text.rect)),
        *(("overlap", *pair) for pair in overlaps(got.texts)),
        *(("thin", width) for width in got.widths if width < 2 * high / 1080 - 1e-3),
    ]


def words_of_caption(got) -> list:
    """Its texts but for the symbols of its formula: sub- and superscripts are as large as other texts."""
    band = BoardPlaces(QRectF(0, 0, *got.size)).caption
    return [text for text in got.texts if band.contains(text.rect) and " " in text.text]


def faint(got, least: float = 7.0) -> list:
    """Texts of too little contrast to what is behind them."""
    found = ((text.text, least_contrast(got.behind, text)) for text in got.texts)
    return [(text, ratio) for text, ratio in found if ratio < least]


def sized(names, in_all_sizes):
    """Cases of a name and a size: all sizes for a few, and one after the other for the rest."""
    found = [(name, size) for name in in_all_sizes for size in SIZES]
    rest = [name for name in names if name not in in_all_sizes]
    found += [(name, SIZES[place % len(SIZES)]) for place, name in enumerate(rest)]
    return pytest.mark.parametrize(("name", "size"), found, ids=str)


@sized(EXPERIMENTS, IN_ALL_SIZES)
def test_all_text_of_every_phase_is_large_whole_and_apart(name, size):
    for frame in frames(name):
        got = board(frame, size)
        assert mistakes(got) == [], frame.phase
        assert {text.pixels >= 0.044 * size[1] for text in words_of_caption(got)} == {True}, frame.phase


@pytest.mark.parametrize("size", [(640, 360), (960, 540), (800, 800), (2560, 1080), (1080, 1920)], ids=str)
@pytest.mark.parametrize("name", ["xor", "iris", "digits", "vanishing"])
def test_windows_of_other_shapes_are_as_readable(name, size):
    assert [found for frame in frames(name) for found in mistakes(board(frame, size))] == []


@pytest.fixture
def wordy(monkeypatch):
    """A language whose words are all half as long again as in English."""

    def longer(word):
        return word if "{" in word else word + "n" * (len(word) // 2)

    monkeypatch.setattr(language, "_lookup", lambda text: " ".join(map(longer, text.split(" "))))


@pytest.mark.usefixtures("wordy")
@pytest.mark.parametrize("size", SIZES[:2], ids=str)
@pytest.mark.parametrize("name", ["xor", "iris", "digits", "vanishing"])
def test_longer_words_of_another_language_find_room_or_are_left_out(name, size):
    assert [found for frame in frames(name) for found in mistakes(board(frame, size))] == []


@experiments
def test_all_text_of_every_phase_has_a_contrast_of_7(name):
    """In one theme and size after the other, phase by phase."""
    in_turn = list(THEMES.values())
    for place, frame in enumerate(frames(name)):
        assert faint(board(frame, SIZES[place % 2], in_turn[place % 3])) == [], frame.phase


@themes
@pytest.mark.parametrize("phases", [3, 5, 7, 8])
def test_the_contrast_holds_in_each_theme(theme, phases):
    assert faint(board(frames("xor")[phases], (1280, 720), theme)) == []
    assert faint(board(frames("iris")[phases], (1280, 720), theme)) == []


@pytest.mark.parametrize("by_difference", [True, False])
@sized(("xor", "iris", "vanishing", "digits"), ("xor", "digits"))
def test_two_runs_side_by_side_are_as_readable(name, size, by_difference):
    debugger = opened(name)
    debugger.seek(41)
    update = "in-place" if debugger.experiment.training.update == "exact" else "exact"
    debugger.run_beside(debugger.experiment.with_("training.update", update), "v of step t + 1")
    for _ in debugger.frame().phases:
        debugger.step_phase()
        frame = debugger.frame()
        other = difference(frame, frame.beside) if by_difference else frame.beside
        got = board(frame, size, other=(other, Notation(other.network)))
        assert mistakes(got) == [], frame.phase
        assert faint(got) == [], frame.phase


@pytest.mark.parametrize(("names", "size"), [*product(("lecture", "general"), SIZES[:2])], ids=str)
def test_a_selected_weight_or_unit_and_both_sets_of_names_are_as_readable(size, names):
    for frame in frames("xor"):
        for parameter in range(frame.network.parameter_count):
            got = board(frame, size, names=names, focus=Focus(parameter, (1, 2)))
            assert mistakes(got) == []
    assert faint(got) == []


def test_long_runs_keep_their_numbers_apart():
    debugger = opened("xor")
    debugger.seek(1_234_567)
    assert mistakes(board(debugger.frame(), (1024, 768))) == []


def test_hidden_numbers_stay_hidden():
    frame = frames("xor")[8]
    focus = Focus(hidden=lambda quantity: quantity.kind in ("activation", "error", "loss"))
    got = board(frame, (1280, 720), focus=focus)
    texts = " ".join(text.text for text in got.texts)
    for value in (*frame.trace.a[1], *frame.trace.a[2]):
        assert f"{value:.2f}" not in texts.replace("−", "-")
    assert f"{abs(frame.trace.delta[2][0]):.4f}" not in texts
    assert f"{frame.trace.loss:.4f}" not in texts
    assert "?" in texts
    assert mistakes(got) == faint(got) == []


def test_a_long_caption_is_shortened_and_not_shrunk():
    words = Caption(
        "Title", "A first sentence. " + "Then very many words follow. " * 12, "a = b = c", "neutral"
    )
    got = board(frames("xor")[3], (1280, 720), words=words)
    texts = " ".join(text.text for text in got.texts)
    assert mistakes(got) == []
    assert "A first sentence." in texts
    assert "many" not in texts


def test_a_caption_without_a_formula_says_its_sentence():
    told = Caption("One moment", "The engine is prepared.", "", "neutral")
    words = "".join(text.text for text in words_of_caption(board(frames("xor")[0], (1280, 720), words=told)))
    assert "The engine is prepared." in words


def test_weights_are_told_where_they_find_room_and_left_out_where_not():
    small, large = (board(frames(name)[3], (1280, 720)) for name in ("xor", "2-8-8-1"))
    signed = [[text for text in got.texts if text.text[0] in "+−"] for got in (small, large)]
    assert [len(texts) for texts in signed] == [13, 0]


def test_on_a_small_projector_the_weights_of_the_few_into_the_output_are_told():
    signed = [text for text in board(frames("xor")[3], (1024, 768)).texts if text.text[0] in "+−"]
    assert len(signed) == 4


@sizes
def test_the_layer_of_an_error_is_clear_of_the_index_of_the_target_over_it(size):
    got = board(frames("2-3-3-1")[-1], size)
    layer = next(text for text in got.texts if text.text == "(3)")
    index = next(
        text for text in got.texts if text.text == "1" and text.rect.x() > layer.rect.x() - layer.pixels
    )
    assert layer.rect.top() - index.rect.bottom() > 0.15 * layer.pixels


@pytest.mark.parametrize("size", SIZES[:2], ids=str)
@pytest.mark.parametrize("name", ["dropout", "2-4-1"])
def test_the_name_of_a_constant_unit_is_whole(name, size):
    frame = frames(name)[-1]
    got, image = board(frame, size), QImage(*size, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        paint_board(painter, QRectF(image.rect()), frame, THEMES["light"], Notation(frame.network))
    indices = [text.rect for text in got.texts if text.text == "0" and text.rect.center().x() > 0.2 * size[0]]
    place = min(indices, key=lambda rect: rect.y())
    low = round(place.bottom()) - 2
    row = [image.pixelColor(x, low) for x in range(round(place.left()), round(place.right()))]
    assert max(contrast(color, THEMES["light"].color("panel")) for color in row) > 3


@themes
def test_marks_have_a_contrast_of_3(theme):
    theme = board_theme(theme)
    panel, tables = theme.color("panel"), colors(theme)
    marks = [*tables.edges, *tables.pale_edges, tables.ghost]
    marks += [
        theme.color(role)
        for role in ("line", "muted", "faint", "accent", "forward", "backward", "curve", "curve_soft")
    ]
    assert min(contrast(color, panel) for color in marks) >= 3


@themes
def test_a_value_can_be_read_on_every_activation(theme):
    tables = colors(board_theme(theme))
    pairs = zip(tables.sequential, tables.text_on_sequential, strict=True)
    assert min(contrast(*pair) for pair in pairs) >= 7


@sizes
def test_the_network_has_more_than_half_of_the_picture(size):
    places = BoardPlaces(QRectF(0, 0, *size))
    assert places.network.height() > 0.5 * size[1]
    parts = (places.network, places.caption, places.loss, places.timeline)
    assert [part.top() for part in parts[1:]] == [part.bottom() for part in parts[:-1]]
    assert parts[-1].bottom() == size[1]


def test_a_line_through_the_loss_stands_over_the_end_of_what_the_timeline_has_filled():
    debugger = opened("xor")
    debugger.seek(400)
    debugger.seek(100)
    image = QImage(1280, 720, QImage.Format.Format_RGB32)
    painter, frame = QPainter(image), debugger.frame()
    theme = THEMES["light"]
    paint_board(painter, QRectF(0, 0, 1280, 720), frame, theme, Notation(frame.network))
    painter.end()
    strip = BoardPlaces(QRectF(0, 0, 1280, 720)).loss
    y = round(strip.top() + 0.2 * strip.height())
    darkest = min(range(200, 1000), key=lambda x: _distance(image.pixelColor(x, y), theme.accent))
    row = [_distance(image.pixelColor(x, 697), theme.accent) < 9 for x in range(1280)]
    assert 200 < darkest < 500
    assert row[darkest - 12]
    assert not row[darkest + 24]


def _distance(color: QColor, name: str) -> int:
    pairs = zip(color.getRgb(), QColor(name).getRgb(), strict=True)
    return sum(abs(one - other) for one, other in pairs)
