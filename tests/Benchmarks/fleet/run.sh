#!/usr/bin/env bash
# An array job on a real Slurm with a task killed, and XGBoost on Dask brought to the gate, on synthetic clients; writes site/content/fleet/run.json.
#
#   tests/Benchmarks/fleet/run.sh [CLIENTS [SEED]]      after ./build.sh --target=Build
#
# Debian: apt-get install --no-install-recommends slurm-wlm munge python3-distributed python3-xgboost python3-pandas
# Ends with another code than 0 when the merged results are not those of one run, or log-odds differ from the sum, in 64 bits, of XGBoost's leaves
# by more than 1e-12. XGBoost's own answer is that sum in 32 bits, to the bit (xgboost_scores.py ends otherwise); how far it lies off is told.
set -euo pipefail
cd "$(dirname "$0")/../../.."
root=$PWD clients=${1:-12000} seed=${2:-1} tasks=4
place=$(mktemp -d)
slurm_input=""
stop() { [[ -z $slurm_input ]] || exec {slurm_input}>&-; wait; rm -rf "$place"; }
trap stop EXIT
program=${CREDIT_DLL:-$root/artifacts/bin/CreditScoring.Cli/release/credit.dll}
credit() { dotnet "$program" "$@" >>"$place/log" || { tail -n 3 "$place/log" >&2; exit 1; }; }

credit data synthesize --clients "$clients" --seed "$seed" --output "$place/data"
credit features "$place/data" --output "$place/clients.features"
credit features "$place/clients.features" --output "$place/clients.csv"

# The array job: one run beside four tasks, the second of which is killed.
echo '{ "leaves": [3, 7, 15], "minRowsPerLeaf": [20, 50], "rounds": [300] }' >"$place/grid.json"
search=(search --features "$place/clients.features" --grid "$place/grid.json" --threads 1 --without-canaries --without-times)
credit "${search[@]}" --journal "$place/one"

cat >"$place/credit" <<TASK
#!/bin/bash
echo "\$\$" >"$place/\$SLURM_ARRAY_TASK_ID.pid"
exec dotnet "$program" "\$@"
TASK
chmod +x "$place/credit"
mkfifo "$place/input"
tests/Servers/slurm-server.sh "$place/slurm" <"$place/input" >"$place/ready" &
exec {slurm_input}>"$place/input"
until grep -q '^ready ' "$place/ready"; do sleep 0.2; kill -0 $! || exit 1; done
SLURM_CONF=$(cut -d' ' -f2- "$place/ready")
export SLURM_CONF CREDIT=$place/credit CREDIT_JOBS=$root/infra/jobs
job=$(cd "$place" && sbatch --parsable --array=1-$tasks "$root/infra/jobs/slurm.sh" "${search[@]}" --journal "$place/scratch" --store "$place/store")
copies() { find "$place/store/search/progress-2-of-$tasks" -type f ! -name '~*' 2>/dev/null | wc -l; }
until (($(copies) > 1)); do sleep 0.05; done
[[ ! -e $place/store/search/part-2-of-$tasks ]] || { echo "run.sh: task 2 was done before it could be killed; give more clients" >&2; exit 1; }
kill -KILL "$(cat "$place/2.pid")"
copied=$(copies)
rm -rf "$place/scratch/shard-2-of-$tasks" # as on another machine
while squeue --noheader --jobs "$job" --states all --format %T | grep -qv COMPLETED; do sleep 0.5; done
on=$(sed -n "s|^Shard 2/$tasks goes on: \([0-9]*\) scores.*|\1|p" "$place/shard-$job-2.log")
credit "${search[@]}" --journal "$place/merged" --store "$place/store" --merge $tasks
same=true
for file in cv_results.json cv_results.csv; do cmp "$place/one/$file" "$place/merged/$file" || same=false; done
exec {slurm_input}>&-
slurm_input=""

