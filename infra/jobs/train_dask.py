"""Train XGBoost on several processes or machines with Dask, from the feature file that `credit features --output FILE.csv` writes.

    train_dask.py FEATURES.csv OUTPUT [--workers N] [--scheduler ADDRESS] [--rounds R] [--blocks B]

Writes OUTPUT/model.json, which `credit import` reads, and OUTPUT/held-out.txt, a client a line: one in five, by a hash of the client's number, never
trained on; `credit import --features … --held-out …` calibrates on them. Without --scheduler, N worker processes are started on loopback.
The file is cut into B blocks at line ends; each worker reads its own blocks, so that no process ever holds the whole.
Debian: apt-get install --no-install-recommends python3-distributed python3-xgboost python3-pandas
"""

import argparse
import logging
import os
import sys
import zlib

import dask
import numpy as np
from dask import array
from distributed import Client, LocalCluster

HELD_OUT_IN = 5


def blocks_of(path, count):
    """Pairs of byte positions, at line ends, that cut all lines but the first."""
    size = os.path.getsize(path)
    with open(path, "rb") as file:
        names = file.readline()
        edges = [file.tell()]
        for block in range(1, count):
            file.seek(max(edges[0] + (size - edges[0]) * block // count - 1, edges[0]))
            file.readline()
            edges.append(file.tell())
    edges.append(size)
    columns = names.decode().rstrip("\n").split(",")
    if columns[:2] != ["SK_ID_CURR", "TARGET"]:
        sys.exit(f"{path}: begins with {','.join(columns[:2])}, expected SK_ID_CURR,TARGET; write it with credit features --output FILE.csv")
    return columns, [(start, end) for start, end in zip(edges, edges[1:]) if end > start]


def read(path, start, end):
    """Numbers, and outcomes with features, of the clients of a block with a known outcome; an empty cell is missing."""
    with open(path, "rb") as file:
        file.seek(start)
        lines = file.read(end - start).decode().splitlines()
    rows = [cells for cells in (line.split(",") for line in lines) if cells[1]]
    return np.array([cells[0] for cells in rows]), np.array([[cell or "nan" for cell in cells[1:]] for cells in rows], dtype=np.float32)


def is_held_out(clients):
    return np.array([zlib.crc32(client.encode()) % HELD_OUT_IN == 0 for client in clients], dtype=bool)


def training(path, start, end):
    clients, values = read(path, start, end)
    return values[~is_held_out(clients)]


def held_out(path, start, end):
    clients, _ = read(path, start, end)
    return clients[is_held_out(clients)].tolist()


def main():
    options = argparse.ArgumentParser()
    options.add_argument("features")
    options.add_argument("output")
    options.add_argument("--workers", type=int, default=2)
    options.add_argument("--scheduler")
    options.add_argument("--rounds", type=int, default=200)
    options.add_argument("--blocks", type=int, default=8)
    asked = options.parse_args()

    logging.getLogger("distributed").setLevel(logging.WARNING)
    cluster = None if asked.scheduler else LocalCluster(
        n_workers=asked.workers, threads_per_worker=1, processes=True, host="127.0.0.1", dashboard_address=None)
    with Client(asked.scheduler or cluster) as client:
        import xgboost.dask

        columns, blocks = blocks_of(asked.features, asked.blocks)
        parts = client.persist([dask.delayed(training)(asked.features, *block) for block in blocks])
        lengths = client.gather(client.compute([dask.delayed(len)(part) for part in parts]))
        held = sum(client.gather(client.compute([dask.delayed(held_out)(asked.features, *block) for block in blocks])), [])
        table = array.concatenate([
            array.from_delayed(part, (length, len(columns) - 1), np.float32) for part, length in zip(parts, lengths) if length > 0])
        names = [column for column in columns if column not in ("SK_ID_CURR", "TARGET")]
        data = xgboost.dask.DaskDMatrix(client, table[:, 1:].rechunk({1: -1}), table[:, 0], feature_names=names)
        shape = {"objective": "binary:logistic", "tree_method": "hist", "grow_policy": "lossguide", "max_leaves": 3, "max_depth": 0, "learning_rate": 0.1, "seed": 1}
        booster = xgboost.dask.train(client, shape, data, num_boost_round=asked.rounds)["booster"]
        workers = len(client.scheduler_info()["workers"])
        holders = {worker for workers_of in client.who_has(parts).values() for worker in workers_of}

    if cluster is not None:
        cluster.close()
    os.makedirs(asked.output, exist_ok=True)
    booster.save_model(os.path.join(asked.output, "model.json"))
    with open(os.path.join(asked.output, "held-out.txt"), "w", encoding="ascii") as file:
        file.write("".join(client + "\n" for client in held))
    print(f"{sum(lengths)} clients trained on, {len(held)} held out, {len(names)} features, {asked.rounds} rounds, "
          f"{workers} workers, data on {len(holders)} of them", file=sys.stderr)


if __name__ == "__main__":
    main()
