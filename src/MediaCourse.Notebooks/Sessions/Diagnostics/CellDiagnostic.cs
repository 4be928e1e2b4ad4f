namespace MediaCourse.Notebooks.Sessions.Diagnostics;

/// <summary>Why a cell does not compile, and where.</summary>
/// <param name="Code">The compiler's code, such as <c>CS0103</c>.</param>
/// <param name="Explanation">What is wrong, for a reader who may be new to programming.</param>
/// <param name="CompilerMessage">The compiler's own words.</param>
/// <param name="Source">The cell or the loaded file, such as <c>cell 3</c>.</param>
/// <param name="Line">Line in it, from 1.</param>
/// <param name="Column">Column in the line, from 1.</param>
/// <param name="Length">Number of characters concerned in that line, at least 1.</param>
/// <param name="LineText">The line.</param>
public sealed record CellDiagnostic(
    string Code,
    string Explanation,
    string CompilerMessage,
    string Source,
    int Line,
    int Column,
    int Length,
    string LineText)
{
    /// <summary>The error with a hint where it is about a name that a fresh start of the session has lost.</summary>
    internal CellDiagnostic WithHint(SessionLoss loss) =>
        loss.Names.Contains(LineText.AsSpan(Math.Min(Column - 1, LineText.Length)).Slice(0, Math.Min(Length, Math.Max(0, LineText.Length - Column + 1))).ToString())
            ? this with { Explanation = $"{Explanation} {loss.Hint}" }
            : this;
}
