using MediaCourse.Notebooks.Documents;
using MediaCourse.Notebooks.Pages;

namespace MediaCourse.Notebooks.Tests.Pages;

public sealed class IndexPageTests
{
    [Fact]
    public void A_lesson_is_summed_up_by_its_first_heading_and_paragraph() => Assert.Equal(
        new LessonSummary(
            "Five reports of one meeting",
            "By the end of this lesson you can say who speaks in each report, from where, and which words of the page are not the report's own."),
        LessonSummary.Of(SampleLesson.Document));

    [Fact]
    public void A_goal_in_the_metadata_comes_first()
    {
        var document = LessonNotebook.Create("a/x.ipynb", NotebookCell.Markdown("Some text."));
        Assert.Equal(new LessonSummary("x", "Some text."), LessonSummary.Of(document));
        Assert.Equal(
            new LessonSummary("x", "To learn."),
            LessonSummary.Of(document with { Metadata = document.Metadata.With("To learn.", "mediacourse", "goal") }));
        Assert.Equal(new LessonSummary("x", null), LessonSummary.Of(document with { Cells = [] }));
    }

    [Fact]
    public void The_list_links_to_each_lesson_and_gives_notice_of_failures()
    {
        var page = IndexPage.Render("Lessons & more", [new(new("A <b>", "Goal"), "a b.html?x=1&y"), new(new("B", null), "b.html") { Notice = "Cell 4 failed." }]);

        Assert.Contains("<h1>Lessons &amp; more</h1>", page, StringComparison.Ordinal);
        Assert.Contains("<h2><a href=\"a b.html?x=1&amp;y\">A &lt;b&gt;</a></h2>\n<p class=\"goal\">Goal</p>\n</li>", page, StringComparison.Ordinal);
        Assert.Contains("<p class=\"notice\">Cell 4 failed.</p>", page, StringComparison.Ordinal);
    }
}
