using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MediaCourse.Notebooks.Sessions.Diagnostics;

/// <summary>Explains errors about names: not known, misspelt, not there, there twice.</summary>
internal static class NameExplanations
{
    public static string? Explain(DiagnosticContext context) => context.Code switch
    {
        "CS0103" => Unknown(context, $"If an earlier cell defines it, run that cell first; if it is meant as text, write it as \"{context.Argument(0)}\"."),
        "CS0246" => Unknown(context, "If it is a type from an earlier cell, run that cell first; if it comes from a library, a #r or using line is missing."),
        "CS0234" => $"There is no '{context.Argument(0)}' in '{context.Argument(1)}'. Check the spelling, or whether a #r line is missing.",
        "CS0117" or "CS1061" => NoMember(context),
        "CS0102" or "CS0111" => $"'{context.Argument(1)}' is defined twice in this cell. Give one of them another name.",
        "CS0128" or "CS0136" => $"There is already a variable '{context.Argument(0)}' here. Leave out the type to give it a new value, or choose another name.",
        "CS0118" => $"'{context.Argument(0)}' is a {Quoteless(context.Argument(1))}, but stands where a {Quoteless(context.Argument(2))} is expected.",
        "CS0122" => $"'{context.Argument(0)}' is private: only the code of its own type can use it.",
        "CS0119" when Variable(context) is { } variable => $"'{context.Argument(0)}' is the name of a type. Did you mean the variable '{variable}'? Capitals count.",
        "CS1929" => OtherOwner(context),
        "CS0120" => $"'{context.Argument(0)}' belongs to an object. Write the object and a dot before it.",
        "CS0841" => $"The variable '{context.Argument(0)}' is used before the line that creates it.",
        _ => null,
    };

    /// <summary>A variable that has the name of the type but for capitals.</summary>
    private static string? Variable(DiagnosticContext context) => context.Model.LookupSymbols(context.Position)
        .Where(symbol => symbol is IFieldSymbol or ILocalSymbol or IPropertySymbol && symbol.Name != context.Source && symbol.Name.Equals(context.Source, StringComparison.OrdinalIgnoreCase))
        .Select(static symbol => symbol.Name)
        .FirstOrDefault();

    // "'string' does not contain a definition for 'ShowCleaning' and the best extension method overload '…' requires a receiver of type 'Article'"
    private static string OtherOwner(DiagnosticContext context)
    {
        var (type, name, needed) = (context.Argument(0), context.Argument(1), context.Argument(3).Split('.')[^1]);
        var advice = type is "string" && needed is "Article"
            ? $" The id of a source is only its name; its article is corpus[{context.Source}]: corpus[{context.Source}].{name}(\u2026)"
            : "";
        return $"'{name}' works on a value of type '{needed}', and what stands before the dot is of type '{type}'.{advice}";
    }

    private static string Unknown(DiagnosticContext context, string advice)
    {
        // A generic type's name comes with its brackets: List<>.
        var name = context.Argument(0).Split('<')[0];
        if (NamespaceOf(name, context) is { } known)
        {
            return $"'{name}' is not known here. It is in {known}: begin the cell with the line 'using {known};'.";
        }

        var names = context.Model.LookupSymbols(context.Position).Where(static symbol => symbol.CanBeReferencedByName).Select(static symbol => symbol.Name);
        return NearestName.Of(name, names) is { } nearest
            ? $"'{name}' is not known here. Did you mean '{nearest}'? {advice}"
            : $"'{name}' is not known here. {advice}";
    }

    private static string NoMember(DiagnosticContext context)
    {
        var (type, name) = (context.Argument(0), context.Argument(1));
        var access = context.Node?.FirstAncestorOrSelf<MemberAccessExpressionSyntax>();
        var owner = access is null ? null : context.Model.GetTypeInfo(access.Expression).Type ?? context.Model.GetSymbolInfo(access.Expression).Symbol as INamespaceOrTypeSymbol;
        var names = owner is null
            ? []
            : context.Model.LookupSymbols(context.Position, owner, includeReducedExtensionMethods: true).Select(static symbol => symbol.Name);
        return (NearestName.Of(name, names) ?? OtherWordForCount(name, owner)) is { } nearest
            ? $"'{type}' has no '{name}'. Did you mean '{nearest}'?"
            : $"'{type}' has no '{name}'. Check the spelling and what stands before the dot.";
    }

    /// <summary>Lists count their items with Count, texts and arrays with Length.</summary>
    private static string? OtherWordForCount(string name, INamespaceOrTypeSymbol? owner)
    {
        string[] words = ["Length", "Count", "Size"];
        return NearestName.Of(name, words) is not null || words.Contains(name, StringComparer.Ordinal)
            ? words.FirstOrDefault(word => owner?.GetMembers(word).IsEmpty == false)
            : null;
    }

    /// <summary>The namespace of the framework's or a referenced library's public type of that name, or null unless there is just one.</summary>
    private static string? NamespaceOf(string name, DiagnosticContext context)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<INamespaceSymbol>([context.Compilation.GlobalNamespace]);
        while (pending.TryPop(out var space))
        {
            if (!space.IsGlobalNamespace && space.GetTypeMembers(name).Any(static type => type.DeclaredAccessibility == Accessibility.Public))
            {
                found.Add(space.ToDisplayString());
            }

            foreach (var inner in space.GetNamespaceMembers())
            {
                pending.Push(inner);
            }
        }

        return found.Count == 1 ? found.First() : null;
    }

    private static string Quoteless(string kind) => kind.Length == 0 ? "different thing" : kind;
}
