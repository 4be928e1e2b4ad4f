using MediaCourse.Grading.Execution;
using MediaCourse.Grading.Releasing;
using MediaCourse.Grading.Tests.Sandbox;

namespace MediaCourse.Grading.Tests.Execution;

/// <summary>Engines that the tests share, for the start of one takes longer than most tests.</summary>
public sealed class Engines : IAsyncDisposable
{
    private readonly Lazy<Task<ExecutionEngine>> _sandboxed = new(() => StartAsync(unsandboxed: false));
    private readonly Lazy<Task<ExecutionEngine>> _open = new(() => StartAsync(unsandboxed: true));

    /// <summary>One that runs everything in the sandbox.</summary>
    public Task<ExecutionEngine> Sandboxed()
    {
        SandboxHere.SkipUnlessThere();
        return _sandboxed.Value;
    }

    /// <summary>One without a sandbox.</summary>
    public Task<ExecutionEngine> Open() => _open.Value;

    public async ValueTask DisposeAsync()
    {
        foreach (var engine in new[] { _sandboxed, _open })
        {
            if (engine.IsValueCreated && !engine.Value.IsFaulted)
            {
                await (await engine.Value).DisposeAsync();
            }
        }
    }

    private static Task<ExecutionEngine> StartAsync(bool unsandboxed) =>
        ExecutionEngine.StartAsync(
            new ExecutionOptions
            {
                Unsandboxed = unsandboxed,
                CourseFiles =
                [
                    new ReleaseFile("seeds/one.txt", "One text."u8.ToArray()),
                    new ReleaseFile("setup.csx", "#r \"lib/MediaCourse.Library.dll\"\nglobal using MediaCourse.Checks;\n"u8.ToArray()),
                ],
            },
            CancellationToken.None);
}
