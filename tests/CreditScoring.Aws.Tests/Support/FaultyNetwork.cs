using System.Net;
using Amazon.Runtime;

namespace CreditScoring.Aws.Tests.Support;

/// <summary>The network between client and server, with faults: what <paramref name="next"/> says of each request happens to it.</summary>
/// <param name="next">Asked once for each request, one at a time.</param>
sealed class FaultyNetwork(Func<NetworkFault> next) : HttpClientFactory
{
    readonly Lock _lock = new();

    /// <summary>How often each fault met a request that it could befall.</summary>
    public Dictionary<NetworkFault, int> Counts { get; } = [];

    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(new Wire(this)) { Timeout = Timeout.InfiniteTimeSpan };

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    NetworkFault Next()
    {
        lock (_lock)
            return next();
    }

    void Count(NetworkFault fault)
    {
        lock (_lock)
            Counts[fault] = Counts.GetValueOrDefault(fault) + 1;
    }

    sealed class Wire(FaultyNetwork network) : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var fault = network.Next();
            if (fault is NetworkFault.FlippedRequest && request.Content?.Headers.ContentLength is > 0)
            {
                network.Count(fault);
                request.Content = await FlipAsync(request.Content, cancellationToken);
            }

            if (fault is NetworkFault.LostRequest or NetworkFault.SlowDown)
            {
                network.Count(fault);
                return fault is NetworkFault.SlowDown
                    ? Refusal(request, HttpStatusCode.ServiceUnavailable, "SlowDown")
                    : throw new HttpRequestException("The request was lost.", new IOException("Connection reset."));
            }

            if (fault is NetworkFault.Late)
                network.Count(fault);
            var answer = await base.SendAsync(request, cancellationToken);
            switch (fault)
            {
                case NetworkFault.LostAnswer:
                    network.Count(fault);
                    answer.Dispose();
                    throw new HttpRequestException("The answer was lost.", new IOException("Connection reset."));
                case NetworkFault.InternalError:
                    network.Count(fault);
                    answer.Dispose();
                    return Refusal(request, HttpStatusCode.InternalServerError, "InternalError");
                case NetworkFault.Late:
                    answer.Dispose();
                    await Task.Delay(Timeout.Infinite, cancellationToken);
                    break;
                case NetworkFault.CutOff when answer is { IsSuccessStatusCode: true, Content.Headers.ContentLength: null or > 0 }:
                    network.Count(fault);
                    answer.Content = await CutAsync(answer.Content, cancellationToken);
                    break;
                // Only an object's own bytes can be told from others, by its hash; a listing cannot, and TLS is what guards that.
                case NetworkFault.FlippedAnswer when answer is { StatusCode: HttpStatusCode.OK, Content.Headers.ContentLength: > 0 } && answer.Headers.Contains("x-amz-meta-sha256"):
                    network.Count(fault);
                    answer.Content = await FlipAsync(answer.Content, cancellationToken);
                    break;
            }

            return answer;
        }

        static async Task<HttpContent> FlipAsync(HttpContent content, CancellationToken cancellation)
        {
            var bytes = await content.ReadAsByteArrayAsync(cancellation);
            bytes[bytes.Length / 2] ^= 4;

            return WithHeadersOf(content, new ByteArrayContent(bytes));
        }

        static async Task<HttpContent> CutAsync(HttpContent content, CancellationToken cancellation)
        {
            var bytes = await content.ReadAsByteArrayAsync(cancellation);

            return WithHeadersOf(content, new StreamContent(new BrokenStream(bytes[..(bytes.Length / 2)])));
        }

        static T WithHeadersOf<T>(HttpContent content, T other)
            where T : HttpContent
        {
            foreach (var (name, values) in content.Headers)
                other.Headers.TryAddWithoutValidation(name, values);

            return other;
        }

        static HttpResponseMessage Refusal(HttpRequestMessage request, HttpStatusCode status, string code) => new(status)
        {
            RequestMessage = request,
            Content = new StringContent($"<Error><Code>{code}</Code><Message>Injected.</Message></Error>", System.Text.Encoding.UTF8, "application/xml"),
        };
    }

    /// <summary>Some bytes, then a connection that is gone.</summary>
    sealed class BrokenStream(byte[] bytes) : MemoryStream(bytes, writable: false)
    {
        public override int Read(Span<byte> buffer) => Or(base.Read(buffer));

        public override int Read(byte[] buffer, int offset, int count) => Or(base.Read(buffer, offset, count));

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Or(await base.ReadAsync(buffer, cancellationToken));

        public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            Or(await base.ReadAsync(buffer.AsMemory(offset, count), cancellationToken));

        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) =>
            throw new HttpIOException(HttpRequestError.ResponseEnded, "The answer broke off.");

        static int Or(int read) => read > 0 ? read : throw new HttpIOException(HttpRequestError.ResponseEnded, "The answer broke off.");
    }
}
