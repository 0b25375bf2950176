"""Which rows of a batch are this rank's."""

import tensorflow as tf

from matex_transparent import host


class Rows:
    """This rank's part of a batch of `total` rows: rows total·r/P to total·(r+1)/P, as in the core's RowPartition.

    A rank without rows computes one row of another rank, since many operations do not work on none; this row takes part in
    nothing (`weight` is 0).
    """

    def __init__(self, total, rank=None, size=None):
        rank = host.rank if rank is None else rank
        size = host.size if size is None else size
        total = tf.cast(total, tf.int64)
        bounds = total * tf.range(size + 1, dtype=tf.int64) // size
        self.graph = None if tf.executing_eagerly() else tf.compat.v1.get_default_graph()
        self.size = size
        self.total = total
        self.counts = bounds[1:] - bounds[:-1]
        self.weight = tf.minimum(self.counts[rank], 1)
        self.mine = self.counts[rank]
        self.start = tf.minimum(bounds[rank], total - 1)
        self.length = tf.maximum(self.mine, 1)

    def take(self, whole, each=1):
        """This rank's rows of a whole tensor that has `each` rows for each row of the batch; at least one."""
        return whole[self.start * each : (self.start + self.length) * each]

    def take_counted(self, whole):
        """This rank's rows of a whole tensor; none where the rank has none."""
        each = tf.shape(whole, tf.int64)[0] // self.total
        return whole[self.start * each : (self.start + self.mine) * each]

    def each(self, local):
        """How many rows of a local tensor belong to one row of the batch: more than one where rows were folded together."""
        return tf.shape(local, tf.int64)[0] // self.length

    def share(self, dtype):
        """This rank's rows as a part of all."""
        return tf.cast(self.mine, dtype) / tf.cast(self.total, dtype)
