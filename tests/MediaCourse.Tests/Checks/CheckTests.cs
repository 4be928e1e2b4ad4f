using MediaCourse.Checks;

namespace MediaCourse.Tests.Checks;

public sealed class CheckTests
{
    private static readonly string Digest = CheckDigest.Of("Quotations are counted", 15, Compare.Equal, "lesson");

    [Theory]
    [InlineData(15, CheckOutcome.Right, "That is right.")]
    [InlineData(14, CheckOutcome.Wrong, "Not yet. Count the nested one too.")]
    [InlineData(null, CheckOutcome.Unanswered, "Not answered yet.")]
    [InlineData("", CheckOutcome.Unanswered, "Not answered yet.")]
    [InlineData("…", CheckOutcome.Unanswered, "Not answered yet.")]
    [InlineData("15", CheckOutcome.Wrong, "Not yet.")]
    public void An_answer_is_right_wrong_or_missing(object? answer, CheckOutcome outcome, string message)
    {
        var result = Check.That("Quotations are counted", () => answer, hint: "Count the nested one too.", digest: Digest);

        Assert.Equal(outcome, result.Outcome);
        Assert.StartsWith(message, result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_of_blanks_is_no_answer_yet()
    {
        Assert.Equal(CheckOutcome.Unanswered, Check.That("Quotations are counted", () => new[] { "", " … " }, digest: Digest).Outcome);
        Assert.Equal(CheckOutcome.Unanswered, Check.That("Quotations are counted", () => new int?[] { null }, digest: Digest).Outcome);
        Assert.Equal(CheckOutcome.Wrong, Check.That("Quotations are counted", () => new[] { "", "voa" }, digest: Digest).Outcome);
        Assert.Equal(CheckOutcome.Wrong, Check.That("Quotations are counted", () => new[] { 0 }, digest: Digest).Outcome);
        Assert.True(ProbeValue.Of(new[] { "" }).IsUnanswered);
        Assert.False(ProbeValue.Of(new[] { 0 }).IsUnanswered);
    }

    [Fact]
    public void What_a_failed_cell_never_set_is_named_in_plain_words()
    {
        string? never = null;

        var result = Check.That("Quotations are counted", () => never!.Length, digest: Digest);

        Assert.Equal(CheckOutcome.Failed, result.Outcome);
        Assert.Contains("has no value yet", result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_probe_that_throws_fails_its_own_check_with_what_it_said()
    {
        var result = Check.That("Quotations are counted", () => new List<int>()[3], digest: Digest);

        Assert.Equal(CheckOutcome.Failed, result.Outcome);
        Assert.Contains("could not be worked out", result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_no_check_can_compare_is_the_authors_error() =>
        Assert.Throws<CheckAuthoringException>(() => Check.That("Quotations are counted", () => new object(), digest: Digest));

    [Fact]
    public void Without_a_digest_nothing_is_judged() =>
        Assert.Equal(CheckOutcome.OnHandIn, Check.That("Quotations are counted", () => 15).Outcome);

    [Fact]
    public void A_judge_is_not_run_in_the_notebook()
    {
        var result = Check.Judge("The paragraph gives evidence", () => "It does.", (_, _) => throw new InvalidOperationException(), points: 2);

        Assert.Equal(CheckOutcome.OnHandIn, result.Outcome);
        Assert.Contains("(2 points)", result.ToPlainText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_result_says_by_sign_and_words_what_came_of_it()
    {
        var right = Check.That("<b>", () => 15, digest: CheckDigest.Of("<b>", 15, Compare.Equal, "x"));

        Assert.Equal("✔ <b>\n  That is right.", right.ToPlainText());
        Assert.Contains("✔ &lt;b&gt;", right.ToHtml(), StringComparison.Ordinal);
        Assert.StartsWith("✘", Check.That("a", () => 1, digest: Digest).ToPlainText(), StringComparison.Ordinal);
        Assert.StartsWith("○", Check.That("a", () => null, digest: Digest).ToPlainText(), StringComparison.Ordinal);
    }
}
