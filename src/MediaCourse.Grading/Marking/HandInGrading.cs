using System.Collections.Concurrent;
using System.Diagnostics;
using MediaCourse.Grading.Authoring;
using MediaCourse.Grading.Execution;
using MediaCourse.Grading.Gradebook;
using MediaCourse.Grading.HandIns;
using MediaCourse.Grading.Judging;
using MediaCourse.Grading.Probing;
using MediaCourse.Grading.Releasing;
using MediaCourse.Notebooks.Documents;

namespace MediaCourse.Grading.Marking;

/// <summary>A hand-in that is to be graded.</summary>
/// <param name="File">The hand-in.</param>
/// <param name="Save">Saves what came of it; called on any thread.</param>
internal sealed record PendingHandIn(HandInFile File, Action<GradedHandIn> Save);

/// <summary>Grades hand-ins, several at one time, and saves each as soon as it is graded. Where that is, is no matter of this class.</summary>
internal sealed class HandInGrading(MasterNotebook master, IReadOnlyList<ReleaseFile> companions, GradingOptions options)
{
    private static readonly TimeSpan JudgingTime = TimeSpan.FromSeconds(5);

    /// <summary>Grades hand-ins; of none, nothing is started.</summary>
    /// <returns>How long they took, which could not be graded for a reason that is not their own, and what whoever grades should look at.</returns>
    public async Task<(TimeSpan Elapsed, IReadOnlyList<UngradedHandIn> Ungraded, IReadOnlyList<string> Warnings)> RunAsync(
        IReadOnlyList<PendingHandIn> pending, IProgress<GradingProgress>? progress, CancellationToken cancellationToken)
    {
        if (pending.Count == 0)
        {
            return (TimeSpan.Zero, [], []);
        }

        await using var engine = await ExecutionEngine.StartAsync(
            new ExecutionOptions { Name = master.Document.Name, CourseFiles = companions, Limits = master.Assignment.Limits.ForExecution(), AtOnce = Math.Min(options.AtOnce, pending.Count), Unsandboxed = options.Unsandboxed },
            cancellationToken);
        var references = await Reference.RunAsync(engine, master, cancellationToken);
        using var folder = new StagedFolder(companions);
        await using var judges = new JudgeExecutor(folder.Path, master.Prelude, JudgingTime);
        var marker = new HandInMarker(master, engine, references, new AnswerJudge(judges));
        var unearned = await UnearnedPoints.FindAsync(master, marker, cancellationToken);
        var ungraded = new List<UngradedHandIn>();
        var unrun = new ConcurrentBag<string>();
        var done = 0;
        var clock = Stopwatch.StartNew();
        await Parallel.ForEachAsync(
            pending,
            new ParallelOptions { MaxDegreeOfParallelism = options.AtOnce, CancellationToken = cancellationToken },
            async (handIn, stop) =>
            {
                if (await MarkAsync(marker, handIn.File, ungraded, stop) is { } graded)
                {
                    handIn.Save(graded);
                    if (UnrunChecks.NoteOn(handIn.File.Student, graded) is { } note)
                    {
                        unrun.Add(note);
                    }
                }

                progress?.Report(new GradingProgress(Interlocked.Increment(ref done), pending.Count, handIn.File.Student));
            });
        var calledLate = pending.Select(handIn => (handIn.File.Source, Note: CalledLate.NoteOn(handIn.File, master.Assignment))).Where(static one => one.Note is not null).Select(static one => $"{one.Source}: {one.Note}");
        return (clock.Elapsed, ungraded, [.. unearned, .. unrun.Order(StringComparer.Ordinal), .. calledLate]);
    }

    private static async Task<GradedHandIn?> MarkAsync(HandInMarker marker, HandInFile file, List<UngradedHandIn> ungraded, CancellationToken cancellationToken)
    {
        try
        {
            return await marker.MarkAsync(NotebookDocument.Parse(file.Read(), file.Source), cancellationToken);
        }
        catch (Exception error) when (error is HandInNotRunException or HandInException or NotebookFormatException or IOException)
        {
            return Leave(error.Message);
        }
        catch (Exception error) when (error is not (OperationCanceledException or MediaCourseException))
        {
            // Whatever is wrong with one hand-in, the others are graded.
            return Leave($"it cannot be graded ({error.Message})");
        }

        GradedHandIn? Leave(string reason)
        {
            lock (ungraded)
            {
                ungraded.Add(new UngradedHandIn(file.Source, reason));
            }

            return null;
        }
    }
}
