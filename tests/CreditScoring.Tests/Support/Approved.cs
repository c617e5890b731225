using System.Runtime.CompilerServices;

namespace CreditScoring.Tests;

/// <summary>Compares a text with the approved file beside the test. It never rewrites the approved file: it leaves what it received beside it.</summary>
static class Approved
{
    public static void Text(string name, string received, [CallerFilePath] string test = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(test)!, name);
        var approved = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        if (approved == received)
            return;

        var beside = Path.ChangeExtension(file, ".received" + Path.GetExtension(file));
        File.WriteAllText(beside, received);
        var line = approved.Split('\n').Zip(received.Split('\n')).TakeWhile(pair => pair.First == pair.Second).Count() + 1;
        Assert.Fail($"{name} differs from the approved file at line {line}. If the change is meant, replace it by {Path.GetFileName(beside)}.");
    }
}
