"""What a user sees in the picture: colours of discs, rings and edges, and nothing not computed yet."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from bpviz.debugger.experiment import Experiment, NetworkChoice
from bpviz.debugger.notation import Notation
from bpviz.ui.painting.focus import Focus
from bpviz.ui.painting.network import Parts, network_layout, paint_network
from bpviz.ui.theme import THEMES

LIGHT, DARK = THEMES["light"], THEMES["dark"]
WIDTH, HEIGHT = 1000, 500


def picture(paint, frame, theme=LIGHT, lit=None, unit=None):
    notation = Notation(frame.network)
    image = paint(
        lambda painter, rect: paint_network(painter, rect, frame, theme, notation, Focus(lit, unit)),
        WIDTH, HEIGHT, theme.panel,
    )  # fmt: skip
    return image, network_layout(frame, QRectF(0, 0, WIDTH, HEIGHT))


def inside(image, column, row=0, share=0.62):
    """The colour of a disc left of its centre, below the number."""
    radius = column.radius
    return image.pixelColor(round(column.x - share * radius / 3), round(column.y[row] + share * radius))


def ring(image, column, row=0, share=0.94):
    return image.pixelColor(round(column.x), round(column.y[row] + share * column.radius))


def colors_along(image, edges, edge, reach=4):
    """The colours within a few pixels of an edge, in its first fifth, before its label."""
    seen = set()
    for step in range(80, 200):
        x = edges.x1[edge] + step / 1000 * (edges.x2[edge] - edges.x1[edge])
        y = edges.y1[edge] + step / 1000 * (edges.y2[edge] - edges.y1[edge])
        seen |= {image.pixelColor(round(x), round(y) + off).name() for off in range(-reach, reach + 1)}
    return seen


def test_units_are_empty_until_they_are_computed(paint, worked):
    image, place = picture(paint, worked(2))
    assert inside(image, place.columns[2]).name() == LIGHT.panel
    later, _ = picture(paint, worked(3))
    assert inside(later, place.columns[2]).name() != LIGHT.panel


def test_no_number_is_stale_at_the_pick(paint, worked):
    image, place = picture(paint, worked(1))
    for column in place.columns[1:]:
        half = round(0.6 * column.radius)
        x, y = round(column.x), round(column.y[0])
        seen = {
            image.pixelColor(x + dx, y + dy).name() for dx in range(-half, half) for dy in range(-half, half)
        }
        assert seen == {LIGHT.panel}


def test_the_disc_is_coloured_by_activation(paint, worked):
    low, high = (QColor(name) for name in LIGHT.sequential)
    image, place = picture(paint, worked(3))
    found = inside(image, place.columns[2])
    expected = low.red() + 0.751365 * (high.red() - low.red())  # out₁ of the published example
    assert abs(found.red() - expected) <= 3


def test_the_ring_is_coloured_by_delta_from_the_error_on(paint, worked):
    before, place = picture(paint, worked(4))
    after, _ = picture(paint, worked(5))
    output = place.columns[2]
    assert ring(before, output).name() == inside(before, output).name()
    first, second = ring(after, output, 0), ring(after, output, 1)  # δ₁ = +0.138 and δ₂ = −0.038
    assert first.red() > first.blue()
    assert second.blue() > second.red()


def test_the_ring_is_thicker_where_delta_is_greater(paint, worked):
    image, place = picture(paint, worked(5))
    output = place.columns[2]
    assert ring(image, output, 0, 0.84).name() == ring(image, output, 0).name()
    assert ring(image, output, 1, 0.84).name() != ring(image, output, 1).name()


def test_the_layer_at_work_has_a_ring_of_the_phases_hue(paint, worked):
    for phases, layer, hue in ((2, 1, LIGHT.forward), (7, 1, LIGHT.backward), (5, 2, LIGHT.backward)):
        image, place = picture(paint, worked(phases))
        for column in place.columns:
            x, seen = round(column.x), set()
            for off in range(2, 9):
                seen.add(image.pixelColor(x, round(column.y[1] + column.radius) + off).name())
            assert (hue in seen) == (column.layer == layer)


def test_the_lit_weight_is_accented(paint, worked):
    plain, place = picture(paint, worked(9))
    lit, _ = picture(paint, worked(9), lit=7)
    edges, edge = place.place_of(7)
    assert LIGHT.accent not in colors_along(plain, edges, edge)
    assert LIGHT.accent in colors_along(lit, edges, edge)


def test_negative_weights_are_dashed(paint, xor):
    frame = xor(0)
    image, place = picture(paint, frame)
    edges = place.edges[0]
    index = {bool(frame.theta[at] < 0): at for at in edges.index if abs(frame.theta[at]) > 0.5}
    for is_negative, at in index.items():
        edge = place.place_of(at)[1]
        on_line = colors_along(image, edges, edge, 0)
        assert (LIGHT.panel in on_line) == is_negative


def test_gradients_show_in_the_backward_hue_until_the_update(paint, worked):
    for phases, shown in ((4, False), (5, True), (6, False)):
        image, place = picture(paint, worked(phases))
        edges = place.edges[1]
        edge = list(edges.index).index(6)  # v₁,₁, with the greatest gradient of the example but one
        assert (LIGHT.backward in colors_along(image, edges, edge, 8)) == shown


def test_the_selected_unit_is_marked(paint, worked):
    image, place = picture(paint, worked(9), unit=(1, 0))
    column = place.columns[1]
    below = [
        image.pixelColor(round(column.x), round(column.y[0] + column.radius) + off).name()
        for off in range(12)
    ]
    assert LIGHT.accent in below


@pytest.mark.parametrize("size", [(642, 290), (642, 350), (1000, 500)])
def test_names_keep_off_the_ring_of_the_selected_unit(paint, worked, size):
    frame = worked(3)
    notation = Notation(frame.network)
    image = paint(
        lambda painter, rect: paint_network(painter, rect, frame, LIGHT, notation, Focus(selected=(1, 0))),
        *size,
    )
    column = network_layout(frame, QRectF(0, 0, *size)).columns[1]
    x, top = round(column.x), round(float(column.y[0]) - column.radius)
    seen = {
        row: [image.pixelColor(at, row) for at in range(x - 14, x + 20)] for row in range(top - 20, top + 1)
    }
    ring = [row for row, colors in seen.items() if LIGHT.accent in {color.name() for color in colors}]
    text = [row for row in range(top - 20, ring[0]) if min(color.lightness() for color in seen[row]) < 70]
    assert text[-1] < ring[0] - 1


@pytest.mark.parametrize(
    ("phases", "hue", "layers", "points_right"),
    [
        (2, LIGHT.forward, (0, 1), True),
        (8, LIGHT.backward, (0, 1), False),
        (5, LIGHT.backward, (1, 2), False),
    ],
)
def test_the_arrow_points_the_way_of_the_flow(paint, worked, phases, hue, layers, points_right):
    image, place = picture(paint, worked(phases))
    left, right = (place.columns[layer].x for layer in layers)
    shares = [share / 100 for share in range(12, 80)]
    rows = range(int(place.captions_y) - 9, int(place.captions_y) + 10)
    thick = [
        sum(image.pixelColor(round(left + share * (right - left)), y).name() == hue for y in rows)
        for share in shares
    ]
    head = shares[thick.index(max(thick))]
    assert max(thick) > 3 * thick[len(thick) // 2] > 0
    assert (head > 0.6) == points_right
    assert (head < 0.35) != points_right


def test_a_frame_in_the_dark_theme_has_no_light_panel(paint, xor):
    image, _ = picture(paint, xor(0), DARK)
    assert image.pixelColor(3, 3).name() == DARK.panel


def test_a_value_that_is_not_finite_stands_out(paint, worked):
    frame = worked(9)
    frame.trace.a[1][0] = float("nan")
    image, place = picture(paint, frame)
    assert inside(image, place.columns[1]).name() == LIGHT.warning


def test_a_large_network_paints_in_either_quality(paint, xor):
    frame = xor(9, Experiment(network=NetworkChoice(hidden=(40, 30, 20))))
    notation = Notation(frame.network)
    images = [
        paint(lambda painter, rect, parts=parts: paint_network(
            painter, rect, frame, LIGHT, notation, parts=parts))
        for parts in (Parts.ALL, Parts.SHAPES)
    ]  # fmt: skip
    place = network_layout(frame, QRectF(0, 0, 800, 470))
    middle = round((place.columns[0].x + place.columns[1].x) / 2)
    columns, rows = range(middle - 10, middle + 10), range(50, 300)
    shades = [{image.pixelColor(x, y).name() for x in columns for y in rows} for image in images]
    assert len(shades[0]) > 3 * len(shades[1])  # antialiasing makes shades
