namespace MediaCourse.Notebooks.Running;

/// <summary>One notebook of a finished run.</summary>
/// <param name="Outcome">What came of it.</param>
/// <param name="Written">The notebook written for it, or null.</param>
/// <param name="Differences">With a check: the cells whose stored outputs are not what they give now.</param>
public sealed record NotebookSummary(NotebookOutcome Outcome, string? Written, IReadOnlyList<OutputDifference> Differences)
{
    /// <summary>Whether it ran, no cell failed, and the check, if one was asked for, found nothing.</summary>
    public bool Succeeded => Outcome.Succeeded && Differences.Count == 0;
}

/// <summary>A finished run of one or more notebooks.</summary>
/// <param name="Notebooks">In the order in which they were found.</param>
/// <param name="Index">The page to open first, or null where none was written.</param>
/// <param name="Elapsed">Wall time of the whole run.</param>
public sealed record RunSummary(IReadOnlyList<NotebookSummary> Notebooks, string? Index, TimeSpan Elapsed)
{
    /// <summary>Whether every notebook succeeded.</summary>
    public bool Succeeded => Notebooks.All(notebook => notebook.Succeeded);

    /// <summary>Why notebooks could not be run at all, one line each.</summary>
    public IReadOnlyList<string> Problems => [.. Notebooks.Select(notebook => notebook.Outcome.Problem).OfType<string>()];
}
