using MediaCourse.Notebooks.Documents;

namespace MediaCourse.Notebooks.Running;

/// <summary>Runs several notebooks, as many at once as there are cores. One that fails does not touch another.</summary>
public sealed class NotebookBatch(RunOptions options, int atOnce)
{
    /// <summary>Runs all <paramref name="files"/> and gives their outcomes in the same order.</summary>
    /// <param name="files">The notebooks.</param>
    /// <param name="progress">Told after each cell; may be called from several threads at once.</param>
    /// <param name="finished">Called once a notebook has ended, before the next one starts in its place.</param>
    /// <param name="cancellationToken">Stops all runs.</param>
    public async Task<IReadOnlyList<NotebookOutcome>> RunAsync(
        IReadOnlyList<LessonFile> files,
        IProgress<RunProgress>? progress,
        Func<NotebookOutcome, CancellationToken, Task> finished,
        CancellationToken cancellationToken)
    {
        var outcomes = new NotebookOutcome[files.Count];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(
            files.Index(),
            parallel,
            async (indexed, token) =>
            {
                var (index, file) = indexed;
                outcomes[index] = await RunOneAsync(file, progress, token);
                await finished(outcomes[index], token);
            });
        return outcomes;
    }

    private async Task<NotebookOutcome> RunOneAsync(LessonFile file, IProgress<RunProgress>? progress, CancellationToken cancellationToken)
    {
        NotebookDocument? stored = null;
        try
        {
            stored = NotebookDocument.Load(file.FullPath);
            var folder = Path.GetDirectoryName(file.FullPath)!;
            var cells = stored.Cells.Count(cell => cell.Kind == CellKind.Code);
            var missing = await NotebookNeeds.Of(stored).MissingAsync(folder, what => progress?.Report(new RunProgress(file, 0, cells) { Preparing = what }), cancellationToken);
            if (missing is not null)
            {
                return new NotebookOutcome(file, Run: null, stored, Problem: null) { Skipped = missing };
            }

            var run = await new NotebookRunner(options).RunAsync(
                stored,
                folder,
                done => progress?.Report(new RunProgress(file, done, cells)),
                cancellationToken);
            return new NotebookOutcome(file, run, stored, Problem: null);
        }
        catch (MediaCourseException problem)
        {
            return new NotebookOutcome(file, Run: null, stored, problem.Message);
        }
    }
}
