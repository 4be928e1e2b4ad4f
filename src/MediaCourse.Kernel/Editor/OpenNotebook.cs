using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using MediaCourse.Kernel.Rpc;
using MediaCourse.Notebooks.Sessions;
using MediaCourse.Notebooks.Sessions.Diagnostics;
using MediaCourse.Notebooks.Sessions.Language;
using MediaCourse.Notebooks.Sessions.Variables;

namespace MediaCourse.Kernel.Editor;

/// <summary>A notebook of the editor, and the session in which its cells run.</summary>
/// <param name="id">What the editor calls it.</param>
/// <param name="folder">Its folder, where relative paths of its cells start.</param>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "DisposeAsync ends the session, and each run disposes of its own source.")]
internal sealed class OpenNotebook(string id, string folder) : IAsyncDisposable
{
    private static readonly TimeSpan IdleTime = TimeSpan.FromMilliseconds(500);

    private readonly Lock _lock = new();
    private readonly HashSet<CancellationTokenSource> _running = [];
    private Task<CSharpSession> _session = StartAsync(folder);
    private Task? _warmUp;

    /// <summary>Runs a cell. It is stopped where the editor takes its request back.</summary>
    public async Task<JsonNode?> ExecuteAsync(CellCall call, RpcConnection editor, CancellationToken cancellationToken)
    {
        using var interrupt = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        lock (_lock)
        {
            _running.Add(interrupt);
        }

        var events = new CellNotifications(editor, call);
        try
        {
            var cell = new CellRequest(call.Code, call.Number) { Ask = events.AskAsync };
            var result = await (await SessionAsync()).ExecuteAsync(cell, events.Take, interrupt.Token);
            _warmUp ??= WarmUpAsync();
            return new JsonObject
            {
                ["status"] = result.Status.ToString(),
                ["milliseconds"] = result.Elapsed.TotalMilliseconds,
                ["variablesLost"] = result.VariablesLost,
            };
        }
        finally
        {
            lock (_lock)
            {
                _running.Remove(interrupt);
            }
        }
    }

    /// <summary>Stops what runs.</summary>
    public void Interrupt()
    {
        CancellationTokenSource[] running;
        lock (_lock)
        {
            running = [.. _running];
        }

        // A run may end at once in here, and take itself off the list.
        foreach (var run in running)
        {
            Cancel(run);
        }
    }

    /// <summary>Puts a fresh session in the place of this one, which ends with whatever runs in it.</summary>
    public async Task RestartAsync()
    {
        Task<CSharpSession> old;
        lock (_lock)
        {
            old = _session;
            _session = StartAsync(folder);
        }

        await EndAsync(old);
    }

    public async Task<CompletionList> CompleteAsync(CellPlace place, CancellationToken cancellationToken) =>
        await (await SessionAsync()).Language.CompleteAsync(place.Code, place.Position, cancellationToken, place.Before);

    public async Task<SymbolDescription?> DescribeAsync(CellPlace place, CancellationToken cancellationToken) =>
        await (await SessionAsync()).Language.DescribeAsync(place.Code, place.Position, cancellationToken, place.Before);

    public async Task<ImmutableArray<CellDiagnostic>> DiagnoseAsync(CellPlace place, CancellationToken cancellationToken) =>
        await (await SessionAsync()).Language.DiagnoseAsync(place.Code, cancellationToken, place.Before);

    public async Task<ImmutableArray<SessionVariable>> VariablesAsync() => await (await SessionAsync()).VariablesAsync();

    public async ValueTask DisposeAsync()
    {
        Interrupt();
        await EndAsync(_session);
    }

    /// <inheritdoc/>
    public override string ToString() => id;

    private static void Cancel(CancellationTokenSource run)
    {
        try
        {
            run.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It has just ended.
        }
    }

    private static Task<CSharpSession> StartAsync(string folder) => Task.Run(async () =>
    {
        var session = await CSharpSession.StartAsync(new SessionOptions { Folder = folder, TimeLimit = Timeout.InfiniteTimeSpan }, CancellationToken.None);
        // The user reads before running a cell.
        _ = session.RehearseAsync();
        return session;
    });

    private Task<CSharpSession> SessionAsync()
    {
        lock (_lock)
        {
            // What hindered the start, a missing file perhaps, may be gone by now.
            return _session = _session.IsFaulted ? StartAsync(folder) : _session;
        }
    }

    private static async Task EndAsync(Task<CSharpSession> session)
    {
        try
        {
            await (await session).DisposeAsync();
        }
        catch (MediaCourseException)
        {
            // It had not been started.
        }
    }

    /// <summary>Gets completions ready while the user reads what the first cell shows.</summary>
    private async Task WarmUpAsync()
    {
        await Task.Delay(IdleTime);
        await (await SessionAsync()).Language.WarmUpAsync(CancellationToken.None);
    }
}
