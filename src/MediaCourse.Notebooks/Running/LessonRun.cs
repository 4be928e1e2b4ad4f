using System.Collections.Concurrent;
using System.Diagnostics;

namespace MediaCourse.Notebooks.Running;

/// <summary>The run of a set of lessons: which, how, where to, and whether to compare with what the files hold.</summary>
public sealed record LessonRun
{
    /// <summary>The notebooks.</summary>
    public required IReadOnlyList<LessonFile> Files { get; init; }

    /// <summary>How each is run.</summary>
    public required RunOptions Options { get; init; }

    /// <summary>Where the outputs go.</summary>
    public required RunDestination Destination { get; init; }

    /// <summary>Whether fresh outputs are compared with stored ones.</summary>
    public bool Check { get; init; }

    /// <summary>How many notebooks run at once, from 1.</summary>
    public int AtOnce { get; init; } = Environment.ProcessorCount;

    /// <summary>Runs them all. A notebook is written as soon as it has ended.</summary>
    public async Task<RunSummary> ExecuteAsync(IProgress<RunProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var started = Stopwatch.GetTimestamp();
        var written = new ConcurrentDictionary<LessonFile, string>();
        var outcomes = await new NotebookBatch(Options, AtOnce).RunAsync(
            Files,
            progress,
            (outcome, _) =>
            {
                if (outcome.Run is { } run && Destination.Write(outcome.File, run) is { } path)
                {
                    written[outcome.File] = path;
                }

                return Task.CompletedTask;
            },
            cancellationToken);

        var index = Destination.Finish(outcomes);
        var notebooks = outcomes.Select(outcome => new NotebookSummary(
            outcome,
            written.GetValueOrDefault(outcome.File),
            Check && outcome is { Run: { } run, Stored: { } stored } ? OutputDifference.Between(stored, run.Document) : []));
        return new RunSummary([.. notebooks], index, Stopwatch.GetElapsedTime(started));
    }
}
