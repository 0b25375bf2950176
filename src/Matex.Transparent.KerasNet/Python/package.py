"""Makes Python Keras train on several ranks, each on its rows of every batch, with the result of the program alone.

The host process (C#) imports this after Keras. Inside a step of `fit`, `evaluate` or `predict` a model works on this rank's
rows of the batch (splitting.py). Losses and metrics that are sums over rows (sums.py) are kept in parts, and made whole when
somebody reads them (totals.py, logs.py); for others the outputs of all ranks are gathered, and Keras computes them on the
whole batch, as in the program alone. Gradients are averaged before the optimizer clips or applies them (steps.py).
"""

from matex_transparent.versions import Unsupported

__all__ = ["Unsupported", "finish", "start"]

_weights = None


def start(settings):
    """Patches the Keras that has been imported."""
    global _weights
    from matex_transparent import versions

    keras = versions.find(settings["module"], distributed=settings["size"] > 1)
    if keras is None:
        return

    from matex_transparent import host, seeds

    host.connect(settings)
    if settings["seed"] is not None:
        seeds.give(keras, settings["seed"])

    from matex_transparent import weights

    weights.install(keras, settings)
    _weights = weights
    if settings["size"] > 1:
        from matex_transparent import collectives, data, files, output, randomness, normalization, steps, totals

        collectives.install(settings)
        output.install(keras, settings)
        files.install(keras, settings)
        data.install(keras)
        randomness.install(keras)
        normalization.install(keras, settings)
        steps.install(keras, settings)
        totals.install(keras)


def finish():
    """The program is over: hands the final weights to the host, and flushes what Python has not written yet."""
    import gc
    import sys

    if _weights is not None:
        _weights.hand_over()
    sys.stdout.flush()
    sys.stderr.flush()
    # pythonnet 3 collects garbage dozens of times as it shuts down, each time through all of TensorFlow's objects.
    gc.disable()
    gc.freeze()
