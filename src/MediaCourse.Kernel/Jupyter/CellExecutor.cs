using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using MediaCourse.Notebooks.Sessions;

namespace MediaCourse.Kernel.Jupyter;

/// <summary>Runs the cells of <c>execute_request</c>s, one after another.</summary>
/// <param name="session">Where they run.</param>
/// <param name="iopub">Where they show what they show.</param>
/// <param name="history">Where they are kept.</param>
/// <param name="language">Knows what a cell such as <c>corpus?</c> asks for.</param>
/// <param name="ask">Asks the user of a request's client.</param>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "The method that begins a run also ends and disposes of its source.")]
internal sealed class CellExecutor(
    Task<CSharpSession> session,
    Iopub iopub,
    History history,
    LanguageRequests language,
    Func<JupyterMessage, InputPrompt, CancellationToken, Task<string?>> ask)
{
    private static readonly TimeSpan IdleTime = TimeSpan.FromSeconds(2);

    private readonly Lock _lock = new();
    private Task? _warmUp;
    private CancellationTokenSource? _running;
    private int _count;

    /// <summary>Stops the running cell, if there is one.</summary>
    public void Interrupt()
    {
        lock (_lock)
        {
            _running?.Cancel();
        }
    }

    /// <summary>Runs a cell and gives its reply.</summary>
    public async Task<JsonObject> ExecuteAsync(JupyterMessage request)
    {
        var content = request.Content;
        var code = content.Text("code") ?? "";
        var silent = content.Flag("silent") ?? false;
        var stored = !silent && (content.Flag("store_history") ?? true);
        var number = stored ? ++_count : Math.Max(1, _count);
        if (!silent)
        {
            iopub.Publish("execute_input", new JsonObject { ["code"] = code, ["execution_count"] = number }, request.Header);
        }

        var publisher = new CellPublisher(iopub, request, silent);
        using var interrupt = Begin();
        try
        {
            var page = await language.PageAsync(code, interrupt.Token);
            if (page is null)
            {
                await RunAsync(request, code, number, publisher, interrupt.Token);
            }

            if (stored)
            {
                history.Add(number, code, publisher.Result?.TextOf("text/plain"));
            }

            var reply = publisher.Error is { } error ? Replies.Error(error) : Replies.Ok();
            if (publisher.Error is null)
            {
                reply["user_expressions"] = await EvaluateAsync(content["user_expressions"] as JsonObject ?? [], number, request, interrupt.Token);
            }

            reply["execution_count"] = number;
            reply["payload"] = page is null ? [] : new JsonArray(page);
            return reply;
        }
        finally
        {
            End();
            _warmUp ??= WarmUpAsync();
        }
    }

    /// <summary>Gets completions ready once the user pauses to read what the first cell shows.</summary>
    private async Task WarmUpAsync()
    {
        do
        {
            await Task.Delay(IdleTime);
        }
        while (IsRunning);

        await (await session).Language.WarmUpAsync(CancellationToken.None);
    }

    private async Task RunAsync(JupyterMessage request, string code, int number, CellPublisher publisher, CancellationToken interrupt)
    {
        if (string.IsNullOrWhiteSpace(code))
        {
            return;
        }

        var isAllowedToAsk = request.Content.Flag("allow_stdin") ?? true;
        var cell = new CellRequest(code, number)
        {
            Ask = isAllowedToAsk ? (prompt, cancellationToken) => ask(request, prompt, cancellationToken) : null,
        };
        await (await session).ExecuteAsync(cell, publisher.Take, interrupt);
    }

    private async Task<JsonObject> EvaluateAsync(JsonObject expressions, int number, JupyterMessage request, CancellationToken interrupt)
    {
        var values = new JsonObject();
        foreach (var (name, expression) in expressions)
        {
            var quiet = new CellPublisher(iopub, request, isSilent: true);
            var code = (expression as JsonValue)?.TryGetValue<string>(out var text) == true ? text : "";
            await (await session).ExecuteAsync(new CellRequest(code, number), quiet.Take, interrupt);
            var value = quiet.Error is { } error ? Replies.Error(error) : Replies.Ok();
            if (quiet.Error is null)
            {
                value["data"] = quiet.Result is { } result ? Replies.Data(result) : [];
                value["metadata"] = new JsonObject();
            }

            values[name] = value;
        }

        return values;
    }

    private bool IsRunning
    {
        get
        {
            lock (_lock)
            {
                return _running is not null;
            }
        }
    }

    private CancellationTokenSource Begin()
    {
        lock (_lock)
        {
            return _running = new CancellationTokenSource();
        }
    }

    private void End()
    {
        lock (_lock)
        {
            _running = null;
        }
    }
}
