using MediaCourse.Grading.Gradebook;
using MediaCourse.Grading.Marking;

namespace MediaCourse.Grading.Tests.Marking;

public sealed class CountedMarksTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2029, 12, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly SmallCourse _course = new();

    public void Dispose() => _course.Dispose();

    [Fact]
    public void The_last_hand_in_is_the_one_handed_in_last_in_whatever_order_they_were_found()
    {
        var early = HandIn(3, Noon);
        // By the clock the latest of the three, by time half an hour after the first.
        var east = HandIn(2, new DateTimeOffset(2029, 12, 1, 14, 30, 0, TimeSpan.FromHours(2)));
        var last = HandIn(1, Noon.AddHours(1));

        foreach (var order in new[] { [early, east, last], [last, east, early], new[] { east, last, early } })
        {
            Assert.Equal(1, Counted(order).HandIn.Id);
        }
    }

    [Fact]
    public void Without_times_the_one_found_last_counts_and_one_with_a_time_before_those_without()
    {
        Assert.Equal(2, Counted(HandIn(2, null), HandIn(1, null)).HandIn.Id);
        Assert.Equal(1, Counted(HandIn(1, Noon), HandIn(2, null)).HandIn.Id);
        Assert.Equal(5, Counted(HandIn(5, Noon), HandIn(4, Noon)).HandIn.Id);
    }

    private Marks Counted(params HandInRow[] rows) => Assert.Single(Marks.Counted(_course.Master, rows));

    private static HandInRow HandIn(long id, DateTimeOffset? time) => new() { Id = id, Student = "anna", Source = "anna", HandedIn = time, Version = "1" };
}
