using System.Security.Cryptography;

namespace CreditScoring.Api.Identity;

/// <summary>The key with which the development issuer signs: made once for each user of this machine, so that a token can be written before the service starts.</summary>
static class DevelopmentKey
{
    /// <summary>Where it is kept unless another file is named: among the user's own files.</summary>
    public static string DefaultFile => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "credit-scoring", "development-issuer.pem");

    /// <summary>Reads the key, or makes it where there is none.</summary>
    /// <param name="path">The file, readable by its owner alone.</param>
    /// <exception cref="InvalidDataException">The file holds no such key, or cannot be read or written.</exception>
    public static ECDsa ReadOrCreate(string path)
    {
        try
        {
            Create(path);
            var key = ECDsa.Create();
            key.ImportFromPem(ReadWhole(path));

            return key.KeySize == 256 ? key : throw new ArgumentException("another curve");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or CryptographicException)
        {
            throw new InvalidDataException(
                $"{path}: the development issuer's key cannot be read or made ({error.Message}); delete the file, or name another one with --development-key.", error);
        }
    }

    // Only one process creates the file; the others read what that one writes: all sign with one key.
    static void Create(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.Read };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            using var writer = new StreamWriter(path, options);
            writer.Write(key.ExportPkcs8PrivateKeyPem());
        }
        catch (IOException) when (File.Exists(path))
        {
        }
    }

    // A key that another process is writing is whole a moment later.
    static string ReadWhole(string path)
    {
        var text = File.ReadAllText(path);
        for (var look = 0; text.Length == 0 && look < 100; look++)
        {
            Thread.Sleep(10);
            text = File.ReadAllText(path);
        }

        return text;
    }
}
