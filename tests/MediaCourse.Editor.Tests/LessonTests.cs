using System.Diagnostics;
using Microsoft.Playwright;

namespace MediaCourse.Editor.Tests;

/// <summary>A student opens a lesson in VS Code and works in it.</summary>
public sealed class LessonTests
{
    [Fact]
    public async Task Run_All_gives_lesson_01_the_outputs_of_the_command()
    {
        const string Lesson = "01-meet-the-sources.ipynb";
        using var workspace = new Workspace();
        await using (var editor = await Editor.OpenAsync(workspace, Lesson))
        {
            await editor.RunAllAsync();
            var cells = await editor.SavedAsync(saved => saved.Where(cell => (string?)cell!["cell_type"] == "code").All(cell => cell!["execution_count"] is not null));

            Assert.DoesNotContain(cells.SelectMany(cell => cell!["outputs"]?.AsArray() ?? []), output => (string?)output!["output_type"] == "error");
            await editor.ScrollAsync(2200);
            await editor.PictureAsync("vscode-lesson-light");
            await editor.DarkenAsync();
            await editor.PictureAsync("vscode-lesson-dark");
        }

        // It compares fresh outputs with those in the file, and fails where one differs.
        await Command.RunAsync("run", "--check", Path.Combine(workspace.Folder, Lesson));
    }

    [Fact]
    public async Task An_endless_loop_is_interrupted_or_left_by_a_restart_a_cell_asks_a_lost_host_is_told_work_goes_on_and_a_rename_leaves_one_file()
    {
        using var workspace = new Workspace();
        await using var editor = await Editor.OpenAsync(workspace, workspace.Notebook("loop.ipynb", "var kept = 6 * 7;", "kept"));
        await editor.RunAsync(0);

        await editor.WriteAsync(1, "while (true) { }");
        await editor.BeginAsync(1);
        await editor.PressAsync("Interrupt", editor.Cells.Nth(1).Locator(".codicon-notebook-state-error").First);
        await editor.WriteAsync(1, "while (true) { }");
        await editor.BeginAsync(1);
        await editor.Cells.Nth(1).Locator(".codicon-notebook-state-executing").First.WaitForAsync();
        await editor.PressAsync("Restart", editor.Cells.Nth(1).Locator(".codicon-notebook-state-error").First);
        var restarted = await editor.SavedAsync(cells => Editor.PlainText(cells[1]).Contains("restarted", StringComparison.Ordinal));
        Assert.StartsWith("The notebook was restarted while this cell ran", Editor.PlainText(restarted[1]), StringComparison.Ordinal);

        await editor.RunAsync(0);
        await editor.WriteAsync(1, "Console.Write(\"Name? \"); Console.ReadLine()");
        await editor.BeginAsync(1);
        await editor.Page.Locator(".quick-input-widget input").First.WaitForAsync();
        await editor.Page.Keyboard.PressAsync("Escape");
        var unanswered = await editor.SavedAsync(cells => Editor.PlainText(cells[1]).Contains("not answered", StringComparison.Ordinal));
        Assert.StartsWith("Name? \nThe cell asked for input and was not answered.", Editor.PlainText(unanswered[1]), StringComparison.Ordinal);
        await editor.BeginAsync(1);
        await editor.Page.Locator(".quick-input-widget input").First.WaitForAsync();
        await editor.Page.Keyboard.TypeAsync("Ana");
        await editor.Page.Keyboard.PressAsync("Enter");
        var answered = await editor.SavedAsync(cells => Editor.PlainText(cells[1]).Contains("Ana", StringComparison.Ordinal));
        Assert.StartsWith("Name? Ana\n", Editor.PlainText(answered[1]), StringComparison.Ordinal);

        await editor.WriteAsync(1, "kept");
        await editor.RunAsync(1);
        var kept = await editor.SavedAsync(cells => Editor.PlainText(cells[1]) == "42");
        Assert.Equal("42", Editor.PlainText(kept[1]));

        await editor.WriteAsync(1, "while (true) { }");
        await editor.BeginAsync(1);
        await editor.Cells.Nth(1).Locator(".codicon-notebook-state-executing").First.WaitForAsync();
        using (var host = Process.GetProcessById(Assert.Single(Editor.Hosts())))
        {
            host.Kill();
        }

        await editor.Notification.Filter(new() { HasText = "the variables are gone" }).First.WaitForAsync();
        await editor.PictureAsync("vscode-host-lost");
        var lost = await editor.SavedAsync(cells => Editor.PlainText(cells[1]).Contains("has ended", StringComparison.Ordinal));
        Assert.StartsWith("The process that runs your cells has ended, and the variables are gone.", Editor.PlainText(lost[1]), StringComparison.Ordinal);

        await editor.WriteAsync(0, "var kept = 5;");
        await editor.WriteAsync(1, "kept");
        await editor.RunAllAsync();
        var fresh = await editor.SavedAsync(cells => Editor.PlainText(cells[1]) == "5");
        Assert.Equal("5", Editor.PlainText(fresh[1]));

        // The message is still there, and its button comes too late to do anything.
        await editor.Page.Locator("[id=\"status.notifications\"]").ClickAsync();
        await editor.Page.Locator(".notifications-center .notification-list-item").GetByText("Restart", new() { Exact = true }).First.ClickAsync();
        await editor.WriteAsync(1, "kept + 1");
        await editor.RunAsync(1);
        var later = await editor.SavedAsync(cells => Editor.PlainText(cells[1]) == "6");
        Assert.Equal("6", Editor.PlainText(later[1]));

        await editor.WriteAsync(1, "while (true) { Console.WriteLine(kept); await Task.Delay(100); }");
        await editor.BeginAsync(1);
        await editor.OutputAsync("5");
        await editor.RenameAsync("loop.ipynb", "renamed.ipynb");
        await editor.Notification.Filter(new() { HasText = "Under another name" }).First.WaitForAsync();
        await editor.Page.Locator(".tab[data-resource-name=\"renamed.ipynb\"]").WaitForAsync();

        await editor.RunAsync(0);

        // VS Code in a browser saves a second after a change.
        await Task.Delay(TimeSpan.FromSeconds(3));
        Assert.False(File.Exists(Path.Combine(workspace.Folder, "loop.ipynb")));
        Assert.StartsWith("5\n", Editor.PlainText(workspace.Cells("renamed.ipynb")[1]), StringComparison.Ordinal);
        Assert.Equal(1, await editor.Page.Locator(".tabs-container .tab").CountAsync());
        await editor.PictureAsync("vscode-renamed");
    }

