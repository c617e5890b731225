using System.CommandLine;
using System.Globalization;
using CreditScoring.Cli.Models;
using CreditScoring.Cli.Output;
using CreditScoring.Drift;
using CreditScoring.Drift.Evidently;
using CreditScoring.Monitoring;
using CreditScoring.Reporting;
using CreditScoring.Reporting.DriftPages;

namespace CreditScoring.Cli.Drift;

/// <summary><c>credit drift</c>: what changed between two data sets, and whether it matters; exit code 3 when it does.</summary>
static class DriftCommand
{
    const int Drifted = 3;

    public static Command Create()
    {
        var files = new DriftFiles();
        var output = new Option<string>("--output") { Description = "Folder for report.json and report.html.", HelpName = "DIR", Required = true };
        var mode = new Option<string>("--mode") { Description = "default flags what is significant and material; evidently computes what Evidently 0.7.21 does.", DefaultValueFactory = _ => "default" };
        mode.AcceptOnlyFromAmong("default", "evidently");
        var preset = new Option<string>("--preset") { Description = "With --mode evidently: how columns are typed, as by versions 0.4 to 0.6 (legacy) or 0.7 (new).", DefaultValueFactory = _ => "legacy" };
        preset.AcceptOnlyFromAmong("legacy", "new");
        var columns = new DriftColumns();
        var limits = new DriftLimits();
        var language = CommonOptions.Language();
        var threads = CommonOptions.Threads();

        var command = new Command("drift", "Compare two data sets column by column; exit 3 when the verdict is drift.") { output, mode, preset, language, threads };
        files.AddTo(command);
        columns.AddTo(command);
        limits.AddTo(command);
        command.SetAction(parsed =>
        {
            var path = Path.Combine(parsed.GetRequiredValue(output), "report.json");
            var reader = parsed.GetRequiredValue(language) == "fr" ? ReportLanguage.French : ReportLanguage.English;
            var isDrift = files.Profile(parsed) is { } known ? OfProfile(known.Place, known.Current)
                : files.Model(parsed) is { } model ? OfModel(model, files.Clients(parsed, model), limits.Of(parsed), parsed.GetValue(threads), reader, path)
                : OfTables(parsed);
            Report.Line($"Written: {path}");

            return isDrift ? Drifted : 0;

            bool OfTables(ParseResult asked)
            {
                var left = columns.LeftOut(asked);
                var (reference, current) = files.Tables(asked);
                var (before, now) = (Table("Reading the reference", reference, left), Table("Reading the current data", current, left));
                var (target, prediction) = columns.Roles(asked, [.. before.Columns.Select(column => column.Name)]);

                return asked.GetRequiredValue(mode) == "default"
                    ? Default(options => DriftComparison.Compare(before, now, options, asked.GetValue(threads)), limits.Of(asked) with { Target = target, Prediction = prediction }, reader, path)
                    : Compatible(before, now, asked.GetRequiredValue(preset) == "new" ? CompatibilityPreset.New : CompatibilityPreset.Legacy, target, prediction, reader, path);
            }

            bool OfProfile(string place, string current)
            {
                if (parsed.GetRequiredValue(mode) != "default")
                    throw new ArgumentException("--mode evidently reads rows: give --reference FILE in place of --profile.");

                var left = columns.LeftOut(parsed);
                var known = Report.Step("Reading the profile", _ => DriftProfile.Read(place, left), read => read.Text);
                var now = Report.Step("Reading the current data", _ => known.Table(current, left, parsed.GetValue(threads)), Text);
                var before = known.For(now);
                var (target, prediction) = columns.Roles(parsed, [.. before.Columns.Select(column => column.Name)]);

                return Default(options => before.Compare(now, options, parsed.GetValue(threads)), limits.Of(parsed) with { Target = target, Prediction = prediction }, reader, path);
            }
        });

        return command;
    }

