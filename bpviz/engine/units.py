"""Units of compiled code: compiled one by one, and kept on disk until the engine changes."""

import gc
import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path

import numba
import platformdirs
from numba import njit, types
from numba.core import cgutils
from numba.extending import intrinsic

from bpviz.engine.compiled import NOT_FROM_PYTHON, OPTIONS


class Unit:
    """A function that is compiled once, for one signature, and is called through a pointer.

    Numba would compile what a function calls once more with each of its callers. Units are handed over by
    their addresses instead; inside compiled code at(address) is the function. pointer: its type there.
    """

    options = OPTIONS | NOT_FROM_PYTHON

    def __init__(self, function, signature):
        self.pointer = types.FunctionType(signature)
        self.at = _function_at(self.pointer)
        self._function, self._signature = function, signature

    @cached_property
    def _compiled(self):
        return _on_disk(self._function, self._signature, self.options)

    @cached_property
    def address(self) -> int:
        """Where its code lies in this process: it comes from the cache, or is compiled now."""
        found = self._compiled.get_compile_result(self._signature)
        return found.library.get_pointer_to_function(found.fndesc.llvm_func_name)


class Entry(Unit):
    """A unit that Python calls, too: the way in takes as long to compile as a short unit."""

    options = OPTIONS

    def __call__(self, *arguments):
        """What the function returns for these arguments."""
        return self._compiled(*arguments)


def unit(signature):
    """Compile a function as a unit of its own when it is first needed."""
    return lambda function: Unit(function, signature)


def entry(signature):
    """Compile a function as a unit that Python calls."""
    return lambda function: Entry(function, signature)


def _function_at(pointer):
    @intrinsic
    def at(context, address):
        def from_address(context, builder, signature, arguments):
            made = cgutils.create_struct_proxy(pointer)(context, builder)
            made.jit_addr = builder.inttoptr(arguments[0], cgutils.voidptr_t)
            return made._getvalue()

        return pointer(types.int64), from_address

    return at


def _on_disk(function, signature, options):
    """Compile a function once per machine and engine version, and run it without Python's global lock.

    Numba renews its cache when the file of the function changes, not when a function that it calls
    does. The cache folder is therefore named after the source of the whole engine.
    """
    with _compiling():
        try:
            return njit(signature, cache=True, **options)(function)
        except (RuntimeError, OSError):  # nowhere to write: it is compiled anew in each process
            return njit(signature, **options)(function)


@contextmanager
def _compiling() -> Iterator[None]:
    """With the engine's own cache, and without a look through the compiler's many objects for garbage."""
    before, numba.config.CACHE_DIR = numba.config.CACHE_DIR, str(cache_folder())
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        numba.config.CACHE_DIR = before
        if collects:
            gc.enable()


def cache_folder() -> Path:
    """Where compiled code of exactly this engine lies; numba tells copies in two places apart, too."""
    digest, home = hashlib.sha256(numba.__version__.encode()), Path(__file__).parent
    digest.update(str(home).encode())
    for source in sorted(home.glob("*.py")):
        digest.update(source.read_bytes())
    return platformdirs.user_cache_path("bpviz") / f"engine-{digest.hexdigest()[:16]}"
