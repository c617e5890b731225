#!/usr/bin/env bash
# One door: ./build.sh runs the main job, ./build.sh --target=Test the tests, ./build.sh --target=Help lists all targets.
set -euo pipefail
cd "$(dirname "$0")"

fail() { printf 'build.sh: %s\n' "$1" >&2; exit 2; }

command -v dotnet >/dev/null 2>&1 || fail "the .NET SDK is missing; install .NET 10 (https://dotnet.microsoft.com/download), then run this again."
dotnet --version >/dev/null 2>&1 || fail "global.json asks for the .NET SDK 10.0.100 or a later 10.0 feature band; 'dotnet --list-sdks' shows what is installed."
command -v node >/dev/null 2>&1 || fail "Node.js is missing; install Node.js 20.19 or later with npm (https://nodejs.org), then run this again."
command -v npm >/dev/null 2>&1 || fail "npm is missing; install Node.js 20.19 or later with npm (https://nodejs.org), then run this again."
node -e 'const [major, minor] = process.versions.node.split(".").map(Number); process.exit(major > 20 || (major === 20 && minor >= 19) ? 0 : 1)' ||
  fail "Node.js $(node --version) is too old; install Node.js 20.19 or later."

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
dotnet tool restore >/dev/null || fail "the build tools of .config/dotnet-tools.json could not be restored; check the network and the package sources, then run this again."
exec dotnet cake build.cake --settings_enablescriptcache=true "$@"
