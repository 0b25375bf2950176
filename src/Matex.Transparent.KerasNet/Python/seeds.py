"""The same random numbers on all ranks."""

import random

import numpy as np


def give(keras, seed):
    """Seeds what the program leaves unseeded; a program's own seeds come later and win."""
    utils = getattr(keras.api, "utils", None)
    if hasattr(utils, "set_random_seed"):
        utils.set_random_seed(seed)
    else:
        random.seed(seed)
        np.random.seed(seed % 2**32)
        keras.tf.random.set_seed(seed)
