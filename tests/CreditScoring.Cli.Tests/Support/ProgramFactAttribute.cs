namespace CreditScoring.Cli.Tests;

/// <summary>A fact that needs programs of the machine: skipped where they are not installed, except in CI, where their absence is a failure.</summary>
[AttributeUsage(AttributeTargets.Method)]
sealed class ProgramFactAttribute : FactAttribute
{
    /// <param name="files">Names of programs, or paths of files, with spaces between them.</param>
    /// <param name="packages">Packages of Debian that bring them.</param>
    public ProgramFactAttribute(string files, string packages)
    {
        if (Environment.GetEnvironmentVariable("CI") is not "true" && !files.Split(' ').All(IsHere))
            Skip = $"Not all of {files} are here. On Debian: apt-get install --no-install-recommends {packages}";
    }

    static bool IsHere(string file) => file.StartsWith('/')
        ? File.Exists(file)
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Append("/usr/sbin").Any(folder => File.Exists(Path.Combine(folder, file)));
}
