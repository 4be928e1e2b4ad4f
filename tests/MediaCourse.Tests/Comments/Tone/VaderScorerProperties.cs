using FsCheck;
using FsCheck.Fluent;
using MediaCourse.Comments.Tone;
using MediaCourse.Tests.Text;

namespace MediaCourse.Tests.Comments.Tone;

public sealed class VaderScorerProperties
{
    private static readonly string[] Loaded =
    [
        "good", "BAD", "great!", "sad", "not", "never", "so", "without", "doubt", "very", "REALLY", "kind", "of", "least", "at", "but", "BUT", "no",
        "nor", "bus", "stop", ":)", ":D", "<3", "😀", "😡", "❤\uFE0F", "👍🏽", "??", "!!!", " ", " ", " ", "\u00A0", "n't", "to", "die", "for",
    ];

    private static readonly Arbitrary<string> LoadedText = Gen.OneOf(
        UglyText.Arbitrary.Generator,
        Gen.Elements(Loaded).ListOf().Select(words => string.Join(' ', words)),
        Gen.Elements(Loaded).ListOf().Select(string.Concat)).ToArbitrary();

    [Fact]
    public void The_three_shares_sum_to_one_or_there_is_no_word_at_all() =>
        Prop.ForAll(LoadedText, text =>
        {
            var score = VaderScorer.Default.Score(text);

            Assert.True(score == default || Math.Abs(score.Negative + score.Neutral + score.Positive - 1) < 0.002);
            Assert.InRange(score.Compound, -1, 1);
        }).Check(UglyText.Config);

    [Fact]
    public void Steps_add_up_to_each_words_valence_and_words_to_the_score() =>
        Prop.ForAll(LoadedText, text =>
        {
            var explanation = VaderScorer.Default.Explain(text);

            Assert.All(explanation.Words, word => Assert.Equal(word.Valence, word.Steps.Sum(step => step.Change), 1e-9));
            Assert.Equal(explanation.Sum, explanation.Words.Sum(word => word.Valence) + explanation.Emphasis, 1e-9);
            var shares = explanation.Words.SelectMany(word => word.Steps).Sum(step => explanation.CompoundShare(step.Change));
            Assert.Equal(explanation.Score.Compound, shares + explanation.CompoundShare(explanation.Emphasis), 0.5001e-4);
            Assert.Equal(VaderScorer.Default.Score(text), explanation.Score);
        }).Check(UglyText.Config);

    [Fact]
    public void Every_explained_word_stands_in_the_text_where_its_span_says() =>
        Prop.ForAll(LoadedText, text =>
        {
            var end = 0;
            foreach (var word in VaderScorer.Default.Explain(text).Words)
            {
                Assert.InRange(word.Span.Start, 0, text.Length);
                Assert.InRange(word.Span.End, word.Span.Start + 1, text.Length);
                Assert.True(word.Span.End >= end, "words come in order");
                end = word.Span.End;
                if (text.All(char.IsAscii))
                {
                    Assert.Equal(word.Word, word.Span.In(text));
                }
            }
        }).Check(UglyText.Config);

    // With work in proportion to the square of the text these would take hours.
    [Theory]
    [InlineData("good bad but great ")]
    [InlineData("😀")]
    [InlineData("never so good ")]
    public void A_line_of_ten_megabytes_is_scored_like_any_other(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 10_000_000 / piece.Length));

        var score = VaderScorer.Default.Score(text);

        Assert.Equal(1, score.Negative + score.Neutral + score.Positive, 0.002);
    }
}
