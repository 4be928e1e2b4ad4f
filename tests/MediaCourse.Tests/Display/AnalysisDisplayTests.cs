using MediaCourse.Comments.Tone;
using MediaCourse.Comments.Tone.Evaluation;
using MediaCourse.Display;
using MediaCourse.Framing;
using MediaCourse.Sources;

namespace MediaCourse.Tests.Display;

public class AnalysisDisplayTests
{
    [Fact]
    public void A_comparison_shows_both_ends_with_method_and_prior()
    {
        var keyness = Keyness.Compare(TermCountTable.From([new("talks", 8, 2), new("<threat>", 0, 6), new("the", 40, 44)]));

        var shown = NotebookHost.Show(keyness);

        Assert.Contains("&lt;threat&gt;", shown["text/html"], StringComparison.Ordinal);
        Assert.Contains("talks", shown["text/plain"], StringComparison.Ordinal);
        Assert.Contains("Monroe, Colaresi and Quinn 2008); prior uniform:0.01", shown["text/plain"], StringComparison.Ordinal);
        Assert.Equal(["talks", "threat"], keyness.Extremes(1).Items.Select(term => term.Term.Trim('<', '>')));
    }

    [Fact]
    public void A_concordance_shows_each_occurrence_with_its_source_and_line()
    {
        var corpus = Corpus.Load(Repository.Seeds);

        var text = NotebookHost.Show(Concordance.Of([corpus["voa"]], "Anchorage"))["text/plain"];

        Assert.Contains("voa", text, StringComparison.Ordinal);
        Assert.Contains("\u201Canchorage\u201D in context", text, StringComparison.Ordinal);
        Assert.Contains("logDice", NotebookHost.Show(Collocates.Of(corpus.Articles, "rules"))["text/plain"], StringComparison.Ordinal);
    }

    [Fact]
    public void An_explained_score_shows_a_row_for_each_step()
    {
        var explanation = VaderScorer.Default.Explain("Not a very good day!");

        var text = NotebookHost.Show(explanation)["text/plain"];

        Assert.Equal(3, explanation.ToTable().Items.Length);
        Assert.Contains("Compound -0.4", text, StringComparison.Ordinal);
        Assert.Contains("negation", text, StringComparison.Ordinal);
        Assert.Contains("Sum ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_evaluation_shows_matrix_agreement_and_worst_misses()
    {
        var evaluation = ToneEvaluation.Of(VaderScorer.Default, [new("1", "A good day.", 1), new("2", "Great. Just great. We lost.", -1), new("3", "It rained.", 0)]);

        var text = NotebookHost.Show(evaluation)["text/plain"];

        Assert.Contains("2 of 3 texts get the reader's label", text, StringComparison.Ordinal);
        Assert.Contains("Krippendorff's alpha (ordinal)", text, StringComparison.Ordinal);
        Assert.Contains("Pearson's r", text, StringComparison.Ordinal);
        Assert.Contains("There is no text to score yet", NotebookHost.Show(VaderScorer.Default.Explain(" "))["text/plain"], StringComparison.Ordinal);
        Assert.Contains("The list knows none of these words.", NotebookHost.Show(VaderScorer.Default.Explain("It rained."))["text/plain"], StringComparison.Ordinal);
        Assert.Equal("2", Assert.Single(evaluation.WorstMisses(1).Items).Text.Id);
        Assert.Contains("Just great", evaluation.WorstMisses(1).ToPlainText(), StringComparison.Ordinal);
    }
}
