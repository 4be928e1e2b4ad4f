using System.Text;
using FsCheck;
using FsCheck.Fluent;
using MediaCourse.Executor.Output;

namespace MediaCourse.Executor.Tests.Output;

public sealed class OutputBudgetTests
{
    [Fact]
    public void What_is_taken_is_a_prefix_never_above_the_limit_and_cuts_no_character() =>
        Prop.ForAll<NonNull<string>[], byte>((texts, limit) =>
        {
            var budget = new OutputBudget(limit);
            var given = new StringBuilder();
            var taken = new StringBuilder();
            foreach (var text in texts)
            {
                given.Append(text.Get);
                taken.Append(budget.Take(text.Get));
            }

            return Encoding.UTF8.GetByteCount(taken.ToString()) <= limit
                && given.ToString().StartsWith(taken.ToString(), StringComparison.Ordinal)
                && (taken.Length == given.Length) != budget.IsExhausted;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_character_that_would_not_fit_whole_is_left_out()
    {
        var budget = new OutputBudget(5);

        Assert.Equal("aä", budget.Take("aä😀b").ToString());
        Assert.True(budget.IsExhausted);
        Assert.Equal("", budget.Take("c").ToString());
    }

    [Fact]
    public void A_value_that_does_not_fit_leaves_room_for_what_does()
    {
        var budget = new OutputBudget(1_000);

        Assert.False(budget.TryTake(5_000));
        Assert.True(budget.TryTake(500));
        Assert.False(budget.IsExhausted);
    }

    [Fact]
    public void Behind_text_that_was_cut_small_values_still_fit_but_not_without_end()
    {
        var budget = new OutputBudget(10_000);
        budget.Take(new string('x', 20_000));

        Assert.True(budget.TryTake(200));
        Assert.False(budget.TryTake(5_000));
        Assert.InRange(Enumerable.Range(0, 10_000).Count(_ => budget.TryTake(100)), 1, 20);
    }

    [Fact]
    public void Even_empty_values_come_to_an_end()
    {
        var budget = new OutputBudget(10_000);

        Assert.InRange(Enumerable.Range(0, 10_000).Count(_ => budget.TryTake(0)), 10, 1_000);
    }

    [Theory]
    [InlineData(0, "0 bytes")]
    [InlineData(1_023, "1023 bytes")]
    [InlineData(1 << 20, "1 MB")]
    [InlineData(1_600_000, "1.5 MB")]
    [InlineData(3L << 30, "3 GB")]
    public void Sizes_are_said_in_the_readers_units(long bytes, string expected) => Assert.Equal(expected, OutputBudget.Size(bytes));
}
