using System.Diagnostics;
using System.Globalization;
using MediaCourse.Executor.Wire;
using MediaCourse.Notebooks.Sessions.Compilation;
using MediaCourse.Notebooks.Sessions.Diagnostics;
using MediaCourse.Notebooks.Sessions.Directives;
using MediaCourse.Notebooks.Sessions.Execution;

namespace MediaCourse.Notebooks.Sessions;

/// <summary>Runs C# cells: each is compiled in this process and run in an executor, a process of its own.</summary>
public sealed class CSharpSession : INotebookSession
{
    private const int MessageAllowance = 1 << 20;

    private readonly SessionOptions _options;
    private readonly ExecutorLaunch _launch;
    private readonly CellCompiler _compiler;
    private readonly SemaphoreSlim _turn = new(1);
    private ExecutorProcess _executor;
    private Submission? _chain;
    private int _runs;
    private int _executors;

    private CSharpSession(SessionOptions options, ExecutorLaunch launch, CellCompiler compiler)
    {
        _options = options;
        _launch = launch;
        _compiler = compiler;
        _executor = StartExecutor();
    }

    /// <summary>Starts a session: its executor, and meanwhile the compiler.</summary>
    /// <exception cref="ExecutorStartException">The executor is missing or cannot be started, or the folder is none.</exception>
    public static Task<CSharpSession> StartAsync(SessionOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        var compiler = new CellCompiler(options.Folder);
        _ = Task.Run(() => compiler.Compile(new CompileRequest("1 + 1", "warm-up", Previous: null), cancellationToken), cancellationToken);
        return Task.FromResult(new CSharpSession(options, ExecutorLaunch.For(options), compiler));
    }

    /// <inheritdoc/>
    public async Task<CellResult> ExecuteAsync(CellRequest request, Action<SessionEvent> onEvent, CancellationToken interrupt)
    {
        ArgumentNullException.ThrowIfNull(request);
        await _turn.WaitAsync(CancellationToken.None);
        try
        {
            var clock = Stopwatch.StartNew();
            var events = new CellEvents(onEvent, request.ExecutionCount, _options.OutputLimit);
            var status = await ExecuteAsync(request, events, interrupt);
            return new CellResult(status, clock.Elapsed, VariablesLost: false);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _executor.DisposeAsync();
        _turn.Dispose();
    }

    private async Task<CellStatus> ExecuteAsync(CellRequest request, CellEvents events, CancellationToken interrupt)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"cell {request.ExecutionCount}");
        var parts = CellParts.Split(request.Code);
        var chain = _chain;
        foreach (var part in parts.Parts)
        {
            var outcome = _compiler.Compile(new CompileRequest(part.Text, name, chain), interrupt);
            if (outcome.Submission is null)
            {
                events.Error(CellErrors.NotCompiled(outcome.Errors));
                return CellStatus.NotCompiled;
            }

            chain = outcome.Submission;
            _chain = chain;
            if (outcome.Cell is { } cell)
            {
                var status = await RunAsync(cell, events);
                if (status != CellStatus.Succeeded)
                {
                    return status;
                }
            }
        }

        return CellStatus.Succeeded;
    }

    private async Task<CellStatus> RunAsync(CompiledCell cell, CellEvents events)
    {
        var run = ++_runs;
        _executor.Run(new RunRequest(
            run,
            cell.SubmissionType,
            cell.HasResult,
            cell.Slots,
            _options.OutputLimit,
            _executor.DrainMarker,
            string.Create(CultureInfo.InvariantCulture, $"display-{_executors}-{run}-"),
            cell.References,
            [],
            cell.Assembly,
            cell.Symbols));
        CellEnd? end = null;
        await foreach (var message in _executor.Messages.ReadAllAsync())
        {
            switch (message)
            {
                case StreamText text:
                    events.Stream(text);
                    break;
                case ShownValue value:
                    events.Value(value);
                    break;
                case RawText raw:
                    events.RawText(raw.Text);
                    break;
                case CellEnd ended:
                    end = ended;
                    break;
            }

            if (end is not null)
            {
                break;
            }
        }

        if (end?.Fault is { } fault)
        {
            events.Error(CellErrors.Thrown(fault));
        }

        return end?.Outcome switch
        {
            CellOutcome.Succeeded => CellStatus.Succeeded,
            CellOutcome.Threw => CellStatus.Threw,
            CellOutcome.Interrupted => CellStatus.Interrupted,
            _ => CellStatus.Crashed,
        };
    }

    private ExecutorProcess StartExecutor()
    {
        _executors++;
        return ExecutorProcess.Start(_launch, _options.OutputLimit + MessageAllowance);
    }
}
