using System.CommandLine;
using CreditScoring.Models;

namespace CreditScoring.Cli.Models;

/// <summary><c>credit models promote</c>: points an alias to a version, once a gate let it pass when one is given.</summary>
static class ModelsPromoteCommand
{
    public static Command Create()
    {
        var version = new Argument<string>("VERSION") { Description = "The version." };
        var (registry, name, alias) = (CommonOptions.Registry(), CommonOptions.Name(), CommonOptions.Alias());
        var promotion = new GatedPromotion();
        var command = new Command("promote", "Put a version in service.") { version, registry, name, alias };
        promotion.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var models = new ModelRegistry(new FolderArtifactStore(parsed.GetRequiredValue(registry)));
            var (model, target) = (parsed.GetRequiredValue(name), parsed.GetRequiredValue(version));
            await models.ReadAsync(model, target, cancellation);

            return await promotion.RunAsync(parsed, models, (model, target, parsed.GetRequiredValue(alias)), isFirst: false, cancellation);
        });

        return command;
    }
}
