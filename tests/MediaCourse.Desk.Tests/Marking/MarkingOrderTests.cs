using FsCheck;
using FsCheck.Fluent;
using MediaCourse.Desk.Marking;
using MediaCourse.Grading.Gradebook;

namespace MediaCourse.Desk.Tests.Marking;

/// <summary>What makes marking fair: the shuffle, agreement, drift.</summary>
public sealed class MarkingOrderTests
{
    private static readonly string[] Students = [.. Enumerable.Range(1, 600).Select(static number => $"s{number:0000}")];

    [Fact]
    public void The_order_is_the_same_at_any_time_and_another_for_each_question()
    {
        var first = MarkingOrder.Of("quotes/paragraph", Students);

        Assert.Equal(first, MarkingOrder.Of("quotes/paragraph", Students.Reverse()));
        Assert.NotEqual(first.Select(static one => one.Id), MarkingOrder.Of("quotes/meaning", Students).Select(static one => one.Id));
        Assert.Empty(first.Select(static one => one.Code).Intersect(MarkingOrder.Of("quotes/meaning", Students).Select(static one => one.Code)));
    }

    [Fact]
    public void Codes_tell_answers_apart_and_nothing_of_the_order()
    {
        var order = MarkingOrder.Of("quotes/paragraph", Students);

        Assert.Equal(600, order.Select(static one => one.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.NotEqual(order.Select(static one => one.Code), order.Select(static one => one.Code).Order(StringComparer.Ordinal));
        Assert.NotEqual(order.Select(static one => one.Id), order.Select(static one => one.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Whoever_comes_later_leaves_the_order_of_the_others() => Prop.ForAll(
        ArbMap.Default.ArbFor<NonNull<NonEmptyString[]>>(),
        static names =>
        {
            string[] ids = [.. names.Get.Select(static name => name.Get).Distinct(StringComparer.Ordinal)];
            var before = MarkingOrder.Of("q", ids).Select(static one => one.Id).ToList();
            var after = MarkingOrder.Of("q", [.. ids, "a late one"]).Select(static one => one.Id).Where(static id => id != "a late one").ToList();
            return ids.Contains("a late one", StringComparer.Ordinal) || before.SequenceEqual(after, StringComparer.Ordinal);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Drift_is_the_mean_of_the_last_ten_marks()
    {
        var drift = MarkDrift.Of("ana", [.. Enumerable.Repeat(6.0, 10), .. Enumerable.Repeat(2.0, 10)]);

        Assert.Equal((6.0, 2.0), drift.Ends);
        Assert.Equal([6, 5.6, 2], new[] { drift.Means[9], drift.Means[10], drift.Means[^1] }.Select(static mean => Math.Round(mean, 6)));
        Assert.Null(MarkDrift.Of("ana", [1, 2, 3]).Ends);
    }

    [Fact]
    public void Agreement_is_of_answers_that_two_people_have_marked()
    {
        List<GivenMark> marks = [];
        for (var handIn = 1; handIn <= 6; handIn++)
        {
            marks.Add(new GivenMark(handIn, "ana", handIn % 4, Counts: true));
            if (handIn != 6)
            {
                marks.Add(new GivenMark(handIn, "ben", handIn == 2 ? 3 : handIn % 4, Counts: false));
            }
        }

        var agreement = MarkerAgreement.Of(marks);

        Assert.Equal(5, agreement.Alpha.Units);
        Assert.Equal([2L], agreement.Differing);

        // Two of ten ordered pairs differ, each by 1.
        var values = new double[] { 1, 1, 2, 3, 3, 3, 0, 0, 1, 1 };
        var expected = values.SelectMany(one => values.Select(other => (one - other) * (one - other))).Sum() / (values.Length * (values.Length - 1));
        Assert.Equal(1 - (0.2 / expected), agreement.Alpha.Value!.Value, 9);
    }
}
