"""The usual way to serve a model in Python: Flask, a row of the feature table, XGBoost's probability and contributions.

gunicorn --chdir tests/Benchmarks/api "flask_service:create(MODEL.json, FEATURES.csv, usual)"

"usual" takes the client's row from a pandas table, as tutorials do; "lean" from a matrix of NumPy, and counts the client's place beforehand.
"""

import numpy as np
import pandas
import xgboost
from flask import Flask, abort, jsonify

REASONS = 4


def create(model, features, kind):
    booster = xgboost.Booster(model_file=model)
    booster.set_param({"nthread": 1})
    table = pandas.read_csv(features, index_col=0)[booster.feature_names].astype(np.float32)
    values = np.ascontiguousarray(table.to_numpy())
    places = {client: place for place, client in enumerate(table.index)}
    app = Flask(__name__)

    def usual(client):
        return xgboost.DMatrix(table.loc[[client]])

    def lean(client):
        place = places[client]
        return xgboost.DMatrix(values[place:place + 1], feature_names=booster.feature_names)

    row = {"usual": usual, "lean": lean}[kind]

    @app.get("/api/v1/clients/<int:client>/score")
    def score(client):
        if client not in places:
            abort(404)
        data = row(client)
        contributions = booster.predict(data, pred_contribs=True)[0]
        heaviest = np.argsort(-contributions[:-1])[:REASONS]
        return jsonify(
            id=client,
            pd=float(booster.predict(data)[0]),
            base=float(contributions[-1]),
            reasons=[{"feature": booster.feature_names[place], "logodds": float(contributions[place])} for place in heaviest],
        )

    return app
