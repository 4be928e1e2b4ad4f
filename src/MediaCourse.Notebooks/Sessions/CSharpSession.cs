using System.Diagnostics;
using System.Globalization;
using MediaCourse.Executor.Wire;
using MediaCourse.Notebooks.Documents;
using MediaCourse.Notebooks.Sessions.Compilation;
using MediaCourse.Notebooks.Sessions.Diagnostics;
using MediaCourse.Notebooks.Sessions.Execution;

namespace MediaCourse.Notebooks.Sessions;

/// <summary>Runs C# cells: each is compiled in this process and run in an executor, a process of its own.</summary>
public sealed class CSharpSession : INotebookSession
{
    /// <summary>Wall time for what comes before a cell runs: fetching its packages and compiling it.</summary>
    private static readonly TimeSpan PreparationLimit = TimeSpan.FromMinutes(2);

    private readonly SessionOptions _options;
    private readonly CellPreparation _preparation;
    private readonly ExecutorSlot _executors;
    private readonly SemaphoreSlim _turn = new(1);
    private Submission? _chain;
    private SessionLoss? _loss;
    private CellReferences _unsent = CellReferences.None;
    private int _runs;

    private CSharpSession(SessionOptions options, CellPreparation preparation, ExecutorSlot executors)
    {
        _options = options;
        _preparation = preparation;
        _executors = executors;
    }

    /// <summary>Starts a session: its executor, and at the same time the compiler.</summary>
    /// <exception cref="ExecutorStartException">The executor is missing or cannot be started, or the folder is none.</exception>
    public static Task<CSharpSession> StartAsync(SessionOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        cancellationToken.ThrowIfCancellationRequested();
        _ = CompilerWarmUp.Start();
        var executors = new ExecutorSlot(ExecutorLaunch.For(options), options.OutputLimit);
        var preparation = new CellPreparation(new CellCompiler(options.Folder), options.Folder);
        return Task.FromResult(new CSharpSession(options, preparation, executors));
    }

    /// <inheritdoc/>
    public async Task<CellResult> ExecuteAsync(CellRequest request, Action<SessionEvent> onEvent, CancellationToken interrupt)
    {
        ArgumentNullException.ThrowIfNull(request);
        await _turn.WaitAsync(CancellationToken.None);
        try
        {
            return await new CellExecution(this, request, onEvent).RunAsync(interrupt);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // A running cell ends with its executor; whoever waits for its turn then finds the session closed.
        await _executors.DisposeAsync();
        await _turn.WaitAsync();
        _turn.Release();
    }

    /// <summary>One cell on its way through the session.</summary>
    private sealed class CellExecution(CSharpSession session, CellRequest request, Action<SessionEvent> onEvent)
    {
        private readonly Stopwatch _clock = Stopwatch.StartNew();
        private readonly CellEvents _events = new(onEvent, request.ExecutionCount, session._options.OutputLimit);
        private CellStatus _refused;
        private bool _variablesLost;

        public async Task<CellResult> RunAsync(CancellationToken interrupt)
        {
            var status = await PrepareAsync(interrupt) is { } prepared
                ? await RunAsync(prepared, interrupt)
                : _refused;
            return new CellResult(status, _clock.Elapsed, _variablesLost);
        }

        private async Task<PreparedCell?> PrepareAsync(CancellationToken interrupt)
        {
            using var stopping = new Stopping(PreparationLimit, interrupt);
            try
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"cell {request.ExecutionCount}");
                var prepared = await session._preparation.PrepareAsync(request.Code, name, session._chain, session._loss, stopping.Token);
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
            var started = _clock.Elapsed;
            // The limit is on the cell's own time: it does not pay for a compiler that is just starting.
            using var stopping = new Stopping(request.TimeLimit ?? session._options.TimeLimit, interrupt);
            foreach (var step in prepared.Steps)
            {
                var status = await RunAsync(step, stopping);
                if (status != CellStatus.Succeeded)
                {
                    return status;
                }
            }

            if (prepared.IsTimed)
            {
                _events.ShowTime(_clock.Elapsed - started);
            }

            return CellStatus.Succeeded;
        }

        private async Task<CellStatus> RunAsync(CellStep step, Stopping stopping)
        {
            if (step.Shown is { } shown)
            {
                _events.Show(shown);
            }

            session._unsent = session._unsent.Add(step.References);
            if (step.Cell is null)
            {
                session._chain = step.Submission ?? session._chain;
                return CellStatus.Succeeded;
            }

            RunEnd end;
            try
            {
                var executor = session._executors.Current;
                end = await new CellRun(executor, _events, session._options.InterruptGrace).RunAsync(RequestFor(step.Cell), stopping.Token);
            }
            catch (ExecutorStartException error)
            {
                return Fail(CellStatus.Crashed, CellErrors.NotStarted(error));
            }

            session._chain = step.Submission;
            return StatusOf(end, stopping);
        }

        private RunRequest RequestFor(CompiledCell cell)
        {
            var run = ++session._runs;
            var references = session._unsent;
            session._unsent = CellReferences.None;
            return new RunRequest(
                run,
                cell.SubmissionType,
                cell.HasResult,
                cell.Slots,
                session._options.OutputLimit,
                session._executors.Current.DrainMarker,
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
                case Ended { Outcome: CellOutcome.Interrupted, Fault: var where }:
                    return Fail(stopping.Status, CellErrors.Stopped(stopping.Limit, where, StopEffect.VariablesKept));
                case Ended { Outcome: CellOutcome.InterruptedButBusy, Fault: var where }:
                    StartAfresh();
                    return Fail(stopping.Status, CellErrors.Stopped(stopping.Limit, where, StopEffect.Busy));
                case Ended { Outcome: CellOutcome.Threw, Fault: { } fault }:
                    return Fail(CellStatus.Threw, CellErrors.Thrown(fault));
                case Stuck:
                    StartAfresh();
                    return Fail(stopping.Status, CellErrors.Stopped(stopping.Limit, where: null, StopEffect.Stuck));
                default:
                    StartAfresh();
                    var gone = end as Gone ?? new Gone(ExitCode: null, InGoodOrder: false, LastWords: ((Ended)end).Fault?.Message ?? "");
                    return Fail(CellStatus.Crashed, CellErrors.Crashed(gone, session._options.MemoryLimit));
            }
        }

        private void StartAfresh()
        {
            _variablesLost = true;
            session._loss = SessionLoss.Of(session._chain, session._loss, request.ExecutionCount);
            session._chain = null;
            session._unsent = CellReferences.None;
            session._preparation.Forget();
            session._executors.Replace();
        }

        private CellStatus Fail(CellStatus status, ErrorOutput error)
        {
            _events.Error(error);
            return status;
        }
    }

    /// <summary>When and why a cell is stopped.</summary>
    private sealed class Stopping : IDisposable
    {
        private readonly TimeSpan _limit;
        private readonly CancellationToken _interrupt;
        private readonly CancellationTokenSource _source;

        public Stopping(TimeSpan limit, CancellationToken interrupt)
        {
            _limit = limit;
            _interrupt = interrupt;
            _source = CancellationTokenSource.CreateLinkedTokenSource(interrupt);
            _source.CancelAfter(limit);
        }

        public CancellationToken Token => _source.Token;

        public CellStatus Status => _interrupt.IsCancellationRequested ? CellStatus.Interrupted : CellStatus.TimedOut;

        /// <summary>The limit that has passed, or null where the caller stopped the cell.</summary>
        public TimeSpan? Limit => _interrupt.IsCancellationRequested ? null : _limit;

        public void Dispose() => _source.Dispose();
    }
}
