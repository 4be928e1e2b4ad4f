using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using MediaCourse.Kernel.Jupyter;
using MediaCourse.Kernel.Rpc;
using MediaCourse.Notebooks.Sessions.Compilation;

namespace MediaCourse.Kernel.Editor;

/// <summary>Runs the notebooks of an editor that has started this process, each in a session of its own.</summary>
public sealed class EditorHost : IAsyncDisposable
{
    /// <summary>Counts what an editor has to know of this protocol: methods and their parameters.</summary>
    private const int Protocol = 1;

    private const int MaximumNotebooks = 32;
    private readonly ConcurrentDictionary<string, OpenNotebook> _notebooks = new(StringComparer.Ordinal);
    private readonly RpcConnection _connection;
    private readonly TaskCompletionSource _shutDown = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _isInitialised;

    private EditorHost(RpcConnection connection) => _connection = connection;

    /// <summary>Serves an editor until it says <c>shutdown</c> and <c>exit</c>, or its end of the streams is closed. No process is left.</summary>
    /// <param name="input">What the editor says.</param>
    /// <param name="output">What it is told.</param>
    /// <param name="cancellationToken">Ends the host.</param>
    /// <exception cref="FrameException">The input is broken.</exception>
    public static async Task RunAsync(Stream input, Stream output, CancellationToken cancellationToken)
    {
        var connection = new RpcConnection(input, output, new RpcLimits(), static method => !method.StartsWith("cell/", StringComparison.Ordinal));
        await using var host = new EditorHost(connection);
        // A read from a console cannot be cancelled; it is left behind.
        var reading = Task.Run(() => connection.RunAsync(host.AnswerAsync, cancellationToken), CancellationToken.None);
        var cancelled = Task.Delay(Timeout.Infinite, cancellationToken);
        if (await Task.WhenAny(reading, host._shutDown.Task, cancelled) == reading)
        {
            await reading;
        }
    }

    /// <summary>Ends all sessions.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var id in _notebooks.Keys)
        {
            await CloseAsync(id);
        }
    }

    private async Task<JsonNode?> AnswerAsync(string method, JsonObject parameters, CancellationToken cancellationToken)
    {
        if (method == "initialize")
        {
            _isInitialised = true;

            // An editor starts this before a notebook is open.
            _ = CompilerWarmUp.Start();
            return new JsonObject { ["name"] = "mediacourse", ["version"] = Version, ["protocol"] = Protocol, ["process"] = Environment.ProcessId };
        }

        if (!_isInitialised)
        {
            throw new RpcException(RpcErrorCode.NotInitialised, "The first request is 'initialize'.");
        }

        switch (method)
        {
            case "notebook/open":
                Open(Required(parameters, "notebook"), Required(parameters, "folder"));
                return null;
            case "notebook/close":
                await CloseAsync(Required(parameters, "notebook"));
                return null;
            case "notebook/restart":
                await NotebookOf(parameters).RestartAsync();
                return null;
            case "notebook/interrupt":
                NotebookOf(parameters).Interrupt();
                return null;
            case "notebook/variables":
                return LanguageAnswers.Variables(await NotebookOf(parameters).VariablesAsync());
            case "cell/execute":
                return await NotebookOf(parameters).ExecuteAsync(CellCall.Of(parameters), _connection, cancellationToken);
            case "cell/complete":
                return LanguageAnswers.Completions(await NotebookOf(parameters).CompleteAsync(CellPlace.Of(parameters), cancellationToken));
            case "cell/hover":
                return LanguageAnswers.Hover(await NotebookOf(parameters).DescribeAsync(CellPlace.Of(parameters), cancellationToken));
            case "cell/diagnose":
                return LanguageAnswers.Diagnostics(await NotebookOf(parameters).DiagnoseAsync(CellPlace.Of(parameters), cancellationToken));
            case "shutdown":
                await DisposeAsync();
                return null;
            case "exit":
                _shutDown.TrySetResult();
                return null;
            default:
                throw new RpcException(RpcErrorCode.MethodNotFound, $"There is no method '{method}'.");
        }
    }

    private static string Version =>
        typeof(EditorHost).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    internal static string Required(JsonObject parameters, string name) =>
        parameters.Text(name) ?? throw new RpcException(RpcErrorCode.InvalidParams, $"The parameter '{name}' is missing or no text.");

    private void Open(string id, string folder)
    {
        if (!Path.IsPathFullyQualified(folder) || !Directory.Exists(folder))
        {
            throw new RpcException(RpcErrorCode.InvalidParams, $"There is no folder '{folder}'.");
        }

        if (_notebooks.Count >= MaximumNotebooks)
        {
            throw new RpcException(RpcErrorCode.RequestFailed, string.Create(CultureInfo.InvariantCulture, $"{MaximumNotebooks} notebooks are open already: close some of them."));
        }

        _notebooks.GetOrAdd(id, static (name, at) => new OpenNotebook(name, at), folder);
    }

    private async Task CloseAsync(string id)
    {
        if (_notebooks.TryRemove(id, out var notebook))
        {
            await notebook.DisposeAsync();
        }
    }

    private OpenNotebook NotebookOf(JsonObject parameters) =>
        Required(parameters, "notebook") is var id && _notebooks.TryGetValue(id, out var notebook)
            ? notebook
            : throw new RpcException(RpcErrorCode.InvalidParams, $"The notebook '{id}' is not open.");
}
