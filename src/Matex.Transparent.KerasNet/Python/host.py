"""The functions of the host process, which are written in C# (HostFunctions.cs). Calls give Python's lock free."""

import ctypes

import numpy as np

_SIGNATURES = {
    "fail": (None, ctypes.c_char_p),
    "stayed_whole": (None, ctypes.c_char_p, ctypes.c_char_p),
    "add_site": (ctypes.c_int, ctypes.c_int, ctypes.c_char_p),
    "reduce": (None, ctypes.c_int, ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int64),
    "gather": (None, ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int64, ctypes.c_int, ctypes.c_void_p),
    "same": (ctypes.c_int, ctypes.c_char_p, ctypes.c_void_p, ctypes.c_int64),
    "broadcast": (None, ctypes.c_char_p, ctypes.c_void_p, ctypes.c_int64),
    "check_weights": (None, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_void_p, ctypes.c_void_p),
    "add_weight": (
        None,
        ctypes.c_char_p,
        ctypes.c_char_p,
        ctypes.c_int,
        ctypes.c_void_p,
        ctypes.c_void_p,
        ctypes.c_int64,
    ),
    "step_finished": (None, ctypes.c_int64),
}

GRADIENTS, SUM, GATHER = 0, 1, 2

rank = 0
size = 1
local_rank = 0
_functions = {}
_sites = {}


def connect(settings):
    """Takes this process's place among the ranks, and the addresses of the functions."""
    global rank, size, local_rank
    rank, size, local_rank = settings["rank"], settings["size"], settings["local_rank"]
    for name, (result, *arguments) in _SIGNATURES.items():
        address = settings["functions"][name]
        _functions[name] = ctypes.CFUNCTYPE(result, *arguments)(address)


def fail(message):
    """Ends all ranks with a report; does not return."""
    _functions["fail"](message.encode())


def stayed_whole(loop, reason):
    """Tells the user, once, that a loop is not split."""
    _functions["stayed_whole"](loop.encode(), reason.encode())


def add_site(kind, names):
    """Names a place where ranks communicate; the number is the same on all ranks, and for the same names."""
    key = (kind, *names)
    if key not in _sites:
        _sites[key] = _functions["add_site"](kind, "\n".join(names).encode())
    return _sites[key]


def reduce(site, arrays, types, rows):
    """Mean or sum over the ranks, in place, of contiguous arrays; `rows` as in collectives.py."""
    count = len(arrays)
    data = (ctypes.c_void_p * count)(*[array.ctypes.data for array in arrays])
    kinds = (ctypes.c_int * count)(*types)
    lengths = (ctypes.c_int64 * count)(*[array.size for array in arrays])
    _functions["reduce"](site, count, data, kinds, lengths, rows)


def gather(site, mine, counts, kind):
    """The rows of all ranks; `counts` says how many of each rank's rows are taken."""
    mine = np.ascontiguousarray(mine)
    counts = np.ascontiguousarray(counts, np.int64)
    whole = np.empty((int(counts.sum()),) + mine.shape[1:], mine.dtype)
    width = int(np.prod(mine.shape[1:], dtype=np.int64))
    _functions["gather"](site, mine.ctypes.data, whole.ctypes.data, width, kind, counts.ctypes.data)
    return whole


def same(what, array):
    """Whether all ranks have the same bytes; the answer is the same on all of them."""
    array = np.ascontiguousarray(array)
    return bool(_functions["same"](what.encode(), array.ctypes.data, array.nbytes))


def broadcast(what, array):
    """Rank 0's bytes on all ranks, as a new array."""
    array = np.array(array, order="C")
    _functions["broadcast"](what.encode(), array.ctypes.data, array.nbytes)
    return array


def check_weights(moment, names, arrays):
    """Sees that variables are the same on all ranks; a difference ends the run with the variable's name."""
    count = len(arrays)
    data = (ctypes.c_void_p * count)(*[array.ctypes.data for array in arrays])
    lengths = (ctypes.c_int64 * count)(*[array.nbytes for array in arrays])
    _functions["check_weights"](moment.encode(), count, "\n".join(names).encode(), data, lengths)


def add_weight(name, array):
    """Hands a variable's final value to the host."""
    array = np.asarray(array, order="C")
    shape = (ctypes.c_int64 * max(1, array.ndim))(*array.shape)
    _functions["add_weight"](
        name.encode(), array.dtype.str.encode(), array.ndim, shape, array.ctypes.data, array.nbytes
    )


def step_finished(rows=0):
    """A training step that was not split has ended."""
    _functions["step_finished"](rows)
