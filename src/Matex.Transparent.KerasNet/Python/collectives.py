"""Operations by which ranks communicate inside a step, eager or traced.

Each rank's tape differentiates one and the same loss. The cotangent of a tensor that all ranks have (a weight, the loss) is
the mean of what the ranks' tapes say; that of a tensor of which each rank has its rows is `size` times the true one. With this
rule a replicated term, such as a weight penalty, needs no care: its gradient is the same on all ranks, and so is the mean.
"""

import tensorflow as tf

from matex_transparent import host

_operations = None


def install(settings):
    """Generates the Python side of the operations that the host has registered, or takes Python functions instead."""
    global _operations
    if settings["operations"]:
        _operations = _generate(["MatexAllReduce", "MatexGather"])
    else:
        host.stayed_whole(
            "communication",
            "this TensorFlow has no functions to register operations (TF_RegisterKernelBuilder), so gradients are averaged by "
            "a Python function, which is slower",
        )


def _generate(names):
    from tensorflow.core.framework import op_def_pb2
    from tensorflow.python.framework import load_library, op_def_registry

    # Where it is has changed; what loads libraries of operations knows.
    generator = load_library._pywrap_python_op_gen
    definitions = op_def_pb2.OpList(op=[op_def_registry.get(name) for name in names])
    namespace = {}
    exec(generator.GetPythonWrappers(definitions.SerializeToString()), namespace)
    return namespace


def _ordered(call):
    """Runs a collective after the ones before it: ranks must come to them in the same order."""
    if tf.executing_eagerly():
        return call()
    graph = tf.compat.v1.get_default_graph()
    last = getattr(graph, "_matex_last", None)
    with tf.control_dependencies([] if last is None else [last]):
        result = call()
    graph._matex_last = tf.nest.flatten(result)[0]
    return result


def _reduce(kind, values, names, rows=0):
    """The mean or sum over the ranks of tensors of one type; `rows` says how large the batch is, for the report."""
    site = host.add_site(kind, names)
    rows = tf.cast(rows, tf.int64)
    if _operations is not None:
        return _ordered(lambda: _operations["matex_all_reduce"](values=values, rows=rows, site=site))

    def exchange(count, *arrays):
        arrays = [array.copy(order="C") for array in arrays]
        host.reduce(site, arrays, [values[0].dtype.as_datatype_enum] * len(arrays), int(count))
        return arrays

    results = _ordered(lambda: tf.numpy_function(exchange, [rows, *values], [value.dtype for value in values]))
    for result, value in zip(results, values):
        result.set_shape(value.shape)
    return results


def _gather(rows, counts, name):
    site = host.add_site(host.GATHER, [name])
    if _operations is not None:
        whole = _ordered(lambda: _operations["matex_gather"](rows=rows, counts=counts, site=site))
    else:
        kind = rows.dtype.as_datatype_enum
        whole = _ordered(
            lambda: tf.numpy_function(lambda r, c: host.gather(site, r, c, kind), [rows, counts], rows.dtype)
        )
    whole.set_shape([None] + rows.shape[1:].as_list())
    return whole


def gather(local, rows, name):
    """The rows of all ranks of a model's output. What follows must be the same on all ranks."""

    @tf.custom_gradient
    def call(mine):
        each = rows.each(mine)
        whole = _gather(mine, rows.counts * each, name)

        def backward(upstream):
            upstream = tf.convert_to_tensor(upstream)
            factor = tf.cast(rows.weight * rows.size, upstream.dtype)
            # Not even a NaN of a row that takes part in nothing.
            return tf.math.multiply_no_nan(rows.take(upstream, each), factor)

        return whole, backward

    if not (local.dtype.is_floating or local.dtype.is_complex):
        return _gather(local, rows.counts * rows.each(local), name)
    return call(local)


def weigh(local, rows):
    """A value of this rank's rows alone; backwards it weighs as much as these rows in the mean over the batch."""

    @tf.custom_gradient
    def call(mine):
        return tf.identity(mine), lambda upstream: upstream * (rows.share(upstream.dtype) * rows.size)

    return call(local)


def total(term, name):
    """The sum over the ranks of a value that each rank then uses with its own rows."""

    @tf.custom_gradient
    def call(mine):
        whole = _reduce(host.SUM, [mine], [name])[0]
        return whole, lambda upstream: _reduce(host.SUM, [upstream], [name + " (gradient)"])[0]

    return call(term)


def shared_total(term, name):
    """The sum over the ranks of a value that is then used in the same way on all of them."""

    @tf.custom_gradient
    def call(mine):
        whole = _reduce(host.SUM, [mine], [name])[0]
        return whole, lambda upstream: upstream * tf.cast(host.size, upstream.dtype)

    return call(term)


def average(gradients, names, rows):
    """The mean over the ranks of a step's gradients, dense or sparse, in one exchange for each type."""
    results = list(gradients)
    sparse = [i for i, gradient in enumerate(gradients) if isinstance(gradient, tf.IndexedSlices)]
    if sparse:
        for i, whole in zip(sparse, _average_sparse([gradients[i] for i in sparse], [names[i] for i in sparse])):
            results[i] = whole
    dense = [i for i, gradient in enumerate(gradients) if i not in sparse and gradient is not None]
    for dtype in dict.fromkeys(gradients[i].dtype for i in dense):
        chosen = [i for i in dense if gradients[i].dtype == dtype]
        means = _reduce(host.GRADIENTS, [gradients[i] for i in chosen], [names[i] for i in chosen], rows.total)
        for i, mean in zip(chosen, means):
            results[i] = mean
    return results


def _average_sparse(gradients, names):
    """The slices of all ranks, one rank after the other; optimizers see the same rows as in the program alone."""
    lengths = tf.stack([tf.shape(gradient.indices, tf.int64)[0] for gradient in gradients])
    ones = tf.ones([host.size], tf.int64)
    counts = _gather(lengths[tf.newaxis], ones, "numbers of gradient slices")
    for i, (gradient, name) in enumerate(zip(gradients, names)):
        values = gradient.values / tf.cast(host.size, gradient.values.dtype)
        yield tf.IndexedSlices(
            _gather(values, counts[:, i], name),
            _gather(gradient.indices, counts[:, i], name + " (indices)"),
            gradient.dense_shape,
        )
