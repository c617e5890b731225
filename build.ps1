# One door: ./build.ps1 runs the main job, ./build.ps1 --target=Test the tests, ./build.ps1 --target=Help lists all targets.
$ErrorActionPreference = 'Stop'
Set-Location $PSScriptRoot

function Stop-Build([string] $Message) { [Console]::Error.WriteLine("build.ps1: $Message"); exit 2 }

if (-not (Get-Command dotnet -ErrorAction SilentlyContinue)) { Stop-Build 'the .NET SDK is missing; install .NET 10 (https://dotnet.microsoft.com/download), then run this again.' }
dotnet --version *> $null
if ($LASTEXITCODE -ne 0) { Stop-Build "global.json asks for the .NET SDK 10.0.100 or a later 10.0 feature band; 'dotnet --list-sdks' shows what is installed." }
if (-not (Get-Command npm -ErrorAction SilentlyContinue)) { Stop-Build 'Node.js is missing; install Node.js 20.19 or later with npm (https://nodejs.org), then run this again.' }
if ([version]((node --version).TrimStart('v')) -lt [version]'20.19') { Stop-Build "Node.js $(node --version) is too old; install Node.js 20.19 or later." }

$env:DOTNET_CLI_TELEMETRY_OPTOUT = '1'
$env:DOTNET_NOLOGO = '1'
dotnet tool restore > $null
if ($LASTEXITCODE -ne 0) { Stop-Build 'the build tools of .config/dotnet-tools.json could not be restored; check the network and the package sources, then run this again.' }
dotnet cake build.cake --settings_enablescriptcache=true @args
exit $LASTEXITCODE
