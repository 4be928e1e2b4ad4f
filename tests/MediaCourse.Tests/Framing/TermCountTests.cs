using MediaCourse.Framing;
using MediaCourse.Text;

namespace MediaCourse.Tests.Framing;

public class TermCountTests
{
    [Fact]
    public void A_table_is_read_with_or_without_a_heading()
    {
        var plain = TermCountTable.Parse("t.tsv", "talks\t8\t2\r\n\nrules-based order\t0\t6\n");
        var headed = TermCountTable.Parse("t.tsv", "term\tcount_a\tcount_b\ntalks\t8\t2\nrules-based order\t0\t6");

        Assert.Equal([new TermCount("talks", 8, 2), new TermCount("rules-based order", 0, 6)], plain.Terms);
        Assert.Equal(plain.Terms, headed.Terms);
        Assert.Equal((8, 8), (headed.TotalA, headed.TotalB));
    }

    [Theory]
    [InlineData("a\t1\t2\nb\t1", "t.tsv, line 2: not a row of counts; write the term, a tab, its count in A, a tab and its count in B.")]
    [InlineData("a\t1\t-2", "t.tsv, line 1: not a row of counts; write the term, a tab, its count in A, a tab and its count in B.")]
    [InlineData("a\t1\t2.5", "t.tsv, line 1: not a row of counts; write the term, a tab, its count in A, a tab and its count in B.")]
    [InlineData("a\t1\t2\na\t3\t4", "t.tsv, line 2: \"a\" stands on line 1 already; keep one of the two.")]
    [InlineData("a\t1\t2\n \t3\t4", "t.tsv, line 2: the term is empty; write one or take the line out.")]
    [InlineData("a\t1\t9000000000000000000", "t.tsv, line 1: the counts of \"a\" must be whole numbers from 0 to 4503599627370496.")]
    [InlineData("a\t1\t0", "t.tsv: set B holds no term; give both sets at least one.")]
    [InlineData("", "t.tsv: set A holds no term; give both sets at least one.")]
    public void A_wrong_table_is_refused_with_its_line_and_what_to_do(string text, string message)
    {
        Assert.Equal(message, Assert.Throws<KeynessException>(() => TermCountTable.Parse("t.tsv", text)).Message);
    }

    [Fact]
    public void Words_are_counted_without_regard_to_case_or_kind_of_apostrophe()
    {
        var table = TermCounter.Count(Whole("China\u2019s rules-based China's rules"), Whole("Rules, rules."));

        Assert.Equal(
            [new TermCount("china's", 2, 0), new TermCount("rules-based", 1, 0), new TermCount("rules", 1, 2)],
            table.Terms);
    }

    [Fact]
    public void Case_can_be_kept_and_rare_words_and_stop_words_left_out()
    {
        var options = new TermOptions { KeepCase = true, StopWords = StopWords.English, AtLeast = 2 };

        var table = TermCounter.Count(Whole("The Talks and the talks and the talks"), Whole("Talks about the threat"), options);

        Assert.Equal([new TermCount("Talks", 1, 1), new TermCount("talks", 2, 0)], table.Terms);
    }

    [Fact]
    public void Runs_of_words_stay_within_a_stretch_and_do_not_begin_or_end_with_a_stop_word()
    {
        var options = new TermOptions { Length = 3, StopWords = StopWords.English };
        const string Text = "The position of strength. Strength of position";

        var table = TermCounter.Count(
            [new(Text, new TextSpan(0, 25)), new(Text, new TextSpan(26, Text.Length))],
            Whole("position of strength"),
            options);

        Assert.Equal([new TermCount("position of strength", 1, 1), new TermCount("strength of position", 1, 0)], table.Terms);
    }

    [Fact]
    public void Runs_of_no_words_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => TermCounter.Count(Whole("a"), Whole("b"), new TermOptions { Length = 0 }));
    }

    private static TextStretch[] Whole(string text) => [new(text, new TextSpan(0, text.Length))];
}
