using MediaCourse.Comments.Tone;

namespace MediaCourse.Tests.Comments.Tone;

public class ToneExplanationTests
{
    [Fact]
    public void Each_step_names_its_rule_the_word_behind_it_and_what_it_changed()
    {
        var explanation = VaderScorer.Default.Explain("It was NOT very good, but fine!");

        var good = explanation.Words[0];
        Assert.Equal("good", good.Word);
        Assert.Equal(
            [(ToneRule.Lexicon, "good"), (ToneRule.Degree, "very"), (ToneRule.Negation, "NOT"), (ToneRule.But, "but")],
            good.Steps.Select(step => (step.Rule, step.Because)));
        Assert.Equal(1.9, good.Steps[0].Change, 1e-9);
        Assert.Equal(0.293, good.Steps[1].Change, 1e-9);
        Assert.Equal((1.9 + 0.293) * -0.74 * 0.5, good.Valence, 1e-9);
        Assert.Equal("fine", explanation.Words[1].Word);
        Assert.Equal(5, explanation.NeutralWords);
        Assert.True(Math.Abs(explanation.Emphasis) == 0.292);
    }

    [Fact]
    public void A_word_turned_round_by_no_names_that_no()
    {
        const string Text = "There is no real good in it";

        var step = VaderScorer.Default.Explain(Text).Words.Single(word => word.Word == "good").Steps.Single(step => step.Rule == ToneRule.No);

        Assert.Equal("no", step.BecauseSpan.In(Text));
    }

    [Fact]
    public void Spans_point_to_the_words_of_the_raw_text()
    {
        const string Text = "(Very) \u201Cbad\u201D talks, very GOOD mood";

        var word = Assert.Single(VaderScorer.Default.Explain(Text).Words);

        Assert.Equal("GOOD", word.Span.In(Text));
        Assert.Equal("very", word.Steps.Single(step => step.Rule == ToneRule.Degree).BecauseSpan.In(Text));
    }

    [Fact]
    public void Words_of_an_emojis_name_point_to_the_emoji()
    {
        const string Text = "A good day😂 ok";

        var words = VaderScorer.Default.Explain(Text).Words;

        Assert.Equal(["good", "tears", "joy"], words.Select(word => word.Word).Take(3));
        Assert.Equal("😂", words[1].Span.In(Text));
        Assert.Equal("good", words[0].Span.In(Text));
    }

    [Fact]
    public void A_text_without_tone_is_explained_by_having_no_rated_word()
    {
        var explanation = VaderScorer.Default.Explain("The delegations met in Anchorage.");

        Assert.Empty(explanation.Words);
        Assert.Equal(5, explanation.NeutralWords);
        Assert.Equal(0, explanation.CompoundShare(1));
    }
}
