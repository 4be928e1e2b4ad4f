using MediaCourse.Grading.Gradebook;
using Microsoft.Playwright;

namespace MediaCourse.Desk.Tests;

/// <summary>Answers in which nothing stands, which nobody wants to read one by one.</summary>
public sealed class UnansweredTests(DeskBrowser browser) : IClassFixture<DeskBrowser>
{
    [Fact]
    public async Task Answers_in_which_nothing_was_written_get_no_points_by_one_press_and_others_wait_on()
    {
        using var course = new GeneratedCourse(students: 5, assignments: 1, DeskBrowser.Sentences, static course =>
        {
            course.Write(1, prose: null);
            course.Write(2, " \n");
            course.Write(3, "0");
            course.Write(4, prose: null);
        });
        Mark(course, student: 4, points: 2);
        await using var desk = await DeskProcess.StartAsync(course.Folder);
        await using var window = await browser.OpenAsync(new() { Width = 1280, Height = 900 });
        await window.Page.GotoAsync(desk.Link.AbsoluteUri);
        await window.Page.GotoAsync($"{desk.Address}a/part-1/q/prose-1");

        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Give 0 points to unanswered ones" }).ClickAsync();

        await window.Page.GetByText("2 answers without anything written got 0 points.").WaitForAsync();
        Assert.Contains("3 of 5 marked", await window.Page.TextContentAsync("main"), StringComparison.Ordinal);
        Assert.Equal([(1, 0.0, "Missing"), (2, 0.0, "Missing"), (4, 2.0, null)], Marks(course, "prose-1"));
        Assert.Empty(Marks(course, "prose-2"));
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Give 0 points to unanswered ones" }).ClickAsync();
        await window.Page.GetByText("Something is written in every answer that waits.").WaitForAsync();

        await window.Page.Keyboard.PressAsync("u");
        await window.Page.Locator("#notice", new() { HasText = "Undone: " }).WaitForAsync();
        Assert.Equal(2, Marks(course, "prose-1").Count);
        Assert.Empty(window.Errors);
    }

    [Fact]
    public async Task A_chart_that_was_made_waits_on_and_a_question_of_checks_has_no_such_button()
    {
        using var course = new GeneratedCourse(students: 2, assignments: 1, DeskBrowser.Sentences);
        await using var desk = await DeskProcess.StartAsync(course.Folder);
        await using var window = await browser.OpenAsync(new() { Width = 1280, Height = 900 });
        await window.Page.GotoAsync(desk.Link.AbsoluteUri);

        await window.Page.GotoAsync($"{desk.Address}a/part-1/q/checks-1");
        Assert.Equal(0, await window.Page.GetByText("Unanswered").CountAsync());
        await window.Page.GotoAsync($"{desk.Address}a/part-1/q/chart");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Give 0 points to unanswered ones" }).ClickAsync();
        await window.Page.GetByText("Something is written in every answer that waits.").WaitForAsync();
        Assert.Empty(Marks(course, "chart"));
    }

    private static void Mark(GeneratedCourse course, int student, double points)
    {
        using var gradebook = GradebookFile.Open(course.GradebookFileName);
        gradebook.SaveScore(gradebook.HandIns("part-1").Single(row => row.Student == GeneratedCourse.StudentOf(student)), "prose-1", new ManualScore(points, Level: null, Comment: null), "ben");
    }

    private static List<(int Student, double Points, string? Level)> Marks(GeneratedCourse course, string item)
    {
        using var gradebook = GradebookFile.OpenExisting(course.GradebookFileName);
        return [.. gradebook.HandIns("part-1").Index().Where(row => row.Item.Manual.ContainsKey(item)).Select(row => (row.Index + 1, row.Item.Manual[item].Points, row.Item.Manual[item].Level))];
    }
}
