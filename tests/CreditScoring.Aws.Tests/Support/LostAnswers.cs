using Amazon.Runtime;

namespace CreditScoring.Aws.Tests.Support;

/// <summary>A network that loses the answer to the first put: the server has done it, the client cannot know.</summary>
sealed class LostAnswers : HttpClientFactory
{
    int _puts;

    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(new Wire(this)) { Timeout = TimeSpan.FromSeconds(30) };

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    sealed class Wire(LostAnswers losses) : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var answer = await base.SendAsync(request, cancellationToken);
            if (request.Method == HttpMethod.Put && Interlocked.Increment(ref losses._puts) is 1)
                throw new HttpRequestException("The answer was lost.", new IOException("Connection reset."));

            return answer;
        }
    }
}
