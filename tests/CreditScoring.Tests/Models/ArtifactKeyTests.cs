using CreditScoring.Models;
using FsCheck;
using FsCheck.Fluent;

namespace CreditScoring.Tests.Models;

public sealed class ArtifactKeyTests
{
    // Drawn so that about half the texts are keys: plain letters mostly, what breaks a key sometimes.
    static readonly Arbitrary<string> Texts = Gen.Elements("a", "B", "7", "model.json", "-", "_", "+", "=", "@", ".", "..", "/", "/", "\\", "~", " ", "é", "\0", ":", "C:")
        .ArrayOf().Select(string.Concat).ToArbitrary();

    [Theory]
    [InlineData("a")]
    [InlineData("models/home-credit/20261122-0123abc/model.json")]
    [InlineData("assets/index-0a1b2c3d.js")]
    [InlineData(".well-known/security.txt")]
    [InlineData("a/..b/c")]
    [InlineData("A_b+c=d@e")]
    public void Takes(string text) => Assert.Equal(text, new ArtifactKey(text).Value);

    [Theory]
    [InlineData("", "it is empty")]
    [InlineData("/etc/passwd", "it begins or ends with a slash, or has two in a row")]
    [InlineData("models/", "it begins or ends with a slash, or has two in a row")]
    [InlineData("models//a", "it begins or ends with a slash, or has two in a row")]
    [InlineData("models/../../secret", "one of its parts is '..'")]
    [InlineData("./a", "one of its parts is '.'")]
    [InlineData("a\\b", "character 2 is '\\' (U+005C)")]
    [InlineData("C:/a", "character 2 is ':' (U+003A)")]
    [InlineData("a b", "character 2 is ' ' (U+0020)")]
    [InlineData("modèle", "character 4 is 'è' (U+00E8)")]
    [InlineData("a/~lock", "character 3 is '~' (U+007E)")]
    [InlineData("a./b", "its part 'a.' ends with a dot")]
    public void Says_what_is_wrong(string text, string fault)
    {
        var error = Assert.Throws<ArgumentException>(() => new ArtifactKey(text));

        Assert.StartsWith($"'{text}' is no artifact key: {fault}. A key is made of A-Z a-z 0-9", error.Message);
        Assert.False(ArtifactKey.TryParse(text, out _));
    }

    [Fact]
    public void Takes_512_characters_and_255_a_part_and_no_more()
    {
        var part = new string('k', 255);
        Assert.Equal(512, new ArtifactKey($"{part}/{part[1..]}/k").Value.Length);

        Assert.Throws<ArgumentException>(() => new ArtifactKey($"{part}/{part}/k"));
        Assert.Throws<ArgumentException>(() => new ArtifactKey(part + "k"));
    }

    [Fact]
    public void A_key_stays_inside_its_folder_and_comes_back_from_its_path() =>
        Prop.ForAll(Texts, text =>
        {
            if (!ArtifactKey.TryParse(text, out var key))
                return true;

            var root = Path.GetFullPath("store");
            var path = Path.GetFullPath(Path.Combine(root, key.Value));

            return path.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal)
                && Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/') == text;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Needs_no_escaping_in_a_url() =>
        Prop.ForAll(Texts, text =>
            !ArtifactKey.TryParse(text, out var key) || new Uri("http://127.0.0.1/" + key.Value).AbsolutePath == "/" + text)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Every_beginning_of_a_key_that_is_a_prefix_is_accepted_as_one() =>
        Prop.ForAll(Texts, text =>
        {
            if (!ArtifactKey.TryParse(text, out _))
                return;

            for (var slash = text.IndexOf('/'); slash >= 0; slash = text.IndexOf('/', slash + 1))
                ArtifactKey.ThrowIfNotPrefix(text[..(slash + 1)]);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Two_keys_are_equal_when_their_texts_are()
    {
        Assert.Equal(new ArtifactKey("a/b"), new ArtifactKey("a/b"));
        Assert.NotEqual(new ArtifactKey("a/b"), new ArtifactKey("a/B"));
        Assert.Equal("a/b", $"{new ArtifactKey("a/b")}");
    }
}
