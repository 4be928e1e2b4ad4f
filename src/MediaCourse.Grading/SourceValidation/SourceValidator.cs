using MediaCourse.Grading.Authoring;
using MediaCourse.Grading.Authoring.Checks;
using MediaCourse.Grading.Courses;
using MediaCourse.Grading.Judging;
using MediaCourse.Grading.Probing;
using MediaCourse.Grading.Releasing;
using MediaCourse.Notebooks.Documents;
using MediaCourse.Notebooks.Running;

namespace MediaCourse.Grading.SourceValidation;

/// <summary>Finds all mistakes in an assignment's source at once: by looking, and by running it twice with its solutions and once without.</summary>
public static class SourceValidator
{
    // A teacher's machine is busy with other things, and the first cells wait for the compiler.
    private const int Patience = 4;
    private static readonly TimeSpan LeastPatience = TimeSpan.FromSeconds(20);

    /// <summary>Validates an assignment.</summary>
    /// <exception cref="CourseException">The course folder lacks what the assignment needs.</exception>
    /// <exception cref="NotebookFileException">There is no master notebook.</exception>
    /// <exception cref="NotebookFormatException">The master is no notebook.</exception>
    /// <exception cref="NotebookLanguageException">The master is not C#.</exception>
    public static async Task<SourceReport> ValidateAsync(Course course, Assignment assignment, CancellationToken cancellationToken = default)
    {
        var master = MasterNotebook.Load(course, assignment, cancellationToken);
        return await ValidateAsync(master, CompanionFiles.Of(course, assignment), cancellationToken);
    }

    /// <summary>Validates a master notebook.</summary>
    /// <param name="master">The notebook.</param>
    /// <param name="companions">What students get beside it.</param>
    /// <param name="cancellationToken">Stops the runs.</param>
    /// <exception cref="NotebookLanguageException">The master is not C#.</exception>
    public static async Task<SourceReport> ValidateAsync(MasterNotebook master, IReadOnlyList<ReleaseFile> companions, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(master);
        ArgumentNullException.ThrowIfNull(companions);
        NotebookLanguageException.ThrowUnlessCSharp(master.Document);
        var findings = Look(master, companions);
        using var folder = new StagedFolder(companions);
        var limit = TimeSpan.FromTicks(Math.Max(master.Assignment.Limits.Cell.Ticks * Patience, LeastPatience.Ticks));
        var runner = new ProbeRunner(folder.Path, limit);
        var solved = CellsOf(master, cell => cell.Cell.Source);
        var isReleasable = master.Cells.All(cell => cell.Regions.Problems.Count == 0);
        var isJudged = master.Cells.Any(cell => cell.Checks?.Checks.Any(check => check.Judge is not null) == true);
        var first = runner.RunAsync(solved, check => check.ProbeCode, cancellationToken);
        var second = runner.RunAsync(solved, check => check.ProbeCode, cancellationToken);
        var types = isJudged ? runner.RunAsync(solved, check => check.TypeCode, cancellationToken) : null;
        var unsolved = isReleasable ? runner.RunAsync(CellsOf(master, ReleasedNotebook.SourceOf), check => check.ProbeCode, cancellationToken) : null;
        await Task.WhenAll(((Task?[])[first, second, types, unsolved]).OfType<Task>());

        var references = ReferencesOf(master, await first, types is null ? null : await types);
        await using var judges = new JudgeExecutor(folder.Path, master.Prelude, limit);
        findings.AddRange(await new RunRules(master, judges).CheckAsync(await first, await second, unsolved is null ? null : await unsolved, references, cancellationToken));
        return new SourceReport(master, companions, [.. findings.OrderBy(finding => finding.CellIndex ?? int.MaxValue)], references);
    }

    /// <summary>The mistakes that show without running anything.</summary>
    internal static List<SourceFinding> Look(MasterNotebook master, IReadOnlyList<ReleaseFile> companions) =>
    [
        .. CellRules.Check(master), .. SolutionLeaks.Check(master), .. CheckRules.Check(master), .. RubricRules.Check(master), .. ReferenceRules.Check(master, companions),
    ];

    private static List<RunCell> CellsOf(MasterNotebook master, Func<MasterCell, string> sourceOf) =>
    [
        .. master.Cells.Where(cell => cell.Cell.Kind == CellKind.Code).Select(cell => new RunCell(cell.Index, sourceOf(cell), cell.Checks)),
    ];

    private static Dictionary<CheckSpec, ReferenceValue> ReferencesOf(MasterNotebook master, ProbedRun run, ProbedRun? types)
    {
        var references = new Dictionary<CheckSpec, ReferenceValue>(ReferenceEqualityComparer.Instance);
        foreach (var check in master.Cells.SelectMany(cell => cell.Checks?.Checks ?? []))
        {
            if (run.ReadingOf(check).Value is { } value)
            {
                references[check] = new ReferenceValue(check.Name, value, check.Judge is null ? null : types?.TextOf(check));
            }
        }

        return references;
    }
}