    [Fact]
    public async Task Completion_hover_and_mistakes_come_while_a_cell_is_typed_and_go_with_its_tab()
    {
        using var workspace = new Workspace();
        var name = workspace.Notebook("typing.ipynb", "#load \"setup.csx\"\nvar corpus = Corpus.Load();", "corpus.Shares()", "");
        await using var editor = await Editor.OpenAsync(workspace, name);
        await editor.RunAsync(0);

        await editor.Cells.Nth(2).Locator(".monaco-editor .view-lines").First.ClickAsync();
        await editor.Page.Keyboard.TypeAsync("corpus.Cle", new() { Delay = 50 });
        await editor.Page.Locator(".suggest-widget .monaco-list-row").Filter(new() { HasText = "CleaningByRule" }).First.WaitForAsync();
        await editor.PictureAsync("vscode-completion");
        await editor.Page.Keyboard.PressAsync("Escape");

        await editor.Page.Keyboard.TypeAsync("aningByRules()");
        await editor.Cells.Nth(2).Locator(".squiggly-error").First.WaitForAsync();

        await editor.Cells.Nth(1).GetByText("Shares").First.HoverAsync();
        await editor.Page.Locator(".monaco-hover").Filter(new() { HasText = "A row for each source" }).First.WaitForAsync();

        await editor.OpenViewAsync();
        await editor.Page.Locator(".pane-body .monaco-list-row").Filter(new() { HasText = "The Anchorage talks" }).First.WaitForAsync();
        await editor.PictureAsync("vscode-variables");

        // VS Code frames letters of other alphabets that look like Latin ones, and would frame the marks of a course about quotations.
        await editor.WriteAsync(1, "\"‘ ’ ‚ “ ” „ ‹ › – … × and \u0430\"");
        await editor.Cells.Nth(1).Locator(".unicode-highlight").First.WaitForAsync();
        Assert.Equal(1, await editor.Cells.Nth(1).Locator(".unicode-highlight").CountAsync());

        // A tab that goes to another group takes its session along.
        await editor.Page.Keyboard.PressAsync("Control+Alt+ArrowRight");
        await Task.Delay(TimeSpan.FromSeconds(7));
        Assert.Single(Editor.Executors());

        await editor.CloseTabAsync();
        await Editor.ExecutorsAsync(0);
        await editor.Page.Locator("[id=\"status.problems\"] [aria-label=\"No Problems\"]").WaitForAsync();

        await editor.TurnToAsync(name);
        await editor.WriteAsync(2, "");
        await editor.Cells.Nth(2).Locator(".monaco-editor .view-lines").First.ClickAsync();
        await editor.Page.Keyboard.TypeAsync("corpus.Cle", new() { Delay = 50 });
        await editor.Page.Locator(".suggest-widget .monaco-list-row").Filter(new() { HasText = "CleaningByRule" }).First.WaitForAsync();
        await editor.Page.Keyboard.PressAsync("Escape");
        await editor.WriteAsync(2, "corpus.GetType().Name");
        await editor.RunAsync(2);
        var left = await editor.SavedAsync(cells => Editor.PlainText(cells[2]) != "");
        Assert.StartsWith("cell 1, line 1, column 1: 'corpus' is not known here.", Editor.PlainText(left[2]), StringComparison.Ordinal);
        await editor.RunAllAsync();
        var again = await editor.SavedAsync(cells => Editor.PlainText(cells[2]) == "Corpus");
        Assert.Equal("Corpus", Editor.PlainText(again[2]));
    }

    [Fact]
    public async Task In_a_folder_that_is_not_trusted_nothing_runs()
    {
        using var workspace = new Workspace();
        var name = workspace.Notebook("untrusted.ipynb", "System.IO.File.WriteAllText(\"was-here\", \"\");");
        await using var editor = await Editor.OpenAsync(workspace, name, Editor.Student(workspace) with { IsTrusted = false });
        await editor.Page.Locator(".notebook-toolbar-container").GetByText("Run All").First.ClickAsync();
        await editor.Page.Locator(".quick-input-widget, .notifications-toasts .notification-list-item, .monaco-dialog-box").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await Task.Delay(TimeSpan.FromSeconds(5));

        await editor.PictureAsync("vscode-untrusted");
        Assert.Equal(0, await editor.Page.GetByText("MediaCourse (C#)").CountAsync());
        Assert.Empty(Editor.Hosts());
        Assert.False(File.Exists(Path.Combine(workspace.Folder, "was-here")));
    }
}
