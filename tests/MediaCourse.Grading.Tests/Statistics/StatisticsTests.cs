using MediaCourse.Grading.Statistics;
using MediaCourse.Grading.Tests.Feedback;

namespace MediaCourse.Grading.Tests.Statistics;

public sealed class StatisticsTests
{
    [Fact]
    public void Marks_items_checks_and_times_are_counted_over_the_hand_ins_that_count()
    {
        using var book = new FilledGradebook();
        var ada = book.HandIn("ada", seconds: 1);
        book.Score(ada, "claim", 2);
        book.Score(ada, "show", 2);
        book.HandIn("ben", passed: false, seconds: 3);
        book.HandIn("cleo", passed: false, at: FilledGradebook.InTime.AddDays(-1), seconds: 100);
        book.HandIn("cleo", at: FilledGradebook.InTime.AddDays(3), seconds: 5);

        var statistics = AssignmentStatistics.Of(new(book.Master, book.Counted), book.Book);

        Assert.Equal((3, 2, 1), (statistics.Students, statistics.Waiting, statistics.Late));
        Assert.Equal(10.0 / 3, statistics.Points!.Mean, 9);
        Assert.Equal((3, 0, 7), (statistics.Points.Median, statistics.Points.Least, statistics.Points.Most));
        Assert.Equal([1, 0, 0, 0, 1, 0, 0, 0, 0, 1], statistics.Distribution.Select(static bin => bin.Students));
        Assert.Equal([2.0, 2, 2], statistics.Items.Select(static item => item.Mean!.Value));
        Assert.Equal([0, 2, 2], statistics.Items.Select(static item => item.Waiting));
        Assert.Equal([("Texts are counted", false, 2, 3), ("Twice as many", true, 2, 3)], statistics.Checks.Select(static check => (check.Name, check.Hidden, check.Passed, check.Graded)));
        Assert.Equal((3, 5), (statistics.Seconds!.Mean, statistics.Seconds.Most));
    }

    [Fact]
    public void Without_hand_ins_there_is_nothing_to_say_and_that_is_said()
    {
        using var book = new FilledGradebook();

        var statistics = AssignmentStatistics.Of(new(book.Master, book.Counted), book.Book);

        Assert.Null(statistics.Points);
        Assert.Equal("Nobody has been graded yet.", StatisticsPage.Summary(statistics));
    }

    [Fact]
    public void The_page_says_all_of_it_and_runs_nothing()
    {
        using var book = new FilledGradebook();
        book.HandIn("ada");

        var page = StatisticsPage.Render(AssignmentStatistics.Of(new(book.Master, book.Counted), book.Book));

        Assert.Contains("1 student, 0 late. Mean 3 of 7 points", page, StringComparison.Ordinal);
        Assert.Contains("Twice as many (hidden)", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_spread_of_numbers_is_that_of_a_sample()
    {
        var spread = Spread.Of([2, 4, 4, 4, 5, 5, 7, 9])!;

        Assert.Equal((5, 4.5, 2, 9), (spread.Mean, spread.Median, spread.Least, spread.Most));
        Assert.Equal(Math.Sqrt(32.0 / 7), spread.Deviation, 9);
        Assert.Equal(0, Spread.Of([3])!.Deviation);
        Assert.Null(Spread.Of([]));
    }
}
