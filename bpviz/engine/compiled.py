"""How the engine is compiled: one set of float rules, and two ways to write a piece of compiled code."""

from numba import njit
from numba.core.codegen import JITCodeLibrary
from numba.core.compiler import Compiler

# Sums may be reordered (so that they vectorise), but NaN and infinity must stay visible: neither
# "nnan" nor "ninf" may ever be added, and "arcp" would make t / τ miss whole numbers.
# Without _nrt arrays are not reference counted, which costs a small network half its time;
# compiled functions therefore allocate nothing. C code, which calls none of them, needs no way in.
OPTIONS = {
    "fastmath": {"reassoc", "contract", "nsz"},
    "nogil": True,
    "error_model": "numpy",
    "_nrt": False,
    "no_cfunc_wrapper": True,
}
NOT_FROM_PYTHON = {"no_cpython_wrapper": True}


def leaf(function):
    """Compile a formula of a line or two into each place that calls it."""
    return njit(inline="always", **OPTIONS)(function)


class PartLibrary(JITCodeLibrary):
    """The code of a part. It is optimised with what calls it: by itself as well took a second in all."""

    def _optimize_final_module(self):
        pass


class PartCompiler(Compiler):
    """How a part is compiled: into such a library."""

    def __init__(self, typing_context, target_context, library, *rest):
        library = PartLibrary(target_context.codegen(), "part")
        super().__init__(typing_context, target_context, library, *rest)


def part(function):
    """Compile a part of the kernel: called by compiled code only, so it needs no way in from Python."""
    return njit(forceinline=True, pipeline_class=PartCompiler, **NOT_FROM_PYTHON, **OPTIONS)(function)
