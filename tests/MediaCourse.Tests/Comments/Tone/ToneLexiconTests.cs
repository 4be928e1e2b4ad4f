using MediaCourse.Comments.Tone;

namespace MediaCourse.Tests.Comments.Tone;

public class ToneLexiconTests
{
    [Fact]
    public void The_published_list_holds_the_corrected_words()
    {
        Assert.Equal(3.2, ToneLexicon.Vader.Weights["heart"]);
        Assert.Equal(-2.1, ToneLexicon.Vader.Weights["flawed"]);
        Assert.InRange(ToneLexicon.Vader.Weights.Count, 7400, 7506);
        Assert.All(ToneLexicon.Vader.Weights.Values, weight => Assert.InRange(weight, -4, 4));
    }

    [Fact]
    public void A_list_of_ones_own_is_read_with_tabs_commas_or_semicolons()
    {
        var lexicon = ToneLexicon.Parse("mine.txt", "# words of our course\nfrank\t1.5\tdiplomats' praise\r\nTough,-1\n\n;)\t2\n tense ; -2.5\n");

        Assert.Equal(4, lexicon.Weights.Count);
        Assert.Equal(-1, lexicon.Weights["tough"]);
        Assert.Equal(2, lexicon.Weights[";)"]);
        Assert.Equal(-2.5, lexicon.Weights["tense"]);
    }

    [Theory]
    [InlineData("idiot, \u22123")]
    [InlineData("idiot\t\u20133")]
    public void The_minus_of_print_is_a_minus(string line) => Assert.Equal(-3, ToneLexicon.Parse("mine.txt", line).Weights["idiot"]);

    [Fact]
    public void A_list_may_have_a_scale_of_its_own()
    {
        Assert.Equal(-4, ToneLexicon.Parse("mine.txt", "idiot, -4", largest: 4).Weights["idiot"]);
        Assert.Equal(
            "mine.txt, line 1: the weight of \"idiot\" must be a number between -4 and 4.",
            Assert.Throws<ToneLexiconException>(() => ToneLexicon.Parse("mine.txt", "idiot, -30", largest: 4)).Message);
    }

    [Fact]
    public void A_remark_behind_a_weight_may_begin_with_a_number() =>
        Assert.Equal(1, ToneLexicon.Parse("mine.txt", "correct, 1, 2 of us agree").Weights["correct"]);

    [Theory]
    [InlineData("correct, 1,5", "mine.txt, line 1: decimals stand behind a point here; write correct, 1.5")]
    [InlineData("correct; -0,25", "mine.txt, line 1: decimals stand behind a point here; write correct, -0.25")]
    [InlineData("frank, 1\nlie*, -2", "mine.txt, line 2: \"lie*\": a star stands for nothing here; write each form on a line of its own, such as lie, lies, lied.")]
    [InlineData("frank 1.5", "mine.txt, line 1: no weight behind \"frank 1.5\"; write the word, a comma (or a tab) and a number: frank, 1.5")]
    [InlineData("a,1\nfrank,high", "mine.txt, line 2: no weight behind \"frank\"; write the word, a comma (or a tab) and a number: frank, 1.5")]
    [InlineData("frank,1\n\nFRANK,2", "mine.txt, line 3: \"frank\" comes twice; keep one of the two lines.")]
    [InlineData("face to face,1", "mine.txt, line 1: \"face to face\" is not one word; give one word without blanks.")]
    [InlineData("frank,NaN", "mine.txt, line 1: the weight of \"frank\" must be a number between -100 and 100.")]
    [InlineData("frank,1e300", "mine.txt, line 1: the weight of \"frank\" must be a number between -100 and 100.")]
    [InlineData(",1", "mine.txt, line 1: \"\" is not one word; give one word without blanks.")]
    public void A_wrong_line_is_named_with_what_to_do(string text, string message)
    {
        var error = Assert.Throws<ToneLexiconException>(() => ToneLexicon.Parse("mine.txt", text));

        Assert.Equal(message, error.Message);
    }

    [Fact]
    public void The_rules_work_over_a_list_of_ones_own()
    {
        var scorer = new VaderScorer(ToneLexicon.Parse("mine", "frank\t2\nbut\t1\nvery\t3"));

        Assert.True(scorer.Tone("A frank talk") > 0);
        Assert.True(scorer.Tone("Not a frank talk") < 0);
        Assert.Equal(0, scorer.Tone("A good talk"));
        Assert.Equal("VADER's rules over mine", scorer.Name);
    }
}
