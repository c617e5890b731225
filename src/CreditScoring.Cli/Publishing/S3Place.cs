using System.CommandLine;
using CreditScoring.Aws;

namespace CreditScoring.Cli.Publishing;

/// <summary>The options that say where in S3, shared by all verbs that send something there. Who asks is found as everywhere on AWS: environment, profile, role.</summary>
sealed class S3Place
{
    readonly Option<string?> _bucket;
    readonly Option<string> _prefix;
    readonly Option<string?> _endpoint = new("--endpoint") { Description = "A server other than AWS that speaks S3, such as http://127.0.0.1:9000.", HelpName = "URL" };
    readonly Option<string?> _region = new("--region") { Description = "Region of AWS, such as eu-west-3; that of the machine's settings when absent.", HelpName = "REGION" };

    /// <param name="prefix">What every key begins with, unless it is said otherwise.</param>
    /// <param name="instead">What is used without a bucket; null when there must be one.</param>
    public S3Place(string prefix, string? instead = null)
    {
        _bucket = new("--bucket") { Description = "The bucket, which must exist" + (instead is null ? "." : $"; {instead} when absent."), HelpName = "BUCKET", Required = instead is null };
        _prefix = new("--prefix") { Description = "What every key in the bucket begins with.", HelpName = "FOLDER/", DefaultValueFactory = _ => prefix };
        _endpoint.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } address && !(Uri.TryCreate(address, UriKind.Absolute, out var whole) && whole.Scheme.StartsWith("http", StringComparison.Ordinal)))
                result.AddError("--endpoint must be a whole address, such as http://127.0.0.1:9000.");
        });
    }

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _bucket, _prefix, _endpoint, _region })
            command.Add(option);
    }

    /// <summary>The place that a command line names; null when it names none.</summary>
    public S3Options? Find(ParseResult parsed) => parsed.GetValue(_bucket) is null ? null : Of(parsed);

    /// <summary>The place that a command line must name.</summary>
    public S3Options Of(ParseResult parsed) => new()
    {
        Bucket = parsed.GetRequiredValue(_bucket)!,
        Prefix = parsed.GetRequiredValue(_prefix),
        Endpoint = parsed.GetValue(_endpoint) is { } address ? new Uri(address) : null,
        Region = parsed.GetValue(_region),
        UsePathStyle = parsed.GetValue(_endpoint) is not null,
    };
}
