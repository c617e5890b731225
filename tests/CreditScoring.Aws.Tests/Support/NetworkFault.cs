namespace CreditScoring.Aws.Tests.Support;

/// <summary>What can go wrong with one request on its way to the server and back.</summary>
public enum NetworkFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The connection is lost before the request arrives.</summary>
    LostRequest,

    /// <summary>The server does what it is asked to, and the connection is lost before its answer arrives.</summary>
    LostAnswer,

    /// <summary>503 SlowDown.</summary>
    SlowDown,

    /// <summary>500 InternalError, after the server did what it was asked to.</summary>
    InternalError,

    /// <summary>The answer breaks off in its middle.</summary>
    CutOff,

    /// <summary>One bit of an object is another when it arrives.</summary>
    FlippedAnswer,

    /// <summary>One bit of what is written is another when it arrives.</summary>
    FlippedRequest,

    /// <summary>The answer comes later than anybody waits.</summary>
    Late,
}
