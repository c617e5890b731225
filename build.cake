// The pipeline as a graph of small tasks: order and paths only, the work is done by the `credit` command.
//   ./build.sh                    everything, then the explorer on http://127.0.0.1:5080/
//   ./build.sh --serve=false      the same, without starting the service
//   ./build.sh --target=Test      builds and runs all tests
//   ./build.sh --target=Export --bucket=NAME   model and site to S3; --target=RollbackSite takes the site back
//   ./build.sh --target=Pictures  takes the pictures of the explorer anew
//   ./build.sh --target=Help      lists the targets

var target = Argument("target", "Default");
var serve = Argument("serve", true);
var port = Argument("port", 5080);
var clients = Argument("clients", 20_000);
var configuration = Argument("configuration", "Release");
// Where Export and RollbackSite go: buckets, a server other than AWS, a region, and the key-value store that CloudFront reads.
var bucket = Argument("bucket", "");
var artifacts = Argument("artifacts", bucket);
var endpoint = Argument("endpoint", "");
var region = Argument("region", "");
var edge = Argument("edge", "");

var raw = Directory("data/raw");
var synthetic = Directory("data/synthetic");
var profiles = File("artifacts/features/profiles.json");
var features = File("artifacts/features/clients.features");
var search = Directory("artifacts/search");
var trained = Directory("artifacts/model");
var drift = Directory("artifacts/drift");
var notebooks = Directory("artifacts/notebooks");
var notebooksCache = Directory("artifacts/notebooks-cache");
var site = Directory("artifacts/site");
var package = Directory("artifacts/package");
var tool = Directory("artifacts/tool");

// The Kaggle files when they are there, synthetic data of the same schema otherwise.
string Data() => HasRaw() ? raw.Path.FullPath : synthetic.Path.FullPath;
bool HasRaw() => GetFiles("data/raw/*.csv").Any() || GetFiles("data/raw/*.csv.gz").Any() || GetFiles("data/raw/*.zip").Any();

// The commit goes into the model's manifest; a copy of the sources without git trains all the same.
string Commit() =>
    DirectoryExists(".git") || FileExists(".git")
        ? StartProcess("git", new ProcessSettings { Arguments = "rev-parse HEAD", RedirectStandardOutput = true, RedirectStandardError = true }, out var lines, out _) == 0 ? lines.First() : ""
        : "";

// other: an exit code of the verb that says something of its input and is no failure.
void Credit(string verb, Action<ProcessArgumentBuilder> arguments, int other = 0) => Told(verb, arguments, new ProcessSettings(), other, out _);

void Credit(string verb, Action<ProcessArgumentBuilder> arguments, out IEnumerable<string> lines) =>
    Told(verb, arguments, new ProcessSettings { RedirectStandardOutput = true }, 0, out lines);

void Told(string verb, Action<ProcessArgumentBuilder> arguments, ProcessSettings settings, int other, out IEnumerable<string> lines)
{
    var line = new ProcessArgumentBuilder().AppendQuoted($"artifacts/bin/CreditScoring.Cli/{configuration.ToLowerInvariant()}/credit.dll").Append(verb);
    arguments(line);
    settings.Arguments = line;
    var exit = StartProcess("dotnet", settings, out lines);
    if (exit != 0 && exit != other)
        throw new CakeException(exit, $"credit {verb} ended with exit code {exit}; its message stands above.");
}

Task("Help")
    .Description("Lists the targets.")
    .Does(() =>
    {
        foreach (var task in Tasks)
            Information("{0,-14} {1}", task.Name, task.Description);
    });

Task("Restore")
    .Description("Restores the packages, exactly as locked.")
    .Does(() => DotNetRestore("CreditScoring.slnx", new DotNetRestoreSettings { LockedMode = true }));

Task("Build")
    .Description("Compiles everything; warnings are errors.")
    .IsDependentOn("Restore")
    .Does(() => DotNetBuild("CreditScoring.slnx", new DotNetBuildSettings { Configuration = configuration, NoRestore = true, NoLogo = true, Verbosity = DotNetVerbosity.Quiet }));

