using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace CreditScoring.Api.Tests.Http;

/// <summary>A request of bytes as they are, which an HTTP client would have corrected.</summary>
static class RawRequest
{
    /// <summary>Sends it, and reads the status of the answer.</summary>
    public static async Task<int> SendAsync(Uri service, string request)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(service.Host, service.Port);
        var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes(request));
        using var reader = new StreamReader(stream, Encoding.Latin1);
        var line = await reader.ReadLineAsync() ?? throw new InvalidDataException("The service closed the connection without an answer.");

        return int.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture);
    }
}
