"""Lines across a plot, by pixels."""

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from bpviz.debugger.debugger import Debugger
from bpviz.ui.painting.text import width
from bpviz.ui.panels.plots.loss_plot import LossPlot
from bpviz.ui.panels.plots.plot_style import CurvePlot
from bpviz.ui.theme import SANS, THEMES, load_fonts

TEXT_OFFSET = 5  # pixels between numbers and the plot, as pyqtgraph has it


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_a_line_of_a_value_is_seen_but_is_weaker_than_a_curve(qtbot, theme):
    load_fonts()
    panel = LossPlot()
    qtbot.addWidget(panel)
    panel.resize(640, 250)
    panel.apply_theme(theme)
    panel.show()
    qtbot.waitExposed(panel)
    panel.show_frame(Debugger().frame())
    QApplication.processEvents()
    image = panel.plot.grab().toImage()
    columns = range(image.width() // 3, image.width() // 2)
    background, text = theme.color("panel").lightness(), theme.color("text").lightness()
    strengths = [
        sum(abs(image.pixelColor(x, y).lightness() - background) for x in columns) / len(columns)
        for y in range(image.height() - 30)
    ]
    assert 0.05 < max(strengths) / abs(text - background) < 0.6


@pytest.mark.parametrize(("low", "high"), [(0.0, 1e151), (-3e5, 6e5), (0.0, 4e-5), (2e-7, 9e-7)])
@pytest.mark.parametrize("pixels", [12, 16])
def test_values_of_any_size_are_read_in_full(on_screen, low, high, pixels):
    plot = on_screen(CurvePlot(), 300, 200)
    plot.set_text_size(pixels)
    plot.fit_values(low, high)
    QApplication.processEvents()
    ends = plot.plotItem.vb.viewRange()[1]
    levels = plot.values.tickValues(*ends, plot.values.height())
    texts = [text for spacing, at in levels for text in plot.values.tickStrings(at, 1.0, spacing)]
    assert max(width(text, SANS, pixels) for text in texts) <= plot.values.width() - TEXT_OFFSET


@pytest.mark.parametrize(("low", "high"), [(0.0, 1.7e308), (-1.7e308, 1.7e308), (np.float64(-1.7e308), 0.0)])
def test_values_at_the_end_of_all_numbers_have_a_plot_too(on_screen, low, high):
    plot = on_screen(CurvePlot(), 300, 200)
    plot.fit_values(low, high)
    assert np.isfinite(plot.plotItem.vb.viewRange()[1]).all()
    assert not plot.grab().isNull()


def test_short_values_leave_the_plot_where_it_is(on_screen):
    plot = on_screen(CurvePlot(), 300, 200)
    plot.fit_values(0.0, 1.0)
    before = plot.values.width()
    plot.fit_values(-0.25, 12.0)
    assert plot.values.width() == before
