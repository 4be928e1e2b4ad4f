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
    public async Task An_endless_loop_is_interrupted_or_left_by_a_restart_a_cell_asks_a_lost_host_is_told_and_work_goes_on()
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

        using (var host = Process.GetProcessById(Assert.Single(Editor.Hosts())))
        {
            host.Kill();
        }

        await editor.Notification.Filter(new() { HasText = "the variables are gone" }).First.WaitForAsync();
        await editor.PictureAsync("vscode-host-lost");
        await editor.Notification.GetByText("Restart", new() { Exact = true }).First.ClickAsync();
        await editor.WriteAsync(0, "var kept = 5;");
        await editor.RunAllAsync();
        var fresh = await editor.SavedAsync(cells => Editor.PlainText(cells[1]) == "5");
        Assert.Equal("5", Editor.PlainText(fresh[1]));
    }

    [Fact]
    public async Task Completion_hover_and_mistakes_come_while_a_cell_is_typed()
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
