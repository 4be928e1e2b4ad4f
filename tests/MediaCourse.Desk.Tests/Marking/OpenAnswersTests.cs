using MediaCourse.Desk.Marking;
using MediaCourse.Grading.Gradebook;

namespace MediaCourse.Desk.Tests.Marking;

/// <summary>Two who share a question, and where "next that waits" leads them.</summary>
public sealed class OpenAnswersTests
{
    private static readonly MarkPlace[] Waiting = [.. Enumerable.Range(1, 3).Select(static number => new MarkPlace("part-1", number, $"s{number}", "prose-1"))];

    private readonly Clock _clock = new();
    private readonly OpenAnswers _open;

    public OpenAnswersTests() => _open = new OpenAnswers(_clock);

    [Fact]
    public void An_answer_that_another_has_open_is_passed_over()
    {
        Assert.Equal(Waiting[0], NextOf("ana"));
        Assert.Equal(Waiting[1], NextOf("ben"));
        Assert.Equal(Waiting[2], NextOf("eva"));
        Assert.Equal(Waiting[0], NextOf("ana"));
    }

    [Fact]
    public void Where_others_have_all_of_them_open_the_first_is_taken()
    {
        _open.Open("ana", Waiting[0]);

        Assert.Equal(Waiting[0], _open.OpenNext("ben", Waiting.Take(1), static _ => true));
        Assert.Null(_open.OpenNext("ben", [], static _ => true));
    }

    [Fact]
    public void An_answer_is_forgotten_when_its_page_has_not_been_heard_of_for_a_while()
    {
        _open.Open("ana", Waiting[0]);
        _clock.Pass(OpenAnswers.Patience);
        _open.KeepOpen("ana", Waiting[0]);
        _clock.Pass(OpenAnswers.Patience);
        Assert.Equal(Waiting[1], NextOf("ben"));

        _clock.Pass(TimeSpan.FromSeconds(1));
        Assert.Equal(Waiting[0], NextOf("ben"));
    }

    [Fact]
    public void Who_opens_another_answer_leaves_the_one_before_though_its_page_still_asks()
    {
        _open.Open("ana", Waiting[0]);
        _open.Open("ana", Waiting[2]);
        _open.KeepOpen("ana", Waiting[0]);

        Assert.Equal(Waiting[0], NextOf("ben"));
        Assert.Equal(Waiting[1], NextOf("eva"));
    }

    [Fact]
    public void Where_each_marks_every_answer_nobody_is_in_anothers_way()
    {
        _open.Open("ana", Waiting[0]);

        Assert.Equal(Waiting[0], _open.OpenNext("ben", Waiting, static _ => false));
        Assert.Equal(Waiting[1], NextOf("eva"));
    }

    [Fact]
    public void Many_who_go_on_in_the_same_moment_are_led_to_as_many_answers()
    {
        var many = Enumerable.Range(1, 64).Select(static number => new MarkPlace("part-1", number, "s", "prose-1")).ToList();
        var led = new MarkPlace?[many.Count];

        Parallel.For(0, many.Count, number => led[number] = _open.OpenNext(number.ToString(System.Globalization.CultureInfo.InvariantCulture), many, static _ => true));

        Assert.Equal(many.Count, led.Distinct().Count());
    }

    private MarkPlace? NextOf(string marker) => _open.OpenNext(marker, Waiting, static _ => true);

    /// <summary>A clock that goes on when it is told to.</summary>
    private sealed class Clock : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public void Pass(TimeSpan time) => _now += time.Ticks;

        public override long GetTimestamp() => _now;
    }
}
