"""What a tooltip says about one weight or one unit: its name and its exact values, in plain text."""

from bpviz.debugger.frame import Frame
from bpviz.debugger.notation import BIAS, Notation
from bpviz.engine.phases import Kind
from bpviz.language import localized, tr
from bpviz.ui.painting.formulas import norm_numbers
from bpviz.ui.painting.hiding import Hidden, concealed, hides, hides_weight
from bpviz.ui.painting.numbers import MINUS


def parameter_tip(frame: Frame, notation: Notation, parameter: int, hidden: Hidden = None) -> str:
    """E.g. "v₁,₂ = +0.412345678   gradient −0.0123   Δ +0.006"; only what is computed already."""
    layer, unit, source = frame.network.locate(parameter)
    start = tr("the constant 1") if source == BIAS else notation.unit(layer - 1, source).text
    is_hidden = hides_weight(hidden, frame, layer, unit, source)
    no_gradient = hides(hidden, "gradient", layer, unit, source)
    value = concealed(_exact(frame.parameters(layer)[parameter]), is_hidden)
    parts = [f"{notation.parameter(parameter).text} = {value}"]
    if frame.shows(Kind.ERROR, layer):
        parts.append(
            tr(
                "gradient {gradient}",
                gradient=concealed(_exact(frame.trace.gradient[parameter], 4), no_gradient),
            )
        )
    if frame.shows(Kind.UPDATE, layer):
        change = _exact(frame.trace.after[parameter] - frame.trace.before[parameter], 4)
        parts.append(f"Δ {concealed(change, is_hidden or no_gradient)}")
    return tr(
        "{parts}\nfrom {start} to {unit}",
        parts="   ".join(parts),
        start=start,
        unit=notation.unit(layer, unit).text,
    )


def unit_tip(frame: Frame, notation: Notation, layer: int, unit: int, hidden: Hidden = None) -> str:
    """A unit's activation, weighted sum, error and target, as far as computed."""
    parts = [notation.unit(layer, unit).text]
    if frame.shows_activation(layer):
        is_hidden = layer > 0 and hides(hidden, "activation", layer, unit)
        parts[0] += f" = {concealed(_exact(frame.trace.a[layer][unit]), is_hidden)}"
        if layer:
            z = concealed(_exact(frame.trace.z[layer][unit], 6), hides(hidden, "weighted sum", layer, unit))
            parts.append(f"{notation.weighted_sum(layer, unit).text} = {z}")
            if frame.network.norm(layer) != "none":
                parts.append(_norm_words(frame, notation, layer, unit, hidden))
            if frame.trace.kept[layer][unit] == 0:
                parts.append(tr("left out by dropout"))
    if layer == frame.network.depth and frame.trace is not None:
        parts.append(f"{notation.target(unit).text} = {_exact(frame.trace.target[unit])}")
    if layer and frame.shows(Kind.ERROR, layer):
        error = concealed(_exact(frame.trace.delta[layer][unit], 6), hides(hidden, "error", layer, unit))
        parts.append(f"{notation.error(layer, unit).text} = {error}")
    names = frame.dataset.input_names
    return "   ".join(parts) + (f"\n{names[unit]}" if layer == 0 and unit < len(names) else "")


def _norm_words(frame: Frame, notation: Notation, layer: int, unit: int, hidden: Hidden) -> str:
    """What a normalized layer makes of a sum: "ẑ = +0.84   μ = +2.8   σ = +1.27   γ = +1   β = 0"."""
    values = (frame.trace.hat[layer][unit], *norm_numbers(frame, layer, unit))
    is_hidden = hides(hidden, "weighted sum", layer, unit)
    names = (notation.normalized(layer, unit).text, "μ", "σ", "γ", "β")
    texts = (concealed(_exact(float(value), 4), is_hidden) for value in values)
    return "   ".join(f"{name} = {text}" for name, text in zip(names, texts, strict=True))


def _exact(value: float, digits: int = 9) -> str:
    return (
        localized(f"{value:+.{digits}g}".replace("-", MINUS)) if value else "0"
    )  # which has no sign, not even −0
