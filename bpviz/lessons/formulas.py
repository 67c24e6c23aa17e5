"""The formulas in a lesson's texts: which of them cannot be typeset."""

import re
import warnings
from collections.abc import Iterator
from functools import lru_cache

from bpviz.lessons.live_numbers import with_numbers

_FORMULA = re.compile(r"\$([^$]+)\$")


def broken_formulas(text: str) -> Iterator[str]:
    """Those between two dollar signs that ziamath makes nothing of; live numbers stand for any number."""
    plain = with_numbers(text, lambda name, digits, in_formula: "0")
    return (formula for formula in _FORMULA.findall(plain) if not _can_be_set(formula))


@lru_cache(maxsize=1024)
def _can_be_set(latex: str) -> bool:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # of importlib.resources.path, on Python 3.11
        import ziamath
    try:
        ziamath.Latex(latex)
    except Exception:  # it fails in many ways
        return False
    return True
