namespace MediaCourse.Cli.Tests;

public sealed class KernelCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kernel-command-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Kernelspecs_are_installed_listed_and_removed()
    {
        var install = await MediaCourseCommand.RunAsync(["kernel", "install", "--prefix", _folder, "--replace"]);
        Assert.Equal((0, ""), (install.ExitCode, install.Error));
        Assert.True(File.Exists(Path.Combine(_folder, "share", "jupyter", "kernels", "mediacourse", "kernel.json")));

        var list = await MediaCourseCommand.RunAsync(["kernel", "list", "--prefix", _folder]);
        Assert.Contains("MediaCourse (C#)", list.Output, StringComparison.Ordinal);

        var uninstall = await MediaCourseCommand.RunAsync(["kernel", "uninstall", "--prefix", _folder]);
        Assert.Contains("removed .net-csharp", uninstall.Output, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateDirectories(Path.Combine(_folder, "share", "jupyter", "kernels")));
    }

    [Theory]
    [InlineData("two places", "install", "--user", "--prefix", "x")]
    [InlineData("Required command", "")]
    [InlineData("Required argument", "jupyter")]
    [InlineData("cannot be read", "jupyter", "missing.json")]
    public async Task Bad_usage_is_told_in_one_line(string reason, params string[] arguments)
    {
        var run = await MediaCourseCommand.RunAsync(["kernel", .. arguments.Where(argument => argument.Length > 0)], _folder);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(reason, run.ErrorLine, StringComparison.Ordinal);
    }
}
