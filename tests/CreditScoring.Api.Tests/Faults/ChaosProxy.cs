using System.Net;
using System.Net.Sockets;

namespace CreditScoring.Api.Tests.Faults;

/// <summary>Passes TCP connections on to a server, with faults that come and go while it runs.</summary>
sealed class ChaosProxy : IDisposable
{
    const int CutAfter = 2000; // bytes of a connection's answers
    const int Long = 4000; // bytes
    static readonly TimeSpan late = TimeSpan.FromMilliseconds(150);

    readonly TcpListener listener = new(IPAddress.Loopback, 0);
    readonly CancellationTokenSource end = new();
    readonly IPEndPoint server;
    volatile Chaos chaos;
    int met;

    /// <param name="server">Where the server listens on this machine.</param>
    public ChaosProxy(Uri server)
    {
        this.server = new IPEndPoint(IPAddress.Loopback, server.Port);
        listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>Where to connect in the server's place.</summary>
    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");

    /// <summary>What happens from now on, to open connections too.</summary>
    public Chaos Chaos
    {
        get => chaos;
        set => (met, chaos) = (0, value);
    }

    /// <summary>How many times the present fault befell something.</summary>
    public int Met => met;

    public void Dispose()
    {
        end.Cancel();
        listener.Stop();
        listener.Dispose();
        end.Dispose();
    }

    async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = ServeAsync(await listener.AcceptSocketAsync(end.Token));
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            return; // the proxy ends
        }
    }

    async Task ServeAsync(Socket client)
    {
        using (client)
        using (var behind = new Socket(SocketType.Stream, ProtocolType.Tcp))
        {
            client.NoDelay = behind.NoDelay = true;
            client.LingerState = behind.LingerState = new LingerOption(true, 0); // to close is to reset
            try
            {
                if (Befalls(Chaos.Down))
                    return;

                await behind.ConnectAsync(server, end.Token);
                await Task.WhenAny(PassAsync(client, behind, isAnswer: false), PassAsync(behind, client, isAnswer: true));
            }
            catch (Exception error) when (error is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return; // as a connection ends
            }
        }
    }

    async Task PassAsync(Socket from, Socket to, bool isAnswer)
    {
        var buffer = new byte[64 * 1024];
        var passed = 0;
        while (await from.ReceiveAsync(buffer, end.Token) is > 0 and var read)
        {
            while (Befalls(Chaos.Frozen))
                await Task.Delay(20, end.Token);
            if (Befalls(Chaos.Down) || isAnswer && passed + read > CutAfter && Befalls(Chaos.CutOff))
                return;
            if (isAnswer && Befalls(Chaos.Slow))
                await Task.Delay(late, end.Token);
            if (isAnswer && read > Long && Befalls(Chaos.Flipped))
                buffer[read - 100] ^= 4;

            passed += read;
            await to.SendAsync(buffer.AsMemory(0, read), end.Token);
        }
    }

    bool Befalls(Chaos fault)
    {
        if (chaos != fault)
            return false;

        Interlocked.Increment(ref met);

        return true;
    }
}
