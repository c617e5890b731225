using CreditScoring.Api.Serving;
using Microsoft.AspNetCore.Authentication;

namespace CreditScoring.Api.Identity;

/// <summary>Puts sign-in, roles and scopes in place.</summary>
static class IdentityServices
{
    /// <summary>Adds the issuer that the options name; without one, the development issuer.</summary>
    public static void AddIdentity(this IServiceCollection services, ApiOptions options)
    {
        if (options.SignIn is { } signIn)
        {
            services.AddSingleton<IIssuer>(provider => new OutsideIssuer(signIn, provider.GetRequiredService<TimeProvider>()));
        }
        else
        {
            services.AddSingleton(provider => DevelopmentTokens.Open(options.DevelopmentKeyFile, provider.GetRequiredService<TimeProvider>()));
            services.AddSingleton<DevelopmentIssuer>();
            services.AddSingleton<IIssuer>(provider => provider.GetRequiredService<DevelopmentIssuer>());
        }

        services.AddSingleton(provider => new TokenVerifier(
            provider.GetRequiredService<IIssuer>(), options.SignIn?.Audience ?? DevelopmentTokens.Audience, options.SignIn?.ClientId ?? DevelopmentTokens.Audience,
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => PortfolioAssignment.Read(options.PortfolioFile, provider.GetRequiredService<ModelInService>().Current.Portfolio));
        services.AddAuthentication(BearerHandler.Scheme).AddScheme<AuthenticationSchemeOptions, BearerHandler>(BearerHandler.Scheme, null);
        services.AddPolicies(options.SignIn?.Scope ?? SignInOptions.DefaultScope);
    }
}
