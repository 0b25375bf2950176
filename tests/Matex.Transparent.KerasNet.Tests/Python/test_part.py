"""Tests of the Python part by itself, in one process that stands for any rank: python3 test_part.py FOLDER-OF-SOURCES."""

import copy
import gc
import glob
import os
import sys
import types
import unittest
import unittest.mock

import numpy as np

SOURCES = sys.argv.pop(1)


def load():
    """Imports the package from its files, as the host does from its resources."""
    texts = {}
    for path in glob.glob(os.path.join(SOURCES, "*.py")):
        with open(path) as file:
            texts[os.path.splitext(os.path.basename(path))[0]] = file.read()
    names = {}
    exec(texts.pop("bootstrap").partition("problem = None")[0], names)
    sys.meta_path.insert(0, names["Texts"](texts))


load()

import matex_transparent  # noqa: E402
import tensorflow as tf  # noqa: E402
from matex_transparent import layers, randomness, splitting, sums, versions  # noqa: E402
from matex_transparent.logs import Logs  # noqa: E402
from matex_transparent.rows import Rows  # noqa: E402
from tensorflow import keras  # noqa: E402


class RowsTests(unittest.TestCase):
    """Every row of a batch belongs to one rank."""

    def test_every_row_once_and_in_order(self):
        for size in range(1, 6):
            for total in range(1, 14):
                ranks = [Rows(total, rank, size) for rank in range(size)]
                taken = [r.take(tf.range(total)).numpy()[: int(r.weight) * total] for r in ranks]
                self.assertEqual(np.concatenate(taken).tolist(), list(range(total)))
                self.assertEqual(int(tf.reduce_sum(ranks[0].counts)), total)
                self.assertLessEqual(int(tf.reduce_max(ranks[0].counts) - tf.reduce_min(ranks[0].counts)), 1)

    def test_a_rank_without_rows_computes_one_that_counts_for_nothing(self):
        rows = Rows(2, rank=0, size=3)
        self.assertEqual(rows.take(tf.range(2)).shape[0], 1)
        self.assertEqual(int(rows.weight), 0)

    def test_rows_that_were_folded_together(self):
        rows = Rows(5, rank=1, size=2)
        folded = tf.reshape(tf.range(20), (20,))
        self.assertEqual(rows.take(folded, 4).numpy().tolist(), list(range(8, 20)))
        self.assertEqual(int(rows.each(rows.take(folded, 4))), 4)


    def test_rows_that_count(self):
        taken = [Rows(2, rank, size=3).take_counted(tf.range(10)).numpy().tolist() for rank in range(3)]
        self.assertEqual(taken, [[], [0, 1, 2, 3, 4], [5, 6, 7, 8, 9]])


class LogsTests(unittest.TestCase):
    """Values of a step that are made whole when they are read."""

    def setUp(self):
        self.times = 0

    def logs(self):
        def read():
            self.times += 1
            return {"loss": 3.0}

        return Logs({"loss": 1.0, "accuracy": 0.5}, read)

    def test_names_can_be_seen_without_reading(self):
        logs = self.logs()
        self.assertTrue(logs)
        self.assertEqual((len(logs), list(logs), "loss" in logs), (2, ["loss", "accuracy"], True))
        self.assertEqual(self.times, 0)

    def test_every_way_of_reading_gives_the_whole_and_reads_once(self):
        ways = (
            dict,
            copy.copy,
            lambda logs: {**logs},
            lambda logs: dict(logs.items()),
            lambda logs: tf.nest.map_structure(lambda value: value, logs),
            lambda logs: {"loss": logs.get("loss"), "accuracy": logs["accuracy"]},
        )
        for way in ways:
            self.times, logs = 0, self.logs()
            self.assertEqual(way(logs), {"loss": 3.0, "accuracy": 0.5})
            self.assertEqual((logs["loss"], self.times), (3.0, 1))

    def test_logs_of_an_earlier_step_are_not_read_wrong(self):
        unread, read = self.logs(), self.logs()
        read.complete()
        for logs in (unread, read):
            logs.expire()
        with self.assertRaisesRegex(RuntimeError, "until the next step"):
            unread["loss"]
        self.assertEqual(read["loss"], 3.0)


