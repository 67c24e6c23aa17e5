"""Derivations of what flows forward: the sample, weighted sums, activations, slopes; and norms."""

from bpviz.debugger.explain.normalized import is_normalized, normalized_lines
from bpviz.debugger.explain.subject import Subject
from bpviz.debugger.explain.terms import (
    CLOSE,
    COMMA,
    DOTS,
    EQUALS,
    LESS,
    ONE,
    OPEN,
    OVER,
    PLUS,
    TIMES,
    Derivation,
    Line,
    Term,
    Terms,
    joined,
    named,
    number,
    product,
    result,
    shown_places,
    sum_of_products,
    sum_of_symbols,
    symbol,
    total,
    word,
)
from bpviz.debugger.notation import BIAS, Name
from bpviz.debugger.quantities import Quantity
from bpviz.engine.phases import Kind, Phase
from bpviz.engine.sampling import ORDERS
from bpviz.language import tr

_PICK = Phase(Kind.PICK)
DROPPED = symbol("r")


# Units


def derive_weighted_sum(subject: Subject) -> Derivation:
    """z = Σ w a."""
    layer, unit, _ = subject.place
    name = named(subject.n.weighted_sum(layer, unit), subject.quantity)
    title = tr("Weighted sum into {described}", described=subject.described(layer, unit))
    sentence = tr("Each value from below times its weight, added up.")
    return subject.derivation(name, title, sentence, sum_lines(subject, layer, unit))


def sum_lines(subject: Subject, layer: int, unit: int) -> list[Line]:
    """The weighted sum of a unit: with Σ, written out, in numbers."""
    z = named(subject.n.weighted_sum(layer, unit), Quantity("weighted sum", layer, unit))
    sources = subject.s.sources(layer)
    places = shown_places(len(sources))
    parts = [(DOTS,) if at is None else subject.weighted(layer, unit, sources[at]) for at in places]
    inputs, weights = subject.s.inputs(layer), subject.s.incoming(layer, unit)
    return [
        Line((z, EQUALS, *weighted_total(subject, layer, unit)), tr("weighted sum")),
        Line((EQUALS, *sum_of_symbols(parts))),
        Line((EQUALS, *sum_of_products(weights, inputs), *result(subject.s.z(layer, unit)))),
    ]


def weighted_total(subject: Subject, layer: int, unit: int) -> Terms:
    """Σ_j w_{n,j} x_j, and + b in the general notation."""
    letter = "n" if subject.n.is_lecture and layer == subject.depth > 1 else "j"
    weight, below = subject.n.weight(layer, unit, letter), subject.n.unit(layer - 1, letter)
    terms = (total(letter), named(weight), named(below))
    if subject.frame.network.bias and not subject.n.is_lecture:
        return *terms, PLUS, subject.weight(layer, unit, BIAS)
    return terms


def derive_activation(subject: Subject) -> Derivation:
    """a = φ(z); of an input, the feature of the sample."""
    layer, unit, _ = subject.place
    if not layer:
        return _derive_input(subject)
    formula, value = subject.formula(layer, unit), subject.s.a(layer, unit)
    name = subject.unit(layer, unit)
    normalizes, drops = is_normalized(subject, layer), subject.s.drops(layer)
    got = (formula.argument(),) if normalizes else weighted_total(subject, layer, unit)
    kept = (DROPPED, TIMES) if drops else ()
    lines = [Line((name, EQUALS, *kept, *formula.applied(got))), *sum_lines(subject, layer, unit)]
    if normalizes:
        lines += normalized_lines(subject, layer, unit)
    if not formula.is_identity:
        passed = subject.s.passed(layer, unit)
        front = () if drops else (name, EQUALS)
        symbols = (*front, *formula.of_sum(), EQUALS, *formula.value_formula(live=False))
        lines.append(Line(symbols, tr("through {symbol}", symbol=formula.symbol)))
        lines.append(Line((EQUALS, *formula.value_formula(live=True), *result(passed))))
    elif not drops:
        lines.append(Line((name, EQUALS, formula.argument(), *result(value)), tr("passed on as it is")))
    if drops:
        lines += _dropout_lines(subject, layer, unit)
    title = tr("Activation of {described}", described=subject.described(layer, unit))
    return subject.derivation(name, title, _activation_sentence(subject, layer, unit), lines)


def _activation_sentence(subject: Subject, layer: int, unit: int) -> str:
    formula = subject.formula(layer, unit)
    normalized = tr(", normalized") if is_normalized(subject, layer) else ""
    through = "" if formula.is_identity else tr(", through {symbol}", symbol=formula.symbol)
    if subject.s.drops(layer) and subject.s.kept(layer, unit) == 0:
        return tr(
            "Dropout leaves this unit out in this step: it gives 0, and no error comes back through it."
        )
    return tr(
        "The weighted sum of the values below{normalized}{through}.", normalized=normalized, through=through
    )


def _dropout_lines(subject: Subject, layer: int, unit: int) -> list[Line]:
    """The kept factor r, and a = r φ(z)."""
    kept, passed = subject.s.kept(layer, unit), subject.s.passed(layer, unit)
    note = tr("left out") if kept == 0 else tr("kept, for those left out too")
    value = result(subject.s.a(layer, unit))
    formula = subject.formula(layer, unit)
    symbols = formula.applied((formula.argument(),))
    terms = (subject.unit(layer, unit), EQUALS, DROPPED, TIMES, *symbols)
    return [
        kept_line(subject, layer, unit, note),
        Line((*terms, EQUALS, *product(kept, passed), *value), tr("dropout")),
    ]