Task("Explorer")
    .Description("Installs the npm packages, exactly as locked, and builds the client explorer.")
    .Does(() =>
    {
        Npm("ci --no-audit --no-fund --loglevel=error", "site");
        Npm("run build --silent", "site");
    });

Task("Linters")
    .Description("Installs the linters of the templates in infra, exactly as locked.")
    .Does(() => Npm("ci --no-audit --no-fund --loglevel=error", "infra"));

Task("Issuer")
    .Description("Installs the OpenID provider with which the tests sign in, exactly as locked.")
    .Does(() => Npm("ci --no-audit --no-fund --loglevel=error", "tests/CreditScoring.Api.Tests/Issuer"));

Task("Data")
    .Description("Uses the Kaggle files of data/raw, or invents synthetic data of the same schema.")
    .IsDependentOn("Build")
    .Does(() =>
    {
        if (HasRaw())
        {
            Information("Data: the files of data/raw.");
            return;
        }

        Information("Data: data/raw holds no Kaggle file, so synthetic data of the same schema are used (README, \"The Kaggle files\").");
        Credit("data", line => line.Append($"synthesize --clients {clients} --seed 1").Append("--output").AppendQuoted(synthetic));
    });

Task("Check")
    .Description("Checks every table: columns, numbers, keys, words.")
    .IsDependentOn("Data")
    .Does(() => Credit("data", line => line.Append("check").AppendQuoted(Data())));

Task("Features")
    .Description("Computes every feature of every client, once for all that follows, and profiles them; no single client shows in the profiles.")
    .IsDependentOn("Check")
    .Does(() => Credit("features", line => line
        .AppendQuoted(Data()).Append("--catalog all --output").AppendQuoted(features).Append("--profiles").AppendQuoted(profiles)));

Task("Search")
    .Description("Searches the grid of models/grid.json by cross-validation, overfitting watched.")
    .IsDependentOn("Features")
    .Does(() =>
    {
        // A journal belongs to one set of data: start afresh.
        if (DirectoryExists(search))
            DeleteDirectory(search, new DeleteDirectorySettings { Recursive = true });
        Credit("search", line => line.Append("--features").AppendQuoted(features).Append("--catalog all --learn --select --grid models/grid.json --journal").AppendQuoted(search));
    });

Task("Train")
    .Description("Trains, calibrates and judges the best candidate.")
    .IsDependentOn("Search")
    .Does(() => Credit("train", line => line
        .Append("--features").AppendQuoted(features).Append("--catalog all --learn --select")
        .Append("--search").AppendQuoted(search + File("cv_results.json"))
        .Append("--output").AppendQuoted(trained)
        .Append("--commit").AppendQuoted(Commit())));

Task("Stability")
    .Description("Trains the model again on 20 samples of its clients, to tell solid reasons from fragile ones.")
    .IsDependentOn("Train")
    .Does(() => Credit("stability", line => line.AppendQuoted(trained).Append("--features").AppendQuoted(features)));

Task("Register")
    .Description("Registers the model; it becomes the champion if there is none, or if the gate lets it pass beside the one there is.")
    .IsDependentOn("Stability")
    .Does(() => Credit("models", line => line
        .Append("register").AppendQuoted(trained).Append("--promote --gate infra/gates/promotion.json --features").AppendQuoted(features), 4));

Task("Drift")
    .Description("Compares the clients to be scored with those the model learned from; a verdict of drift is told, and stops nothing.")
    .IsDependentOn("Train")
    .Does(() => Credit("drift", line => line.Append("--model").AppendQuoted(trained).Append("--features").AppendQuoted(features).Append("--output").AppendQuoted(drift), 3));

Task("Notebooks")
    .Description("Runs every notebook on which something has changed, in a process of its own.")
    .IsDependentOn("Data")
    .Does(() => Credit("notebooks", line =>
    {
        line.Append("run");
        foreach (var file in GetFiles("notebooks/*.dib").OrderBy(file => file.FullPath))
            line.AppendQuoted(file.FullPath);
        line.Append("--output").AppendQuoted(notebooks).Append("--parameter").AppendQuoted($"data={Data()}").Append("--parallel 2 --cache").AppendQuoted(notebooksCache);
    }));

