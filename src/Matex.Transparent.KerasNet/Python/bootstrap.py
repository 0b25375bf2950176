"""Run by the host in a namespace of its own: imports the package from the texts in `sources` and calls `action`."""

import importlib.abc
import importlib.util
import json
import sys
import traceback

PACKAGE = "matex_transparent"


class Texts(importlib.abc.MetaPathFinder, importlib.abc.InspectLoader):
    """Modules whose source is in memory; `inspect` and AutoGraph find it through `get_source`."""

    def __init__(self, texts):
        self.texts = texts

    def find_spec(self, name, path=None, target=None):
        package, _, module = name.partition(".")
        if package != PACKAGE or (module or "package") not in self.texts:
            return None
        return importlib.util.spec_from_loader(name, self, origin=name, is_package=not module)

    def is_package(self, name):
        return name == PACKAGE

    def get_source(self, name):
        return self.texts[name.partition(".")[2] or "package"]

    def get_filename(self, name):
        return f"<{name}>"


problem = None
try:
    if PACKAGE not in sys.modules:
        sys.meta_path.insert(0, Texts(json.loads(sources)))
    package = importlib.import_module(PACKAGE)
    try:
        if action == "start":
            package.start(json.loads(settings))
        else:
            package.finish()
    except package.Unsupported as reason:
        problem = str(reason)
except Exception:
    problem = f"{PACKAGE} failed in Python:\n{traceback.format_exc()}"
