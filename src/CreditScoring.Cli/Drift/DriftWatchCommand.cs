using System.CommandLine;
using System.Globalization;
using CreditScoring.Cli.Output;
using CreditScoring.Drift;
using CreditScoring.Drift.Windows;
using CreditScoring.Features;
using CreditScoring.Monitoring;
using CreditScoring.Reporting;
using CreditScoring.Reporting.DriftPages;

namespace CreditScoring.Cli.Drift;

/// <summary><c>credit drift-watch</c>: windows of data beside a reference, in the order of their names; exit code 3 when an alarm stands after the last.</summary>
static class DriftWatchCommand
{
    const int Alarm = 3;

    static readonly WatchOptions usual = new();

    public static Command Create()
    {
        var reference = new Option<string?>("--reference") { Description = "The data that the model learned from: a .csv, .csv.gz or .features file.", HelpName = "FILE" };
        var profile = DriftFiles.ProfileOption();
        var windows = new Option<string[]>("--windows") { Description = "A folder, or files, one a window; they are taken in the order of their names.", HelpName = "DIR|FILES", Required = true, AllowMultipleArgumentsPerToken = true };
        var output = new Option<string>("--output") { Description = "Folder for watch.json and watch.html.", HelpName = "DIR", Required = true };
        var needed = new Option<int>("--needed") { Description = "Windows out of band that give the alarm.", DefaultValueFactory = _ => usual.Needed };
        var of = new Option<int>("--of") { Description = "Among so many last windows.", DefaultValueFactory = _ => usual.Of };
        var quiet = new Option<int>("--quiet") { Description = "Windows in band, one after the other, that end an alarm.", DefaultValueFactory = _ => usual.Quiet };
        var columns = new DriftColumns();
        var limits = new DriftLimits();
        var (language, threads) = (CommonOptions.Language(), CommonOptions.Threads());

        var command = new Command("drift-watch", "Watch windows of data beside a reference; exit 3 when an alarm stands.") { reference, profile, windows, output, needed, of, quiet, language, threads };
        columns.AddTo(command);
        limits.AddTo(command);
        command.SetAction(parsed =>
        {
            var left = columns.LeftOut(parsed);
            var known = Report.Step("Reading the reference", _ => Known(parsed.GetValue(reference), parsed.GetValue(profile), left, parsed.GetValue(threads)), read => read.Text);
            var files = Files(parsed.GetRequiredValue(windows));
            var (target, prediction) = columns.Roles(parsed, [.. known.Profile.Columns.Select(column => column.Name)]);
            var options = usual with
            {
                Drift = limits.Of(parsed) with { Target = target, Prediction = prediction },
                Needed = parsed.GetValue(needed),
                Of = parsed.GetValue(of),
                Quiet = parsed.GetValue(quiet),
            };
            var vintages = new List<Vintage>();
            var first = Next(known, files[0], left, parsed.GetValue(threads), vintages);
            var report = Report.Step(
                "Watching",
                progress => DriftWatch.Of(
                    known.For(first), files.Select((file, place) => (Path.GetFileName(file), place == 0 ? first : Next(known, file, left, parsed.GetValue(threads), vintages, progress, place / (double)files.Count))),
                    options, parsed.GetValue(threads)),
                found => string.Create(CultureInfo.InvariantCulture, $"{found.Windows.Count} {(found.Windows.Count == 1 ? "window" : "windows")}, {found.Figures.Count(figure => figure.IsAlarm)} of {found.Figures.Count} figures on alarm"));
            var path = Path.Combine(parsed.GetRequiredValue(output), "watch.json");
            SafeFile.Write(path, stream => WatchJson.Write(stream, report, json => Vintage.WriteAll(json, vintages)));
            SafeFile.Write(Path.ChangeExtension(path, ".html"), stream => WatchHtml.Write(stream, report, parsed.GetRequiredValue(language) == "fr" ? ReportLanguage.French : ReportLanguage.English, vintages));
            foreach (var vintage in vintages.Where(vintage => vintage.Realised is not null))
                Report.Line(string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {vintage.Name}: {vintage.Known:N0} of {vintage.Clients:N0} outcomes known; AUC {vintage.Realised!.Auc.Auc:0.000} where {vintage.Expected.Auc.Value:0.000} was expected, defaults {vintage.Realised.DefaultRate:P1} where {vintage.Expected.DefaultRate.Value:P1}, cost per client {vintage.Realised.CostPerClient:0.000} where {vintage.Expected.CostPerClient.Value:0.000}"));
            foreach (var figure in report.Figures.Where(figure => figure.IsAlarm))
                Report.Line($"  {figure.Column ?? figure.Kind.ToString()}: on alarm since {Since(report, [.. figure.Points.Select(point => point.IsAlarm)])}");
            if (report.IsCusumAlarm)
                Report.Line($"  cumulative sum of the score's mean: on alarm since {Since(report, [.. report.Cusum.Select(point => point.IsAlarm)])}");
            Report.Line($"Written: {path}");

            return report.IsAlarm ? Alarm : 0;
        });

        return command;
    }

    static DriftProfile Known(string? reference, string? profile, IReadOnlySet<string> left, int threads) => (reference, profile) switch
    {
        ({ } file, null) => new DriftProfile(ReferenceProfile.Of(SampleTable.Read(file, left), threads: threads), null),
        (null, { } place) => DriftProfile.Read(place, left),
        _ => throw new ArgumentException("Give either --reference FILE or --profile MODEL|FILE."),
    };

    static SampleTable Next(DriftProfile known, string file, IReadOnlySet<string> left, int threads, List<Vintage> vintages, IProgress<double>? progress = null, double done = 0)
    {
        progress?.Report(done);
        var (table, vintage) = known.Window(file, left, threads);
        if (vintage is not null)
            vintages.Add(vintage);

        return table;
    }

    static List<string> Files(string[] given)
    {
        string[] endings = [".csv", ".csv.gz", FeatureFile.Extension];
        var files = given.SelectMany(place => Directory.Exists(place) ? Directory.GetFiles(place).Where(file => Array.Exists(endings, ending => file.EndsWith(ending, StringComparison.OrdinalIgnoreCase))) : [place])
            .OrderBy(Path.GetFileName, StringComparer.Ordinal).ToList();

        return files.Count > 0 ? files : throw new InvalidDataException($"{string.Join(", ", given)} holds no .csv, .csv.gz or .features file; give a folder of windows, or files.");
    }

    static string Since(WatchReport report, bool[] alarms) => report.Windows[Array.LastIndexOf(alarms, false) + 1].Name;
}
