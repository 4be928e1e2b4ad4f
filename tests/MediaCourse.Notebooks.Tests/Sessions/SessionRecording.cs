using System.Collections.Immutable;
using MediaCourse.Notebooks.Documents;
using MediaCourse.Notebooks.Sessions;

namespace MediaCourse.Notebooks.Tests.Sessions;

/// <summary>A session with a real executor, and what its cells showed.</summary>
internal sealed class SessionRecording : IAsyncDisposable
{
    private int _cells;

    private SessionRecording(CSharpSession session, string folder)
    {
        Session = session;
        Folder = folder;
    }

    public CSharpSession Session { get; }

    public string Folder { get; }

    public static async Task<SessionRecording> StartAsync(Func<SessionOptions, SessionOptions>? configure = null)
    {
        var folder = Directory.CreateTempSubdirectory("mediacourse-session-").FullName;
        var options = new SessionOptions { Folder = folder };
        return new SessionRecording(await CSharpSession.StartAsync(configure?.Invoke(options) ?? options, TestContext.Current.CancellationToken), folder);
    }

    public Task<RecordedCell> RunAsync(string code) => RunAsync(code, CancellationToken.None);

    public async Task<RecordedCell> RunAsync(string code, CancellationToken interrupt, Action<SessionEvent>? onEvent = null, TimeSpan? timeLimit = null)
    {
        var events = ImmutableArray.CreateBuilder<SessionEvent>();
        var result = await Session.ExecuteAsync(
            new CellRequest(code, ++_cells) { TimeLimit = timeLimit },
            e =>
            {
                events.Add(e);
                onEvent?.Invoke(e);
            },
            interrupt);
        return new RecordedCell(result, events.ToImmutable());
    }

    public async ValueTask DisposeAsync()
    {
        await Session.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}

/// <summary>What came of one cell.</summary>
internal sealed record RecordedCell(CellResult Result, ImmutableArray<SessionEvent> Events)
{
    public CellStatus Status => Result.Status;

    public IEnumerable<CellOutput> Outputs => Events.OfType<OutputShown>().Select(shown => shown.Output);

    public string Stdout => Text("stdout");

    public string Stderr => Text("stderr");

    /// <summary>The result's plain text, or null where nothing was returned.</summary>
    public string? Value => Outputs.OfType<ResultOutput>().SingleOrDefault()?.Data.TextOf("text/plain");

    /// <summary>The plain texts of what was displayed.</summary>
    public IReadOnlyList<string?> Displays => [.. Outputs.OfType<DisplayOutput>().Select(static output => output.Data.TextOf("text/plain"))];

    public ErrorOutput Error => Assert.Single(Outputs.OfType<ErrorOutput>());

    public string Traceback => string.Join('\n', Error.Traceback);

    /// <summary>The cell, if it ran to its end; else the test fails with the cell's error.</summary>
    public RecordedCell Succeeded()
    {
        Assert.True(Result.Succeeded, $"{Status}: {string.Join('\n', Outputs.OfType<ErrorOutput>().SelectMany(error => error.Traceback))}");
        return this;
    }

    private string Text(string name) =>
        string.Concat(Outputs.OfType<StreamOutput>().Where(stream => stream.Name == name).Select(stream => stream.Text));
}