# XGBoost on Dask, then the product's own commands.
/usr/bin/python3 infra/jobs/train_dask.py "$place/clients.csv" "$place/dask" --rounds 300 2>"$place/dask.log"
credit import "$place/dask/model.json" --output "$place/model" --features "$place/clients.features" --held-out "$place/dask/held-out.txt"
credit score "$place/model" --features "$place/clients.features" --output "$place/scores.csv"
/usr/bin/python3 tests/CreditScoring.Cli.Tests/xgboost_scores.py "$place/dask/model.json" "$place/clients.csv" "$place/theirs.csv"
credit explain "$place/model" --features "$place/clients.features" --client "$(head -1 "$place/dask/held-out.txt")"
credit train --features "$place/clients.features" --output "$place/champion"
credit models register "$place/champion" --registry "$place/registry" --promote
credit models register "$place/model" --registry "$place/registry"
version=$(basename "$(find "$place/registry/home-credit" -maxdepth 1 -name '0002-*')")
gate=0
dotnet "$program" models promote "$version" --registry "$place/registry" --gate infra/gates/promotion.json --features "$place/clients.features" --clients "$place/dask/held-out.txt" --output "$place/gate" >>"$place/log" || gate=$?
[[ $gate == 0 || $gate == 4 ]] || { tail -n 3 "$place/log" >&2; exit 1; }

/usr/bin/python3 - "$place" "$clients" "$tasks" "$copied" "${on:-0}" "$same" "$(slurmctld -V | cut -d' ' -f2)" <<'PYTHON'
import csv, json, os, re, sys

place, clients, tasks, copied, on, same, slurm = sys.argv[1:]
note = json.load(open(f"{place}/model/manifest.json"))["import"]["notes"][-1]
auc, after, before = (float(re.search(pattern, note).group(1)) for pattern in (r"AUC ([0-9.]+);", r"log loss ([0-9.]+) held out", r"in turn, ([0-9.]+) without"))
trained, held, features, rounds, workers = map(int, re.search(
    r"(\d+) clients trained on, (\d+) held out, (\d+) features, (\d+) rounds, \d+ workers, data on (\d+)", open(f"{place}/dask.log").read()).groups())
ours = {row["id"]: float(row["logodds"]) for row in csv.DictReader(open(f"{place}/scores.csv"))}
theirs = list(csv.reader(open(f"{place}/theirs.csv")))
difference = max(abs(ours[client] - float(margin)) for client, margin, _ in theirs)
from_leaves = max(abs(ours[client] - float(total)) for client, _, total in theirs)
gate = json.load(open(f"{place}/gate/gate.json"))
results = json.load(open(f"{place}/one/cv_results.json"))["search"]
import distributed, xgboost
model = next(line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name"))
json.dump({
    "machine": f"{model}, {os.cpu_count()} processors",
    "slurm": {"version": slurm, "nodes": 2, "tasks": int(tasks), "clients": int(clients), "scores": sum(len(c["folds"]) for c in results["candidates"]),
              "copied": int(copied), "goneOnWith": int(on), "isSame": same == "true"},
    "dask": {"versions": f"XGBoost {xgboost.__version__}, Dask {distributed.__version__.split('+')[0]}", "workers": workers, "trained": trained, "heldOut": held,
             "features": features, "rounds": rounds, "auc": auc, "lossBefore": before, "lossAfter": after, "difference": float(f"{difference:.1e}"), "differenceFromLeaves": float(f"{from_leaves:.1e}"),
             "judged": gate["clients"], "checksPassed": sum(check["isPassed"] for check in gate["checks"]), "checks": len(gate["checks"]),
             "refused": [check["name"] for check in gate["checks"] if not check["isPassed"]]},
}, open("site/content/fleet/run.json", "w"), indent=2)
open("site/content/fleet/run.json", "a").write("\n")
sys.exit(0 if same == "true" and from_leaves <= 1e-12 else 1)
PYTHON
cat site/content/fleet/run.json
