"""The context menus of units, weights, layers and curves: explain, edit, break, watch."""

from PySide6.QtWidgets import QMenu

from bpviz.debugger.breakpoints import Breakpoint
from bpviz.debugger.frame import Frame
from bpviz.debugger.notation import Notation
from bpviz.debugger.quantities import Quantity
from bpviz.engine.activations import slope_at
from bpviz.language import tr
from bpviz.ui.breakpoint_values import latest_mean_loss, rounded, suggested
from bpviz.ui.menu_builder import MenuBuilder, MenuCalls
from bpviz.ui.painting.numbers import counted
from bpviz.ui.selection import Selection


def unit_menu(frame: Frame, notation: Notation, layer: int, unit: int, calls: MenuCalls) -> QMenu:
    """For a unit of layer 0..L."""
    menu = MenuBuilder(frame, notation, calls)
    activation, error = Quantity("activation", layer, unit), Quantity("error", layer, unit)
    named = (activation, Quantity("weighted sum", layer, unit), error) if layer else (activation,)
    menu.explain(activation, *named[2:])
    if layer == 0:
        menu.add(tr("Edit {name} …", name=menu.name(activation)), lambda: calls.edit(activation))
        menu.add(tr("Choose the sample …"), lambda: calls.edit(Quantity("sample")))
    elif layer == frame.network.depth:
        menu.add(
            tr("Edit the target {target} …", target=notation.target(unit).text),
            lambda: calls.edit_target(unit),
        )
    if layer:
        place = {"layer": layer, "unit": unit}
        menu.break_when(*(Breakpoint(kind, **place) for kind in ("error above", "activation above")))
        menu.break_when(*(Breakpoint(kind, **place) for kind in _flat_kinds(frame, layer)))
        menu.draft(suggested(Breakpoint("error above", **place), frame, calls.hides()))
        menu.switches(lambda b: (b.layer, b.unit) == (layer, unit), unit=True)
    elif frame.trace is not None:
        menu.break_when(Breakpoint("sample", sample=frame.trace.sample))
    menu.watch(named)
    return menu.built


def weight_menu(frame: Frame, notation: Notation, index: int, calls: MenuCalls) -> QMenu:
    """For a weight or bias, by its index in θ."""
    menu = MenuBuilder(frame, notation, calls)
    weight, gradient, change = (
        Quantity.of_parameter(kind, frame.network, index) for kind in ("weight", "gradient", "change")
    )
    place = {"layer": weight.layer, "unit": weight.unit, "source": weight.source}
    menu.explain(weight, gradient)
    menu.add(tr("Go to its last notable change"), lambda: calls.do(lambda debugger: debugger.why(index)))
    menu.add(tr("Edit {name} …", name=menu.name(weight)), lambda: calls.edit(weight))
    menu.separate()
    _weight_breaks(menu, place)
    menu.draft(suggested(Breakpoint("gradient above", **place), frame, calls.hides()))
    menu.switches(lambda b: (b.layer, b.unit, b.source) == tuple(place.values()), weight=True)
    menu.watch((weight, gradient, change))
    return menu.built


def _weight_breaks(menu: MenuBuilder, place: dict[str, int]):
    menu.break_at(Breakpoint("weight crosses", **place))
    menu.break_when(Breakpoint("weight crosses", **place), Breakpoint("gradient above", **place))


def layer_menu(
    frame: Frame, notation: Notation, layer: int, calls: MenuCalls, into: QMenu | None = None
) -> QMenu:
    """For a layer 1..L. into: a menu to add to."""
    menu = MenuBuilder(frame, notation, calls, into)
    menu.break_when(Breakpoint("layer error above", layer), Breakpoint("layer gradient above", layer))
    for phase in ("forward", "error", "update"):
        menu.break_at(Breakpoint("phase", layer, phase=phase), tr("Break at "))
    menu.draft(suggested(Breakpoint("layer error above", layer), frame, calls.hides()))
    menu.switches(lambda b: b.layer == layer, layer=True)
    norms = ("activation norm", "error norm", "gradient norm", "weight norm")
    menu.watch(Quantity(kind, layer) for kind in norms)
    return menu.built


