using System.Collections.Immutable;
using MediaCourse.Notebooks.Documents;
using MediaCourse.Notebooks.Sessions.Compilation;
using MediaCourse.Notebooks.Sessions.Execution;
using MediaCourse.Notebooks.Sessions.Language;
using MediaCourse.Notebooks.Sessions.Variables;

namespace MediaCourse.Notebooks.Sessions;

/// <summary>Runs C# cells: each is compiled in this process and run in an executor, a process of its own.</summary>
public sealed class CSharpSession : INotebookSession
{
    /// <summary>Wall time for looking up a value that an editor asks for.</summary>
    private static readonly TimeSpan EvaluationLimit = TimeSpan.FromSeconds(1);

    private readonly SessionOptions _options;
    private readonly CellPreparation _preparation;
    private readonly ExecutorSlot _executors;
    private readonly SessionState _state = new();
    private readonly SemaphoreSlim _turn = new(1);

    private CSharpSession(SessionOptions options, CellCompiler compiler, CellPreparation preparation, ExecutorSlot executors)
    {
        _options = options;
        _preparation = preparation;
        _executors = executors;
        Language = new CellLanguage(compiler, options.Folder, () => _state.Chain, EvaluateIfIdleAsync);
    }

    /// <summary>What an editor asks about code that is being written.</summary>
    public CellLanguage Language { get; }

    /// <summary>Starts a session: its executor, and at the same time the compiler.</summary>
    /// <exception cref="ExecutorStartException">The executor is missing or cannot be started, or the folder is none.</exception>
    public static Task<CSharpSession> StartAsync(SessionOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        cancellationToken.ThrowIfCancellationRequested();
        _ = CompilerWarmUp.Start();
        var executors = new ExecutorSlot(ExecutorLaunch.For(options), options.OutputLimit);
        var compiler = new CellCompiler(options.Folder);
        var preparation = new CellPreparation(compiler, options.Folder);
        return Task.FromResult(new CSharpSession(options, compiler, preparation, executors));
    }

    /// <summary>
    /// Runs a cell that nobody sees and that leaves nothing behind, so that the first that is seen finds the compiler and the executor
    /// at work already. It is for sessions that begin before their first cell is there.
    /// </summary>
    public async Task RehearseAsync()
    {
        await ExecuteAsync(new CellRequest("1 + 1", 0) { IsKept = false }, static _ => { }, CancellationToken.None);
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

    /// <summary>What the cells so far have declared, and its values unless a cell is running.</summary>
    public async Task<ImmutableArray<SessionVariable>> VariablesAsync()
    {
        var variables = VariableList.Of(_state.Chain);
        return variables.IsEmpty ? variables : VariableList.WithValues(variables, await EvaluateIfIdleAsync(VariableList.Question(variables)));
    }

    /// <summary>The plain text of an expression's value, or null where a cell is running or the expression has none.</summary>
    private async Task<string?> EvaluateIfIdleAsync(string expression)
    {
        if (!await _turn.WaitAsync(TimeSpan.Zero))
        {
            return null;
        }

        try
        {
            string? value = null;
            var request = new CellRequest(expression, 0) { IsKept = false, TimeLimit = EvaluationLimit };
            await new CellExecution(_options, _preparation, _executors, _state, request, shown => value = TextOf(shown) ?? value).RunAsync(CancellationToken.None);
            return value;
        }
        finally
        {
            _turn.Release();
        }
    }

    private static string? TextOf(SessionEvent shown) =>
        shown is OutputShown { Output: ResultOutput result } ? result.Data.TextOf("text/plain") : null;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // A running cell ends with its executor; whoever waits for its turn then finds the session closed.
        await _executors.DisposeAsync();
        await _turn.WaitAsync();
        _turn.Release();
    }
}
