"""Worksheets: right numbers, blanks that tell nothing, and files that their readers can read."""

from dataclasses import replace

import numpy as np
import pytest
from experiments import tame_experiments
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from reference import Reference
from sheet_texts import Page, check_latex, number, numbers, tables
from varied_experiments import varied_experiments

from bpviz import Debugger, Experiment
from bpviz.debugger.experiment import DataChoice, NetworkChoice, TrainingChoice
from bpviz.debugger.experiment_file import open_experiment
from bpviz.debugger.explain.terms import Line, Term, digits_of
from bpviz.debugger.explain.terms import number as number_term
from bpviz.debugger.notation import BIAS, Notation
from bpviz.debugger.setup import ExperimentError
from bpviz.export.worksheet.choice import chosen
from bpviz.export.worksheet.document import Document, Formula, Formulas, Table
from bpviz.export.worksheet.html import to_html
from bpviz.export.worksheet.latex import to_latex
from bpviz.export.worksheet.layout import PAGE, rows_of_block, terms_width
from bpviz.export.worksheet.markdown import to_markdown
from bpviz.export.worksheet.step_part import StepPart
from bpviz.export.worksheet.worksheet import Request, frames_of, worksheet

XOR = Experiment(network=NetworkChoice(hidden=(4,)))
ROUNDED = 5.1e-4  # four significant digits
FEW = settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
WRITERS = (to_latex, to_markdown, to_html)


def sheet(experiment, first, steps=1, *, is_blank=False, **options):
    return worksheet(Debugger(experiment).present, Request(first, steps, **options), is_blank=is_blank)


def step_tables(document):
    """The tables from the sample's on."""
    return tables(to_markdown(document).split("\n## Step ")[1])


def column(table, place):
    return [number(row[place]) for row in table[1:]]


def agree(found, expected):
    assert found == pytest.approx(np.ravel(expected).tolist(), rel=ROUNDED, abs=1e-12)


def test_xor_against_numpy_by_hand():
    run = Debugger(XOR).present
    theta, network = run.theta_at(0), run.network
    sample, *found = step_tables(sheet(XOR, 0))
    x, d, alpha = np.array(column(sample, 0) + column(sample, 1)), column(sample, 2)[0], column(sample, 3)[0]
    assert d == float(x[0] != x[1])
    W, b = ([part(theta, layer) for layer in (1, 2)] for part in (network.W, network.b))
    z1 = W[0] @ x + b[0]
    h = 1 / (1 + np.exp(-z1))
    z2 = W[1] @ h + b[1]
    out = 1 / (1 + np.exp(-z2))
    delta = (out - d) * out * (1 - out)
    gamma = (W[1].T @ delta) * h * (1 - h)
    hidden, output, deltas, upper, gammas, lower = found
    for table, *columns in ((hidden, z1, h), (output, z2, out), (deltas, delta), (gammas, gamma)):
        for place, expected in enumerate(columns, 1):
            agree(column(table, place), expected)
    gradient = np.append(delta * h, delta)
    before = np.append(W[1], b[1])
    for place, expected in ((1, gradient), (2, -alpha * gradient), (3, before - alpha * gradient)):
        agree(column(upper, place), expected)
    gradient = np.column_stack([np.outer(gamma, x), gamma])
    before = np.column_stack([W[0], b[0]])
    for place, expected in ((1, gradient), (2, -alpha * gradient), (3, before - alpha * gradient)):
        agree(column(lower, place), expected)


def frozen_names(frame):
    """As the reference calls them: "W1", "b2"."""
    s = frame.settings
    return {f"W{layer}" for layer in s.frozen_weights} | {f"b{layer}" for layer in s.frozen_biases}


@FEW
@given(drawn=tame_experiments(), first=st.integers(0, 6))
def test_small_networks_against_the_slow_reference(drawn, first):
    debugger = Debugger(drawn)
    run, network = debugger.present, debugger.present.network
    debugger.seek(first)
    (frame,) = frames_of(run, first, first)
    x, d = frame.trace.a[0].tolist(), frame.trace.target.tolist()
    slow = Reference(network.sizes, network.activations, network.bias)
    in_place, alpha = drawn.training.update == "in-place", frame.trace.alpha
    step = slow.step(run.theta.tolist(), x, d, alpha, in_place, frozen_names(frame))
    _, *found = step_tables(sheet(drawn, first))
    forward = found[: network.depth]
    for layer, table in enumerate(forward, 1):
        agree(column(table, 1), step.z[layer])
        agree(column(table, 2), step.a[layer])
    assert step.loss == pytest.approx(frame.trace.loss)
    for place, layer in enumerate(range(network.depth, 0, -1)):
        errors, weights = found[network.depth + 2 * place : network.depth + 2 * place + 2]
        agree(column(errors, 1), step.delta[layer])
        new = network.W(np.array(step.after), layer)
        if network.bias:
            new = np.column_stack([new, network.b(np.array(step.after), layer)])
        assert column(weights, 3) == pytest.approx(new.ravel().tolist(), rel=ROUNDED, abs=1e-12)


