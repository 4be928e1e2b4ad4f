using MediaCourse.Tests;
using MediaCourse.Tests.Browsers;
using Microsoft.Playwright;

namespace MediaCourse.Browser.Tests.VisualStudioCode;

/// <summary>The lessons as a student sees them who opens them in VS Code: no extension, no network, nothing run yet.</summary>
public sealed class LessonTests(Workbench workbench) : IClassFixture<Workbench>
{
    private const string LessonForHighContrast = "04-who-gets-to-speak.ipynb";
    private const int Stops = 8;

    // What differs in the dark are colours, which each part of a lesson has.
    private const int StopsInTheDark = 4;

    // Where its middle and its top are, how high it is, and how high the part that moves.
    private const string Scrollbar = """
        () => {
          const bar = [...document.querySelectorAll(".notebookOverlay .scrollbar.vertical")].reduce((a, b) => (b.getBoundingClientRect().height > a.getBoundingClientRect().height ? b : a));
          const box = bar.getBoundingClientRect();
          return [box.x + box.width / 2, box.top, box.height, bar.querySelector(".slider").getBoundingClientRect().height];
        }
        """;

    private static readonly TimeSpan SettlingTime = TimeSpan.FromSeconds(0.5);

    public static TheoryData<string> Names => Lesson.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_lesson_shows_its_charts_and_tables_without_errors_and_without_the_network(string name)
    {
        await using var window = await workbench.OpenAsync(name);
        var picture = Path.GetFileNameWithoutExtension(name);
        await ScrollThroughAsync(window, picture + "-light");
        await Shown.WaitForAllAsync(await OutputsAsync(window.Page), Lesson.Of(name));

        await window.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await window.Page.Locator(".monaco-workbench.vs-dark").WaitForAsync();
        await ScrollThroughAsync(window, picture + "-dark", StopsInTheDark);
        await Shown.WaitForAllAsync(await OutputsAsync(window.Page), Lesson.Of(name));
        Assert.Empty(window.Refused);
        Assert.All(window.Errors, error => Assert.True(IsOfCodeServer(error), error));
    }

    [Fact]
    public async Task A_lesson_shows_in_high_contrast()
    {
        await using var chromium = await Chromium.StartAsync();
        await using var server = await CodeServer.StartAsync(new(Repository.Notebooks) { Theme = CodeServerThemes.HighContrast });
        await using var window = await chromium.OpenAsync();
        await server.OpenAsync(window.Page);
        await CodeServer.OpenNotebookAsync(window.Page, LessonForHighContrast);

        await ScrollThroughAsync(window, Path.GetFileNameWithoutExtension(LessonForHighContrast) + "-contrast");
        await Shown.WaitForAllAsync(await OutputsAsync(window.Page), Lesson.Of(LessonForHighContrast));
    }

    // Two files that Microsoft's own build has and code-server has not; it asks for them at each start.
    private static bool IsOfCodeServer(string error) => error.Contains("/static/node_modules/vsda/rust/web/vsda", StringComparison.Ordinal);

    // A click on the scrollbar, which is the tallest there is, goes to that part of the notebook.
    private static async Task ScrollThroughAsync(BrowserWindow window, string picture, int stops = Stops)
    {
        await window.Page.WaitForFunctionAsync($"() => {{ const [, , height, slider] = ({Scrollbar})(); return slider < height / 2; }}");
        var bar = await window.Page.EvaluateAsync<float[]>(Scrollbar);
        for (var step = 0; step <= stops; step++)
        {
            await window.Page.Mouse.ClickAsync(bar[0], bar[1] + 2 + ((bar[2] - 4) * step / stops));
            await Task.Delay(SettlingTime);
            await window.PictureAsync($"{picture}-{step:00}");
        }
    }

    private static async Task<IFrame> OutputsAsync(IPage page)
    {
        for (var attempt = 0; attempt < 100; attempt++)
        {
            foreach (var frame in page.Frames.Where(frame => frame.Url.Contains("/webview/browser/pre/fake.html", StringComparison.Ordinal)))
            {
                if (await frame.Locator(".output_container, .cell_container").CountAsync() > 0 && await frame.EvaluateAsync<bool>("() => innerHeight > 0"))
                {
                    return frame;
                }
            }

            await Task.Delay(200);
        }

        throw new InvalidOperationException("VS Code shows no outputs.");
    }
}
