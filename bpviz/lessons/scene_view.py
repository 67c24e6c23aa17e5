"""What a scene lets an audience see of a run: its names of numbers looked up in the run's network."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bpviz.debugger.quantities import Quantity
from bpviz.engine.network import Network
from bpviz.lessons.lesson import HIDEABLE, Scene
from bpviz.lessons.live_numbers import meant, names_in
from bpviz.lessons.names import quantity_named
from bpviz.lessons.problems import LessonError, Problem


@dataclass(frozen=True)
class SceneView:
    """selected, highlighted: numbers. hidden: numbers, and hidden_kinds: names in HIDEABLE, until shown.

    asked: the number that the question is about, None without one.
    """

    selected: Quantity | None
    highlighted: tuple[Quantity, ...]
    hidden: frozenset[Quantity]
    hidden_kinds: frozenset[str]
    asked: Quantity | None


def view_of(scene: Scene, network: Network) -> SceneView:
    """Look up the names. Raises LessonError for those that the network does not have."""
    problems: list[Problem] = []

    def named(field: str, name: str) -> Quantity | None:
        return _looked_up(quantity_named, field, name, network, problems)

    kinds = frozenset(name for name in scene.hide if name in HIDEABLE)
    view = SceneView(
        named("select", scene.select) if scene.select else None,
        tuple(named("highlight", name) for name in scene.highlight),
        frozenset(named("hide", name) for name in scene.hide if name not in kinds),
        kinds,
        named("predict.quantity", scene.predict.quantity)
        if scene.predict and scene.predict.quantity
        else None,
    )
    for field, text in _texts(scene):
        for name in names_in(text):
            _looked_up(meant, field, name, network, problems)
    if problems:
        raise LessonError(problems)
    return view


def _looked_up(find: Callable, field: str, name: str, network: Network, problems: list[Problem]):
    try:
        return find(name, network)
    except ValueError as error:
        problems.append(Problem(tuple(field.split(".")), str(error)))
        return None


def _texts(scene: Scene) -> Iterator[tuple[str, str]]:
    """All texts that can have numbers in them."""
    yield from (("title", scene.title), ("caption", scene.caption), ("notes", scene.notes))
    if scene.predict:
        yield from (("predict.question", scene.predict.question), ("predict.because", scene.predict.because))
