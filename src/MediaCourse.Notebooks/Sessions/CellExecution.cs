using System.Diagnostics;
using System.Globalization;
using MediaCourse.Executor.Wire;
using MediaCourse.Notebooks.Documents;
using MediaCourse.Notebooks.Sessions.Compilation;
using MediaCourse.Notebooks.Sessions.Diagnostics;
using MediaCourse.Notebooks.Sessions.Execution;

namespace MediaCourse.Notebooks.Sessions;

/// <summary>One cell on its way through a session: prepared as a whole, then run part by part.</summary>
internal sealed class CellExecution(
    SessionOptions options,
    CellPreparation preparation,
    ExecutorSlot executors,
    SessionState state,
    CellRequest request,
    Action<SessionEvent> onEvent)
{
    /// <summary>Wall time for what comes before a cell runs: fetching its packages and compiling it.</summary>
    private static readonly TimeSpan PreparationLimit = TimeSpan.FromMinutes(2);

    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly CellEvents _events = new(onEvent, request.ExecutionCount, options.OutputLimit);
    private CellStatus _refused;
    private bool _variablesLost;

    public async Task<CellResult> RunAsync(CancellationToken interrupt)
    {
        var status = await PrepareAsync(interrupt) is { } prepared
            ? await RunAsync(prepared, interrupt)
            : _refused;
        return new CellResult(status, _clock.Elapsed, _variablesLost);
    }

    /// <summary>The cell ready to run, or null where it is refused.</summary>
    private async Task<PreparedCell?> PrepareAsync(CancellationToken interrupt)
    {
        using var stopping = new Stopping(PreparationLimit, interrupt);
        try
        {
            var prepared = await preparation.PrepareAsync(request, state.Chain, state.Loss, stopping.Token);
            if (prepared.Error is null)
            {
                return prepared;
            }

            _refused = Fail(CellStatus.NotCompiled, prepared.Error);
        }
        catch (OperationCanceledException)
        {
            _refused = Fail(stopping.Status, CellErrors.Stopped(stopping.Limit, where: null, StopEffect.NothingRun));
        }

        return null;
    }

    private async Task<CellStatus> RunAsync(PreparedCell prepared, CancellationToken interrupt)
    {
        // Both count the cell's own time: it does not pay for a compiler that is just starting.
        var started = _clock.Elapsed;
        using var stopping = new Stopping(request.TimeLimit ?? options.TimeLimit, interrupt);
        foreach (var step in prepared.Steps)
        {
            state.Reference(step);
            if (step.Shown is { } shown)
            {
                _events.Show(shown);
            }

            var status = step.Cell is { } cell ? await RunAsync(step, cell, stopping) : CellStatus.Succeeded;
            if (status != CellStatus.Succeeded)
            {
                return status;
            }

            Keep(step);
        }

        if (prepared.IsTimed)
        {
            _events.ShowTime(_clock.Elapsed - started);
        }

        return CellStatus.Succeeded;
    }

    private async Task<CellStatus> RunAsync(CellStep step, CompiledCell cell, Stopping stopping)
    {
        try
        {
            var executor = executors.Current;
            var end = await new CellRun(executor, _events, request.Ask, options.InterruptGrace).RunAsync(RequestFor(cell, executor), stopping.Token);
            // Whatever became of the cell: what it had set before is there.
            Keep(step);
            return StatusOf(end, stopping);
        }
        catch (ExecutorStartException error)
        {
            return Fail(CellStatus.Crashed, CellErrors.NotStarted(error));
        }
    }

    private RunRequest RequestFor(CompiledCell cell, ExecutorProcess executor)
    {
        var run = state.NextRun();
        var references = state.TakeUnsent();
        return new RunRequest(
            run,
            cell.SubmissionType,
            cell.HasResult,
            cell.Slots,
            options.OutputLimit,
            executor.DrainMarker,
            string.Create(CultureInfo.InvariantCulture, $"display-{run}-"),
            references.Assemblies,
            references.NativeFolders,
            cell.Assembly,
            cell.Symbols);
    }

    private CellStatus StatusOf(RunEnd end, Stopping stopping)
    {
        switch (end)
        {
            case Ended { Outcome: CellOutcome.Succeeded }:
                return CellStatus.Succeeded;
            case Ended { Outcome: CellOutcome.Threw, Fault: { } fault }:
                return Fail(CellStatus.Threw, CellErrors.Thrown(fault));
            case Ended { Outcome: CellOutcome.Interrupted, Fault: var where }:
                return Fail(stopping.Status, CellErrors.Stopped(stopping.Limit, where, StopEffect.VariablesKept));
            case Ended { Outcome: CellOutcome.InterruptedButBusy, Fault: var where }:
                StartAfresh();
                return Fail(stopping.Status, CellErrors.Stopped(stopping.Limit, where, StopEffect.Busy));
            case Stuck:
                StartAfresh();
                return Fail(stopping.Status, CellErrors.Stopped(stopping.Limit, where: null, StopEffect.Stuck));
            case Gone gone:
                StartAfresh();
                return Fail(CellStatus.Crashed, CellErrors.Crashed(gone, options.MemoryLimit));
            default:
                StartAfresh();
                return Fail(CellStatus.Crashed, CellErrors.NotLoaded((end as Ended)?.Fault));
        }
    }

    private void Keep(CellStep step)
    {
        if (request.IsKept)
        {
            state.Add(step);
        }
    }

    private void StartAfresh()
    {
        _variablesLost = true;
        state.StartAfresh(request.ExecutionCount);
        preparation.Forget();
        executors.Replace();
    }

    private CellStatus Fail(CellStatus status, ErrorOutput error)
    {
        _events.Error(error);
        return status;
    }
}