Task("Site")
    .Description("Builds the technical note, every number from the run, and the explorer in a folder beside it.")
    .IsDependentOn("Explorer")
    .IsDependentOn("Register")
    .IsDependentOn("Drift")
    .IsDependentOn("Notebooks")
    .IsDependentOn("Features")
    .Does(() =>
    {
        Credit("site", line => line
            .Append("--output").AppendQuoted(site)
            .Append("--profiles").AppendQuoted(profiles)
            .Append("--drift").AppendQuoted(drift.Path.CombineWithFilePath("report.html").FullPath)
            .Append("--notebooks").AppendQuoted(notebooks));
        Npm($"run build:folder --silent -- --outDir \"{MakeAbsolute(site + Directory("explorer")).FullPath}\"", "site");
    });

Task("Pdf")
    .Description("Prints the note as tagged PDF files, in French and English, to artifacts/pdf; needs Chromium.")
    .IsDependentOn("Site")
    .Does(() =>
    {
        EnsureDirectoryExists("artifacts/pdf");
        foreach (var (page, file) in new[] { ("methode.html", "note-fr.pdf"), ("en/method.html", "note-en.pdf") })
        {
            var pdf = MakeAbsolute(File("artifacts/pdf/" + file)).FullPath;
            // A tagged file by default: headings, tables and alternatives are kept for who listens.
            Run("chromium", "--headless --no-sandbox --disable-gpu --window-size=672,1200 --virtual-time-budget=20000 --no-pdf-header-footer --generate-pdf-document-outline "
                + $"--print-to-pdf=\"{pdf}\" \"file://{MakeAbsolute(site).FullPath}/{page}#print\"");
            Information("Printed: {0}", pdf);
        }
    });

Task("Release")
    .Description("Packs program, model and clients into a sealed release for the instances of infra, and prints its number.")
    .IsDependentOn("Stability")
    .Does(() =>
    {
        var (app, release, golden) = (Directory("artifacts/publish/app"), Directory("artifacts/release"), File("artifacts/publish/golden.csv"));
        foreach (var folder in new[] { app.Path, release.Path }.Where(path => DirectoryExists(path)))
            DeleteDirectory(folder, new DeleteDirectorySettings { Recursive = true });
        // With its runtime: nothing is installed on an instance. The lock files are those of a program without one.
        DotNetPublish("src/CreditScoring.Cli", new DotNetPublishSettings
        {
            Configuration = configuration,
            Runtime = "linux-x64",
            SelfContained = true,
            OutputDirectory = app,
            NoLogo = true,
            Verbosity = DotNetVerbosity.Quiet,
            MSBuildSettings = new DotNetMSBuildSettings()
                .WithProperty("RestoreLockedMode", "false")
                .WithProperty("NuGetLockFilePath", MakeAbsolute(File("artifacts/publish/packages.lock.json")).FullPath)
                .WithProperty("ArtifactsPath", MakeAbsolute(Directory("artifacts/publish/build")).FullPath),
        });
        Credit("score", line => line.AppendQuoted(trained).AppendQuoted(Data()).Append("--output").AppendQuoted(golden));
        var row = System.IO.File.ReadLines(golden.Path.FullPath).Skip(1).First().Split(',');
        var arguments = new ProcessArgumentBuilder().Append("infra/host/pack.sh").AppendQuoted(app).AppendQuoted(trained)
            .AppendQuoted(Data()).AppendQuoted(features).Append(row[0]).Append(row[1]).AppendQuoted(release);
        if (StartProcess("bash", new ProcessSettings { Arguments = arguments, RedirectStandardOutput = true }, out var lines) != 0)
            throw new CakeException("The release could not be packed; the message stands above.");

        Information("Release: {0}, for example {1}-1; ReleaseSha256 {2}", release.Path, Commit() is { Length: > 0 } commit ? commit[..7] : "0000000", lines.First());
    });

Task("Export")
    .Description("Sends the champion and the site to S3 (--bucket, --artifacts for another bucket of models, --endpoint, --region, --edge); seen whole or not at all.")
    .IsDependentOn("Site")
    .Does(() =>
    {
        // Before the model goes too: a site that cannot be published stops all of it.
        Credit("publish", line => line.Append("scan").AppendQuoted(site).Append("--clients").AppendQuoted(features));
        Credit("models", line => S3(line.Append("publish --promote"), artifacts));
        Credit("publish", line => S3(line.Append("site").AppendQuoted(site).Append("--clients").AppendQuoted(features), bucket));
        Switch();
    });

