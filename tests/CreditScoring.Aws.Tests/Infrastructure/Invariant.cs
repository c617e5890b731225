namespace CreditScoring.Aws.Tests.Infrastructure;

/// <summary>A sentence that is true of the whole stack, whatever else changes in it.</summary>
/// <param name="Name">The sentence in short; <c>accepted.json</c> refers to it.</param>
/// <param name="FaultsOf">What contradicts it, in words; empty when it holds.</param>
sealed record Invariant(string Name, Func<IReadOnlyList<Template>, IEnumerable<string>> FaultsOf)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Invariant> All { get; } = [.. StorageInvariants.All, .. ServiceInvariants.All, .. JobInvariants.All];

    /// <summary>An invariant that each resource of some types must keep, looked at one by one.</summary>
    public static Invariant OfEach(string name, string[] types, Func<Resource, Template, string?> faultOf) => new(name, templates =>
        from template in templates
        from resource in template.Resources
        where types.Contains(resource.Type)
        let fault = faultOf(resource, template)
        where fault is not null
        select $"{template.Name}/{resource.Id}: {fault}");
}
