using System.Reflection;
using System.Text;

namespace CreditScoring.Tests.Conventions;

public sealed class PublicSurfaceTests
{
    static readonly Assembly Library = typeof(CreditScoring.Features.FeatureMatrix).Assembly;

    [Fact]
    public void Classes_are_sealed_static_or_abstract() =>
        Assert.Empty(Library.GetTypes().Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false } && !IsGenerated(type)).Select(type => type.FullName));

    // The compiler refuses a public member without a comment; this refuses an empty one.
    [Fact]
    public void Every_summary_says_something()
    {
        var documentation = System.Xml.Linq.XDocument.Load(Path.ChangeExtension(Library.Location, ".xml"));
        var empty = documentation.Descendants("summary").Where(summary => string.IsNullOrWhiteSpace(summary.Value))
            .Select(summary => summary.Parent!.Attribute("name")!.Value);

        Assert.NotEmpty(documentation.Descendants("summary"));
        Assert.Empty(empty);
    }

    [Fact]
    public void The_public_surface_is_the_approved_one() => Approved.Text("PublicSurface.txt", Describe());

    static string Describe()
    {
        var text = new StringBuilder();
        foreach (var type in Library.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(type.FullName).Append('\n');
            var members = type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                .Where(member => !IsGenerated(member) && member is not MethodBase { IsSpecialName: true, IsConstructor: false } && member is not TypeInfo)
                .Select(member => "    " + member)
                .Distinct()
                .Order(StringComparer.Ordinal);
            foreach (var member in members)
                text.Append(member).Append('\n');
        }

        return text.ToString();
    }

    static bool IsGenerated(MemberInfo member) =>
        member.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute))
        || member.Name.Contains('<', StringComparison.Ordinal)
        || (member as Type)?.FullName?.Contains('<', StringComparison.Ordinal) == true
        || member.DeclaringType?.IsDefined(typeof(System.CodeDom.Compiler.GeneratedCodeAttribute)) == true
        || member.IsDefined(typeof(System.CodeDom.Compiler.GeneratedCodeAttribute));
}
