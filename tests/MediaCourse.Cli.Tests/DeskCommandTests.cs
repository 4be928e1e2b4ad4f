using System.Text.Json;

namespace MediaCourse.Cli.Tests;

/// <summary>What the command has to do with the marking desk: it finds the program beside it, and needs nothing of it itself.</summary>
public sealed class DeskCommandTests : IDisposable
{
    private readonly string _course = QuotesCourse.Create();

    public void Dispose() => Directory.Delete(_course, recursive: true);

    [Fact]
    public async Task The_desk_is_started_and_its_errors_are_the_commands()
    {
        var run = await MediaCourseCommand.RunAsync(["desk", "--course", _course, "--no-browser"]);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.EndsWith("gradebook.db: there is no gradebook yet; run mediacourse grade first.", run.ErrorLine, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("65536")]
    [InlineData("http")]
    public async Task A_port_that_is_none_is_refused(string port)
    {
        var run = await MediaCourseCommand.RunAsync(["desk", "--course", _course, "--port", port]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--port", run.ErrorLine, StringComparison.Ordinal);
    }

    [Fact]
    public void The_command_itself_runs_without_ASP_NET_Core()
    {
        using var runtime = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "mediacourse.runtimeconfig.json")));

        Assert.DoesNotContain("AspNetCore", runtime.RootElement.GetRawText(), StringComparison.Ordinal);
    }
}