class SumsTests(unittest.TestCase):
    """Which losses and metrics are computed in parts."""

    @classmethod
    def setUpClass(cls):
        cls.keras = versions.Keras(keras)

    def only(self, loss="mse", metrics=(), cls=keras.Sequential):
        model = cls([keras.Input((4,)), keras.layers.Dense(1)])
        model.compile("sgd", loss, metrics=list(metrics))
        return sums.only(self.keras, model, (tf.zeros((2, 4)), tf.zeros((2, 1))))

    def test_means_over_rows(self):
        for loss in ("mse", "binary_crossentropy", keras.losses.Huber(), keras.losses.mean_absolute_error):
            self.assertTrue(self.only(loss), loss)

    def test_other_losses(self):
        def own(truth, predicted):
            return tf.reduce_max(predicted - truth)

        class Own(keras.losses.MeanSquaredError):
            pass

        for loss in (own, Own(), keras.losses.MeanSquaredError(reduction="sum"), keras.losses.CosineSimilarity(axis=0)):
            self.assertFalse(self.only(loss), loss)

    def test_metrics_that_add(self):
        chosen = keras.metrics
        self.assertTrue(self.only(metrics=["accuracy", "mae", chosen.AUC(), chosen.Precision(), chosen.MeanIoU(2)]))
        self.assertTrue(self.only(metrics=[chosen.RootMeanSquaredError(), chosen.mean_squared_error]))

    def test_other_metrics(self):
        class Largest(keras.metrics.Mean):
            def result(self):
                return tf.reduce_max(self.total)

        def own(truth, predicted):
            return predicted

        for metric in (Largest(), own, keras.metrics.MeanRelativeError([[1.0]]), keras.metrics.CosineSimilarity(axis=0)):
            self.assertFalse(self.only(metrics=[metric]), metric)

    def test_steps_of_the_program(self):
        class Own(keras.Sequential):
            def train_step(self, data):
                return super().train_step(data)

        self.assertFalse(self.only(cls=Own))

    def test_masks_make_means_of_other_numbers(self):
        for masked in (True, False):
            embedding = keras.layers.Embedding(5, 3, mask_zero=masked, input_length=4)
            model = keras.Sequential([embedding, keras.layers.Dense(1)])
            model.compile("sgd", "mse")
            self.assertEqual(sums.only(self.keras, model, (tf.zeros((2, 4)), tf.zeros((2, 4, 1)))), not masked)

    def test_ragged_data(self):
        model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
        model.compile("sgd", "mse")
        self.assertFalse(sums.only(self.keras, model, (tf.ragged.constant([[1.0], [1.0, 2.0]]), tf.zeros((2, 1)))))


class RandomnessTests(unittest.TestCase):
    """Shapes of random numbers for the whole batch."""

    def whole(self, shape):
        shape, each = randomness._whole_shape(shape, Rows(7, rank=1, size=2))
        return [int(size) for size in shape], None if each is None else int(each)

    def test_the_batch_dimension_grows(self):
        self.assertEqual(self.whole([4, 3]), ([7, 3], 1))
        self.assertEqual(self.whole(tf.constant([8, 3])), ([14, 3], 2))

    def test_what_rows_share_stays(self):
        self.assertEqual(self.whole([1, 3]), ([1, 3], None))
        self.assertEqual(self.whole([]), ([], None))


class VersionTests(unittest.TestCase):
    """Which versions of Keras are patched."""

    def test_known_versions(self):
        for version in ("2.4.0", "2.11.0", "2.15.0"):
            self.assertTrue(versions.check(version, distributed=True))

    def test_others_end_a_distributed_run_with_the_reason(self):
        for version, text in (("2.3.1", "2.4 to 2.15"), ("2.16.1", "2.4 to 2.15"), ("3.0.0", "another program")):
            self.assertFalse(versions.check(version, distributed=False))
            with self.assertRaisesRegex(versions.Unsupported, text):
                versions.check(version, distributed=True)


    def test_the_layout_before_keras_was_a_package_of_its_own(self):
        old = types.ModuleType("tensorflow.keras")
        old.__version__ = "2.4.1"
        old.layers = types.SimpleNamespace(Layer=type("Layer", (), {"__module__": "tensorflow.python.keras.engine.base_layer"}))
        old.Model = type("Model", (), {"__module__": "tensorflow.python.keras.engine.training"})
        backend = types.ModuleType("tensorflow.python.keras.backend")
        with unittest.mock.patch.dict(sys.modules, {"old_keras": old, backend.__name__: backend}):
            found = versions.find("old_keras", distributed=True)
            self.assertIs(found.module("backend"), backend)
        self.assertEqual(found.root, "tensorflow.python.keras")
        self.assertTrue(found.owns(old.Model) and found.owns(old.layers.Layer))
        self.assertFalse(found.owns(type("Own", (), {"__module__": "program"})))


