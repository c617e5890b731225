"""Runs both searches in turn, each in a process of its own, and writes the table of results.

peers.py CREDIT_DLL FOLDER RUNS RESULTS.md
"""

import json
import os
import platform
import resource
import shutil
import statistics
import subprocess
import sys
import time

GRID = {
    "learningRate": [0.05, 0.1], "leaves": [15, 31, 63], "minRowsPerLeaf": [50, 200], "rounds": [200], "featureFraction": [1], "l2": [0],
}


def timed(command):
    """Runs a command: wall and processor seconds, those of its children included."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    wall = time.perf_counter() - start
    if done.returncode:
        sys.exit(f"{' '.join(command)} ended with {done.returncode}: {done.stderr[-2000:]}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def ours(credit, folder):
    """One search by credit search, from an empty journal."""
    journal = os.path.join(folder, "journal")
    shutil.rmtree(journal, ignore_errors=True)
    wall, cpu = timed([
        "dotnet", credit, "search", "--matrix", os.path.join(folder, "train_x.npy"), "--target", os.path.join(folder, "train_y.npy"),
        "--grid", os.path.join(folder, "grid.json"), "--journal", journal, "--folds", "5", "--threads", "2"])
    with open(os.path.join(journal, "cv_results.json"), encoding="utf-8") as file:
        results = json.load(file)
    return wall, cpu, results["cv_results"]["mean_test_auc"], results["cv_results"]["params"]


def theirs(folder):
    """One search by scikit-learn."""
    output = os.path.join(folder, "sklearn.json")
    wall, cpu = timed([sys.executable, os.path.join(os.path.dirname(os.path.abspath(__file__)), "sklearn_search.py"), folder, output])
    with open(output, encoding="ascii") as file:
        results = json.load(file)
    return wall, cpu, results["auc"], results["params"]


def best(aucs, params):
    """The best mean AUC and its candidate."""
    place = max(range(len(aucs)), key=lambda index: aucs[index])
    return aucs[place], ", ".join(f"{name} {params[place][name]:g}" for name in ("learningRate", "leaves", "minRowsPerLeaf"))


def processor():
    """Name of the processor."""
    with open("/proc/cpuinfo", encoding="ascii") as file:
        return next((line.split(":", 1)[1].strip() for line in file if line.startswith("model name")), platform.machine())


def main():
    """Runs, and writes."""
    import numpy
    import sklearn

    credit, folder, runs, output = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4]
    with open(os.path.join(folder, "grid.json"), "w", encoding="ascii") as file:
        json.dump(GRID, file)
    shape = numpy.load(os.path.join(folder, "train_x.npy"), mmap_mode="r").shape
    rate = float(numpy.load(os.path.join(folder, "train_y.npy")).mean())
    load = os.getloadavg()[0]
    figures = {"`credit search`, 2 threads": [], "scikit-learn GridSearchCV, `n_jobs=2`": []}
    for _ in range(runs):
        figures["`credit search`, 2 threads"].append(ours(credit, folder))
        figures["scikit-learn GridSearchCV, `n_jobs=2`"].append(theirs(folder))

    reference = statistics.median(run[0] for run in figures["`credit search`, 2 threads"])
    dotnet = subprocess.run(["dotnet", "--version"], capture_output=True, text=True, check=True).stdout.strip()
    lines = [
        "# Grid search beside scikit-learn", "",
        f"Made by `tests/Benchmarks/search/run.sh` on synthetic arrays of {shape[0]:,} clients by {shape[1]} features ({rate:.1%} defaults) from a seed.",
        "5 stratified folds x 12 candidates (rate 0.05, 0.1 x 15, 31, 63 leaves x at least 50, 200 clients in a leaf), 200 rounds: 60 fits, each tool from the start of its",
        f"process to its results, in turn, {runs} time(s). `credit search` judges training and held-out clients by seven measures, sets off its leak canaries and keeps its journal",
        "on disk; GridSearchCV takes the AUC of held-out clients only. The folds are of the same kind, each tool's own.", "",
        f"Machine: {processor()}, {os.cpu_count()} processors; load average at the start {load:.1f}; .NET {dotnet}, scikit-learn {sklearn.__version__}.", "",
        "| tool | least s | median s | median / ours | processor s | best mean AUC | of |", "|---|---:|---:|---:|---:|---:|---|",
    ]
    for name, taken in figures.items():
        median = statistics.median(run[0] for run in taken)
        auc, candidate = best(taken[0][2], taken[0][3])
        lines.append(
            f"| {name} | {min(run[0] for run in taken):.1f} | {median:.1f} | {median / reference:.2f} | {statistics.median(run[1] for run in taken):.1f} | {auc:.4f} | {candidate} |")
    with open(output, "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
