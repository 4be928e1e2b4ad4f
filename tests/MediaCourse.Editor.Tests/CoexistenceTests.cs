using MediaCourse.Tests;

namespace MediaCourse.Editor.Tests;

/// <summary>Other extensions run notebooks too, in the same files.</summary>
public sealed class CoexistenceTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("other-kernel-");

    [Fact]
    public async Task A_notebook_in_Python_is_none_of_our_business()
    {
        using var workspace = new Workspace();
        File.Delete(Path.Combine(workspace.Folder, "setup.csx"));
        await using var editor = await OpenBesideOtherKernelAsync(workspace, workspace.PythonNotebook("python.ipynb", "1 + 1"));

        await editor.RunAsync(0, "The Other Kernel");
        var saved = await editor.SavedAsync(cells => Editor.PlainText(cells[0]) != "");

        Assert.Equal("run by the other kernel", Editor.PlainText(saved[0]));
        Assert.Empty(Editor.Hosts());
    }

    [Fact]
    public async Task A_lesson_runs_with_ours_without_a_question_and_another_choice_is_kept()
    {
        using var workspace = new Workspace();
        var name = workspace.Notebook("lesson.ipynb", "#load \"setup.csx\"", "6 * 7");
        await using var editor = await OpenBesideOtherKernelAsync(workspace, name);
        await editor.RunAsync(1);
        var ours = await editor.SavedAsync(cells => Editor.PlainText(cells[1]) != "");
        Assert.Equal("42", Editor.PlainText(ours[1]));

        await editor.ChooseKernelAsync("The Other Kernel");
        await editor.ReopenAsync();
        await editor.RunAsync(1, "The Other Kernel");
        var other = await editor.SavedAsync(cells => Editor.PlainText(cells[1]) != "42");
        Assert.Equal("run by the other kernel", Editor.PlainText(other[1]));
    }

    [Fact]
    public async Task Any_other_notebook_in_C_sharp_is_left_to_the_choice_of_its_user_where_several_kernels_offer_themselves()
    {
        using var workspace = new Workspace();
        await using var editor = await OpenBesideOtherKernelAsync(workspace, workspace.Notebook("other.ipynb", "6 * 7"));

        await editor.KernelAsync("Select Kernel");
        await editor.ChooseKernelAsync("MediaCourse (C#)");
        await editor.RunAsync(0);
        var saved = await editor.SavedAsync(cells => Editor.PlainText(cells[0]) != "");

        Assert.Equal("42", Editor.PlainText(saved[0]));
    }

    [Fact]
    public async Task A_notebook_in_Python_is_not_offered_a_kernel_that_cannot_run_it()
    {
        using var workspace = new Workspace();
        var lesson = workspace.Notebook("lesson.ipynb", "6 * 7");
        await using var editor = await Editor.OpenAsync(workspace, workspace.PythonNotebook("python.ipynb", "1 + 1"));

        await editor.KernelAsync("Select Kernel");
        await Task.Delay(TimeSpan.FromSeconds(5));

        await editor.PictureAsync("vscode-python");
        Assert.Equal(0, await editor.Page.Locator(".notebook-toolbar-container").GetByText("MediaCourse (C#)").CountAsync());

        // In the folder of a course the host is ready before it is needed.
        Assert.Single(Editor.Hosts());

        // From the first notebook in C# on, the kernel is VS Code's only one, which it takes for all.
        await editor.TurnToAsync(lesson);
        await editor.Page.Locator(".notebook-toolbar-container:visible").GetByText("MediaCourse (C#)").WaitForAsync();
        await editor.TurnToAsync("python.ipynb");
        await editor.Page.Locator(".notebook-toolbar-container:visible").GetByText("Run All").ClickAsync();
        await editor.Notification.Filter(new() { HasText = "This notebook is written in Python." }).First.WaitForAsync();
        await editor.PictureAsync("vscode-python-run");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<Editor> OpenBesideOtherKernelAsync(Workspace workspace, string name)
    {
        var other = Path.Combine(_folder.FullName, "other-kernel.vsix");
        await InstalledExtension.PackAsync(Path.Combine(Repository.Root, "tests", "MediaCourse.Editor.Tests", "OtherKernel"), other);
        var student = Editor.Student(workspace);
        return await Editor.OpenAsync(workspace, name, student with { Extensions = [.. student.Extensions, other] });
    }
}
