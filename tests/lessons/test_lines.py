"""The line of a field in a TOML text, found where tomllib finds its value."""

import tomllib

import pytest

from bpviz.lessons.lines import line_of

TEXT = '''\
title = "a"   # 1
notes = """
[[scene]]
title = "not a scene"
"""

[[scene]]     # 7
title = "one"
settings.training.step_size = 3   # 9
run_until = { kind = "step", value = 3 }

[scene.predict]   # 12
question = "?"
choices = [
  "a",
  "b",
]

[[scene]]     # 19
title = "two"
[scene.beside.settings.training]
update = "in-place"   # 22
'''


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("title",), 1),
        (("notes",), 2),
        (("scene", 0), 7),
        (("scene", 0, "title"), 8),
        (("scene", 0, "settings", "training", "step_size"), 9),
        (("scene", 0, "settings", "training"), 9),
        (("scene", 0, "run_until", "value"), 10),
        (("scene", 0, "predict", "choices"), 14),
        (("scene", 1, "beside", "settings", "training", "update"), 22),
        (("scene", 1, "beside", "settings", "training", "other"), 21),
        (("scene", 1, "missing"), 19),
        (("nothing",), 1),
    ],
)
def test_a_field_stands_in_its_line_or_in_that_of_its_table(path, line):
    assert line_of(TEXT, path) == line


def test_the_text_of_these_tests_is_toml():
    assert [scene["title"] for scene in tomllib.loads(TEXT)["scene"]] == ["one", "two"]
