"""What is said about a map and about a sample in it."""

from collections.abc import Callable

import numpy as np

from bpviz.debugger.scores import classes_of
from bpviz.language import listed, tr
from bpviz.ui.painting.numbers import counted, fixed, short
from bpviz.ui.panels.maps.scene import Scene

MOST_INPUTS = 4  # that are told of a sample, beside those that vary
HIDDEN = "?"


def about_map(scene: Scene) -> str:
    """What the others are fixed at, how many samples are wrong, and whether all are drawn."""
    parts = []
    if scene.pinned is not None:
        parts.append(tr("pinned: sample {pinned}", pinned=counted(scene.pinned + 1)))
    if scene.dataset.classes and scene.found.answers is not None:
        trained = scene.is_wrong[~scene.points.held][: scene.drawn]  # once each, however many outputs
        parts.append(
            tr("{sum} of {drawn} wrong", sum=counted(int(trained.sum())), drawn=counted(scene.drawn))
        )
    if scene.found.sample is not None:
        number, one = counted(scene.found.sample + 1), scene.network.sizes[0] - len(scene.found.question.axes)
        parts.append(
            tr("other as in sample {sample}", sample=number)
            if one == 1
            else tr("others as in sample {sample}", sample=number)
        )
    if scene.drawn < scene.dataset.sample_count:
        parts.append(
            tr(
                "{drawn} of {sample_count} samples drawn",
                drawn=counted(scene.drawn),
                sample_count=counted(scene.dataset.sample_count),
            )
        )
    return " · ".join(parts)


def about_units(first: int, end: int, count: int, sample: int | None) -> str:
    """Which units of how many are seen, and the sample that the others are fixed at, if any are."""
    seen = (
        tr("units {first}–{end} of {count}", first=first + 1, end=end, count=counted(count))
        if end - first < count
        else tr("{count} hidden units", count=count)
    )
    return (
        seen
        if sample is None
        else tr("{seen} · others as in sample {sample}", seen=seen, sample=counted(sample + 1))
    )


def about_sample(scene: Scene, sample: int, is_held: bool, *, briefly: bool = False) -> str:
    """Number, inputs, output and target of a sample, in three lines; briefly: only what the map is about."""
    dataset = scene.dataset
    inputs, targets = (
        (dataset.held_inputs, dataset.held_targets) if is_held else (dataset.inputs, dataset.targets)
    )
    answer = scene.answer(sample, is_held)
    target = _said(scene, targets[sample], short, briefly=briefly)
    output = HIDDEN if answer is None else _said(scene, answer, fixed, briefly=briefly)
    told = _inputs(scene, inputs[sample], 0 if briefly else MOST_INPUTS)
    return tr(
        "{title}\n{told}\noutput {output} · target {target}",
        title=_title(scene, sample, is_held),
        told=told,
        output=output,
        target=target,
    )


def _title(scene: Scene, sample: int, is_held: bool) -> str:
    words = [
        tr("held-out sample {sample}", sample=counted(sample + 1))
        if is_held
        else tr("sample {sample}", sample=counted(sample + 1))
    ]
    if not is_held and sample == scene.pinned:
        words.append(tr("pinned"))
    if not is_held and sample == scene.shown:
        words.append(tr("this step's"))
    return ", ".join(words)


def _inputs(scene: Scene, values: np.ndarray, most: int) -> str:
    """Those that vary first, then at most so many others."""
    axes = scene.found.question.axes
    others = [place for place in range(len(values)) if place not in axes]
    told = [*axes, *others[:most]]
    text = ", ".join(f"{scene.dataset.input_names[place]} {short(values[place])}" for place in told)
    left = len(values) - len(told)
    return tr("{text}, and {left} more inputs", text=text, left=left) if left and most else text


def _said(scene: Scene, values: np.ndarray, write: Callable[[float], str], *, briefly: bool) -> str:
    """Numbers, and the class that they stand for; of many, or briefly of several, only the greatest."""
    classes = scene.dataset.classes
    numbers = listed(write(float(value)) for value in values)
    if not classes:
        return numbers
    said = int(classes_of(values[None], scene.found.middle)[0])
    name = classes[said] if 0 <= said < len(classes) else HIDDEN
    if len(values) > (1 if briefly else MOST_INPUTS):
        numbers = write(float(values[said]))
    return numbers if name == numbers else f"{numbers}: {name}"
