"""LightGBM by its C interface: the shared library alone, for Debian has no Python package of it."""

import ctypes

import numpy as np

PROBABILITY, LOG_ODDS, CONTRIBUTIONS = 0, 1, 3  # kinds of prediction of the C interface
FLOAT32, ROW_MAJOR = 0, 1
REPEATABLE = " num_threads=1 seed=1 deterministic=true"  # parameters of a model that comes out the same each time


class LightGbm:
    def __init__(self, library):
        self.library = ctypes.CDLL(library)
        self.library.LGBM_GetLastError.restype = ctypes.c_char_p

    def train(self, values, defaults, names, parameters, rounds, categories):
        """Trains a model; parameters are written as on LightGBM's command line."""
        values = np.ascontiguousarray(values, dtype=np.float32)
        defaults = np.ascontiguousarray(defaults, dtype=np.float32)
        if categories:
            parameters += " categorical_feature=" + ",".join(map(str, categories))
        text = (parameters + " verbosity=-1").encode()

        data = ctypes.c_void_p()
        self._call("LGBM_DatasetCreateFromMat", _pointer(values), FLOAT32, len(values), values.shape[1], ROW_MAJOR, text, None, ctypes.byref(data))
        self._call("LGBM_DatasetSetField", data, b"label", _pointer(defaults), len(defaults), FLOAT32)
        self._call("LGBM_DatasetSetFeatureNames", data, (ctypes.c_char_p * len(names))(*[name.encode() for name in names]), len(names))

        booster, is_finished = ctypes.c_void_p(), ctypes.c_int()
        self._call("LGBM_BoosterCreate", data, text, ctypes.byref(booster))
        for _ in range(rounds):
            self._call("LGBM_BoosterUpdateOneIter", booster, ctypes.byref(is_finished))
        return booster

    def save(self, booster, path):
        self._call("LGBM_BoosterSaveModel", booster, 0, -1, 0, str(path).encode())

    def predict(self, booster, values, kind):
        """A number per row, or for contributions one per feature and the base."""
        values = np.ascontiguousarray(values, dtype=np.float32)
        found, length = np.zeros(len(values) * (values.shape[1] + 1)), ctypes.c_int64()
        self._call("LGBM_BoosterPredictForMat", booster, _pointer(values), FLOAT32, len(values), values.shape[1], ROW_MAJOR, kind, 0, -1, b"",
                   ctypes.byref(length), _pointer(found))
        return found[:length.value].reshape(len(values), -1)

    def _call(self, name, *arguments):
        if getattr(self.library, name)(*arguments) != 0:
            raise RuntimeError(f"{name}: {self.library.LGBM_GetLastError().decode()}")


def _pointer(array):
    return array.ctypes.data_as(ctypes.c_void_p)
