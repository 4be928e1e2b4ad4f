using System.Diagnostics;
using System.Globalization;

namespace MediaCourse.Editor.Tests;

/// <summary>How long a student waits for the first output; editor-speed runs this, the tests do not.</summary>
public sealed class StartMeasurement(ITestOutputHelper output)
{
    [Fact]
    public async Task From_Run_to_the_first_output()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("MEDIACOURSE_MEASURE") == "1", "A measurement, which tests/MediaCourse.Benchmarks/editor-speed makes.");
        using var workspace = new Workspace();
        var name = workspace.Notebook("start.ipynb", "1 + 1");
        await using var editor = await Editor.OpenAsync(workspace, name);
        await editor.KernelAsync();
        var run = editor.Cells.Nth(0).Locator(".run-button-container .action-label").First;
        await editor.Cells.Nth(0).HoverAsync();

        var clock = Stopwatch.StartNew();
        await run.ClickAsync();
        await editor.OutputAsync("2");

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"vscode  {clock.Elapsed.TotalSeconds:F2} s from Run to the first output, in a window that has just been opened"));
    }
}
