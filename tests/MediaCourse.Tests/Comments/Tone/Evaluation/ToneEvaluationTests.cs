using System.Globalization;
using MediaCourse.Comments.Tone;
using MediaCourse.Comments.Tone.Evaluation;

namespace MediaCourse.Tests.Comments.Tone.Evaluation;

public class ToneEvaluationTests
{
    // Measured with the published Python program against the same ratings.
    [Theory]
    [InlineData("amazonReviewSnippets", 0.590)]
    [InlineData("nytEditorialSnippets", 0.503)]
    public void Vader_goes_with_human_ratings_as_far_as_is_known(string set, double pearson)
    {
        var texts = File.ReadLines(Repository.SharedData("tone", $"{set}_GroundTruth.txt"))
            .Select(row => row.Split('\t', 3))
            .Select(fields => new LabelledText(fields[0], fields[2], double.Parse(fields[1], CultureInfo.InvariantCulture)))
            .ToList();

        var evaluation = ToneEvaluation.Of(VaderScorer.Default, texts);

        Assert.Equal(pearson, evaluation.Pearson.Value!.Value, 0.001);
        Assert.InRange(evaluation.Pearson.Value!.Value, evaluation.Pearson.Low!.Value, evaluation.Pearson.High!.Value);
        Assert.Equal(texts.Count, evaluation.Matrix.Total);
        Assert.Equal(texts.Count, evaluation.Misses.Count);
    }

    [Fact]
    public void Agreement_matrix_and_worst_miss_are_those_of_the_texts()
    {
        LabelledText[] texts =
        [
            new("1", "A frank and splendid talk.", 2),
            new("2", "Splendid. Just splendid. We waited all night.", -3),
            new("3", "The talks ended.", 0),
            new("4", "A dreadful talk.", -2),
        ];
        var scorer = new WordListScorer(ToneLexicon.Parse("mine", "splendid\t2\ndreadful\t-2"));

        var evaluation = ToneEvaluation.Of(scorer, texts);

        Assert.Equal("word list mine", evaluation.Scorer);
        Assert.Equal(0.75, evaluation.Matrix.Agreement);
        Assert.Equal(1, evaluation.Matrix["negative", "positive"]);
        Assert.Equal("2", evaluation.Misses[0].Text.Id);
        Assert.True(evaluation.Misses[0].Gap > 0);
        Assert.Equal(4, evaluation.Alpha.Units);
    }

    [Fact]
    public void No_texts_give_no_numbers_rather_than_an_error()
    {
        var evaluation = ToneEvaluation.Of(VaderScorer.Default, []);

        Assert.Null(evaluation.Matrix.Agreement);
        Assert.Null(evaluation.Pearson.Value);
        Assert.Null(evaluation.Alpha.Value);
        Assert.Empty(evaluation.Misses);
    }

    [Theory]
    [InlineData(-0.05, ToneLabel.Negative)]
    [InlineData(-0.0499, ToneLabel.Neutral)]
    [InlineData(0, ToneLabel.Neutral)]
    [InlineData(0.05, ToneLabel.Positive)]
    public void Bands_include_their_ends(double tone, ToneLabel label)
    {
        Assert.Equal(label, ToneBands.Vader.LabelOf(tone));
    }

    [Fact]
    public void A_plain_word_list_says_which_words_it_found()
    {
        const string Text = "A Splendid talk, \u201Csplendid\u201D!";
        var scorer = new WordListScorer(ToneLexicon.Parse("mine", "splendid\t2"));

        Assert.Equal(["Splendid", "splendid"], scorer.Find(Text).Select(hit => hit.Span.In(Text)));
        Assert.Equal(1, scorer.Tone(Text));
        Assert.Equal(0, scorer.Tone(" "));
    }
}
