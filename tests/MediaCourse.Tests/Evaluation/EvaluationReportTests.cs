using MediaCourse.Display;
using MediaCourse.Evaluation;
using MediaCourse.Quotes;
using MediaCourse.Sources;

namespace MediaCourse.Tests.Evaluation;

public sealed class EvaluationReportTests
{
    private readonly Corpus _corpus = Corpus.Load(Repository.Seeds);

    [Fact]
    public void The_rules_keep_what_they_reach_on_the_five_texts()
    {
        var report = EvaluationReport.Of(_corpus, ReferenceAnnotation.Load(_corpus));

        Assert.All(_corpus.Ids, source => Assert.True(report.Score(EvaluationMeasure.QuotationSpans, source)!.F1 >= 0.95));
        Assert.True(report.Score(EvaluationMeasure.QuotationKinds)!.F1 >= 0.9);
        Assert.True(report.Score(EvaluationMeasure.QuotationSpeakers)!.F1 >= 0.9);
        Assert.True(report.Score(EvaluationMeasure.QuotationCues)!.F1 >= 0.9);
        Assert.True(report.Score(EvaluationMeasure.IndirectReports)!.F1 >= 0.85);
        Assert.True(report.Score(EvaluationMeasure.UtterancePairs)!.F1 >= 0.85);
        Assert.True(report.Score(EvaluationMeasure.UtterancePairsBetweenSources)!.F1 >= 0.85);
        Assert.True(report.Score(EvaluationMeasure.CommentBoundaries)!.F1 >= 0.92);
        Assert.True(report.Score(EvaluationMeasure.QuotedWords)!.F1 >= 0.8);
        Assert.True(report.Score(EvaluationMeasure.ReplyLinks)!.F1 >= 0.45);
        Assert.Equal(1, report.Score(EvaluationMeasure.DoubledComments)!.F1);
        Assert.Equal(40, report.Tone.Matrix.Total);
    }

    [Fact]
    public void An_annotation_that_says_what_the_rules_say_leaves_no_disagreement()
    {
        var reference = ReferenceAnnotation.Load(_corpus);
        var asFound = reference with
        {
            Quotations =
            [
                .. _corpus.Articles.SelectMany(article => Quotations.Find(article)).Select((quotation, i) => reference.Quotations[0] with
                {
                    Source = quotation.Source,
                    Start = quotation.Span.Start,
                    End = quotation.Span.End,
                    Kind = quotation.Kind,
                    Speaker = quotation.Speaker,
                    Cue = quotation.Cue,
                }),
            ],
        };

        var report = EvaluationReport.Of(_corpus, asFound);

        Assert.Equal(1, report.Score(EvaluationMeasure.QuotationSpeakers)!.F1);
        Assert.DoesNotContain(report.Disagreements, row => row.Measure <= EvaluationMeasure.QuotationCues);
    }

    [Fact]
    public void Texts_that_nobody_annotated_are_not_scored_and_the_tables_say_why()
    {
        var own = Corpus.Load(Path.Combine(Repository.Root, "docs", "own-texts"));
        var none = ReferenceAnnotation.Load(own);

        var report = EvaluationReport.Of(own, none);

        Assert.True(none.IsNone);
        Assert.Empty(report.Scores);
        Assert.Empty(report.Disagreements);
        Assert.Contains("have no reference annotation", report.ToTable().Caption, StringComparison.Ordinal);
        Assert.Contains("have no reference annotation", report.DisagreementTable(EvaluationMeasure.IndirectReports).Caption, StringComparison.Ordinal);
        Assert.DoesNotContain("reference", own.CompareSpeakers(new Dictionary<string, string>(StringComparer.Ordinal) { ["voa 6"] = "Diaz" }, none).ToTable().Headers);
        Assert.False(own.WhoseWord("boat", none).KnowsReports);
    }

    [Fact]
    public void The_table_has_a_row_for_each_measure_and_says_what_the_reference_is()
    {
        var table = EvaluationReport.Of(_corpus, ReferenceAnnotation.Load(_corpus)).ToTable();

        Assert.Equal(table.Items.Length, table.Items.Select(row => row.Measure).Distinct().Count());
        Assert.Contains("spans", table.ToPlainText(), StringComparison.Ordinal);
        Assert.Contains("not the truth", table.ToHtml(), StringComparison.Ordinal);
    }
}
