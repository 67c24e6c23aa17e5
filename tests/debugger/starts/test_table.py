"""The lines that the command line prints."""

from made_starts import mixed

from bpviz.debugger.starts.table import table


def test_a_line_tells_each_group():
    head, *lines = table(mixed())
    assert head.split() == ["starts", "mean", "loss", "gradient", "seed", "steps"]
    assert [line.split() for line in lines] == [
        ["3", "0.0009", "0.01", "0", "100", "solved"],
        ["4", "0.0625", "0.0001", "6", "100", "minimum"],
        ["1", "0.0833333", "0.002", "7", "100", "minimum"],
        ["1", "0.07", "0.03", "8", "100", "still", "moving,", "up", "to", "0.07"],
        ["1", "–", "–", "9", "12", "diverged"],
    ]


def test_by_outputs_there_are_more_lines():
    assert len(list(table(mixed(), by_outputs=True))) == len(list(table(mixed()))) + 1
