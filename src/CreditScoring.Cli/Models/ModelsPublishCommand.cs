using System.CommandLine;
using CreditScoring.Aws;
using CreditScoring.Cli.Output;
using CreditScoring.Cli.Publishing;
using CreditScoring.Models;

namespace CreditScoring.Cli.Models;

/// <summary><c>credit models publish</c>: a version of the local registry into a registry on S3.</summary>
static class ModelsPublishCommand
{
    public static Command Create()
    {
        var version = new Argument<string?>("VERSION") { Description = "The version; the champion when absent.", Arity = ArgumentArity.ZeroOrOne };
        var (registry, name) = (CommonOptions.Registry(), CommonOptions.Name());
        var place = new S3Place("models/");
        var command = new Command("publish", "Register a version in the registry of an S3 bucket too; it is checked first, and created once.") { version, registry, name };
        place.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var (model, options) = (parsed.GetRequiredValue(name), place.Of(parsed));
            var store = new FolderArtifactStore(parsed.GetRequiredValue(registry));
            var from = new ModelRegistry(store);
            var chosen = parsed.GetValue(version) ?? await from.ResolveAsync(model, cancellation: cancellation);
            await from.ReadAsync(model, chosen, cancellation);
            var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
            foreach (var key in await store.ListAsync($"{model}/{chosen}/", cancellation))
                files[key.Value.Split('/')[^1]] = (await store.ReadAsync(key, cancellation)).Content.ToArray();

            using var client = options.Connect();
            var to = new ModelRegistry(new S3ArtifactStore(client, options));
            var published = await to.RegisterAsync(model, files, cancellation);
            await to.ReadAsync(model, published, cancellation);
            Report.Line($"Model: {model} {chosen} is {published} at s3://{options.Bucket}/{options.Prefix}, read back and checked.");
        });

        return command;
    }
}
