using CreditScoring.HomeCredit.Synthetic;

namespace CreditScoring.Tests.HomeCredit.Synthetic;

public sealed class DefaultRateTests
{
    [Fact]
    public void Is_Kaggles_at_the_default_size() =>
        // 8.07 % of application_train defaults; the standard error among 17,263 clients is 0.2 points.
        Assert.InRange(DefaultRate(new() { Clients = 20_000 }), 0.0807 - 0.005, 0.0807 + 0.005);

    [Fact]
    public void Rises_with_the_shift()
    {
        var none = DefaultRate(new() { Clients = 4_000 });
        var some = DefaultRate(new() { Clients = 4_000, Shift = 1 });

        Assert.InRange(some / none, 1.2, 2.2);
    }

    static double DefaultRate(SyntheticOptions options)
    {
        var block = new ClientBlock();
        var (clients, defaults) = (0, 0);
        for (var first = 0; first < options.Clients; first += 500)
        {
            block.Draw(first, Math.Min(first + 500, options.Clients), options);
            var rows = block.Tables[0].Bytes;
            while (!rows.IsEmpty)
            {
                clients++;
                defaults += rows[rows.IndexOf((byte)',') + 1] - '0';
                rows = rows[(rows.IndexOf((byte)'\n') + 1)..];
            }
        }

        return defaults / (double)clients;
    }
}
