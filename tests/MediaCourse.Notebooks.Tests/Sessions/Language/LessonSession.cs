using MediaCourse.Notebooks.Sessions;
using MediaCourse.Notebooks.Sessions.Language;
using MediaCourse.Tests;

namespace MediaCourse.Notebooks.Tests.Sessions.Language;

/// <summary>A session in the lessons' folder after a lesson's first cells.</summary>
public sealed class LessonSession : IAsyncLifetime
{
    internal SessionRecording Recording { get; private set; } = null!;

    internal CSharpSession Session => Recording.Session;

    public async ValueTask InitializeAsync()
    {
        Recording = await SessionRecording.StartAsync(options => options with { Folder = Repository.Notebooks });
        (await RunAsync("#load \"setup.csx\"")).Succeeded();
        (await RunAsync("var corpus = Corpus.Load();")).Succeeded();
        (await RunAsync("var lookup = new Dictionary<string, int> { [\"apple\"] = 1 }; Dictionary<string, int> Danger() => lookup;")).Succeeded();
    }

    internal Task<RecordedCell> RunAsync(string code) => Recording.RunAsync(code);

    /// <summary>Completes at the mark, or at a place in a cell without one.</summary>
    internal Task<CompletionList> CompleteAsync(string marked, int position = -1)
    {
        var at = position >= 0 ? position : marked.IndexOf('|', StringComparison.Ordinal);
        var code = position >= 0 ? marked : marked.Remove(at, 1);
        return Session.Language.CompleteAsync(code, at, CancellationToken.None);
    }

    public ValueTask DisposeAsync() => Recording.DisposeAsync();
}
