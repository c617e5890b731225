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
        var act = new PromotionOptions();
        var promote = new Option<bool>("--promote") { Description = "Make it the champion as well." };
        var command = new Command("register", "Take a model folder into the registry.") { model, registry, name, promote };
        act.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var folder = parsed.GetRequiredValue(model);
            ModelFolder.Read(folder);
            var files = Directory.GetFiles(folder).ToDictionary(file => Path.GetFileName(file)!, File.ReadAllBytes);
            var models = new ModelRegistry(new FolderArtifactStore(parsed.GetRequiredValue(registry)));
            var version = await models.RegisterAsync(parsed.GetRequiredValue(name), files, cancellation);
            Report.Line($"{parsed.GetValue(name)} {version} registered in {parsed.GetValue(registry)}.");
            if (parsed.GetValue(promote))
            {
                await models.PromoteAsync(parsed.GetRequiredValue(name), version, act.Act(parsed), cancellation: cancellation);
                Report.Line($"{version} is the champion.");
            }
        });

        return command;
    }
}
