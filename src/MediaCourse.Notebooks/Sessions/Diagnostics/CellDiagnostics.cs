using System.Collections.Immutable;
using MediaCourse.Notebooks.Sessions.Compilation;
using Microsoft.CodeAnalysis;

namespace MediaCourse.Notebooks.Sessions.Diagnostics;

/// <summary>Turns the compiler's errors into ones for the notebook's reader.</summary>
internal static class CellDiagnostics
{
    private const int Maximum = 10;

    /// <summary>In the order of the source, one for each place; "invalid expression" only where nothing else is wrong there.</summary>
    public static ImmutableArray<CellDiagnostic> From(IEnumerable<Diagnostic> errors, Submission submission, CancellationToken cancellationToken)
    {
        var found = ImmutableArray.CreateBuilder<CellDiagnostic>();
        foreach (var error in errors.OrderBy(static error => error.Location.SourceSpan.Start).ThenBy(static error => error.Id is "CS1525").Take(Maximum))
        {
            cancellationToken.ThrowIfCancellationRequested();
            found.Add(From(new DiagnosticContext(error, submission.Compilation)));
        }

        return [.. found.DistinctBy(static error => (error.Source, error.Line, error.Column))];
    }

    private static CellDiagnostic From(DiagnosticContext context)
    {
        var location = context.Diagnostic.Location;
        if (location.SourceTree is not { } tree)
        {
            return new CellDiagnostic(context.Code, context.Message, context.Message, "the cell", 1, 1, 1, "");
        }

        var explanation = SlipExplanations.Explain(context) ?? NameExplanations.Explain(context) ?? TypeExplanations.Explain(context) ?? SyntaxExplanations.Explain(context) ?? context.Message;
        var span = location.GetLineSpan();
        var line = tree.GetText().Lines[span.StartLinePosition.Line];
        var length = Math.Min(location.SourceSpan.End, line.End) - location.SourceSpan.Start;
        return new CellDiagnostic(
            context.Code,
            explanation,
            context.Message,
            Path.GetFileName(span.Path),
            span.StartLinePosition.Line + 1,
            span.StartLinePosition.Character + 1,
            Math.Max(1, length),
            line.ToString());
    }
}
