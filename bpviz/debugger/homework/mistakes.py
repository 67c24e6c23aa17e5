"""Recognizes likely mistakes: which usual wrong rule gives just the number that was typed."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from bpviz.debugger.homework.answers import Answer
from bpviz.debugger.homework.hand_numbers import HandNumbers
from bpviz.debugger.homework.mistake_case import Case, Guess, Mistake, carried_on
from bpviz.debugger.homework.mistakes_backward import BACKWARD_MISTAKES
from bpviz.debugger.homework.mistakes_forward import FORWARD_MISTAKES
from bpviz.debugger.homework.mistakes_update import UPDATE_MISTAKES
from bpviz.debugger.notation import Notation
from bpviz.debugger.quantities import Quantity
from bpviz.language import tr

MOST_NAMED = 2
CLOSE = 0.01  # of the right value: within this, only the digits are off


@dataclass(frozen=True)
class Recognized:
    """A mistake: its name as in "forgot σ′", and one sentence about it in symbols."""

    name: str
    explanation: str


def _flipped_sign(case: Case) -> Iterator[Guess]:
    yield Guess(-case.right, tr("The size of {symbol} is right, its sign is not.", symbol=case.symbol))


SLIPS = {
    10.0: tr("one place too far right"),
    0.1: tr("one place too far left"),
    100.0: tr("two places too far right"),
    0.01: tr("two places too far left"),
}


def _shifted_point(case: Case) -> Iterator[Guess]:
    for factor, slip in SLIPS.items():
        yield Guess(
            factor * case.right,
            tr("The digits of {symbol} are right, the point is {slip}.", symbol=case.symbol, slip=slip),
        )


KINDS = ("weighted sum", "activation", "loss", "error", "gradient", "weight")
# For each kind of number the most plausible first: of several that fit, the first two are named.
MISTAKES: tuple[Mistake, ...] = (
    *FORWARD_MISTAKES,
    *BACKWARD_MISTAKES,
    *UPDATE_MISTAKES,
    Mistake(tr("sign flipped"), ("weighted sum", "activation", "loss"), _flipped_sign),
    Mistake(tr("decimal point shifted"), KINDS, _shifted_point),
)
EARLY = Recognized(
    tr("rounded too early"), tr("It is off by less than 1 %: carry more digits through the steps before.")
)
BEFORE = {"activation": "weighted sum", "gradient": "error", "weight": "gradient"}

View = tuple[HandNumbers, float]


def recognize(
    quantity: Quantity,
    answer: Answer,
    views: Iterable[View],
    notation: Notation,
    is_blank: Callable[[Quantity], bool] = lambda quantity: False,
) -> tuple[Recognized, ...]:
    """The one or two most plausible mistakes that lead to a wrong answer; none if none does.

    views: (numbers of the step, the right value among them): the true ones, and those that follow from
    the student's. is_blank: whether a number before it was not answered, so the mistake may lie there.
    """
    views, found = list(views), {}
    for mistake, case, guess in _guesses(quantity, views, notation, is_blank):
        if found and case.quantity != quantity:
            break  # what lies at the number itself is more likely than what lies before it
        if _fits(answer, guess.value, quantity, views):
            name = guess.name or mistake.name.replace("φ", case.phi)
            name += "" if case.quantity == quantity else tr(" in {symbol}", symbol=case.symbol)
            found.setdefault(name, Recognized(name, guess.explanation))
    named = list(found.values())[:MOST_NAMED]
    if any(answer.is_near(right) for _, right in views):
        return (*named[: MOST_NAMED - 1], EARLY)
    if not named and any(abs(answer.value - right) < CLOSE * abs(right) for _, right in views):
        return (EARLY,)
    return tuple(named)


def _fits(answer: Answer, value: float, quantity: Quantity, views: list[View]) -> bool:
    """Whether a wrong value is what was answered, and told apart from the right one by its digits."""
    for numbers, right in views:
        telling = numbers.telling(quantity, right)
        if abs(value - right) <= answer.tolerance(right, telling):
            return False
        if not answer.agrees(value, telling):
            return False
    return True


def _guesses(quantity, views, notation, is_blank) -> Iterator[tuple[Mistake, Case, Guess]]:
    """Of mistakes made at the number itself, then of those made at blank numbers before it."""
    cases = [Case(quantity, numbers, notation, right) for numbers, right in views]
    for mistake in MISTAKES:
        if quantity.kind in mistake.kinds:
            for case in cases:
                yield from ((mistake, case, guess) for guess in mistake.guesses(case))
    if (before := _before(quantity)) and is_blank(before):
        earlier = [(numbers, numbers.value(before)) for numbers, _ in views]
        for mistake, case, guess in _guesses(before, earlier, notation, is_blank):
            yield mistake, case, guess._replace(value=carried_on(case, quantity, guess.value))


def _before(quantity: Quantity) -> Quantity | None:
    """The number that another follows from at once."""
    kind = BEFORE.get(quantity.kind)
    if kind is None:
        return None
    return Quantity(kind, quantity.layer, quantity.unit, quantity.source if kind == "gradient" else 0)