def moves(frame, place):
    """Whether the step updates a parameter; one that it does not is given."""
    layer, _, source = frame.network.locate(place)
    frozen = frame.settings.frozen_biases if source == BIAS else frame.settings.frozen_weights
    return layer not in frozen and (frame.settings.is_plain(frame.network) or frame.trace.ends_batch)


def shuffled(frame, seed):
    """A frame whose step has computed other numbers from the same given ones."""
    rng, trace = np.random.default_rng(seed), frame.trace

    def other(layers):
        return tuple(rng.uniform(0.1, 0.9, values.shape) for values in layers)

    after = trace.state_after.copy()
    count = frame.network.parameter_count
    moving = [place for place in range(count) if moves(frame, place)]
    after[moving] = rng.normal(size=len(moving))
    made = {name: other(getattr(trace, name)) for name in ("z", "slope", "hat", "rate", "loss_slope", "delta",
                                                           "delta_y")}  # fmt: skip
    gradient = rng.normal(size=count)
    changed = replace(
        trace, a=(trace.a[0], *other(trace.a[1:])), loss=0.4321, gradient=gradient,
        summed=trace.summed - trace.gradient + gradient, state_after=after, **made,
    )  # fmt: skip
    return replace(frame, trace=changed, theta=changed.after)


@FEW
@given(drawn=varied_experiments(), first=st.integers(0, 8), seed=st.integers(0, 99))
def test_a_blank_sheet_does_not_depend_on_what_is_asked_for(drawn, first, seed):
    experiment = drawn[0]
    assume("batch" not in experiment.network.norms)  # there a part of the numbers is given
    assume(experiment.training.clip_norm == 0)  # likewise the length of the gradient
    run = Debugger(experiment).present
    notation, choice = Notation(run.network), chosen(run.network)
    (frame,) = frames_of(run, first, first)
    texts = [
        to_markdown(Document("", tuple(StepPart(f, notation, choice, is_blank=True).blocks())))
        for f in (frame, shuffled(frame, seed))
    ]
    assert texts[0] == texts[1]


def computed(frame):
    """What a step computes, its new weights to four digits."""
    trace = frame.trace
    layers = (*trace.z[1:], *trace.a[1:], *trace.delta[1:])
    return np.concatenate([[trace.loss], *layers, trace.gradient, trace.change, trace.after])


@pytest.mark.parametrize("steps", [1, 3])
def test_what_is_asked_for_is_in_the_solution_alone(steps):
    run = Debugger(XOR).present
    frames = list(frames_of(run, 2, 1 + steps))
    asked = [digits_of(float(value))[0] for frame in frames for value in computed(frame)]
    blank, solution = (sheet(XOR, 2, steps, is_blank=is_blank) for is_blank in (True, False))
    given_texts = numbers(to_markdown(blank).split("\n## Given")[1])
    start = {digits_of(value)[0] for value in run.theta_at(0)}
    assert not start - numbers(to_markdown(sheet(XOR, 0, is_blank=True)))
    telling = [text for text in asked if len(text.strip("-0.")) == 4 and "e" not in text]
    assert len(telling) > 20 * steps
    unmoved = {digits_of(value)[0] for value in frames[0].trace.before}
    for text in telling:
        assert text in numbers(to_markdown(solution))
        assert text not in given_texts or text in unmoved


HARD = {
    "adamw, dropout, clipping": Experiment(
        network=NetworkChoice(hidden=(3, 2), activations=("leaky_relu", "gelu", "softsign")),
        training=TrainingChoice(optimizer="adamw", weight_decay=0.1, l1=0.01, l2=0.1, batch=2, dropout=(0.5,),
                                clip_norm=0.1, clip_value=0.2, schedule="step"),
    ),
    "batch norm": Experiment(
        network=NetworkChoice(hidden=(3,), activations=("elu", "sigmoid"), norms=("batch",)),
        training=TrainingChoice(batch=4, loss="binary_cross_entropy", optimizer="nesterov"),
    ),
    "many inputs": Experiment(
        data=DataChoice(name="digits"),
        network=NetworkChoice(hidden=(20, 10), activations=("sine", "selu", "softmax")),
    ),
    "odd words": Experiment(title="50 % & 2_3 {x} $ \\ # ~ ^ <b> | * Größe 漢 ∂w₁", description="a_b*c*"),
    "frozen, in place": Experiment(training=TrainingChoice(update="in-place", frozen=("b2", "W1"))),
}  # fmt: skip


@pytest.mark.parametrize("name", HARD)
@pytest.mark.parametrize("notation", ["lecture", "general"])
@pytest.mark.parametrize("is_blank", [True, False])
def test_files_can_be_read(name, notation, is_blank):
    document = sheet(HARD[name], 3, 2, notation=notation, is_blank=is_blank)
    latex, markdown, html = (write(document) for write in WRITERS)
    check_latex(latex)
    page = Page(html)
    assert document.title in page.texts
    assert ("?" in latex) == (name == "odd words")  # what TeX has no sign for
    assert not [f for f in page.formulas if "?" in "".join(f.itertext())]
    assert markdown.count("$$") % 2 == 0
    assert {len(row) for table in tables(markdown) for row in table[:1]} <= set(range(2, 10))
    assert all(len(row) == len(table[0]) for table in tables(markdown) for row in table)


