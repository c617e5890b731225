"""Explains in turn by `credit bench shap` and XGBoost and writes the table of results: called by run.sh."""

import json
import os
import statistics
import subprocess
import sys

import numpy

sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "features"))
import measure  # noqa: E402  the folder of the other benchmark holds what both share

HERE = os.path.dirname(os.path.abspath(__file__))


def output(command):
    """What a command prints, read as JSON."""
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def first_rows(source, target, rows):
    """The first rows of an array, in a file of their own."""
    numpy.save(target, numpy.load(source, mmap_mode="r")[:rows])


def line(name, threads, runs, base):
    """One row of the table: rows a second on the clock and on the processor, and the ratios to XGBoost of neighbouring runs."""
    wall = [run["rows"] / run["seconds"]["wall"] for run in runs]
    cpu = [run["rows"] / run["seconds"]["cpu"] for run in runs]
    times = [own / (run["rows"] / run["seconds"]["wall"]) for own, run in zip(wall, base)]
    processor = [own / (run["rows"] / run["seconds"]["cpu"]) for own, run in zip(cpu, base)]
    return [name, str(threads), f"{statistics.median(wall):,.0f}", f"{max(wall):,.0f}", f"{statistics.median(cpu):,.0f}",
            f"{statistics.median(times):.1f}", f"{statistics.median(processor):.1f}"]


def main(credit, work, rows, peer_rows, runs, result):
    """Explains, compares, writes."""
    measure.keep_to_two_processors()
    machine = measure.machine()
    model = os.path.join(work, "model.json")
    clients, few, ours_out, peer_out = (os.path.join(work, name) for name in ("clients.npy", "few.npy", "ours.bin", "peer.npy"))
    first_rows(os.path.join(work, "test_x.npy"), clients, int(rows))
    first_rows(os.path.join(work, "test_x.npy"), few, int(peer_rows))
    ours, peer = {1: [], 2: []}, {1: [], 2: []}
    for run in range(int(runs)):
        for threads in (1, 2):
            ours[threads].append(output(["dotnet", credit, "bench", "shap", "--model", model, "--matrix", clients, "--threads", str(threads)]))
            peer[threads].append(output([sys.executable, os.path.join(HERE, "xgboost_shap.py"), "time", model, few, str(threads), peer_out]))
            print(f"run {run + 1}, {threads} threads: {ours[threads][-1]['rowsPerSecond']:,.0f} rows/s, XGBoost {peer[threads][-1]['rowsPerSecond']:,.0f}", file=sys.stderr)

    output(["dotnet", credit, "bench", "shap", "--model", model, "--matrix", few, "--threads", "2", "--output", ours_out])
    theirs = numpy.load(peer_out).astype(float)
    difference = numpy.abs(numpy.fromfile(ours_out).reshape(theirs.shape) - theirs)
    lines = []
    for threads in (1, 2):
        lines.append(line("`credit bench shap`, 64 bits", threads, ours[threads], peer[threads]))
        lines.append(line(f"XGBoost {peer[threads][0]['version']} pred_contribs, 32 bits", threads, peer[threads], peer[threads]))
    one = [run["microsecondsForOne"] for run in ours[1]]
    quantile = {(what, which): statistics.median(run[what][which] for run in one) for what in ("score", "scoreAndContributions") for which in ("p50", "p99")}
    with open(result, "w", encoding="utf-8") as file:
        file.write(f"""# Contributions beside XGBoost

Made by `tests/Benchmarks/shap/run.sh`: one model of {ours[1][0]['trees']} trees of 31 leaves on {ours[1][0]['features']} synthetic features (`tests/Benchmarks/trees/matrix.py`), trained and saved by XGBoost, read by ours from the same
file. Ours explains {int(rows):,} clients, XGBoost the first {int(peer_rows):,} of them; {runs} runs each, in turn. Reading is not counted. Ratios are of neighbouring runs, rows a second of ours divided by XGBoost's, their median;
on a machine that others use, the ratio of processor seconds is the steadier one.

Machine: {machine} and {os.getloadavg()[0]:.1f} at the end; .NET {measure.version("dotnet", "--version")}; vectors of {ours[1][0]['vectorBits']} bits.

{measure.table(["", "threads", "rows/s, median", "rows/s, most", "rows per processor second", "× XGBoost", "× XGBoost by processor"], lines)}

- Greatest difference between the log-odds and the sum of the base and the contributions, ours, over all clients: {max(run['greatestError'] for run in ours[1] + ours[2]):.1e}.
- Greatest difference from XGBoost's contributions, base included: {difference.max():.1e}.
- One client: score {quantile['score', 'p50']:.1f} µs (p99 {quantile['score', 'p99']:.1f}), score and contributions {quantile['scoreAndContributions', 'p50']:.0f} µs (p99 {quantile['scoreAndContributions', 'p99']:.0f}).
""")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
