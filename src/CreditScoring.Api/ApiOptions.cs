using System.Globalization;
using System.Net;
using CreditScoring.Api.Identity;
using CreditScoring.Api.Serving;
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

    /// <summary>Address to listen on; only a loopback address is accepted unless <see cref="SignIn"/> names an issuer.</summary>
    public string Address { get; init; } = "127.0.0.1";

    /// <summary>
    /// The issuer that signs people in; null is the development issuer, which lets anybody on this machine be one of three made-up people. With an
    /// issuer the service may listen on any address, and answers to any host name.
    /// </summary>
    public SignInOptions? SignIn { get; init; }

    /// <summary>File of the development issuer's key; null keeps it among the user's own files. It is made where there is none.</summary>
    public string? DevelopmentKeyFile { get; init; }

    /// <summary>CSV file with the columns <c>client</c> and <c>portfolio</c>: an advisor sees the clients of own portfolios. Null puts all clients in the portfolio <c>main</c>.</summary>
    public string? PortfolioFile { get; init; }

    /// <summary>Calls a second that one caller may go on with, at least 1; null is 50 with an issuer, and 10,000 for the made-up people, with whose tokens loads are measured.</summary>
    public int? CallsPerSecond { get; init; }

    internal int CallerRate => CallsPerSecond ?? (SignIn is null ? 10_000 : 50);

    /// <summary>Port to listen on, from 0 to 65535; 0 lets the system choose a free one.</summary>
    public int Port { get; init; } = 5080;

    /// <summary>The registry whose champion is followed: a model that is promoted or taken back comes into service without a restart. Null serves <see cref="ModelFolder"/> for good.</summary>
    public FollowedRegistry? Registry { get; init; }

    /// <summary>Address of an OpenTelemetry collector to which traces are sent (OTLP over HTTP), such as http://127.0.0.1:4318; null sends none.</summary>
    public Uri? TraceCollector { get; init; }

    /// <summary>Whether logs are JSON lines, one for each call; else only what is wrong is told, in words.</summary>
    public bool IsLoggingJson { get; init; }

    /// <summary>File with a client's number, a space and the probability that this release must give; the service is not ready while it gives another. Null checks none.</summary>
    public string? GoldenFile { get; init; }

    /// <summary>Folder of the audit trail to which each answer is written before it is given; null writes none.</summary>
    public string? AuditFolder { get; init; }

    /// <summary>File of the trail's key; needed with <see cref="AuditFolder"/>, and to be kept elsewhere.</summary>
    public string? AuditKeyFile { get; init; }

    /// <summary>Where views, reviews, decisions and notes are kept: a file of SQLite, or a connection string of PostgreSQL, which holds <c>Host=</c>. Null keeps none.</summary>
    public string? Desk { get; init; }

    /// <summary>What tells the time: of tokens, of the trail's entries, of what people write.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    internal IPAddress ListenAddress()
    {
        SignIn?.Check();
        var isAddress = IPAddress.TryParse(Address == "localhost" ? "127.0.0.1" : Address, out var address);
        if (SignIn is not null && !isAddress)
            throw new ArgumentException($"The address to listen on is '{Address}'; give an IP address, such as 0.0.0.0 for all of this machine's.");
        if (SignIn is null && (!isAddress || !IPAddress.IsLoopback(address!)))
            throw new ArgumentException(
                $"The address to listen on is '{Address}'; without an issuer anybody may sign in, so the service listens on this machine only: give 127.0.0.1 or ::1, or name an issuer with --issuer.");

        if (Port is < 0 or > 65535)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The port is {Port}; give a number from 0 to 65535."));

        if (CallsPerSecond < 1)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The calls a second of one caller are {CallsPerSecond}; give 1 or more."));

        return address!;
    }
}
