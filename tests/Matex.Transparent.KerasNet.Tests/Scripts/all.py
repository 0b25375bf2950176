"""All scenarios in one process, since importing TensorFlow takes longer than most of them."""

import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(sys.argv[0])))

import counted  # noqa: E402, F401
import files  # noqa: E402, F401
import models  # noqa: E402, F401
import scenario  # noqa: E402
import sums  # noqa: E402, F401
import training  # noqa: E402, F401

scenario.run()
