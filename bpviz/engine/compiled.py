"""How the engine is compiled: one set of float rules, and a disk cache that knows when it is stale."""

import hashlib
from pathlib import Path

import numba
import platformdirs
from numba import njit

# Sums may be reordered (so that they vectorise), but NaN and infinity must stay visible: neither
# "nnan" nor "ninf" may ever be added, and "arcp" would make t / τ miss whole numbers.
# Without _nrt arrays are not reference counted, which costs a small network half its time;
# compiled functions therefore allocate nothing.
OPTIONS = {
    "fastmath": {"reassoc", "contract", "nsz"},
    "nogil": True,
    "error_model": "numpy",
    "_nrt": False,
}


def leaf(function):
    """Compile a formula of a line or two into each place that calls it."""
    return njit(inline="always", **OPTIONS)(function)


def part(function):
    """Compile a part of the kernel: called by compiled code only, so it needs no way in from Python."""
    return njit(forceinline=True, no_cpython_wrapper=True, no_cfunc_wrapper=True, **OPTIONS)(function)


def called(function):
    """Compile a part that stays a function of its own: the code of what calls it does not change with it."""
    return njit(no_cpython_wrapper=True, no_cfunc_wrapper=True, **OPTIONS)(function)


def cached(function):
    """Compile a function once per machine and engine version, and run it without Python's global lock.

    Numba renews its cache when the file of the function changes, not when a function that it calls
    does. The cache folder is therefore named after the source of the whole engine.
    """
    before, numba.config.CACHE_DIR = numba.config.CACHE_DIR, str(cache_folder())
    try:
        return njit(cache=True, **OPTIONS)(function)
    except (RuntimeError, OSError):  # nowhere to write: it is compiled anew in each process
        return njit(**OPTIONS)(function)
    finally:
        numba.config.CACHE_DIR = before


def dispatch_on_code(functions):
    """Join leaf functions f(x, y) into one leaf f(code, x, y) that calls the code-th of them."""
    *others, last = functions
    if not others:
        return leaf(lambda code, x, y: last(x, y))
    rest, code_of_last = dispatch_on_code(others), len(others)
    return leaf(lambda code, x, y: last(x, y) if code == code_of_last else rest(code, x, y))


def cache_folder() -> Path:
    """Where compiled code of exactly this engine lies."""
    digest = hashlib.sha256(numba.__version__.encode())
    for source in sorted(Path(__file__).parent.glob("*.py")):
        digest.update(source.read_bytes())
    return platformdirs.user_cache_path("bpviz") / f"engine-{digest.hexdigest()[:16]}"
