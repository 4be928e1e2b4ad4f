using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using MediaCourse.Compiler.Wire;
using MediaCourse.Executor.Wire;
using MediaCourse.Notebooks.Documents;
using MediaCourse.Notebooks.Running;
using MediaCourse.Notebooks.Sessions;
using MediaCourse.Notebooks.Sessions.Compilation;
using MediaCourse.Notebooks.Sessions.Execution;
using CellRun = MediaCourse.Notebooks.Sessions.Execution.CellRun;

namespace MediaCourse.Grading.Execution;

/// <summary>
/// One run of a composed notebook: its cells and visible probes in order, then, when nothing that the hand-in writes is listened to any
/// more, its hidden probes.
/// </summary>
internal sealed class HandInExecution(
    IReadOnlyList<ExecutionStep> steps,
    IReadOnlyList<CompiledStep> compiled,
    ExecutionLimits limits,
    Func<Task<ExecutorProcess>> startExecutor) : IAsyncDisposable
{
    private static readonly TimeSpan InterruptGrace = TimeSpan.FromSeconds(1);

    private readonly StepResult[] _results = new StepResult[steps.Count];
    private readonly HashSet<int> _toSkip = [];
    private readonly HashSet<string> _sentReferences = new(StringComparer.Ordinal);
    private readonly OutputRecorder _recorder = new();
    private readonly Stopwatch _clock = new();
    private ExecutorProcess? _executor;
    private int? _branch;
    private int _starts;
    private int _runs;

    /// <summary>Runs everything.</summary>
    /// <exception cref="HandInNotRunException">The hand-in could not be run for a reason that is not its own.</exception>
    public async Task<IReadOnlyList<StepResult>> RunAsync(CancellationToken cancellationToken)
    {
        await StartAsync();
        _clock.Start();

        // The list of steps decides, not what a hand-in does: hidden probes are sent after everything else.
        await RunAsync(hidden: false, cancellationToken);
        await RunAsync(hidden: true, cancellationToken);

        return _results;
    }

    public async ValueTask DisposeAsync()
    {
        if (_executor is not null)
        {
            await _executor.DisposeAsync();
        }
    }

    private async Task RunAsync(bool hidden, CancellationToken cancellationToken)
    {
        for (var index = 0; index < steps.Count; index++)
        {
            if (steps[index].IsHidden == hidden)
            {
                cancellationToken.ThrowIfCancellationRequested();
                _results[index] = await ResultOfAsync(index, cancellationToken);
            }
        }
    }

    private async Task<StepResult> ResultOfAsync(int index, CancellationToken cancellationToken)
    {
        if (compiled[index].Error is { } error)
        {
            return new StepResult(StepStatus.NotCompiled, IsShown(steps[index]) ? [error] : [], Value: null, error.Message);
        }

        if (compiled[index].Parts.IsEmpty)
        {
            return new StepResult(StepStatus.Succeeded, [], Value: null, Reason: null);
        }

        if (_clock.Elapsed >= limits.HandIn)
        {
            return StepResult.Failed(StepStatus.NotRun, Reasons.TimeUsedUp(limits.HandIn));
        }

        if (_executor is null && !await ContinueAfreshAsync(index, cancellationToken))
        {
            return StepResult.Failed(StepStatus.NotRun, Reasons.TooManyCrashes);
        }

        return await ExecuteAsync(index, cancellationToken);
    }

    private async Task<StepResult> ExecuteAsync(int index, CancellationToken cancellationToken)
    {
        var step = steps[index];
        string? value = null;
        _recorder.BeginCell();
        var events = new CellEvents(
            shown =>
            {
                if (IsShown(step))
                {
                    _recorder.Record(shown);
                }
                else if (step.IsProbe && shown is OutputShown { Output: ResultOutput result })
                {
                    value = result.Data.TextOf("text/plain");
                }
            },
            index + 1,
            limits.Output);
        var (status, reason, error) = await RunPartsAsync(index, events, cancellationToken);
        if (error is not null && IsShown(step))
        {
            _recorder.Record(new OutputShown(error, DisplayId: null));
        }

        return new StepResult(status, IsShown(step) ? _recorder.Cells[^1] : [], status == StepStatus.Succeeded ? value : null, reason);
    }

    private async Task<(StepStatus Status, string? Reason, ErrorOutput? Error)> RunPartsAsync(int index, CellEvents events, CancellationToken cancellationToken)
    {
        var rest = limits.HandIn - _clock.Elapsed;
        using var stopping = new Stopping(rest < limits.Cell ? rest : limits.Cell, cancellationToken);
        foreach (var (number, part) in compiled[index].Parts.Index())
        {
            var request = RequestFor(part, number == 0 ? UnsentReferences(index) : []) with { Scope = ScopeOf(steps[index]) };
            var end = await new CellRun(_executor!, events, ask: null, InterruptGrace).RunAsync(request, stopping.Token);
            cancellationToken.ThrowIfCancellationRequested();
            if (end is not Ended { Outcome: CellOutcome.Succeeded })
            {
                return await FailureAsync(index, end, stopping.Limit ?? limits.Cell);
            }
        }

        return (StepStatus.Succeeded, null, null);
    }

    private async Task<(StepStatus Status, string? Reason, ErrorOutput? Error)> FailureAsync(int index, RunEnd end, TimeSpan limit)
    {
        switch (end)
        {
            case Ended { Outcome: CellOutcome.Threw, Fault: { } fault } when _toSkip.Count > 0 && Reasons.IsOfMissingCell(fault.Message):
                return Failure(StepStatus.Threw, "NotThere", Reasons.MissingCell);
            case Ended { Outcome: CellOutcome.Threw, Fault: { } fault }:
                return (StepStatus.Threw, Reasons.OneLine($"{fault.Name}: {fault.Message}"), new ErrorOutput(fault.Name, fault.Message, fault.Traceback));
            case Ended { Outcome: CellOutcome.Interrupted }:
                _toSkip.Add(index);
                return Failure(StepStatus.TimedOut, "TimeLimit", Reasons.TooSlow(limit));
            case Stuck or Ended { Outcome: CellOutcome.InterruptedButBusy }:
                await LoseExecutorAsync(index);
                return Failure(StepStatus.TimedOut, "TimeLimit", Reasons.TooSlow(limit));
            case Gone gone:
                await LoseExecutorAsync(index);
                return Failure(StepStatus.Crashed, "Crashed", Reasons.Crash(gone, limits.Memory));
            default:
                await LoseExecutorAsync(index);
                return Failure(StepStatus.Crashed, "NotLoaded", Reasons.OneLine($"It could not be loaded: {(end as Ended)?.Fault?.Message}"));
        }
    }

    private static (StepStatus Status, string? Reason, ErrorOutput? Error) Failure(StepStatus status, string name, string reason) =>
        (status, reason, new ErrorOutput(name, reason, [$"{name}: {reason}"]));

    /// <summary>The process went down under a step, which is not run again.</summary>
    private async Task LoseExecutorAsync(int index)
    {
        _toSkip.Add(index);
        await DisposeAsync();
        _executor = null;
        if (steps[index].Kind == StepKind.Shared)
        {
            throw new HandInNotRunException($"{steps[index].Name}, which is the assignment's own, did not run to its end.");
        }
    }

    /// <summary>Starts a new process and runs the cells before a step once more, without those that brought processes down; what they show is known already.</summary>
    private async Task<bool> ContinueAfreshAsync(int index, CancellationToken cancellationToken)
    {
        while (_starts <= limits.Restarts)
        {
            await StartAsync();
            foreach (var before in ToRepeat(index))
            {
                if (_executor is not null && _clock.Elapsed < limits.HandIn)
                {
                    await RunPartsAsync(before, new CellEvents(static _ => { }, before + 1, limits.Output), cancellationToken);
                }
            }

            if (_executor is not null)
            {
                return true;
            }
        }

        return false;
    }

    private IEnumerable<int> ToRepeat(int index)
    {
        var step = steps[index];
        var cells = Enumerable.Range(0, step.IsHidden ? steps.Count : index).Where(before => steps[before].Kind is StepKind.Shared or StepKind.Cell);
        var preparations = Enumerable.Range(0, step.IsHidden ? index : 0).Where(before => steps[before].Kind == StepKind.HiddenCell && steps[before].Group == step.Group);
        return cells.Concat(preparations).Where(before => compiled[before].Error is null && !_toSkip.Contains(before));
    }

    private async Task StartAsync()
    {
        _starts++;
        _sentReferences.Clear();
        _branch = null;
        _executor = await startExecutor();
    }

    private VariableScope ScopeOf(ExecutionStep step)
    {
        if (!step.IsHidden)
        {
            return VariableScope.Notebook;
        }

        var isNew = _branch != step.Group;
        _branch = step.Group;
        return isNew ? VariableScope.NewBranch : VariableScope.Branch;
    }

    private static bool IsShown(ExecutionStep step) => step.Kind is StepKind.Shared or StepKind.Cell;

    /// <summary>What the steps up to this one refer to; a step of nothing but directives is never sent itself.</summary>
    private ImmutableArray<string> UnsentReferences(int index) =>
        [.. compiled.Take(index + 1).Where((_, before) => before == index || !steps[before].IsProbe).SelectMany(static step => step.References).Where(_sentReferences.Add)];

    private RunRequest RequestFor(CompiledCell part, ImmutableArray<string> references)
    {
        var run = ++_runs;
        return new RunRequest(
            run,
            part.SubmissionType,
            part.HasResult,
            part.Slots,
            limits.Output,
            _executor!.DrainMarker,
            string.Create(CultureInfo.InvariantCulture, $"display-{run}-"),
            references,
            NativeFolders: [],
            part.Assembly,
            part.Symbols);
    }
}
