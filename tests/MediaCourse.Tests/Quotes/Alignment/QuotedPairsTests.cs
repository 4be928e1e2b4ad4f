using MediaCourse.Charts;
using MediaCourse.Display;
using MediaCourse.Quotes;
using MediaCourse.Quotes.Alignment;
using MediaCourse.Sources;
using MediaCourse.Tests.Display;

namespace MediaCourse.Tests.Quotes.Alignment;

public sealed class QuotedPairsTests
{
    private static readonly Corpus Texts = Corpus.Load(Repository.Seeds);
    private static readonly QuoteAlignment Aligned = QuoteAlignment.Of(Texts.Articles);

    [Fact]
    public void Pairs_stand_in_two_sources_and_in_no_comment()
    {
        var pairs = QuotedPairs.Of(Aligned);

        Assert.All(pairs.Pairs, pair => Assert.NotEqual(pair.Difference.First.Source, pair.Difference.Second.Source));
        Assert.All(pairs.Pairs, pair => Assert.DoesNotContain(QuotationSection.Comment, new[] { pair.Difference.First.Section, pair.Difference.Second.Section }));
        Assert.Equal(pairs.Pairs.Length, Enum.GetValues<PairOutcome>().Sum(pairs.Count));
        Assert.Contains("one of them without marks", NotebookHost.Show(pairs)["text/plain"], StringComparison.Ordinal);
        Assert.Contains("pairs of passages", pairs.Chart().ToPlainText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("We will close the northern harbour on Monday", PairOutcome.SameWords)]
    [InlineData("close the northern harbour on Monday", PairOutcome.Cut)]
    [InlineData("We will shut the northern harbour on Monday", PairOutcome.OtherWords)]
    [InlineData("We would close the northern harbours on Monday", PairOutcome.OtherWords)]
    public void What_becomes_of_the_words_is_told_apart(string words, PairOutcome outcome)
    {
        var aligned = QuoteAlignment.Of([Article.FromText("one", "“We will close the northern harbour on Monday,” Ana Diaz said."), Article.FromText("two", $"Ana Diaz said: “{words}.”")]);

        Assert.Equal(outcome, Assert.Single(QuotedPairs.Of(aligned).Pairs).Outcome);
    }

    [Fact]
    public void A_guess_is_answered_and_nothing_is_given_away_before_it_is_made()
    {
        var pairs = QuotedPairs.Of(Aligned);

        Assert.StartsWith("You predicted 4 in ten. Of ", pairs.SameWordsInTen(4), StringComparison.Ordinal);
        Assert.StartsWith("No prediction yet. Write a number from 0 to 10", pairs.SameWordsInTen(null), StringComparison.Ordinal);
        Assert.All([-1, 11, double.NaN], guess => Assert.EndsWith("is no number from 0 to 10. Write a number from 0 to 10, and run both cells again.", pairs.SameWordsInTen(guess), StringComparison.Ordinal));
        Assert.StartsWith("No two sources", QuotedPairs.Of(QuoteAlignment.Of([])).SameWordsInTen(5), StringComparison.Ordinal);
    }

    [Fact]
    public void A_group_is_shown_against_the_fullest_or_against_a_source()
    {
        var group = Aligned.Utterances.First(utterance => utterance.Sources.Contains("voa") && utterance.Sources.Contains("german-agency") && utterance.Sources.Contains("urdupoint"));

        Assert.Contains($"compared with {group.Fullest.Source} ", Aligned.Show(group.Id).Caption, StringComparison.Ordinal);
        Assert.Contains("compared with voa ", Aligned.Show(group.Id.ToUpperInvariant(), "voa").Caption, StringComparison.Ordinal);
        Assert.Contains("\"cnn\" has no passage here", Aligned.Show(group.Id, "cnn").ToPlainText(), StringComparison.Ordinal);
        Assert.StartsWith("Nothing has the id \"u999\"; utterances are u1 to ", Aligned.Show("u999").Caption, StringComparison.Ordinal);
        Assert.Empty(QuoteAlignment.Of([]).Show("u1").Items);
    }

    [Fact]
    public void A_long_cut_is_shown_by_its_ends_and_a_short_one_whole()
    {
        var whole = "We shall open the northern harbour on Monday morning if the weather and the fishermen allow it and close it in May";
        var aligned = QuoteAlignment.Of([Article.FromText("one", $"“{whole},” Ana Diaz said."), Article.FromText("two", "Ana Diaz said: “We shall open the northern harbour.”"), Article.FromText("three", "“Open the northern harbour on Monday morning if the weather and the fishermen allow it and close it in May,” Ana Diaz said.")]);

        var shown = aligned.Show("u1").ToHtml();

        Assert.Contains("[\u221216 words: on Monday morning \u2026 it in May]", shown, StringComparison.Ordinal);
        Assert.Contains("[\u2212We shall]", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Between_sources_a_comment_is_no_second_source()
    {
        Assert.All(Aligned.BetweenSources().Items, group => Assert.True(group.Members.Where(member => member.Section != QuotationSection.Comment).Select(member => member.Source).Distinct(StringComparer.Ordinal).Count() > 1));
        Assert.Contains("utterances in both articles", Aligned.ChartOfSharedUtterances().ToPlainText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Judgements_stand_beside_the_share_of_words_kept_the_lowest_first()
    {
        var ids = Aligned.BetweenSources().Items.Select(group => group.Id).Append("u999").ToDictionary(id => id, _ => "no", StringComparer.Ordinal);

        var table = Aligned.BesideMyJudgement(ids);
        var kept = table.Items.Select(row => row.Kept).OfType<double>().ToList();

        Assert.Equal(kept.Order(), kept);
        Assert.All(kept, share => Assert.InRange(share, 0, 1));
        Assert.Contains("no such id", table.ToPlainText(), StringComparison.Ordinal);
        Assert.Contains($"you judged {ids.Count - 1} of {ids.Count - 1}", table.Caption, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_wordings_that_stand_in_no_text_can_be_compared()
    {
        var difference = Difference.Between("We will not close the harbour.", "We will close the harbour.");

        Assert.Equal("1 word left out without a sign", difference.Summary);
        Assert.Equal("no words to compare", Difference.Between("", " ").Summary);
        Assert.StartsWith("From the first to the second: 1 word left out", NotebookHost.Show(difference)["text/plain"], StringComparison.Ordinal);
        Assert.True(Difference.Between("We will … close it.", "We will not close it.").Parts.Single(part => part.Kind == DifferenceKind.Added).ShowsOmission);
        Assert.True(Difference.Between("", "").IsVerbatim);
    }

    [Fact]
    public void A_transcript_of_ones_own_is_read_or_the_reason_is_said()
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".txt");
        File.WriteAllText(file, "DIAZ: The pier is old. It will open on Monday.\n");
        try
        {
            Assert.NotNull(Texts.AgainstTranscript(file).Coverage);
            Assert.StartsWith("No transcript named yet.", NotebookHost.Show(Texts.AgainstTranscript(" "))["text/plain"], StringComparison.Ordinal);
            Assert.Contains("nowhere.txt", NotebookHost.Show(Texts.AgainstTranscript("nowhere.txt"))["text/plain"], StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