def sample_menu(
    frame: Frame, notation: Notation, sample: int, calls: MenuCalls, into: QMenu | None = None
) -> QMenu:
    """For a sample, from 0. into: a menu to add to."""
    menu = MenuBuilder(frame, notation, calls, into)
    if frame.trace is not None and frame.trace.sample != sample:
        menu.add(
            tr("Let this step use sample {sample}", sample=sample + 1),
            lambda: calls.do(lambda debugger: debugger.choose_sample(sample)),
        )
    menu.break_at(Breakpoint("sample", sample=sample))
    menu.break_at(Breakpoint("right", sample=sample))
    menu.watch([Quantity("sample loss", sample=sample)])
    return menu.built


def loss_menu(
    frame: Frame, notation: Notation, step: int, value: float, calls: MenuCalls, into: QMenu | None = None
) -> QMenu:
    """For a place of the loss plot: a step and a loss. into: a menu to add to."""
    menu = MenuBuilder(frame, notation, calls, into)
    menu.steps(step)
    if value > 0:
        menu.break_at(Breakpoint("mean loss below", value=rounded(value)))
        menu.break_at(Breakpoint("loss above", value=rounded(value)))
    menu.break_at(Breakpoint("loss rose"))
    menu.draft(Breakpoint("mean loss below", value=max(0.0, rounded(value))))
    menu.switches(lambda b: "loss" in b.kind)
    menu.watch((Quantity("loss"),))
    return menu.built


def curve_menu(
    frame: Frame, notation: Notation, index: int | None, step: int, value: float, calls: MenuCalls,
    into: QMenu | None = None,
) -> QMenu:  # fmt: skip
    """For a place of the plot of weights: a step, a value, and the weight there, None if there is none."""
    menu = MenuBuilder(frame, notation, calls, into)
    menu.steps(step)
    if index is None:
        menu.draft(suggested(Breakpoint("weight crosses", layer=1), frame))
        return menu.built
    weight = Quantity.of_parameter("weight", frame.network, index)
    place = {"layer": weight.layer, "unit": weight.unit, "source": weight.source}
    menu.break_at(Breakpoint("weight crosses", **place, value=rounded(value)))
    menu.break_at(Breakpoint("weight crosses", **place))
    menu.draft(Breakpoint("weight crosses", **place, value=rounded(value)))
    menu.switches(lambda b: (b.layer, b.unit, b.source) == tuple(place.values()), weight=True)
    menu.explain(weight)
    menu.watch((weight, Quantity.of_parameter("gradient", frame.network, index)))
    return menu.built


def selected_menu(frame: Frame, notation: Notation, selection: Selection, calls: MenuCalls) -> QMenu:
    """For the selected weight or unit, as the Menu key asks for, and below it for what it is a part of.

    Its layer, or all of them where nothing is selected, the shown sample and the loss have menus in it: so
    the keyboard gets there.
    """
    weight, unit, sizes = selection.weight, selection.unit, frame.network.sizes
    layers, menu = range(1, len(sizes)), None
    if weight is not None and weight < frame.network.parameter_count:
        layers, menu = (frame.network.locate(weight)[0],), weight_menu(frame, notation, weight, calls)
    elif unit is not None and unit[0] < len(sizes) and unit[1] < sizes[unit[0]]:
        layers, menu = unit[:1] if unit[0] else (), unit_menu(frame, notation, *unit, calls)
    menu = menu or MenuBuilder(frame, notation, calls).built
    menu.addSeparator()
    for layer in layers:
        layer_menu(frame, notation, layer, calls, menu.addMenu(tr("Layer {layer}", layer=layer)))
    if frame.trace is not None:
        sample = frame.trace.sample
        sample_menu(
            frame, notation, sample, calls, menu.addMenu(tr("Sample {sample}", sample=counted(sample + 1)))
        )
    loss_menu(frame, notation, frame.t, latest_mean_loss(frame) or 0.0, calls, menu.addMenu(tr("Loss")))
    return menu


def _flat_kinds(frame: Frame, layer: int) -> list[str]:
    """Which ways of having no slope a layer's activation has."""
    name = frame.network.activations[layer - 1]
    is_flat = [slope_at(name, z) < 1e-6 for z in (-100.0, 100.0)]
    return [
        *(["saturated"] if any(is_flat) and name != "relu" else []),
        *(["dead"] if name == "relu" else []),
    ]
