using System.Globalization;
using MediaCourse.Grading.Probing;
using MediaCourse.Grading.Releasing;
using MediaCourse.Notebooks.Documents;
using MediaCourse.Notebooks.Running;

namespace MediaCourse.Grading.HandInValidation;

/// <summary>Checks a student's notebook before it is handed in: by itself, on the student's machine, without the course folder.</summary>
public static class HandInValidator
{
    private const int Patience = 4;
    private static readonly TimeSpan LeastPatience = TimeSpan.FromSeconds(20);

    /// <summary>Runs a notebook from the top in a clean session and says what is done and what is missing. The file is not changed.</summary>
    /// <param name="path">The notebook, in the folder in which it was handed out.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <exception cref="NotebookFileException">The file cannot be read.</exception>
    /// <exception cref="NotebookFormatException">It is no notebook.</exception>
    /// <exception cref="NotebookLanguageException">It is not C#.</exception>
    public static Task<HandInReport> ValidateAsync(string path, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        return ValidateAsync(NotebookDocument.Load(path), Path.GetDirectoryName(Path.GetFullPath(path))!, cancellationToken);
    }

    /// <summary>The same for a notebook whose text need not be the one in its file.</summary>
    /// <param name="document">The notebook.</param>
    /// <param name="folder">The folder in which it was handed out.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <exception cref="NotebookLanguageException">It is not C#.</exception>
    public static async Task<HandInReport> ValidateAsync(NotebookDocument document, string folder, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        NotebookLanguageException.ThrowUnlessCSharp(document);
        if (HandOut.Of(document) is not { } handOut)
        {
            return new HandInReport(null, null, [], [new HandInProblem(
                HandInProblemKind.NoAssignment, null, null, "This notebook does not say which assignment it is for. Open the notebook that you were given; if it is that one, copy your answers into a fresh copy.")]);
        }

        var cells = StudentCell.Of(document, cancellationToken);
        var handedOut = new HandedOutCells(handOut, cells);
        var limit = TimeSpan.FromSeconds(Math.Max(Math.Clamp(handOut.CellSeconds, 1, 3600) * Patience, LeastPatience.TotalSeconds));
        var runner = new ProbeRunner(folder, limit);
        var run = await runner.RunAsync(
            [.. cells.Where(cell => cell.Cell.Kind == CellKind.Code).Select(cell => new RunCell(cell.Index, cell.Cell.Source, cell.Checks))],
            check => $"({check.Call}).ToPlainText()",
            cancellationToken);

        var problems = StructureProblems.Find(handOut, handedOut).Concat(run.Failures.Select(failure => ProblemOf(cells[failure.CellIndex], failure, handOut.CellSeconds)));
        return new HandInReport(
            handOut.Assignment, handOut.Title, new ItemReports(handOut, handedOut, cells, run).All(), [.. problems.OrderBy(problem => problem.CellIndex ?? int.MaxValue)]);
    }

    private static HandInProblem ProblemOf(StudentCell cell, CellFailure failure, double seconds) => failure.TimedOut
        ? new HandInProblem(
            HandInProblemKind.CellTooSlow,
            cell.Cell.Id,
            cell.Index,
            string.Create(CultureInfo.InvariantCulture, $"Cell {cell.Index + 1} did not end and was stopped. When it is graded a cell has {seconds:0.##} seconds: look for a loop that does not end."))
        : new HandInProblem(
            HandInProblemKind.CellFails,
            cell.Cell.Id,
            cell.Index,
            string.Create(CultureInfo.InvariantCulture, $"Cell {cell.Index + 1} stops with an error: {failure.Message}"));
}
