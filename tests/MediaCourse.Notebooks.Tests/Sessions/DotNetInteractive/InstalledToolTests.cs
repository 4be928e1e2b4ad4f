using MediaCourse.Notebooks.Documents;
using MediaCourse.Notebooks.Running;
using MediaCourse.Notebooks.Sessions;
using MediaCourse.Notebooks.Sessions.DotNetInteractive;
using MediaCourse.Tests;

namespace MediaCourse.Notebooks.Tests.Sessions.DotNetInteractive;

/// <summary>Sessions in the real tool, where it is installed.</summary>
public sealed class InstalledToolTests
{
    [Fact]
    public async Task Cells_see_one_another_and_show_what_they_write_display_and_return()
    {
        await using var session = await StartAsync();
        (await ToolScript.RunAsync(session, "var x = 20; Console.Write(\"out\"); Console.Error.Write(\"err\"); display(HTML(\"<b>b</b>\"));")).Succeeded();

        var cell = (await ToolScript.RunAsync(session, "Console.WriteLine(\"wrote\"); x + 1")).Succeeded();

        Assert.Equal("wrote\n", cell.Stdout.ReplaceLineEndings("\n"));
        Assert.Contains("21", Assert.Single(cell.Outputs.OfType<ResultOutput>()).Data.Entries.Select(entry => entry.Text).First(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_cell_says_why_and_keeps_what_was_there()
    {
        await using var session = await StartAsync();
        (await ToolScript.RunAsync(session, "var kept = 5;")).Succeeded();

        var threw = await ToolScript.RunAsync(session, "int.Parse(\"x\")");
        var wrong = await ToolScript.RunAsync(session, "nothing");

        Assert.Equal((CellStatus.Threw, "FormatException"), (threw.Status, threw.Error.Name));
        Assert.Equal((CellStatus.NotCompiled, "CompilationError"), (wrong.Status, wrong.Error.Name));
        (await ToolScript.RunAsync(session, "kept")).Succeeded();
    }

    [Fact]
    public async Task An_endless_cell_ends_at_its_limit_and_the_session_goes_on_afresh()
    {
        await using var session = await StartAsync();

        var cell = await ToolScript.RunAsync(session, "while (true) { }", TimeSpan.FromSeconds(5));

        Assert.Equal(CellStatus.TimedOut, cell.Status);
        Assert.True(cell.Result.VariablesLost);
        (await ToolScript.RunAsync(session, "1 + 1")).Succeeded();
    }

    [Fact]
    public async Task A_lesson_shows_there_what_its_file_holds()
    {
        var tool = FindTool();
        var path = Path.Combine(Repository.Notebooks, "01-meet-the-sources.ipynb");
        var options = new RunOptions { OpenSession = async (session, token) => await DotNetInteractiveSession.StartAsync(tool, session, token) };

        var summary = await new LessonRun { Files = LessonFile.Find([path], Repository.Notebooks), Options = options, Destination = new NoDestination(), Check = true }.ExecuteAsync();

        Assert.Empty(summary.Problems);
        Assert.Empty(Assert.Single(summary.Notebooks).Differences.Select(difference => $"{difference.CellId}: {string.Join(" | ", difference.Lines)}"));
        Assert.True(summary.Succeeded);
    }

    private static Task<DotNetInteractiveSession> StartAsync() =>
        DotNetInteractiveSession.StartAsync(FindTool(), new SessionOptions { Folder = Repository.Notebooks }, TestContext.Current.CancellationToken);

    private static string FindTool()
    {
        try
        {
            return DotNetInteractiveSession.FindTool();
        }
        catch (DotNetInteractiveException)
        {
            Assert.Skip("The tool dotnet-interactive is not installed here.");
            throw;
        }
    }
}