class LayerTests(unittest.TestCase):
    """Which models are split."""

    @classmethod
    def setUpClass(cls):
        cls.keras = versions.Keras(keras)

    def reason(self, *layer_list, width=4):
        model = keras.Sequential([keras.Input((width,)), *layer_list])
        return layers.reason_to_stay_whole(self.keras, model)

    def test_layers_of_keras(self):
        self.assertIsNone(self.reason(keras.layers.Dense(3), keras.layers.BatchNormalization(), keras.layers.Dropout(0.5)))

    def test_lambdas_are_tried_out(self):
        self.assertIsNone(self.reason(keras.layers.Lambda(lambda x: x * 2)))
        self.assertIn("mixes the rows", self.reason(keras.layers.Lambda(lambda x: x / tf.reduce_sum(x))))
        self.assertIn("mixes the rows", self.reason(keras.layers.Lambda(lambda x: x + tf.random.uniform(tf.shape(x)))))
        self.assertIn("one row for each", self.reason(keras.layers.Lambda(lambda x: tf.reduce_sum(x, 0))))

    def test_an_axis_across_rows_is_tried_out(self):
        self.assertIn("mixes the rows", self.reason(keras.layers.Softmax(axis=0)))

    def test_classes_of_the_program_are_tried_out(self):
        class Centred(keras.layers.Layer):
            def call(self, inputs):
                return inputs - tf.reduce_mean(inputs, 0)

        self.assertIn("mixes the rows", self.reason(Centred()))

    def test_state_and_fixed_batches(self):
        model = keras.Sequential([keras.layers.LSTM(2, stateful=True, batch_input_shape=(4, 3, 2))])
        self.assertIn("state", layers.reason_to_stay_whole(self.keras, model))
        fixed = keras.Sequential([keras.layers.Dense(2, batch_input_shape=(4, 3))])
        self.assertIn("fixed batch size", layers.reason_to_stay_whole(self.keras, fixed))

    def test_losses_of_layers(self):
        inputs = keras.Input((3,))
        model = keras.Model(inputs, keras.layers.Dense(2)(inputs))
        model.add_loss(tf.reduce_sum(model.output))
        self.assertIn("a loss of its own", layers.reason_to_stay_whole(self.keras, model))

    def test_trying_out_leaves_no_trace(self):
        model = keras.Sequential([keras.layers.Lambda(lambda x: x + 1, input_shape=(2,)), keras.layers.BatchNormalization()])
        before, drawn = model.get_weights(), np.random.get_state()[1].copy()
        layers.reason_to_stay_whole(self.keras, model)
        for old, new in zip(before, model.get_weights()):
            np.testing.assert_array_equal(old, new)
        np.testing.assert_array_equal(drawn, np.random.get_state()[1])


class FinishTests(unittest.TestCase):
    """The end of the program."""

    def test_nothing_is_left_to_be_collected(self):
        self.addCleanup(gc.enable)
        self.addCleanup(gc.unfreeze)
        matex_transparent.finish()
        self.assertFalse(gc.isenabled())
        self.assertEqual(len(gc.get_objects()), 0)


class SplittingTests(unittest.TestCase):
    """Outside of a step nothing is split."""

    def test_no_step(self):
        self.assertIsNone(splitting.current())
        self.assertIsNone(splitting.local_rows())

    def test_steps_end_with_their_block(self):
        with self.assertRaises(ValueError):
            with splitting.step("model", True):
                raise ValueError
        self.assertIsNone(splitting.current())


unittest.main()
