using MediaCourse.Grading.Authoring;
using MediaCourse.Grading.Courses;
using MediaCourse.Grading.Gradebook;
using MediaCourse.Grading.HandIns;
using MediaCourse.Grading.Marking;
using MediaCourse.Grading.Releasing;

namespace MediaCourse.Grading.Slices;

/// <summary>What came of folding slices into the gradebook.</summary>
/// <param name="Slices">How many slices there are in all.</param>
/// <param name="Grading">What one grader would have reported; hand-ins without a result are ungraded.</param>
/// <param name="Missing">Slices of which there is nothing that can be read.</param>
public sealed record MergeReport(int Slices, GradingReport Grading, IReadOnlyList<Slice> Missing);

/// <summary>
/// Folds the results of slices into the gradebook: those that are there, in any order, as often as one likes. What comes of it is what one grader would
/// have written.
/// </summary>
public sealed class SliceMerger(Course course, Assignment assignment, GradingOptions options)
{
    /// <summary>Whether a folder has results of an assignment.</summary>
    public static bool HasResults(string results, Assignment assignment)
    {
        ArgumentNullException.ThrowIfNull(assignment);
        return SliceFolder.All(results, assignment.Id).Count > 0;
    }

    /// <summary>Folds them in.</summary>
    /// <param name="results">The folder that slices were graded into.</param>
    /// <param name="crossCheck">Whether hand-ins that no slice knows are looked for where the hand-ins are.</param>
    /// <param name="cancellationToken">Stops; what is folded in so far is kept.</param>
    /// <exception cref="CourseException">The course lacks something.</exception>
    /// <exception cref="SliceException">There are no results, or they are of another version.</exception>
    /// <exception cref="GradebookException">The gradebook cannot be written, or a grader is at work.</exception>
    public MergeReport Run(string results, bool crossCheck, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(results);
        var folders = SliceFolder.All(results, assignment.Id);
        if (folders.Count == 0)
        {
            throw new SliceException($"{results}: there are no results of {assignment.Id} here; name the folder that --results named when the slices were graded.");
        }

        var master = MasterNotebook.Load(course, assignment, cancellationToken);
        var companions = CompanionFiles.Of(course, assignment);
        var slices = ReadableSlices(folders, GradingVersion.Of(master, companions));
        var count = folders[0].Slice.Count;
        var missing = Enumerable.Range(1, count).Except(slices.Select(static slice => slice.Manifest.Number)).Select(number => new Slice(number, count)).ToList();
        var late = crossCheck ? InNoSlice(slices, missing, cancellationToken) : [];

        using var turn = GradingLock.Take(course.Folder);
        using var gradebook = GradebookFile.Open(AssignmentGrader.GradebookOf(course));
        return new MergeReport(count, FoldIn(gradebook, master, ReleaseRecord.VersionOf(master, companions), slices, late, cancellationToken), missing);
    }

    private static List<ReadSlice> ReadableSlices(IReadOnlyList<SliceFolder> folders, string version)
    {
        var slices = folders.Select(static folder => (Folder: folder, Manifest: folder.ReadManifest())).Where(static slice => slice.Manifest is not null)
            .Select(static slice => new ReadSlice(slice.Folder, slice.Manifest!)).ToList();
        return slices.Find(slice => slice.Manifest.Version != version) is { } other
            ? throw new SliceException($"{other.Folder.Path}: this slice was graded by another version of the assignment, its settings or the grader, and nothing was folded in; grade the slices again into an empty folder.")
            : slices;
    }

    private GradingReport FoldIn(
        GradebookFile gradebook, MasterNotebook master, string version, List<ReadSlice> slices, IReadOnlyList<UngradedHandIn> late, CancellationToken cancellationToken)
    {
        gradebook.SetAssignment(master, version);
        var ungraded = new List<UngradedHandIn>(late);
        var unrun = new List<string>();
        var (merged, unchanged) = (0, 0);

        // One grader takes hand-ins in this order.
        var all = slices.SelectMany(static slice => slice.Manifest.HandIns.Select(handIn => (Slice: slice, HandIn: handIn)))
            .OrderBy(static found => found.HandIn.Student, StringComparer.Ordinal).ThenBy(static found => found.HandIn.HandedIn).ThenBy(static found => found.HandIn.Source, StringComparer.Ordinal)
            .Select(found => (found.Slice, found.HandIn, Id: gradebook.AddHandIn(assignment.Id, found.HandIn.ToFile())))
            .DistinctBy(static found => found.Id)
            .ToList();
        foreach (var (slice, handIn, id) in all)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (gradebook.IsGraded(id, version))
            {
                unchanged++;
            }
            else if (slice.Folder.ReadResult(handIn) is { } result && result.Fits(slice.Manifest.Version, handIn, master))
            {
                var graded = result.ToGraded(master);
                gradebook.SaveGrading(id, version, graded, AnswerCells.SameAs(master, graded));
                merged++;
                if (UnrunChecks.NoteOn(handIn.Student, graded) is { } note)
                {
                    unrun.Add(note);
                }
            }
            else
            {
                ungraded.Add(new UngradedHandIn(handIn.Source, $"slice {slice.Folder.Slice} has no result of it that can be used; run that slice again and merge again."));
            }
        }

        gradebook.SetNotGraded(assignment.Id, [.. slices.SelectMany(static slice => slice.Manifest.Refused).Select(static file => new NotGraded(file.Source, file.Reason)), .. ungraded.Select(static handIn => new NotGraded(handIn.Source, handIn.Reason))]);
        var accepted = options.Accept ? gradebook.Accept(assignment.Id, version, options.Who) : [];
        var rows = gradebook.HandIns(assignment.Id);
        var counted = Marks.Counted(master, rows);
        return new GradingReport(
            master,
            merged,
            unchanged,
            TimeSpan.Zero,
            [.. slices.SelectMany(static slice => slice.Manifest.Refused)],
            ungraded,
            gradebook.Waiting(assignment.Id, version),
            gradebook.Changes(assignment.Id, version),
            counted)
        {
            Accepted = accepted,
            Warnings = [.. unrun, .. SameTime.NotesOn(assignment, rows, counted)],
            HandIns = Marks.HandInsByStudent(rows),
        };
    }

    /// <summary>Hand-ins that came, or changed, after their slice was begun.</summary>
    private List<UngradedHandIn> InNoSlice(List<ReadSlice> slices, List<Slice> missing, CancellationToken cancellationToken)
    {
        var known = slices.SelectMany(static slice => slice.Manifest.HandIns).Select(static handIn => (handIn.Student, handIn.Digest)).ToHashSet();
        return
        [
            .. HandInReader.Read(course, assignment, options.Submissions, student => !missing.Exists(slice => slice.Holds(student)), cancellationToken).Files
                .Where(file => !known.Contains((file.Student, file.Digest)))
                .Select(static file => new UngradedHandIn(file.Source, "no slice knows it, for it came later or was changed; run the slices again and merge again.")),
        ];
    }

    private sealed record ReadSlice(SliceFolder Folder, SliceManifest Manifest);
}
