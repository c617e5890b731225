using Microsoft.IdentityModel.Tokens;

namespace CreditScoring.Api.Identity;

/// <summary>Who signs people in.</summary>
interface IIssuer
{
    /// <summary>The issuer, as its tokens name it.</summary>
    string Name { get; }

    /// <summary>The key of a number, or null when the issuer has none.</summary>
    /// <param name="kid">The key's number, as a token names it.</param>
    /// <param name="cancellation">Stops.</param>
    /// <exception cref="IOException">The issuer's keys were never reached.</exception>
    ValueTask<SecurityKey?> KeyAsync(string kid, CancellationToken cancellation);

    /// <summary>Where the explorer sends people to sign in.</summary>
    /// <param name="cancellation">Stops.</param>
    /// <exception cref="IOException">The issuer was never reached.</exception>
    ValueTask<SignInResponse> SignInAsync(CancellationToken cancellation);
}
