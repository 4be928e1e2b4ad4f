using System.Collections.Immutable;
using MediaCourse.Notebooks.Sessions.Compilation;
using Microsoft.CodeAnalysis;

namespace MediaCourse.Notebooks.Sessions.Variables;

/// <summary>Finds the variables of a session, and asks for their values by a cell that leaves no trace.</summary>
internal static class VariableList
{
    private const int Maximum = 200;
    private const char Separator = '\u001e';

    /// <summary>The variables that a next cell could use, in the order in which they were declared; their values are not known yet.</summary>
    public static ImmutableArray<SessionVariable> Of(Submission? chain)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var variables = new Stack<SessionVariable>();
        for (var submission = chain; submission is not null && variables.Count < Maximum; submission = submission.Previous)
        {
            // The newest declaration of a name hides the older ones, whatever each of them declares.
            foreach (var member in submission.Compilation.ScriptClass?.GetMembers().Reverse() ?? [])
            {
                if (member.CanBeReferencedByName && seen.Add(member.Name) && TypeOf(member) is { } type)
                {
                    variables.Push(new SessionVariable(member.Name, type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat), Value: null));
                }
            }
        }

        return [.. variables];
    }

    /// <summary>A cell whose result is the variables' values, in few words.</summary>
    public static string Question(ImmutableArray<SessionVariable> variables) =>
        $$"""
        static string __InFewWords(System.Func<object> read)
        {
            try
            {
                var value = read();
                var words = value switch
                {
                    null => "null",
                    string text => "\"" + text + "\"",
                    System.Collections.ICollection many => many.Count == 1 ? "1 item" : many.Count + " items",
                    System.IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
                    _ => value.ToString() ?? "",
                };
                words = value is not null && words == value.GetType().ToString() ? "" : words.Replace('\n', ' ').Replace('\r', ' ').Replace('\u001e', ' ');
                return words.Length > 160 ? words.Substring(0, 160) + "…" : words;
            }
            catch (System.Exception error)
            {
                return error.GetType().Name;
            }
        }

        string.Join('\u001e', new string[] { {{string.Join(", ", variables.Select(static variable => $"__InFewWords(() => @{variable.Name})"))}} })
        """;

    /// <summary>The variables with the values that the cell's result tells.</summary>
    public static ImmutableArray<SessionVariable> WithValues(ImmutableArray<SessionVariable> variables, string? answer) =>
        answer?.Split(Separator) is { } values && values.Length == variables.Length
            ? [.. variables.Zip(values, static (variable, value) => variable with { Value = value })]
            : variables;

    private static ITypeSymbol? TypeOf(ISymbol member) => member switch
    {
        IFieldSymbol { IsImplicitlyDeclared: false } field => field.Type,
        IPropertySymbol { IsIndexer: false, GetMethod: not null } property => property.Type,
        _ => null,
    };
}
