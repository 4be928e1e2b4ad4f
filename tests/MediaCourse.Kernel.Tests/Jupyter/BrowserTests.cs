using MediaCourse.Tests;

namespace MediaCourse.Kernel.Tests.Jupyter;

/// <summary>A lesson in Jupyter Notebook in Chromium.</summary>
[Collection(OneKernelAtATime.Name)]
public sealed class BrowserTests
{
    private const string Lesson = "01-meet-the-sources.ipynb";

    [Fact]
    public async Task A_lesson_runs_from_the_top_in_the_browser()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/chromium"), "Chromium is not installed here.");
        Python.SkipUnlessHas("notebook", "tornado");
        using var kernel = new InstalledKernel();

        var report = await Python.RunAsync("Jupyter/browser.py", [Repository.Notebooks, Lesson, Path.Combine(kernel.Folder, "page.png")], kernel.Environment);

        Assert.Contains(".net-csharp", report, StringComparison.Ordinal);
        Assert.True(new FileInfo(Path.Combine(kernel.Folder, "page.png")).Length > 10_000);
    }
}
