using MediaCourse.Grading.Authoring.Regions;

namespace MediaCourse.Grading.Authoring.Checks;

/// <summary>A cell's checks, read by syntax alone.</summary>
public sealed record CheckCell
{
    /// <summary>The checks in order, visible and hidden.</summary>
    public IReadOnlyList<CheckSpec> Checks => [.. Steps.OfType<ProbeStep>().Select(step => step.Check)];

    /// <summary>The cell in parts, in order.</summary>
    public required IReadOnlyList<CheckStep> Steps { get; init; }

    /// <summary>What is wrong with the checks as they are written.</summary>
    public required IReadOnlyList<CheckProblem> Problems { get; init; }

    /// <summary>Reads the checks of a cell.</summary>
    /// <param name="source">The cell's C#.</param>
    /// <param name="regions">The cell's regions.</param>
    /// <param name="cancellationToken">Stops the parser.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <remarks>For a teacher's cells and a student's own machine: parsing can be made to take long by whoever writes the source.</remarks>
    public static CheckCell Read(string source, CellRegions regions, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(regions);
        return new CheckCellReader(source, regions, cancellationToken).Read();
    }
}

/// <summary>A check that cannot be used as it is written.</summary>
/// <param name="Line">Its line in the cell, counted from 0.</param>
/// <param name="Problem">What is wrong, as a sentence about the check without its end.</param>
/// <param name="Fix">What to do.</param>
public sealed record CheckProblem(int Line, string Problem, string Fix);