Task("RollbackSite")
    .Description("Lets readers see the site before the current one again (--bucket, --endpoint, --region, --edge).")
    .IsDependentOn("Build")
    .Does(() =>
    {
        Credit("publish", line => S3(line.Append("rollback"), bucket));
        Switch();
    });

Task("Serve")
    .Description("Starts the API with the explorer on loopback, until Ctrl+C.")
    .IsDependentOn("Site")
    .WithCriteria(serve, "--serve=false")
    .Does(() => Credit("serve", line => line.Append("--data").AppendQuoted(Data()).Append("--features").AppendQuoted(features).Append($"--port {port}")));

Task("Default")
    .Description("The main job: data, features, search, train, register, notebooks, site, service.")
    .IsDependentOn("Serve");

Task("Test")
    .Description("Builds, then runs all tests; ends with their count.")
    .IsDependentOn("Build")
    .IsDependentOn("Explorer")
    .IsDependentOn("Linters")
    .IsDependentOn("Issuer")
    .Does(() =>
    {
        var results = Directory("artifacts/tests");
        CleanDirectory(results);
        var failed = false;
        foreach (var project in GetFiles("tests/*.Tests/*.csproj").OrderBy(file => file.FullPath))
        {
            var arguments = new ProcessArgumentBuilder()
                .Append("test").AppendQuoted(project.FullPath)
                .Append($"--no-build --nologo --configuration {configuration} --logger")
                .AppendQuoted($"trx;LogFileName={project.GetFilenameWithoutExtension()}.trx")
                .Append("--results-directory").AppendQuoted(results);
            failed |= StartProcess("dotnet", new ProcessSettings { Arguments = arguments }) != 0;
        }

        foreach (var (store, held) in Stores(GetFiles("artifacts/tests/*.trx")))
            Console.WriteLine($"{store,-24} {held,4} passed");
        var (passed, bad, skipped) = Count(GetFiles("artifacts/tests/*.trx"));
        var summary = $"{passed} passed, {bad} failed, {skipped} skipped";
        System.IO.File.WriteAllText("artifacts/tests/summary.txt", summary + "\n");
        Console.WriteLine(summary);
        if (failed || bad > 0 || passed == 0)
            throw new CakeException("Tests failed; their messages stand above.");
    });

Task("Pictures")
    .Description("Takes the pictures of the explorer, every screen in both languages, light and dark, on synthetic clients, into site/content/images/tour.")
    .IsDependentOn("Build")
    .IsDependentOn("Explorer")
    .Does(() =>
    {
        var exit = StartProcess("dotnet", new ProcessSettings
        {
            Arguments = $"test tests/CreditScoring.Api.Tests --no-build --nologo --configuration {configuration} --filter FullyQualifiedName~PictureTests",
            EnvironmentVariables = new Dictionary<string, string> { ["EXPLORER_PICTURES"] = "1" },
        });
        if (exit != 0)
            throw new CakeException("The pictures could not all be taken; the message stands above, and the pictures in use are as they were.");
    });

Task("Pack")
    .Description("Packs credit as a dotnet tool, installs it from that package alone, and runs a new notebook with it.")
    .IsDependentOn("Build")
    .Does(() =>
    {
        CleanDirectory(package);
        CleanDirectory(tool);
        DotNetPack("src/CreditScoring.Cli/CreditScoring.Cli.csproj", new DotNetPackSettings
        {
            Configuration = configuration, NoBuild = true, NoLogo = true, Verbosity = DotNetVerbosity.Quiet, OutputDirectory = package,
        });
        Run("dotnet", $"tool install CreditScoring.Cli --source \"{MakeAbsolute(package)}\" --tool-path \"{tool}\"");
        var credit = MakeAbsolute(tool + File(IsRunningOnWindows() ? "credit.exe" : "credit")).FullPath;
        var notebook = tool + File("01-new.dib");
        Run(credit, $"notebooks new \"{notebook}\" --title Start --question \"Does the tool run?\"");
        Run(credit, $"notebooks lint \"{notebook}\"");
        Run(credit, $"notebooks run \"{notebook}\" --output \"{tool}/outputs\" --parameter sample=7");
        var shown = System.IO.File.ReadAllText($"{tool}/outputs/01-new.json");
        if (!shown.Contains("\"text\": \"7\"", StringComparison.Ordinal))
            throw new CakeException("The installed tool ran a notebook and did not show its parameter.");
    });

