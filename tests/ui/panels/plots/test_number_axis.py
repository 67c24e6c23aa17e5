"""Lines across a plot, by pixels."""

import pytest
from PySide6.QtWidgets import QApplication

from bpviz.debugger.debugger import Debugger
from bpviz.ui.panels.plots.loss_plot import LossPlot
from bpviz.ui.theme import THEMES, load_fonts


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
