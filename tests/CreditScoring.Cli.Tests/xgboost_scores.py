"""xgboost_scores.py MODEL.json FEATURES.csv OUTPUT: log-odds of every client by XGBoost itself, `id,logodds` a line; an empty cell is missing."""

import sys

import numpy as np
import xgboost

model, features, output = sys.argv[1:]
with open(features, encoding="ascii") as file:
    names = file.readline().rstrip("\n").split(",")
    rows = [line.rstrip("\n").split(",") for line in file]
values = np.array([[cell or "nan" for cell in row[2:]] for row in rows], dtype=np.float32)
booster = xgboost.Booster(model_file=model)
margins = booster.predict(xgboost.DMatrix(values, feature_names=names[2:]), output_margin=True)
with open(output, "w", encoding="ascii") as file:
    file.writelines(f"{row[0]},{margin!r}\n" for row, margin in zip(rows, margins.tolist()))