@FEW
@given(drawn=varied_experiments(), first=st.integers(0, 5), is_blank=st.booleans())
def test_any_training_can_be_written(drawn, first, is_blank):
    document = sheet(drawn[0], first, 2, is_blank=is_blank)
    check_latex(to_latex(document))
    Page(to_html(document))
    assert "?" not in to_latex(document)


def test_of_a_large_network_some_is_worked_out_and_the_rest_is_counted():
    document = sheet(HARD["many inputs"], 0, is_blank=True)
    text = to_markdown(document)
    assert "Left out: 34 of 40 units and 1 590 of 1 620 weights" in text.replace("\u2009", " ")
    assert "given: 61 more" in text
    assert "W^{(1)}_{3,1}" not in text
    whole = to_markdown(sheet(HARD["many inputs"], 0, units="3,5-6"))
    assert "W^{(2)}_{6,1}" in whole
    assert "\\frac{\\partial f}{\\partial W^{(1)}_{1,1}}" not in whole


def test_in_place_the_new_weights_that_others_need_are_given():
    network = NetworkChoice(hidden=(5, 9), activations=("tanh",))
    experiment = Experiment(network=network, training=TrainingChoice(update="in-place"))
    run = Debugger(experiment).present
    after = run.network.W(run.take(run.theta_at(0), 0).after, 2)
    rows = {row[0]: row[1:] for table in step_tables(sheet(experiment, 0, is_blank=True)) for row in table}
    assert rows["$W^{(2)}_{1,1}$"] == ["", "", ""]
    assert number(rows["$W^{(2)}_{4,2}$"][2]) == pytest.approx(after[3, 1], rel=ROUNDED)
    assert "$W^{(2)}_{4,3}$" not in rows


def test_a_decimal_comma_belongs_to_its_number():
    values = Table(("x",), ((Term("-0{,}25\\cdot 10^{-5}", "−0,25·10⁻⁵"),), (Term("1.5", "1.5"),)))
    html = to_html(Document("", (values, Formulas((Formula(Line((number_term(0.5, tone="result"),))),)))))
    assert "<mn>0,25</mn>" in html
    assert "<mn>1.5</mn>" in html
    Page(html)


def test_rows_fit_on_the_page():
    for experiment in HARD.values():
        for block in sheet(experiment, 3).blocks:
            if isinstance(block, Formulas):
                rows = rows_of_block(block)
                left = max(terms_width(row.left) for row in rows)
                assert max(left + terms_width(row.right) for row in rows) < PAGE


def test_edits_between_steps_are_told():
    debugger = Debugger(XOR)
    debugger.seek(1)
    debugger.set_weight(0, 7.25)
    debugger.seek(4)
    document = worksheet(debugger.present, Request(0, 3), is_blank=True)
    text = to_markdown(document)
    assert (
        text.index("## Step 1") < text.index("Edited by hand") < text.index("7.25") < text.index("## Step 2")
    )
    assert "7.25" in to_markdown(worksheet(debugger.present, Request(0, 3), is_blank=False))


def test_a_step_within_a_batch_tells_its_place_and_moves_nothing():
    experiment = XOR.with_("training.batch", 3)
    text = to_markdown(sheet(experiment, 1))
    assert "It is number 2 of the 3 samples of its batch." in text
    assert "The batch's sums so far" in text
    assert "Kept from the steps before:" in text
    assert len(tables(text)[-1][0]) == 2
    assert len(tables(to_markdown(sheet(experiment, 2)))[-1][0]) == 4


@pytest.mark.parametrize(
    ("request_", "said"),
    [
        (Request(0, 0), "worksheet: found 0 steps; allowed are 1 to 100"),
        (Request(0, 1, units="0"), "units: found '0'; allowed are all, or units from 1 to 4, as 1,3-4"),
        (Request(0, 1, units="3-1"), "units: found '3-1'; allowed are all, or units from 1 to 4, as 1,3-4"),
        (Request(0, 1, units="a"), "units: found 'a'; allowed are all, or units from 1 to 4, as 1,3-4"),
    ],
)
def test_what_cannot_be_is_said_in_a_sentence(request_, said):
    with pytest.raises(ExperimentError) as error:
        worksheet(Debugger(XOR).present, request_, is_blank=False)
    assert str(error.value) == said


def test_the_run_stays_where_it_is():
    debugger = Debugger(XOR)
    debugger.seek(2)
    worksheet(debugger.present, Request(7, 2), is_blank=False)
    assert (debugger.t, debugger.newest) == (2, 2)


@pytest.mark.parametrize(("name", "said"), [("two_two_two", "1 sample"), ("xor", "4 samples")])
def test_the_count_of_samples_is_said_as_one_says_it(name, said):
    run = Debugger(*open_experiment(name)).present
    assert f", {said} |" in to_markdown(worksheet(run, Request(0, 1), is_blank=False))
