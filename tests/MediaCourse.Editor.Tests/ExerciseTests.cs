using MediaCourse.Tests;

namespace MediaCourse.Editor.Tests;

/// <summary>A student works on an exercise that a teacher has released, and hands it in.</summary>
public sealed class ExerciseTests
{
    private const string Exercise = "quotes.ipynb";

    [Fact]
    public async Task Checks_tell_what_is_right_and_what_is_not_and_the_file_is_handed_in()
    {
        using var workspace = await ReleasedAsync();
        await using var editor = await Editor.OpenAsync(workspace, Exercise);
        await editor.KernelAsync();

        // Right for nobody, wrong for Blinken: of two checks one passes.
        await editor.WriteAsync(3, "int WordsOf(Article article, string speaker) => speaker == \"Nobody\" ? 0 : 7;");
        await editor.CheckAsync();
        await editor.Page.GetByText("1 of 2 checks pass").First.WaitForAsync();
        await editor.Page.Locator(".statusbar").GetByText("0 of 3 items done").WaitForAsync();
        await editor.Cells.Nth(3).Locator(".squiggly-warning").First.WaitForAsync();
        await editor.PictureAsync("vscode-answers");
        Assert.Equal(
            [
                "1 1. Count the words of a speaker: 1 of 2 checks pass",
                "2 Words of Antony Blinken in voa: not right yet",
                "3 Not yet. Add up the words of all his quotations, not their number.",
                "2 Words of a speaker who is not in the text: right",
                "2 1 more check is made when you hand in",
                "1 2. Show it: Not answered yet",
                "1 3. What does it show?: Not answered yet",
            ],
            await editor.AnswersAsync());
        await editor.Page.Locator(".pane .monaco-list-row").GetByText("Words of Antony Blinken in voa").First.HoverAsync();
        await editor.Page.Locator(".workbench-hover").Filter(new() { HasText = "not right yet" }).Filter(new() { HasText = "Add up the words of all his quotations, not their number." }).First.WaitForAsync();
        await editor.PictureAsync("vscode-answers-hint");

        await editor.WriteAsync(3, "int WordsOf(Article article, string speaker) => SpeakingShare.Of(Quotations.Find(article)).Where(share => share.Speaker == speaker).Sum(share => share.Words);");
        await editor.CheckAsync();
        await editor.Page.Locator(".statusbar").GetByText("1 of 3 items done").WaitForAsync();
        await editor.PictureAsync("vscode-answers-one-done");
        Assert.Equal("2 Words of Antony Blinken in voa: right", (await editor.AnswersAsync())[1]);

        await editor.WriteAsync(1, "var corpus = 0;");
        await editor.Notification.Filter(new() { HasText = "belongs to the exercise" }).First.WaitForAsync();
        await editor.PictureAsync("vscode-locked");
        await editor.Notification.GetByText("Undo the Change").First.ClickAsync();
        await editor.Cells.Nth(1).GetByText("Locked", new() { Exact = true }).First.WaitForAsync();

        await editor.HandInAsync();
        await editor.Page.Locator(".monaco-dialog-box").GetByText("1 of 3 items are done").First.WaitForAsync();
        await editor.PictureAsync("vscode-hand-in");
        await editor.Page.Locator(".monaco-dialog-box").GetByText("Hand In Anyway").ClickAsync();
        await editor.Page.Locator(".quick-input-widget input").First.WaitForAsync();
        await editor.Page.Keyboard.PressAsync("Enter");
        await editor.Notification.Filter(new() { HasText = "Written" }).First.WaitForAsync();

        var handedIn = Path.Combine(Path.GetDirectoryName(workspace.Folder)!, Exercise);
        Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(workspace.Folder, Exercise)), await File.ReadAllBytesAsync(handedIn));
    }

    [Fact]
    public async Task A_cell_of_the_exercise_that_was_deleted_comes_back_and_what_was_changed_during_the_check_is_not_handed_in_unseen()
    {
        using var workspace = await ReleasedAsync();
        await using var editor = await Editor.OpenAsync(workspace, Exercise);
        await editor.KernelAsync();

        await editor.DeleteAsync(1);
        await editor.Notification.Filter(new() { HasText = "belongs to the exercise" }).First.WaitForAsync();
        await editor.Notification.GetByText("Bring It Back").First.ClickAsync();
        await editor.Cells.Nth(1).GetByText("Locked", new() { Exact = true }).First.WaitForAsync();

        await editor.DeleteAsync(1);
        await editor.Notification.Filter(new() { HasText = "belongs to the exercise" }).First.WaitForAsync();
        await editor.Page.Keyboard.PressAsync("Control+Z");
        await editor.Cells.Nth(1).GetByText("Locked", new() { Exact = true }).First.WaitForAsync();
        await editor.Notification.GetByText("Bring It Back").First.ClickAsync();
        Assert.Single(await editor.SavedAsync(_ => true), cell => (string?)cell!["metadata"]!["nbgrader"]?["grade_id"] == "setup");

        await editor.WriteAsync(3, "System.Threading.Thread.Sleep(8000); int WordsOf(Article article, string speaker) => 0;");
        await editor.HandInAsync();
        await editor.Notification.Filter(new() { HasText = "Checking your answers" }).First.WaitForAsync();
        await editor.WriteAsync(3, "not checked ((");
        await editor.Page.Keyboard.PressAsync("Control+S");
        await editor.Page.Locator(".monaco-dialog-box").GetByText("Hand In Anyway").ClickAsync();
        await editor.Page.Locator(".quick-input-widget input").First.WaitForAsync();
        await editor.Page.Keyboard.PressAsync("Enter");
        await editor.Page.Locator(".monaco-dialog-box").GetByText("since your answers were checked").First.WaitForAsync();
        await editor.PictureAsync("vscode-hand-in-changed");
        await editor.Page.Locator(".monaco-dialog-box").GetByText("Hand In What Was Checked").ClickAsync();
        await editor.Notification.Filter(new() { HasText = "Written" }).First.WaitForAsync();

        var handedIn = await File.ReadAllTextAsync(Path.Combine(Path.GetDirectoryName(workspace.Folder)!, Exercise));
        Assert.Contains("Sleep(8000)", handedIn, StringComparison.Ordinal);
        Assert.DoesNotContain("not checked", handedIn, StringComparison.Ordinal);
        await editor.Page.Locator(".statusbar").GetByText("changed since").WaitForAsync();
        await editor.Cells.Nth(3).GetByText("Before your change").First.WaitForAsync();
        Assert.Equal(0, await editor.Cells.Nth(3).Locator(".squiggly-warning").CountAsync());
    }

    /// <summary>The folder that a teacher gives to students.</summary>
    private static async Task<Workspace> ReleasedAsync()
    {
        var course = Directory.CreateTempSubdirectory("course-");
        try
        {
            Repository.Copy(Path.Combine(Repository.Root, "tests", "MediaCourse.Editor.Tests", "Course"), Path.Combine(course.FullName, "exercises"));
            Repository.Copy(Repository.Notebooks, Path.Combine(course.FullName, "notebooks"));
            Repository.Copy(Repository.Seeds, Path.Combine(course.FullName, "seeds"));
            await Command.RunAsync("release", "quotes", "--course", Path.Combine(course.FullName, "exercises"));
            return new Workspace(Path.Combine(course.FullName, "exercises", "release", "quotes"));
        }
        finally
        {
            course.Delete(recursive: true);
        }
    }
}
