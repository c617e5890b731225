"""Trains in turn by `credit bench trees`, XGBoost and LightGBM and writes the table of results: called by run.sh. Standard library only."""

import json
import os
import statistics
import subprocess
import sys

sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "features"))
import measure  # noqa: E402  the folder of the other benchmark holds what both share

HERE = os.path.dirname(os.path.abspath(__file__))
LIGHTGBM_SEEDS = 2
VECTORS = {"AVX-512": {}, "AVX2": {"DOTNET_EnableAVX512": "0"}, "none": {"DOTNET_EnableHWIntrinsic": "0"}}


def output(command, **environment):
    """What a command prints, read as JSON."""
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True, env={**os.environ, **environment}).stdout)


def ours(credit, folder, threads, rounds, seed, **environment):
    """One fit by `credit bench trees`."""
    file = {name: os.path.join(folder, name + ".npy") for name in ("train_x", "train_y", "test_x", "test_y")}
    return output(
        ["dotnet", credit, "bench", "trees", "--matrix", file["train_x"], "--target", file["train_y"], "--test-matrix", file["test_x"],
         "--test-target", file["test_y"], "--threads", str(threads), "--rounds", str(rounds), "--seed", str(seed)], **environment)


def peer(name, folder, threads, rounds, seed):
    """One fit by XGBoost, or by LightGBM of a library."""
    return output([sys.executable, os.path.join(HERE, "peer_trees.py"), name, folder, str(threads), str(rounds), str(seed)])


def spread(runs, *keys):
    """One figure of each run."""
    for key in keys:
        runs = [run[key] for run in runs]
    return runs


def lines(name, threads, runs, base):
    """One row of the table."""
    wall, cpu = spread(runs, "seconds", "wall"), spread(runs, "seconds", "cpu")
    ratios = [run / other for run, other in zip(wall, spread(base, "seconds", "wall"))]
    processor = [run / other for run, other in zip(cpu, spread(base, "seconds", "cpu"))]
    auc = spread(runs, "auc", "test")
    memory = statistics.median(spread(runs, "memory", "overInput")) / measure.MIB
    deviation = statistics.stdev(auc) if len(auc) > 1 else 0
    return [
        name, str(threads), f"{min(wall):.1f}", f"{statistics.median(wall):.1f}", f"{max(wall):.1f}", f"{statistics.median(cpu):.1f}",
        f"{statistics.median(ratios):.3f}", f"{statistics.median(processor):.3f}", f"{memory:,.0f}", f"{statistics.mean(auc):.4f} ± {deviation:.4f}",
    ]


def main(credit, lightgbm, folder, rounds, seeds, result):
    """Trains, compares, writes."""
    measure.keep_to_two_processors()
    machine = measure.machine()
    seeds = range(1, int(seeds) + 1)
    ours_by, peer_by, other_by = {1: [], 2: []}, {1: [], 2: []}, {1: [], 2: []}
    for seed in seeds:
        for threads in (1, 2):
            ours_by[threads].append(ours(credit, folder, threads, rounds, seed))
            peer_by[threads].append(peer("xgboost", folder, threads, rounds, seed))
            print(f"seed {seed}, {threads} threads: {ours_by[threads][-1]['seconds']['wall']:.1f} s, XGBoost {peer_by[threads][-1]['seconds']['wall']:.1f} s",
                  file=sys.stderr)
            if seed <= LIGHTGBM_SEEDS:
                other_by[threads].append(peer(lightgbm, folder, threads, rounds, seed))

    rows = []
    for threads in (1, 2):
        rows.append(lines("`credit bench trees`", threads, ours_by[threads], peer_by[threads]))
        rows.append(lines(f"XGBoost {peer_by[threads][0]['version']} hist", threads, peer_by[threads], peer_by[threads]))
        rows.append(lines(f"LightGBM {other_by[threads][0]['version']}", threads, other_by[threads], peer_by[threads]))

    same_threads = spread(ours_by[1], "hash") == spread(ours_by[2], "hash")
    hashes = {name: ours(credit, folder, 2, 20, 1, **environment)["hash"] for name, environment in VECTORS.items()}
    same_vectors = len(set(hashes.values())) == 1
    one = ours_by[1][0]
    with open(result, "w", encoding="utf-8") as file:
        file.write(f"""# One fit of boosted trees beside XGBoost and LightGBM

Made by `tests/Benchmarks/trees/run.sh`. {one['rows']:,} × {one['features']} synthetic 32-bit floats (`matrix.py`), {rounds} rounds of 31 leaves, rate 0.05, 255 bins, 80 % of the features
for each tree, at least 100 rows in a leaf (a hessian that stands for as many in XGBoost), L2 1; bins included, reading and scoring not. Each seed trains four times in
turn: ours and XGBoost on one thread, then on two; LightGBM joins in for the first {LIGHTGBM_SEEDS} seeds. Ratios are of neighbouring runs, divided by XGBoost's, their median.

Machine: {machine}; .NET {measure.version("dotnet", "--version")}.

{measure.table(["trainer", "threads", "least s", "median s", "greatest s", "processor s", "time / XGBoost", "processor / XGBoost", "MiB over the input", "AUC on other clients"], rows)}

- Models on one and on two threads: {"the same bytes" if same_threads else "DIFFERENT"} for every seed.
- Models with AVX-512, with AVX2 and without vectors (20 rounds): {"the same bytes" if same_vectors else "DIFFERENT"}.
""")
    return 0 if same_threads and same_vectors else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
