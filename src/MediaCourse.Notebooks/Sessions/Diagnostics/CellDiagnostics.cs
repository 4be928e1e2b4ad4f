using System.Collections.Immutable;
using System.Globalization;
using MediaCourse.Notebooks.Sessions.Compilation;
using Microsoft.CodeAnalysis;

namespace MediaCourse.Notebooks.Sessions.Diagnostics;

/// <summary>Turns the compiler's errors into ones for the notebook's reader.</summary>
internal static class CellDiagnostics
{
    private const int Maximum = 10;

    public static ImmutableArray<CellDiagnostic> From(IEnumerable<Diagnostic> errors, Submission submission, CancellationToken cancellationToken) =>
        [.. errors.Select(error => From(error, submission, cancellationToken))
            .DistinctBy(static error => (error.Source, error.Line, error.Column, error.Code))
            .OrderBy(static error => error.Line)
            .ThenBy(static error => error.Column)
            .Take(Maximum)];

    private static CellDiagnostic From(Diagnostic error, Submission submission, CancellationToken cancellationToken)
    {
        _ = submission;
        var message = error.GetMessage(CultureInfo.InvariantCulture);
        if (error.Location.SourceTree is not { } tree)
        {
            return new CellDiagnostic(error.Id, message, message, "the cell", 1, 1, 1, "");
        }

        var span = error.Location.GetLineSpan();
        var line = tree.GetText(cancellationToken).Lines[span.StartLinePosition.Line];
        var length = Math.Min(error.Location.SourceSpan.End, line.End) - error.Location.SourceSpan.Start;
        return new CellDiagnostic(
            error.Id,
            message,
            message,
            span.Path,
            span.StartLinePosition.Line + 1,
            span.StartLinePosition.Character + 1,
            Math.Max(1, length),
            line.ToString());
    }
}
