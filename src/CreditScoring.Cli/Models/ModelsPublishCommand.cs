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
        var promote = new Option<bool>("--promote") { Description = "Make it the champion of the bucket as well; it must be that of the local registry, whose log says who promoted it and why." };
        var place = new S3Place("models/");
        var command = new Command("publish", "Register a version in the registry of an S3 bucket too; it is checked first, and created once.") { version, registry, name, promote };
        place.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var (model, options) = (parsed.GetRequiredValue(name), place.Of(parsed));
            var store = new FolderArtifactStore(parsed.GetRequiredValue(registry));
            var from = new ModelRegistry(store);
            var chosen = parsed.GetValue(version) ?? await from.ResolveAsync(model, cancellation: cancellation);
            var log = parsed.GetValue(promote) ? await from.LogAsync(model, cancellation: cancellation) : [];
            if (parsed.GetValue(promote) && (log.Count == 0 || log[^1].Version != chosen))
                throw new InvalidDataException($"{chosen} is not the champion of {parsed.GetValue(registry)}; promote it there first (credit models promote {chosen} --gate FILE), then publish it.");

            await from.ReadAsync(model, chosen, cancellation);
            var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
            foreach (var key in await store.ListAsync($"{model}/{chosen}/", cancellation))
                files[key.Value.Split('/')[^1]] = (await store.ReadAsync(key, cancellation)).Content.ToArray();

            using var client = options.Connect();
            var to = new ModelRegistry(new S3ArtifactStore(client, options));
            var published = await to.RegisterAsync(model, files, cancellation);
            await to.ReadAsync(model, published, cancellation);
            Report.Line($"Model: {model} {chosen} is {published} at s3://{options.Bucket}/{options.Prefix}, read back and checked.");
            if (log is [.., var last])
                Report.Line(await PromoteAsync(from, to, model, published, last, cancellation)
                    ? $"It is the champion there too, promoted by {last.Actor}: {last.Reason}" : "It was the champion there already.");
        });

        return command;
    }

    // The bucket's log tells what the local one tells, and has the word of the gate that the entry names.
    static async Task<bool> PromoteAsync(ModelRegistry from, ModelRegistry to, string model, string version, PromotionEntry last, CancellationToken cancellation)
    {
        if (last.Gate is { } hash && await from.FindGateAsync(model, hash, cancellation) is { } gate)
            await to.KeepGateAsync(model, gate, cancellation);
        var act = new PromotionAct(last.Actor, last.Reason, TimeProvider.System.GetUtcNow()) { Gate = last.Gate, IsForced = last.IsForced };

        return await to.PromoteAsync(model, version, act, cancellation: cancellation) is not null;
    }
}
