using System.CommandLine;
using CreditScoring.Cli.Output;
using CreditScoring.Models;

namespace CreditScoring.Cli.Models;

/// <summary><c>credit models register</c>: takes a model folder into the registry.</summary>
static class ModelsRegisterCommand
{
    public static Command Create()
    {
        var model = new Argument<string>("MODEL") { Description = "Folder of the model." };
        var (registry, name) = (CommonOptions.Registry(), CommonOptions.Name());
        var promote = new Option<bool>("--promote") { Description = "Make it the champion as well; with --gate only if it passes beside the champion there is." };
        var promotion = new GatedPromotion();
        var command = new Command("register", "Take a model folder into the registry.") { model, registry, name, promote };
        promotion.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var folder = parsed.GetRequiredValue(model);
            ModelFolder.Read(folder);
            var files = Directory.GetFiles(folder).ToDictionary(file => Path.GetFileName(file)!, File.ReadAllBytes);
            var models = new ModelRegistry(new FolderArtifactStore(parsed.GetRequiredValue(registry)));
            var version = await models.RegisterAsync(parsed.GetRequiredValue(name), files, cancellation);
            Report.Line($"{parsed.GetValue(name)} {version} registered in {parsed.GetValue(registry)}.");

            return parsed.GetValue(promote)
                ? await promotion.RunAsync(parsed, models, (parsed.GetRequiredValue(name), version, ModelRegistry.Champion), isFirst: true, cancellation)
                : 0;
        });

        return command;
    }
}
