using MediaCourse.Notebooks.Sessions.Compilation;
using MediaCourse.Notebooks.Sessions.Execution;

namespace MediaCourse.Notebooks.Sessions;

/// <summary>Runs C# cells: each is compiled in this process and run in an executor, a process of its own.</summary>
public sealed class CSharpSession : INotebookSession
{
    private readonly SessionOptions _options;
    private readonly CellPreparation _preparation;
    private readonly ExecutorSlot _executors;
    private readonly SessionState _state = new();
    private readonly SemaphoreSlim _turn = new(1);

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
        ArgumentNullException.ThrowIfNull(onEvent);
        await _turn.WaitAsync(CancellationToken.None);
        try
        {
            return await new CellExecution(_options, _preparation, _executors, _state, request, onEvent).RunAsync(interrupt);
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
}
