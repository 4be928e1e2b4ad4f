using System.Collections.Immutable;

namespace MediaCourse.Editor.Tests;

/// <summary>The portable extension runs on the computer's own .NET.</summary>
public sealed class RuntimeTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("portable-");

    /// <summary>The folder of this process's <c>dotnet</c>, which stands above <c>shared/Microsoft.NETCore.App/VERSION</c>.</summary>
    private static string Runtime => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));

    [Fact]
    public async Task An_older_NET_is_told_with_a_button_to_get_the_right_one()
    {
        using var workspace = new Workspace();
        var older = Path.Combine(_folder.CreateSubdirectory("older").FullName, "dotnet");
        await File.WriteAllTextAsync(older, "#!/bin/sh\necho 'Microsoft.NETCore.App 8.0.11 [/usr/lib/dotnet/shared/Microsoft.NETCore.App]'\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(older, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        await using var editor = await OpenAsync(workspace, workspace.Notebook("lesson.ipynb", "6 * 7"), Path.GetDirectoryName(older)!);
        await editor.BeginAsync(0);

        var message = editor.Notification.Filter(new() { HasText = "needs .NET 10" }).First;
        await message.WaitForAsync();
        await message.GetByText("Get .NET 10").WaitForAsync();
        await editor.PictureAsync("vscode-older-runtime");
    }

    [Fact]
    public async Task It_finds_the_NET_that_is_installed()
    {
        using var workspace = new Workspace();
        await using var editor = await OpenAsync(workspace, workspace.Notebook("lesson.ipynb", "6 * 7"), Runtime);

        await editor.RunAsync(0);
        var saved = await editor.SavedAsync(cells => Editor.PlainText(cells[0]) != "");

        Assert.Equal("42", Editor.PlainText(saved[0]));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<Editor> OpenAsync(Workspace workspace, string name, string firstOnPath)
    {
        var extension = await InstalledExtension.PortableAsync(_folder.CreateSubdirectory("extension").FullName);
        return await Editor.OpenAsync(workspace, name, new(workspace.Folder)
        {
            Extensions = [extension],
            // One that was started from a terminal does not ask the login shell for another PATH.
            Environment = ImmutableDictionary<string, string>.Empty.Add("PATH", $"{firstOnPath}:{Environment.GetEnvironmentVariable("PATH")}").Add("VSCODE_CLI", "1"),
        });
    }
}