    static bool OfModel(ModelInput input, DriftClients clients, DriftOptions options, int threads, ReportLanguage language, string path)
    {
        var drift = Report.Step(
            "Comparing", _ => ModelDrift.Of(input.Model, clients.Reference, clients.Current, clients.Outcomes, options, threads: threads),
            found => string.Create(CultureInfo.InvariantCulture, $"{found.Columns.Drifted} of {found.Columns.Judged} columns drifted"));
        SafeFile.Write(path, stream => ModelDriftJson.Write(stream, drift, $"{input.Model.Identity.Name} {input.Model.Identity.Version}"));
        SafeFile.Write(Path.ChangeExtension(path, ".html"), stream => DriftHtml.Write(stream, drift.Columns, language, drift));
        foreach (var line in DriftText.Lines(drift.Columns).Concat(DriftText.Lines(drift)))
            Report.Line(line);

        return drift.Columns.IsDrift;
    }

    static SampleTable Table(string step, string file, IReadOnlySet<string> left) => Report.Step(step, _ => SampleTable.Read(file, left), Text);

    static string Text(SampleTable table) => string.Create(CultureInfo.InvariantCulture, $"{table.Columns.Count} columns, {table.Rows:N0} rows");

    static bool Default(Func<DriftOptions, DriftReport> compare, DriftOptions options, ReportLanguage language, string path)
    {
        var report = Report.Step(
            "Comparing", _ => compare(options),
            found => string.Create(CultureInfo.InvariantCulture, $"{found.Drifted} of {found.Judged} columns drifted"));
        SafeFile.Write(path, stream => DriftJson.Write(stream, report));
        SafeFile.Write(Path.ChangeExtension(path, ".html"), stream => DriftHtml.Write(stream, report, language));
        foreach (var line in DriftText.Lines(report))
            Report.Line(line);

        return report.IsDrift;
    }

    static bool Compatible(SampleTable reference, SampleTable current, CompatibilityPreset preset, string? target, string? prediction, ReportLanguage language, string path)
    {
        var options = new CompatibilityOptions { Preset = preset, EveryTest = true };
        var (columns, leftOut) = Common(reference, current, target, prediction);
        if (columns.Count == 0)
            throw new InvalidDataException("The two files have no column in common that can be compared; give two files of the same table.");

        var report = Report.Step(
            "Comparing", _ => CompatibilityReport.Of(columns, options),
            found => string.Create(CultureInfo.InvariantCulture, $"{found.Drifted} of {found.Columns.Count} columns drifted, as Evidently counts"));
        SafeFile.Write(path, stream => CompatibilityJson.Write(stream, report, options, reference.Rows, current.Rows, leftOut));
        SafeFile.Write(Path.ChangeExtension(path, ".html"), stream => DriftHtml.Write(stream, report, (reference.Rows, current.Rows), options.DriftShare, language));

        return report.IsDrift;
    }

    static (List<CompatibilityColumn> Columns, List<(string Name, string Reason)> LeftOut) Common(SampleTable reference, SampleTable current, string? target, string? prediction)
    {
        List<CompatibilityColumn> columns = [];
        List<(string, string)> leftOut = [];
        foreach (var before in reference.Columns)
        {
            var now = current.Find(before.Name);
            var reason = now is null ? "The current data do not have it; Evidently passes over it without a word."
                : before.Fault ?? now.Fault ?? (before.Kind is { } one && now.Kind is { } other && one != other ? "It holds numbers in one file and words in the other." : null);
            if (reason is not null)
                leftOut.Add((before.Name, reason));
            else
                columns.Add(new CompatibilityColumn(
                    before.Name, SampleAs(before, now!), SampleAs(now!, before),
                    before.Name == target ? ColumnRole.Target : before.Name == prediction ? ColumnRole.Prediction : ColumnRole.Feature));
        }

        return (columns, leftOut);
    }

    static ColumnSample SampleAs(SampleColumn column, SampleColumn other) => column.SampleAs(column.Kind ?? other.Kind ?? Features.FeatureKind.Numeric);
}
