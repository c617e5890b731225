using System.Text.Json;
using CreditScoring.Notebooks.Files;
using Microsoft.CodeAnalysis.CSharp;

namespace CreditScoring.Notebooks.Running;

/// <summary>The variable that a <c>#!set</c> or <c>#!share</c> declares.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value; undefined when another variable is taken as it is.</param>
/// <param name="Variable">The C# variable that is taken as it is; null when <paramref name="Value"/> is a copy.</param>
sealed record Declaration(string Name, JsonElement Value, string? Variable)
{
    /// <summary>Reads a directive, and the value where it is.</summary>
    /// <exception cref="FormatException">The directive lacks something, or there is no such value.</exception>
    public static Declaration Read(Directive directive, ScriptSession script, NotebookValues values)
    {
        var mime = directive.Options.TryGetValue("mime-type", out var asked) ? asked.Text : "";
        if (directive.Name == Directive.Share)
        {
            if (directive.Arguments is not [var shared])
                throw new FormatException("'#!share' needs the name of one variable, as in '#!share --from csharp rate'");

            var name = directive.Options.ContainsKey("as") ? directive.Required("as").Text : shared;

            return new Declaration(Checked(name), Find(directive.Required("from").Text, shared, mime, script, values), null);
        }

        var (variable, value) = (Checked(directive.Required("name").Text), directive.Required("value"));
        if (NotebookValues.IsInput(value, out var prompt))
            return new Declaration(variable, SharedValue.Of(values.Answer(variable, prompt)), null);

        if (value.IsQuoted || !value.Text.StartsWith('@') || value.Text.Split(':') is not [var source, var other])
            return new Declaration(variable, SharedValue.OfWord(value), null);

        if (!directive.Options.ContainsKey("byref"))
            return new Declaration(variable, Find(source[1..], other, mime, script, values), null);

        return source[1..] == Kernels.Csharp
            ? new Declaration(variable, default, Checked(other))
            : throw new FormatException($"'--byref' takes a variable of C# only, not '{value.Text}'");
    }

    /// <summary>The C# statement that declares it.</summary>
    public string ToCsharp() => Variable is null ? SharedValue.ToCsharp(Name, Value) : $"var {Name} = {Variable};";

    static JsonElement Find(string kernel, string name, string mime, ScriptSession script, NotebookValues values)
    {
        if (kernel == Kernels.Value)
            return values.Find(name, mime);

        if (kernel != Kernels.Csharp)
            throw new FormatException($"variables come from 'csharp' or 'value', not from '{kernel}'");

        var found = script.ValueOf(name, out var isFound);

        return isFound ? SharedValue.Of(found) : throw new FormatException($"no cell has declared the C# variable '{name}'");
    }

    static string Checked(string name) => SyntaxFacts.IsValidIdentifier(name)
        ? name
        : throw new FormatException($"'{name}' is no name of a variable");
}
