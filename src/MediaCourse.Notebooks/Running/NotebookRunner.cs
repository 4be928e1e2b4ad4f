using System.Diagnostics;
using MediaCourse.Notebooks.Documents;
using MediaCourse.Notebooks.Sessions;

namespace MediaCourse.Notebooks.Running;

/// <summary>Runs the code cells of a notebook from the top, in a session of its own.</summary>
public sealed class NotebookRunner(RunOptions options)
{
    private const string FailureExpectedTag = "raises-exception";

    /// <summary>
    /// Runs <paramref name="document"/> as if it lay in <paramref name="folder"/>. The notebook that comes back holds the fresh
    /// outputs and nothing of the old ones; everything else in it is as it was.
    /// </summary>
    /// <param name="document">A notebook of C# cells.</param>
    /// <param name="folder">Current folder of the cells.</param>
    /// <param name="cellDone">Called after each cell with the number of cells that have ended.</param>
    /// <param name="cancellationToken">Stops the run; nothing of it is kept.</param>
    /// <exception cref="NotebookLanguageException">A code cell is not C#.</exception>
    public async Task<NotebookRun> RunAsync(
        NotebookDocument document,
        string folder,
        Action<int>? cellDone = null,
        CancellationToken cancellationToken = default)
    {
        var started = Stopwatch.GetTimestamp();
        NotebookLanguageException.ThrowUnlessCSharp(document);

        var recorder = new OutputRecorder();
        var runs = new List<CellRun>();
        var codeCells = document.Cells.Index().Where(cell => cell.Item.Kind == CellKind.Code).ToList();
        await using (var session = await options.OpenSession(new SessionOptions { Folder = folder }, cancellationToken))
        {
            foreach (var (index, cell) in codeCells)
            {
                var stopped = !options.KeepGoing && runs.Any(run => run.Failed);
                recorder.BeginCell();
                runs.Add(stopped || string.IsNullOrWhiteSpace(cell.Source)
                    ? new CellRun(index, cell.Id, null, null, FailureExpected: false, Error: null)
                    : await RunCellAsync(session, recorder, index, cell, runs.Count(run => run.ExecutionCount is not null) + 1, cancellationToken));
                cellDone?.Invoke(runs.Count);
            }
        }

        return new NotebookRun(WithOutputs(document, runs, recorder.Cells), runs, Stopwatch.GetElapsedTime(started));
    }

    private async Task<CellRun> RunCellAsync(
        INotebookSession session,
        OutputRecorder recorder,
        int index,
        NotebookCell cell,
        int executionCount,
        CancellationToken cancellationToken)
    {
        var request = new CellRequest(cell.Source, executionCount) { TimeLimit = options.TimeLimit };
        var result = await session.ExecuteAsync(request, recorder.Record, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        var error = recorder.Cells[^1].OfType<ErrorOutput>().LastOrDefault();
        return new CellRun(index, cell.Id, executionCount, result, cell.Metadata.Tags.Contains(FailureExpectedTag, StringComparer.Ordinal), error);
    }

    private static NotebookDocument WithOutputs(
        NotebookDocument document,
        List<CellRun> runs,
        IReadOnlyList<IReadOnlyList<CellOutput>> outputs)
    {
        var cells = document.Cells.ToBuilder();
        foreach (var (run, shown) in runs.Zip(outputs))
        {
            cells[run.CellIndex] = cells[run.CellIndex] with { ExecutionCount = run.ExecutionCount, Outputs = [.. shown] };
        }

        return document with { Cells = cells.MoveToImmutable() };
    }
}
