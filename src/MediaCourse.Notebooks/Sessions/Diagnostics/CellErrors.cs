using System.Collections.Immutable;
using System.Globalization;
using MediaCourse.Executor.Wire;
using MediaCourse.Notebooks.Documents;

namespace MediaCourse.Notebooks.Sessions.Diagnostics;

/// <summary>The error outputs of cells, in words for their readers.</summary>
internal static class CellErrors
{
    public static ErrorOutput NotCompiled(ImmutableArray<CellDiagnostic> errors)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        foreach (var error in errors)
        {
            lines.Add(Headline(error));
            if (error.LineText.Length > 0)
            {
                lines.Add("    " + error.LineText.Replace('\t', ' '));
                lines.Add("    " + new string(' ', error.Column - 1) + new string('^', error.Length));
            }

            lines.Add($"    ({error.Code}: {error.CompilerMessage})");
        }

        return new ErrorOutput("CompilationError", Headline(errors[0]), lines.ToImmutable());
    }

    public static ErrorOutput Thrown(CellFault fault) => new(fault.Name, fault.Message, fault.Traceback);

    public static ErrorOutput Message(string name, string message) => new(name, message, [$"{name}: {message}"]);

    private static string Headline(CellDiagnostic error) =>
        string.Create(CultureInfo.InvariantCulture, $"{error.Source}, line {error.Line}, column {error.Column}: {error.Explanation}");
}
