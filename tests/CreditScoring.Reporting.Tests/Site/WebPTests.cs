using CreditScoring.Reporting.Site;
using CreditScoring.Reporting.Tests.Support;

namespace CreditScoring.Reporting.Tests.Site;

public sealed class WebPTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(1100, 1800)]
    [InlineData(16383, 780)]
    public void Every_kind_tells_its_size(int width, int height)
    {
        Assert.Equal((width, height), WebP.Size(SomeWebP.Lossy(width, height)));
        Assert.Equal((width, height), WebP.Size(SomeWebP.Lossless(width, height)));
        Assert.Equal((width, height), WebP.Size(SomeWebP.Extended(width, height)));
    }

    [Fact]
    public void What_is_cut_short_or_another_kind_has_no_size()
    {
        Assert.Null(WebP.Size([]));
        Assert.Null(WebP.Size(SomeWebP.Lossy(9, 9).AsSpan(0, 20)));
        Assert.Null(WebP.Size([0x89, .. "PNG"u8, .. new byte[40]]));
    }
}
