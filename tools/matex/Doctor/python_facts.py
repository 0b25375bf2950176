"""Run in the Python that a Keras.NET program would start: prints what of TensorFlow it finds, without importing it."""

import ctypes
import glob
import importlib.metadata
import importlib.util
import json
import os
import platform
import sys

TENSORFLOW = ["tensorflow", "tensorflow-cpu", "tensorflow-gpu", "tensorflow-intel", "tensorflow-macos", "tensorflow-rocm"]
NEEDED = [
    "TF_NewOpDefinitionBuilder",
    "TF_RegisterOpDefinition",
    "TF_NewKernelBuilder",
    "TF_RegisterKernelBuilder",
    "TF_ForwardInputOrAllocateOutput",
]


def version(names):
    for name in names:
        try:
            return importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            pass
    return None


def folder(package):
    spec = importlib.util.find_spec(package)
    return os.path.dirname(spec.origin) if spec is not None and spec.origin else None


tensorflow = folder("tensorflow")
frameworks = sorted(glob.glob(os.path.join(tensorflow, "libtensorflow_framework*"))) if tensorflow else []
facts = {
    "Version": platform.python_version(),
    "Prefix": sys.prefix,
    "TensorFlowFolder": tensorflow,
    "TensorFlow": version(TENSORFLOW),
    "Keras": version(["keras"]) if folder("keras") else None,
    "Framework": frameworks[-1] if frameworks else None,
    "Missing": [],
}
if facts["Framework"]:
    try:
        library = ctypes.CDLL(facts["Framework"])
        facts["Missing"] = [name for name in NEEDED if not hasattr(library, name)]
    except OSError as problem:
        facts["Problem"] = str(problem)
print("facts " + json.dumps(facts))
