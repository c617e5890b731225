namespace CreditScoring.Api.Serving;

/// <summary>Gives each call the model in service at its start.</summary>
static class ServingServices
{
    /// <summary>Adds a model, what is worked out from it, and the watch that replaces it.</summary>
    public static void AddServing(this IServiceCollection services, ServedModel first)
    {
        services.AddSingleton(new ModelInService(first));
        services.AddSingleton<ModelWatch>().AddHostedService(provider => provider.GetRequiredService<ModelWatch>());

        // What an endpoint asks for in one call is all of one model, whatever comes into service meanwhile.
        services.AddScoped(provider => provider.GetRequiredService<ModelInService>().Current);
        services.AddScoped(provider => provider.GetRequiredService<ServedModel>().Portfolio);
        services.AddScoped(provider => provider.GetRequiredService<ServedModel>().Similar);
        services.AddScoped(provider => provider.GetRequiredService<ServedModel>().Cases);
        services.AddScoped(provider => provider.GetRequiredService<ServedModel>().Refits);
    }
}
