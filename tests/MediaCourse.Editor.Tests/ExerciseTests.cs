using MediaCourse.Tests;

namespace MediaCourse.Editor.Tests;

/// <summary>A student works on an exercise that a teacher has released, and hands it in.</summary>
public sealed class ExerciseTests
{
    private const string Exercise = "quotes.ipynb";

    [Fact]
    public async Task Checks_tell_what_is_right_and_what_is_not_and_the_file_is_handed_in()
    {
        var course = Directory.CreateTempSubdirectory("course-");
        try
        {
            Workspace.Copy(Path.Combine(Repository.Root, "tests", "MediaCourse.Editor.Tests", "Course"), Path.Combine(course.FullName, "exercises"));
            Workspace.Copy(Repository.Notebooks, Path.Combine(course.FullName, "notebooks"));
            Workspace.Copy(Repository.Seeds, Path.Combine(course.FullName, "seeds"));
            await Command.RunAsync("release", "quotes", "--course", Path.Combine(course.FullName, "exercises"));
            using var workspace = new Workspace(Path.Combine(course.FullName, "exercises", "release", "quotes"));
            await using var editor = await Editor.OpenAsync(workspace, Exercise);
            await editor.KernelAsync();

            // Right for nobody, wrong for Blinken: of two checks one passes.
            await editor.WriteAsync(3, "int WordsOf(Article article, string speaker) => speaker == \"Nobody\" ? 0 : 7;");
            await editor.CheckAsync();
            await editor.Page.GetByText("1 of 2 checks pass").First.WaitForAsync();
            await editor.Page.Locator(".statusbar").GetByText("0 of 3 items done").WaitForAsync();
            await editor.Cells.Nth(3).Locator(".squiggly-warning").First.WaitForAsync();
            await editor.PictureAsync("vscode-answers");

            await editor.WriteAsync(3, "int WordsOf(Article article, string speaker) => SpeakingShare.Of(Quotations.Find(article)).Where(share => share.Speaker == speaker).Sum(share => share.Words);");
            await editor.CheckAsync();
            await editor.Page.Locator(".statusbar").GetByText("1 of 3 items done").WaitForAsync();
            await editor.PictureAsync("vscode-answers-one-done");

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
        finally
        {
            course.Delete(recursive: true);
        }
    }
}
