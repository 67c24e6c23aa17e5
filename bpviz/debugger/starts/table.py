"""What a multi-start found, as lines of text."""

from collections.abc import Iterator

from bpviz.data.counting import counted
from bpviz.debugger.starts.starts import Group, Kind, Starts
from bpviz.language import tr

HEADS = (tr("starts"), tr("mean loss"), tr("gradient"), tr("seed"), tr("steps"), "")


def table(starts: Starts, *, by_outputs: bool = False) -> Iterator[str]:
    """A head, and a line for each group: how many, and of its example loss, ‖∇f̄‖, seed and steps."""
    yield _line(*HEADS)
    for group in starts.groups(by_outputs):
        yield _line(*_cells(group))


def _cells(group: Group) -> tuple[str, ...]:
    example, is_finite = group.example, group.kind is not Kind.DIVERGED
    loss = f"{example.mean_loss:.6g}" if is_finite else "–"
    gradient = f"{example.gradient_norm:.2g}" if is_finite else "–"
    kind = group.kind.words
    if group.kind is Kind.MOVING:
        kind += tr(", up to {loss}", loss=f"{group.losses[1]:.6g}")
    return counted(group.count), loss, gradient, str(example.seed), counted(example.t), kind


def _line(count: str, loss: str, gradient: str, seed: str, steps: str, kind: str) -> str:
    return f"{count:>7} {loss:>12} {gradient:>10} {seed:>11} {steps:>13}  {kind}".rstrip()