Task("Bench")
    .Description("Runs the benchmarks and keeps their table in tests/Benchmarks/results.")
    .IsDependentOn("Build")
    .Does(() =>
    {
        var exit = StartProcess("dotnet", new ProcessSettings { Arguments = $"artifacts/bin/Benchmarks/{configuration.ToLowerInvariant()}/Benchmarks.dll" });
        var table = GetFiles("artifacts/benchmarks/results/*-report-github.md").OrderBy(file => System.IO.File.GetLastWriteTimeUtc(file.FullPath)).LastOrDefault();
        if (exit != 0 || table is null)
            throw new CakeException("The benchmarks failed; their messages stand above.");

        EnsureDirectoryExists("tests/Benchmarks/results");
        System.IO.File.WriteAllText("tests/Benchmarks/results/latest.md", "Made by `./build.sh --target=Bench`.\n" + System.IO.File.ReadAllText(table.FullPath).ReplaceLineEndings("\n"));
    });

void S3(ProcessArgumentBuilder line, string name)
{
    if (name is "")
        throw new CakeException("Say which bucket: --bucket=NAME.");
    line.Append("--bucket").AppendQuoted(name);
    if (endpoint is not "")
        line.Append("--endpoint").AppendQuoted(endpoint);
    if (region is not "")
        line.Append("--region").AppendQuoted(region);
}

// CloudFront's function reads the release from its own store at the edge; the bucket's current.json is what decides.
void Switch()
{
    if (edge is "")
        return;

    Credit("publish", line => S3(line.Append("list --current"), bucket), out var lines);
    Run("bash", $"infra/host/switch-site.sh \"{edge}\" \"{lines.Single()}\"");
}

// Tests passed of each artifact store: they all run one suite.
IEnumerable<(string Store, int Passed)> Stores(IEnumerable<FilePath> files) => files
    .SelectMany(file => System.Xml.Linq.XDocument.Load(file.FullPath).Descendants().Where(element => element.Name.LocalName == "UnitTestResult"))
    .Where(result => result.Attribute("outcome")?.Value == "Passed")
    .Select(result => System.Text.RegularExpressions.Regex.Match(result.Attribute("testName")!.Value, @"\.(\w*ArtifactStore)Tests\.").Groups[1].Value)
    .Where(store => store.Length > 0)
    .GroupBy(store => store)
    .Select(store => (store.Key, store.Count()))
    .OrderBy(store => store.Key);

(int Passed, int Failed, int Skipped) Count(IEnumerable<FilePath> files)
{
    var (passed, bad, skipped) = (0, 0, 0);
    foreach (var file in files)
    {
        var counters = System.Xml.Linq.XDocument.Load(file.FullPath).Descendants().Single(element => element.Name.LocalName == "Counters");
        int Number(string name) => int.Parse(counters.Attribute(name)!.Value, System.Globalization.CultureInfo.InvariantCulture);
        passed += Number("passed");
        bad += Number("failed") + Number("error") + Number("timeout") + Number("aborted");
        skipped += Number("total") - Number("executed");
    }

    return (passed, bad, skipped);
}

void Run(string program, string arguments)
{
    var exit = StartProcess(program, new ProcessSettings { Arguments = arguments });
    if (exit != 0)
        throw new CakeException(exit, $"{program} {arguments} ended with exit code {exit}; its message stands above.");
}

void Npm(string arguments, string package)
{
    var (file, start) = IsRunningOnWindows() ? ("cmd", "/c npm ") : ("npm", "");
    if (StartProcess(file, new ProcessSettings { Arguments = $"{start}--prefix {package} {arguments}" }) != 0)
        throw new CakeException($"npm {arguments} failed; its message stands above. Check the network and {package}/package-lock.json.");
}

RunTarget(target);
