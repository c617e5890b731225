namespace CreditScoring.Api.Identity;

/// <summary>The issuer that signs people in (OpenID Connect), and what its access tokens must say.</summary>
public sealed record SignInOptions
{
    /// <summary>Address of the issuer, as its tokens name it; keys and addresses are read from its <c>/.well-known/openid-configuration</c>.</summary>
    public required Uri Issuer { get; init; }

    /// <summary>The audience for which tokens are issued.</summary>
    public required string Audience { get; init; }

    /// <summary>Number of the explorer at the issuer; also accepted where a token names a client and no audience, as Amazon Cognito's do.</summary>
    public required string ClientId { get; init; }

    /// <summary>The scope that a token must carry.</summary>
    public string Scope { get; init; } = DefaultScope;

    /// <summary>The scope that a token must carry where none is named.</summary>
    public const string DefaultScope = "scoring/score.read";

    /// <summary>Where the issuer publishes its keys and addresses.</summary>
    internal string Configuration => Issuer.AbsoluteUri.TrimEnd('/') + "/.well-known/openid-configuration";

    /// <exception cref="ArgumentException">The issuer is not reached by TLS, and is not on this machine.</exception>
    internal void Check()
    {
        if (!Issuer.IsAbsoluteUri || Issuer.Scheme != Uri.UriSchemeHttps && !(Issuer.Scheme == Uri.UriSchemeHttp && Issuer.IsLoopback))
            throw new ArgumentException($"The issuer is '{Issuer}'; give an https address, as keys are read from it.");
        if (Audience.Length == 0 || ClientId.Length == 0 || Scope.Length == 0)
            throw new ArgumentException("An issuer needs the audience of its tokens, the explorer's number there and the scope; give --audience and --client.");
    }
}
