using CreditScoring.Decisions;
using CreditScoring.Reporting.Site;

namespace CreditScoring.Reporting.Tests.Site;

public sealed class ScreenTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Pictures_come_in_reading_order_and_tell_their_size()
    {
        File.WriteAllBytes(Path.Combine(folder, "explorer-decline-fr.png"), Png(1280, 2224));
        File.WriteAllBytes(Path.Combine(folder, "explorer-accept-fr.png"), Png(1280, 1900));
        File.WriteAllBytes(Path.Combine(folder, "explorer-refer-en.png"), Png(640, 480));
        File.WriteAllBytes(Path.Combine(folder, "other.png"), Png(1, 1));

        Assert.Equal(
            [
                (Decision.Accept, ReportLanguage.French, "images/explorer-accept-fr.png", 1280, 1900),
                (Decision.Decline, ReportLanguage.French, "images/explorer-decline-fr.png", 1280, 2224),
                (Decision.Refer, ReportLanguage.English, "images/explorer-refer-en.png", 640, 480),
            ],
            Screen.ReadAll(folder).Select(screen => (screen.Decision, screen.Language, screen.Path, screen.Width, screen.Height)));
    }

    [Fact]
    public void Without_pictures_there_are_none() => Assert.Empty(Screen.ReadAll(Path.Combine(folder, "absent")));

    static byte[] Png(int width, int height) =>
        [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13, .. "IHDR"u8, .. BitConverter.GetBytes(width).Reverse(), .. BitConverter.GetBytes(height).Reverse()];
}
