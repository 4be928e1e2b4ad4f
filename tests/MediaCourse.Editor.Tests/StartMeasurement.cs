using System.Diagnostics;
using System.Globalization;

namespace MediaCourse.Editor.Tests;

/// <summary>How long a student waits for the first output; editor-speed runs this, the tests do not.</summary>
public sealed class StartMeasurement(ITestOutputHelper output)
{
    [Fact]
    public async Task From_Run_to_the_first_output()
    {
        SkipUnlessAsked();
        using var workspace = new Workspace();
        var name = workspace.Notebook("start.ipynb", "1 + 1");
        await using var editor = await Editor.OpenAsync(workspace, name);
        await editor.KernelAsync();

        Say(await ClickAsync(editor, 0, () => editor.OutputAsync("2")), "from Run to the first output");
    }

    [Fact]
    public async Task From_Run_to_the_end_of_the_first_cell_of_lesson_01()
    {
        const int FirstCode = 2;
        SkipUnlessAsked();
        using var workspace = new Workspace();
        await using var editor = await Editor.OpenAsync(workspace, "01-meet-the-sources.ipynb");
        await editor.KernelAsync();
        var end = editor.Cells.Nth(FirstCode).Locator(".codicon-notebook-state-success").First;

        Say(await ClickAsync(editor, FirstCode, () => end.WaitForAsync()), "from Run to the end of the first cell of lesson 01");
    }

    private static void SkipUnlessAsked() =>
        Assert.SkipUnless(Environment.GetEnvironmentVariable("MEDIACOURSE_MEASURE") == "1", "A measurement, which tests/MediaCourse.Benchmarks/editor-speed makes.");

    private static async Task<TimeSpan> ClickAsync(Editor editor, int cell, Func<Task> endAsync)
    {
        var run = editor.Cells.Nth(cell).Locator(".run-button-container .action-label").First;
        await editor.Cells.Nth(cell).HoverAsync();
        var clock = Stopwatch.StartNew();
        await run.ClickAsync();
        await endAsync();
        return clock.Elapsed;
    }

    private void Say(TimeSpan time, string what) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"vscode  {time.TotalSeconds:F2} s {what}, in a window that has just been opened"));
}
