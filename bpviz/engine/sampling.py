"""Which sample step t uses: a pure function of (seed, t), so that no generator is carried along."""

import numpy as np

from bpviz.engine.compiled import leaf
from bpviz.language import tr

ORDERS = {
    "random": tr("random"),
    "shuffled": tr("shuffled epochs"),
    "sequential": tr("in order"),
    "pinned": tr("one pinned"),
}
RANDOM, SHUFFLED, SEQUENTIAL, PINNED = range(4)
CODES = {name: code for code, name in enumerate(ORDERS)}

_GOLDEN = np.uint64(0x9E3779B97F4A7C15)
_MIX1, _MIX2 = np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB)
_DROPOUT = np.uint64(0x6A09E667F3BCC909)  # another stream than that of samples: the root of 2
_S11, _UNIT = np.uint64(11), 2.0**-53
_S27, _S30, _S31, _S32 = np.uint64(27), np.uint64(30), np.uint64(31), np.uint64(32)


@leaf
def mix(value):
    """Scramble 64 bits: the finalizer of SplitMix64 (Steele, Lea, Flood 2014)."""
    value = (value ^ (value >> _S30)) * _MIX1
    value = (value ^ (value >> _S27)) * _MIX2
    return value ^ (value >> _S31)


@leaf
def below(seed, counter, n):
    """A number in 0..n−1 for (seed, counter), each equally likely up to n/2³² (n < 2³²)."""
    bits = mix(mix(np.uint64(seed) + _GOLDEN) + _GOLDEN * np.uint64(counter))
    return np.int64(((bits >> _S32) * np.uint64(n)) >> _S32)


@leaf
def shuffle(seed, epoch, permutation):
    """Fill permutation, int64 (N,), with the order of one epoch (Fisher-Yates)."""
    n = permutation.size
    for i in range(n):
        permutation[i] = i
    for i in range(n - 1, 0, -1):
        j = below(seed, epoch * n + i, i + 1)
        swapped = permutation[i]
        permutation[i] = permutation[j]
        permutation[j] = swapped


@leaf
def pick(order, seed, pinned, t, place, permutation):
    """The sample of step t, where place = t mod N and permutation is that of t's epoch."""
    if order == RANDOM:
        return below(seed, t, permutation.size)
    if order == SHUFFLED:
        return permutation[place]
    if order == SEQUENTIAL:
        return place
    return pinned


@leaf
def kept(seed, t, unit, dropout):
    """What dropout lets through of a unit at step t: 0 with that probability, else 1 / (1 − dropout)."""
    bits = mix(mix(mix(np.uint64(seed) + _DROPOUT) + _GOLDEN * np.uint64(t)) + _GOLDEN * np.uint64(unit))
    return 0.0 if np.float64(bits >> _S11) * _UNIT < dropout else 1.0 / (1.0 - dropout)
