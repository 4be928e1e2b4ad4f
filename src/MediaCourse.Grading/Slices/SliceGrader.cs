using MediaCourse.Grading.Authoring;
using MediaCourse.Grading.Courses;
using MediaCourse.Grading.HandIns;
using MediaCourse.Grading.Marking;
using MediaCourse.Grading.Releasing;
using MediaCourse.Grading.Sandbox;

namespace MediaCourse.Grading.Slices;

/// <summary>What came of grading a slice.</summary>
/// <param name="Slice">Which one.</param>
/// <param name="Graded">Hand-ins graded in this run.</param>
/// <param name="Unchanged">Hand-ins of which there was a result before.</param>
/// <param name="Elapsed">How long the hand-ins took.</param>
/// <param name="Refused">Files that are not graded.</param>
/// <param name="Ungraded">Hand-ins that could not be graded this time.</param>
public sealed record SliceReport(Slice Slice, int Graded, int Unchanged, TimeSpan Elapsed, IReadOnlyList<RefusedFile> Refused, IReadOnlyList<UngradedHandIn> Ungraded)
{
    /// <summary>What whoever grades should look at, a line each; it changes no mark.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}

/// <summary>
/// Grades one slice of an assignment's hand-ins into files of its own; the course folder is only read. A slice that is started again, here or on
/// another machine, goes on where it was.
/// </summary>
public sealed class SliceGrader(Course course, Assignment assignment, GradingOptions options)
{
    /// <summary>Grades what has no result yet.</summary>
    /// <param name="slice">The slice.</param>
    /// <param name="results">The folder of the results, the same for all slices.</param>
    /// <param name="progress">Told after each hand-in.</param>
    /// <param name="cancellationToken">Stops; what is graded so far is kept.</param>
    /// <exception cref="CourseException">The course lacks something.</exception>
    /// <exception cref="HandInException">The place of the hand-ins cannot be read.</exception>
    /// <exception cref="SliceException">The results cannot be written, or others are there already.</exception>
    /// <exception cref="SandboxException">Hand-ins cannot be run safely here.</exception>
    public async Task<SliceReport> RunAsync(Slice slice, string results, IProgress<GradingProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(slice);
        ArgumentNullException.ThrowIfNull(results);
        var master = MasterNotebook.Load(course, assignment, cancellationToken);
        var companions = CompanionFiles.Of(course, assignment);
        var version = GradingVersion.Of(master, companions);
        var found = HandInReader.Read(course, assignment, options.Submissions, slice.Holds, cancellationToken);
        var folder = SliceFolder.Create(results, assignment.Id, slice);
        if (folder.ReadManifest() is { } earlier && earlier.Version != version)
        {
            throw new SliceException($"{folder.Path}: there are results of another version of the assignment, its settings or the grader; remove them, or name another folder with --results.");
        }

        folder.RemoveUnfinished();
        var manifest = SliceManifest.Of(slice, assignment.Id, version, found);
        folder.Write(manifest);
        var all = manifest.HandIns.Zip(found.Files).DistinctBy(static handIn => (handIn.First.Student, handIn.First.Digest)).ToList();
        var pending = all
            .Where(handIn => folder.ReadResult(handIn.First)?.Fits(version, handIn.First, master) != true)
            .Select(handIn => new PendingHandIn(handIn.Second, graded => folder.Write(handIn.First, SliceResult.Of(version, handIn.First, graded))))
            .ToList();
        var (elapsed, ungraded, warnings) = await new HandInGrading(master, companions, options).RunAsync(pending, progress, cancellationToken);
        return new SliceReport(slice, pending.Count - ungraded.Count, all.Count - pending.Count, elapsed, found.Refused, ungraded) { Warnings = warnings };
    }
}
