"""The results of Lighthouse as a table in Markdown."""
import json
import os
import pathlib
import sys

names = {
    "home": "home of the note (fr)", "note": "method (fr)", "evaluation": "evaluation (en)", "dictionary": "dictionary of all features (fr)",
    "explorer": "explorer, sign-in",
}
categories = ["performance", "accessibility", "best-practices", "seo"]
work = pathlib.Path(sys.argv[1])
print("# Lighthouse\n")
one = json.loads((work / "home.json").read_text())
print(f"Made by `tests/Benchmarks/site/run.sh`: Lighthouse {one['lighthouseVersion']}, its usual simulation of a telephone on a slow network, pages of the main job on synthetic data.\n")
load = " and ".join(f"{value:.1f}" for value in os.getloadavg()[:2])
print(f"Machine: {os.cpu_count()} shared processors; load average at the end {load} (1 and 5 minutes).\n")
print("| page | performance | accessibility | best practices | SEO | largest paint | blocked | KiB moved |")
print("|---|---:|---:|---:|---:|---:|---:|---:|")
for key, name in names.items():
    report = json.loads((work / f"{key}.json").read_text())
    audits = report["audits"]
    scores = " | ".join(f"{report['categories'][category]['score'] * 100:.0f}" for category in categories)
    paint = audits["largest-contentful-paint"]["numericValue"] / 1000
    blocked = audits["total-blocking-time"]["numericValue"]
    moved = audits["total-byte-weight"]["numericValue"] / 1024
    print(f"| {name} | {scores} | {paint:.1f} s | {blocked:.0f} ms | {moved:.0f} |")
print("\nCharts are drawn when they come into view, so what a page moves holds the chart library only where a chart is near its top. python3's server packs nothing; CloudFront and the service do.")
