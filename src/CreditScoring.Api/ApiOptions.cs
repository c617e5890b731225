using System.Globalization;
using System.Net;
using CreditScoring.Models;

namespace CreditScoring.Api;

/// <summary>What the service serves and where it listens.</summary>
public sealed record ApiOptions
{
    /// <summary>Folder of the trained model.</summary>
    public required string ModelFolder { get; init; }

    /// <summary>Name and version under which the model is registered; null takes the name of its folder.</summary>
    public ModelIdentity? Identity { get; init; }

    /// <summary>Folder of the Home Credit tables whose clients are served.</summary>
    public required string DataFolder { get; init; }

    /// <summary>
    /// File of the features of these clients, computed from all tables of <see cref="DataFolder"/>; null computes them. With it, only the
    /// clients are read from the folder.
    /// </summary>
    public string? FeatureFile { get; init; }

    /// <summary>Folder of the built explorer, or null to serve the API alone.</summary>
    public string? ExplorerFolder { get; init; }

    /// <summary>Address to listen on; only a loopback address is accepted unless <see cref="IsBehindSignIn"/>, as there is no sign-in yet.</summary>
    public string Address { get; init; } = "127.0.0.1";

    /// <summary>
    /// Whether something in front lets through signed-in callers alone, and nobody else reaches the port: a load balancer that verifies tokens, in a
    /// network that only it can enter. The service then listens on any address and answers to any host name.
    /// </summary>
    public bool IsBehindSignIn { get; init; }

    /// <summary>Port to listen on, from 0 to 65535; 0 lets the system choose a free one.</summary>
    public int Port { get; init; } = 5080;

    /// <summary>Folder of the audit trail to which each answer is written before it is given; null writes none.</summary>
    public string? AuditFolder { get; init; }

    /// <summary>File of the trail's key; needed with <see cref="AuditFolder"/>, and to be kept elsewhere.</summary>
    public string? AuditKeyFile { get; init; }

    internal IPAddress ListenAddress()
    {
        var isAddress = IPAddress.TryParse(Address == "localhost" ? "127.0.0.1" : Address, out var address);
        if (IsBehindSignIn && !isAddress)
            throw new ArgumentException($"The address to listen on is '{Address}'; give an IP address, such as 0.0.0.0 for all of this machine's.");
        if (!IsBehindSignIn && (!isAddress || !IPAddress.IsLoopback(address!)))
            throw new ArgumentException(
                $"The address to listen on is '{Address}'; the service has no sign-in yet and shows personal data, so it listens on this machine only: give 127.0.0.1 or ::1.");

        if (Port is < 0 or > 65535)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The port is {Port}; give a number from 0 to 65535."));

        return address!;
    }
}
