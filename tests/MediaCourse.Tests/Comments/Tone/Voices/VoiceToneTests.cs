using MediaCourse.Agreement;
using MediaCourse.Charts;
using MediaCourse.Comments.Labels;
using MediaCourse.Comments.Tone;
using MediaCourse.Comments.Tone.Evaluation;
using MediaCourse.Comments.Tone.Voices;
using MediaCourse.Display;
using MediaCourse.Evaluation;
using MediaCourse.Sources;

namespace MediaCourse.Tests.Comments.Tone.Voices;

public sealed class VoiceToneTests
{
    private static readonly Corpus Anchorage = Corpus.Load(Repository.Seeds);
    private static readonly VoiceTones Tones = VoiceTones.Of(Anchorage);
    private static readonly IReadOnlyList<LabelledText> Rated = ReferenceAnnotation.Load(Anchorage).RatedComments(Anchorage);

    [Fact]
    public void Every_source_has_two_voices_and_one_has_commenters()
    {
        Assert.All(Anchorage.Ids, id => Assert.Equal(2, Tones.Voices.Count(voice => voice.Source == id && voice.Voice != Voice.Commenters)));
        Assert.Equal("antiwar", Assert.Single(Tones.Voices, voice => voice.Voice == Voice.Commenters).Source);
    }

    [Fact]
    public void Words_of_one_voice_do_not_stand_in_the_other()
    {
        var voices = Tones.Voices.Where(voice => voice.Source == "voa").ToDictionary(voice => voice.Voice);

        Assert.Contains(voices[Voice.Quoted].Sentences, sentence => sentence.Text.Contains("significant concerns", StringComparison.Ordinal));
        Assert.DoesNotContain(voices[Voice.Article].Sentences, sentence => sentence.Text.Contains("significant concerns", StringComparison.Ordinal));
    }

    [Fact]
    public void The_extremes_of_a_source_are_its_own_and_no_sentence_comes_twice()
    {
        var rows = Tones.Extremes(" VOA ", 100).Items;

        Assert.Equal(Tones.Voices.Where(voice => voice.Source == "voa").Sum(voice => voice.Sentences.Length), rows.Length);
        Assert.Contains("none of the sources", Tones.Extremes("bbc").Caption, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_sentence_has_one_label()
    {
        Assert.All(Tones.Voices, voice => Assert.Equal(voice.Sentences.Length, Enum.GetValues<ToneLabel>().Sum(voice.Count)));
        Assert.Contains("commenters", Tones.ToTable().ToPlainText(), StringComparison.Ordinal);
        Assert.Contains("antiwar, commenters", Tones.Chart().ToPlainText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5, 2.776)]
    [InlineData(11, 2.228)]
    [InlineData(31, 2.042)]
    public void The_interval_is_that_of_the_t_tables(int count, double quantile)
    {
        var numbers = Enumerable.Range(0, count).Select(i => (double)(i % 2)).ToList();
        var deviation = Math.Sqrt(numbers.Sum(number => Math.Pow(number - numbers.Average(), 2)) / (count - 1));

        var mean = MeanInterval.Of(numbers);

        Assert.Equal(quantile, (mean.High!.Value - mean.Value!.Value) / (deviation / Math.Sqrt(count)), 0.002);
    }

    [Fact]
    public void Too_few_numbers_have_a_mean_and_no_interval()
    {
        Assert.Equal(new MeanInterval(2, Low: null, High: null, 3), MeanInterval.Of([1, 2, 3]));
        Assert.Null(MeanInterval.Of([]).Value);
    }

    [Fact]
    public void A_scorer_that_reads_nothing_agrees_with_the_reader_more_often_than_VADER()
    {
        var comparison = ToneComparison.Of(Rated, VaderScorer.Default, new AlwaysScorer(ToneLabel.Negative));

        Assert.True(comparison.Evaluations[1].Matrix.Agreed > comparison.Evaluations[0].Matrix.Agreed);
        Assert.Contains("always negative", comparison.ToTable().ToPlainText(), StringComparison.Ordinal);
        Assert.Contains("reader says", comparison.Evaluations[0].Chart().ToPlainText(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_halves_share_no_text_and_leave_none_out()
    {
        var (learn, test) = Rated.Halves();

        Assert.Empty(learn.Intersect(test));
        Assert.Equal(Rated.Count, learn.Count + test.Count);
        Assert.InRange(learn.Count - test.Count, 0, 1);
    }

    [Fact]
    public void A_list_can_be_used_without_some_of_its_words()
    {
        var list = ToneLexicon.Vader.Without("United", "no such word", " ");

        Assert.Equal(ToneLexicon.Vader.Weights.Count - 1, list.Weights.Count);
        Assert.Equal("VADER without united (not in the list: no such word)", list.Name);
        Assert.Equal("VADER (not in the list: unitd)", ToneLexicon.Vader.Without("unitd").Name);
        Assert.Same(ToneLexicon.Vader, ToneLexicon.Vader.Without(" "));
        Assert.True(VaderScorer.Default.Tone("The United States") > 0);
        Assert.Equal(0, new VaderScorer(list).Tone("The United States"));
    }

    [Fact]
    public void A_guess_is_answered_whatever_it_is()
    {
        var evaluation = ToneEvaluation.Of(VaderScorer.Default, Rated);

        Assert.StartsWith("Your prediction was close.", evaluation.AgreementAgainst(evaluation.Matrix.Agreed + 1), StringComparison.Ordinal);
        Assert.StartsWith("You predicted 40.", evaluation.AgreementAgainst(40), StringComparison.Ordinal);
        Assert.StartsWith("No prediction yet. ", evaluation.AgreementAgainst(null), StringComparison.Ordinal);
        Assert.Contains("from 0 to 40", evaluation.AgreementAgainst(-1), StringComparison.Ordinal);
        Assert.Contains("No text is rated yet", ToneEvaluation.Of(VaderScorer.Default, []).ToTable().ToPlainText(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_reference_is_a_reader_among_others()
    {
        var labels = CommentLabels.For(ReferenceThread.Found).WithReference(ReferenceAnnotation.Load(Anchorage));

        Assert.Equal(["reference"], labels.Readers);
        Assert.All(labels.All, label => Assert.NotNull(label.Tone));
        Assert.DoesNotContain(labels.All, label => ReferenceThread.Found[label.Comment].DuplicateOf is not null);
        Assert.Contains("Nothing can be said", labels.ToneAgreementInWords(), StringComparison.Ordinal);
        Assert.Contains("reference and me", labels.With(2, "me", -2).With(41, "me", 1).ToneAgreementInWords(), StringComparison.Ordinal);
    }
}
