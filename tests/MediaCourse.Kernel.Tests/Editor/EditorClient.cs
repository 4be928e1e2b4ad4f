using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json.Nodes;
using MediaCourse.Kernel.Editor;

namespace MediaCourse.Kernel.Tests.Editor;

/// <summary>An editor's side of the wire, written without a line of the host's own.</summary>
internal sealed class EditorClient : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Stream _toHost;
    private readonly Stream _fromHost;
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonObject>> _answers = new();
    private readonly Task _reading;
    private int _last;

    public EditorClient(Stream toHost, Stream fromHost, Task host)
    {
        _toHost = toHost;
        _fromHost = fromHost;
        Host = host;
        _reading = Task.Run(ReadAsync);
    }

    /// <summary>Ends with the host.</summary>
    public Task Host { get; }

    /// <summary>What the host has told, in order.</summary>
    public ConcurrentQueue<JsonObject> Notifications { get; } = new();

    /// <summary>Answers to no request of this side.</summary>
    public ConcurrentQueue<JsonObject> Strays { get; } = new();

    /// <summary>What the user answers to a cell's question.</summary>
    public string? Answer { get; set; }

    /// <summary>A host in this process that has been greeted.</summary>
    public static async Task<EditorClient> GreetedAsync()
    {
        var client = Connect();
        await client.ResultAsync("initialize");
        return client;
    }

    /// <summary>A host in this process.</summary>
    public static EditorClient Connect()
    {
        var (input, output) = (new Pipe(), new Pipe());
        var host = Task.Run(async () =>
        {
            await using var written = output.Writer.AsStream();
            await EditorHost.RunAsync(input.Reader.AsStream(), written, CancellationToken.None);
        });
        return new EditorClient(input.Writer.AsStream(), output.Reader.AsStream(), host);
    }

    /// <summary>Opens a notebook whose cells run in a folder.</summary>
    public Task OpenAsync(string folder, string notebook = "a") => ResultAsync("notebook/open", ("notebook", notebook), ("folder", folder));

    /// <summary>Runs a cell and gives how it ended.</summary>
    public async Task<string> RunAsync(string code, int number = 1, string notebook = "a") =>
        (await ResultAsync("cell/execute", ("notebook", notebook), ("run", Name(number)), ("code", code), ("number", number)))!["status"]!.GetValue<string>();

    /// <summary>What a run has told under a name such as <c>cell/stream</c>.</summary>
    public IReadOnlyList<JsonNode> Told(string method, int number = 1) =>
        [.. Notifications.Where(told => (string?)told["method"] == method && (string?)told["params"]!["run"] == Name(number)).Select(told => told["params"]!)];

    /// <summary>The result of a request.</summary>
    public async Task<JsonNode?> ResultAsync(string method, params (string Name, JsonNode? Value)[] parameters)
    {
        var answer = await CallAsync(method, parameters);
        Assert.True(answer.ContainsKey("result"), answer.ToJsonString());
        return answer["result"];
    }

    /// <summary>The number of the error with which a request is refused.</summary>
    public async Task<int> ErrorAsync(string method, params (string Name, JsonNode? Value)[] parameters) => ErrorIn(await CallAsync(method, parameters));

    public static int ErrorIn(JsonObject answer) => answer["error"]?["code"]?.GetValue<int>() ?? 0;

    public Task<JsonObject> CallAsync(string method, params (string Name, JsonNode? Value)[] parameters)
    {
        var content = new JsonObject(parameters.Select(parameter => KeyValuePair.Create(parameter.Name, parameter.Value)));
        var (_, answer) = Begin(method, content);
        return answer.WaitAsync(Patience);
    }

    /// <summary>Sends a request and does not wait for its answer.</summary>
    public (int Id, Task<JsonObject> Answer) Begin(string method, JsonObject parameters)
    {
        var id = Interlocked.Increment(ref _last);
        var answer = _answers.GetOrAdd(Name(id), _ => new TaskCompletionSource<JsonObject>(TaskCreationOptions.RunContinuationsAsynchronously));
        Send(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id, ["method"] = method, ["params"] = parameters }.ToJsonString());
        return (id, answer.Task);
    }

    /// <summary>Sends a message of any content.</summary>
    public void Send(string content) => SendBytes([.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {Encoding.UTF8.GetByteCount(content)}\r\n\r\n")), .. Encoding.UTF8.GetBytes(content)]);

    public void SendBytes(byte[] bytes)
    {
        lock (_toHost)
        {
            _toHost.Write(bytes);
            _toHost.Flush();
        }
    }

    /// <summary>The editor goes away.</summary>
    public void HangUp() => _toHost.Dispose();

    /// <summary>Waits until a notification says something.</summary>
    public async Task WaitForAsync(string part)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!Notifications.Any(told => told.ToJsonString().Contains(part, StringComparison.Ordinal)))
        {
            await Task.Delay(20, patience.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        HangUp();
        await Host.WaitAsync(Patience).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _reading.WaitAsync(Patience);
    }

    private static string Name(int number) => number.ToString(CultureInfo.InvariantCulture);

    private async Task ReadAsync()
    {
        using var reader = new BinaryReader(_fromHost, Encoding.UTF8, leaveOpen: true);
        try
        {
            while (true)
            {
                await Task.Yield();
                Take(JsonNode.Parse(reader.ReadBytes(ReadLength(reader)))!.AsObject());
            }
        }
        catch (Exception error) when (error is EndOfStreamException or IOException or ObjectDisposedException)
        {
            // The host has ended.
        }
    }

    private static int ReadLength(BinaryReader reader)
    {
        var header = new StringBuilder();
        while (!header.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            header.Append((char)reader.ReadByte());
        }

        return int.Parse(header.ToString().AsSpan("Content-Length: ".Length), NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture);
    }

    private void Take(JsonObject message)
    {
        if ((string?)message["method"] == "cell/input")
        {
            Send(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = message["id"]!.DeepClone(), ["result"] = new JsonObject { ["value"] = Answer } }.ToJsonString());
        }
        else if (message.ContainsKey("method"))
        {
            Notifications.Enqueue(message);
        }
        else if (message["id"] is { } id && _answers.TryRemove(id.ToJsonString(), out var answer))
        {
            answer.SetResult(message);
        }
        else
        {
            Strays.Enqueue(message);
        }
    }
}
