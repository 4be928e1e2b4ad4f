using MediaCourse.Notebooks.Documents;
using MediaCourse.Notebooks.Tests.Lessons;
using MediaCourse.Tests;
using MediaCourse.Tests.Browsers;

namespace MediaCourse.Browser.Tests.Jupyter;

/// <summary>The lessons in Jupyter Notebook with this course's kernel.</summary>
public sealed class LessonTests(TrustedServer server) : IClassFixture<TrustedServer>
{
    public static TheoryData<string> Names => Lesson.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_lesson_shows_its_charts_and_tables_and_answers_what_the_student_fills_in(string name)
    {
        await using var window = await server.OpenAsync(name);
        await Shown.WaitForAllAsync(window.Page.MainFrame, Lesson.Of(name));
        await window.PictureAsync($"jupyter-{Path.GetFileNameWithoutExtension(name)}");

        var cells = NotebookDocument.Load(Path.Combine(Repository.Notebooks, name)).Cells;
        var tries = LessonTry.Of(Path.GetFileNameWithoutExtension(name));
        var attempt = tries.FirstOrDefault(attempt => attempt.UntouchedSays.StartsWith("Not answered yet", StringComparison.Ordinal)) ?? tries[0];
        var answer = cells.IndexOf(cells.Single(cell => cell.Id == attempt.Cell));
        var check = cells.IndexOf(cells.Single(cell => cell.Id == attempt.Check));
        for (var cell = 0; cell < check; cell++)
        {
            if (cells[cell].Kind == CellKind.Code)
            {
                await NotebookServer.RunAsync(window.Page, cell);
            }
        }

        Assert.Contains(attempt.UntouchedSays, await NotebookServer.RunAsync(window.Page, check), StringComparison.Ordinal);
        await NotebookServer.RunAsync(window.Page, answer, attempt.Wrong);
        Assert.Contains(attempt.WrongSays, await NotebookServer.RunAsync(window.Page, check), StringComparison.Ordinal);
        await NotebookServer.RunAsync(window.Page, answer, attempt.Right);
        Assert.Contains(attempt.RightSays, await NotebookServer.RunAsync(window.Page, check), StringComparison.Ordinal);
        Assert.Empty(window.Refused);
        Assert.All(window.Errors, error => Assert.True(IsOfNotebook(error), error));
    }

    // Debian's Notebook asks for the extension of widgets, which is a package that no one needs here.
    private static bool IsOfNotebook(string error) => error.Contains("/nbextensions/widgets/notebook/js/extension.js", StringComparison.Ordinal);

    [Fact]
    public async Task Of_lessons_that_nobody_trusts_the_tables_show_and_no_script_runs()
    {
        await using var untrusted = await NotebookServer.StartAsync(isTrusted: false);
        await using var chromium = await Chromium.StartAsync();
        foreach (string name in Lesson.Names)
        {
            await using var window = await chromium.OpenAsync();
            await untrusted.OpenAsync(window.Page, name);

            Assert.Equal(Lesson.Of(name).Tables, await window.Page.Locator(".output table").CountAsync());
            Assert.True(await window.Page.EvaluateAsync<bool>("() => window.mediacourseCharts === undefined"), name);
            Assert.Empty(window.Refused);
        }
    }
}
