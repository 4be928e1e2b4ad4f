using System.Diagnostics;
using MediaCourse.Notebooks.Documents;
using MediaCourse.Notebooks.Sessions.Diagnostics;
using MediaCourse.Notebooks.Sessions.Execution;

namespace MediaCourse.Notebooks.Sessions.DotNetInteractive;

/// <summary>
/// Runs C# cells in an installed .NET Interactive, to see that a notebook works there. That host cannot stop a cell: at a limit its process
/// is ended, and the variables with it.
/// </summary>
public sealed class DotNetInteractiveSession : INotebookSession
{
    private const string Gone = "Variables, methods, types and usings of the cells so far are gone. Run the notebook again from its first cell.";
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private readonly SessionOptions _options;
    private readonly Func<CancellationToken, Task<DotNetInteractiveTool>> _start;
    private DotNetInteractiveTool? _tool;

    private DotNetInteractiveSession(SessionOptions options, Func<CancellationToken, Task<DotNetInteractiveTool>> start, DotNetInteractiveTool tool)
    {
        _options = options;
        _start = start;
        _tool = tool;
    }

    /// <summary>The installed tool's executable: on the path, or among the user's own tools.</summary>
    /// <exception cref="DotNetInteractiveException">It is not installed.</exception>
    public static string FindTool() => DotNetInteractiveTool.Find();

    /// <summary>Starts a session.</summary>
    /// <param name="tool">The tool's executable, as of <see cref="FindTool"/>.</param>
    /// <param name="options">Where cells run, and their limits.</param>
    /// <param name="cancellationToken">Stops the start.</param>
    /// <exception cref="DotNetInteractiveException">The tool does not start.</exception>
    public static Task<DotNetInteractiveSession> StartAsync(string tool, SessionOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tool);
        ArgumentNullException.ThrowIfNull(options);
        return StartAsync(tool, StartLimit, options, cancellationToken);
    }

    /// <summary>Starts a session in a tool that has less time for it.</summary>
    internal static async Task<DotNetInteractiveSession> StartAsync(string command, TimeSpan startLimit, SessionOptions options, CancellationToken cancellationToken)
    {
        Task<DotNetInteractiveTool> Start(CancellationToken token) => DotNetInteractiveTool.StartAsync(command, startLimit, options, token);
        return new DotNetInteractiveSession(options, Start, await Start(cancellationToken));
    }

    /// <inheritdoc/>
    public async Task<CellResult> ExecuteAsync(CellRequest request, Action<SessionEvent> onEvent, CancellationToken interrupt)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(onEvent);
        var clock = Stopwatch.StartNew();
        try
        {
            // A cell does not pay for the start of the tool's successor.
            _tool ??= await _start(interrupt);
        }
        catch (DotNetInteractiveException error)
        {
            return await LostAsync(CellStatus.Crashed, CellErrors.NotPrepared("Crashed", error.Message));
        }
        catch (OperationCanceledException)
        {
            return await LostAsync(CellStatus.Interrupted, CellErrors.Stopped(limit: null, where: null, StopEffect.NothingRun));
        }

        using var stopping = new Stopping(request.TimeLimit ?? _options.TimeLimit, interrupt);
        try
        {
            var reading = new ToolReading(new CellEvents(onEvent, request.ExecutionCount, _options.OutputLimit), _options.OutputLimit);
            await foreach (var read in _tool.SubmitAsync(request.Code, stopping.Token))
            {
                reading.Take(read);
            }

            return reading.Status is { } status
                ? new CellResult(status, clock.Elapsed, VariablesLost: false)
                : await EndedAsync();
        }
        catch (OperationCanceledException)
        {
            return await LostAsync(stopping.Status, CellErrors.Stopped(stopping.Limit, where: null, StopEffect.Stuck));
        }
        catch (IOException)
        {
            return await EndedAsync();
        }
        catch (InvalidDataException tooLong)
        {
            return await LostAsync(CellStatus.Crashed, CellErrors.NotPrepared("Crashed", $"dotnet-interactive was ended: {tooLong.Message}. {Gone}"));
        }

        Task<CellResult> EndedAsync() => LostAsync(
            CellStatus.Crashed,
            CellErrors.NotPrepared("Crashed", $"dotnet-interactive ended under the cell. {Gone}"));

        async Task<CellResult> LostAsync(CellStatus status, ErrorOutput error)
        {
            await LoseAsync();
            onEvent(new OutputShown(error, DisplayId: null));
            return new CellResult(status, clock.Elapsed, VariablesLost: true);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_tool is { } tool)
        {
            _tool = null;
            await tool.DisposeAsync();
        }
    }

    private async Task LoseAsync()
    {
        if (_tool is { } tool)
        {
            _tool = null;
            await tool.KillAsync();
        }
    }
}