def kept_line(subject: Subject, layer: int, unit: int, note: str) -> Line:
    """r = 1/(1 − p) or 0."""
    kept, rate = subject.s.kept(layer, unit), subject.frame.settings.dropout[layer - 1]
    if not kept:
        return Line((DROPPED, *result(kept)), note)
    share = (ONE, OVER, OPEN, ONE, LESS, number(rate), CLOSE)
    return Line((DROPPED, EQUALS, *share, *result(kept)), note)


def _derive_input(subject: Subject) -> Derivation:
    unit = subject.quantity.unit
    name, names = subject.unit(0, unit), subject.frame.dataset.input_names
    is_told = unit < len(names) and names[unit] != f"x{unit + 1}"
    what = f" ({names[unit]})" if is_told else ""
    title = tr("Input {name}{what}", name=name.text, what=what)
    link = word(tr("sample"), Quantity("sample"))
    lines = [Line((name, EQUALS, *_index_after(subject, link), *result(subject.value)))]
    return subject.derivation(name, title, tr("A feature of the sample that this step uses."), lines)


def _index_after(subject: Subject, link: Term) -> Terms:
    """ "feature 2 of sample 3"."""
    words = word(tr("feature")), number(subject.quantity.unit + 1.0), word(tr("of")), link
    picked = subject.frame.shows(*_PICK)
    return *words, *((number(subject.frame.trace.sample + 1.0),) if picked else ())


def derive_slope(subject: Subject) -> Derivation:
    """φ'(z)."""
    layer, unit, _ = subject.place
    formula = subject.formula(layer, unit)
    name = formula.slope_of_sum()
    whole = Term("".join(term.latex for term in name), "".join(term.text for term in name), subject.quantity)
    lines = [
        Line((*name, EQUALS, *formula.slope_formula(live=False))),
        Line((EQUALS, *formula.slope_formula(live=True), *result(subject.value))),
    ]
    title = tr(
        "Slope of {symbol} at {described}", symbol=formula.symbol, described=subject.described(layer, unit)
    )
    sentence = tr("How much the activation moves when the weighted sum moves a little.")
    if subject.s.drops(layer):
        sentence = tr("How much φ moves when the weighted sum moves a little; before dropout.")
    return subject.derivation(whole, title, sentence, lines)


# Sample


def derive_sample(subject: Subject) -> Derivation:
    """What the step learns from: features and targets."""
    frame, dataset = subject.frame, subject.frame.dataset
    name = Term("i_t", "i" + "ₜ", subject.quantity)
    if not frame.shows(*_PICK):
        lines = [Line((name, EQUALS, number(None)))]
        return subject.derivation(name, tr("Sample"), tr("This step has not picked its sample yet."), lines)
    trace = frame.trace
    inputs = [(subject.unit(0, j), EQUALS, number(float(v))) for j, v in enumerate(trace.a[0][:_SHOWN])]
    targets = [(subject.target(k), EQUALS, number(float(v))) for k, v in enumerate(trace.target[:_SHOWN])]
    lines = [
        Line((name, EQUALS, number(trace.sample + 1.0, tone="result"))),
        *_listed(inputs, len(trace.a[0]), tr("features")),
        *_listed(targets, len(trace.target), tr("desired output")),
    ]
    order = tr("Sample order: {orders}.", orders=ORDERS[frame.experiment.training.order])
    sentence = (
        tr("Class “{label}”. {order}", label=dataset.label(trace.sample), order=order)
        if dataset.classes
        else order
    )
    title = tr(
        "Sample {sample} of {sample_count}", sample=trace.sample + 1, sample_count=dataset.sample_count
    )
    return subject.derivation(name, title, sentence, lines)


_SHOWN = 16


def _listed(assignments: list[Terms], count: int, note: str) -> list[Line]:
    """x_1 = 0, x_2 = 1, … in one line."""
    terms = joined(assignments, COMMA)
    if count > len(assignments):
        terms += COMMA, DOTS, number(float(count - len(assignments))), word(tr("more"))
    return [Line(terms, note)]


# Norms

_NORMS = {
    "activation norm": ("a", tr("Length of the activations")),
    "error norm": ("δ", tr("Length of the errors")),
    "gradient norm": ("∇", tr("Length of the gradient")),
    "weight norm": ("W", tr("Length of all weights and biases")),
}
_NABLA = r"\nabla"


def derive_norm(subject: Subject) -> Derivation:
    """The root of the sum of squares over a layer."""
    layer = subject.quantity.layer
    base, title = _NORMS[subject.quantity.kind]
    inner = named(Name(base, sup=f"({layer})"))
    latex = inner.latex.replace("∇", _NABLA)
    name = Term(rf"\|{latex}\|", f"‖{inner.text}‖", subject.quantity)
    root = Term(rf"\sqrt{{\sum ({latex})^2}}", f"√(Σ {inner.text}²)")
    line = Line((name, EQUALS, root, *result(subject.value)))
    sentence = tr("The root of the sum of the squares over the layer.")
    return subject.derivation(
        name, tr("{title} of layer {layer}", title=title, layer=layer), sentence, [line]
    )
