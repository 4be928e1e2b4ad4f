using MediaCourse.Display;
using MediaCourse.Evaluation;
using MediaCourse.Sources;
using MediaCourse.Tests.Display;

namespace MediaCourse.Tests.Evaluation;

public sealed class SpeakerComparisonTests
{
    private static readonly Corpus Texts = Corpus.Load(Repository.Seeds);
    private static readonly ReferenceAnnotation Reference = ReferenceAnnotation.Load(Texts);

    [Fact]
    public void A_family_name_is_enough_and_a_name_with_another_is_not()
    {
        Assert.Equal([true, true, false, true], Compare(("urdupoint 25", "yang"), ("urdupoint 45", " A. Blinken "), ("voa 54", "Blinken"), ("voa 54", "Blinken and Austin")).Rows.Select(row => row.AgreesWithReference));
    }

    [Fact]
    public void Nothing_is_given_away_before_there_is_an_answer()
    {
        var text = NotebookHost.Show(Compare(("urdupoint 45", " ")))["text/plain"];

        Assert.Contains("not answered", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Blinken", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("voa 1")]
    [InlineData("voa 99999999999")]
    [InlineData("cnn 5")]
    [InlineData("")]
    [InlineData("voa -23 x")]
    public void A_place_without_a_quotation_is_said_to_have_none(string place)
    {
        var comparison = Compare((place, "Yang"));

        Assert.Null(comparison.Rows[0].Words);
        Assert.Contains("no quotation", NotebookHost.Show(comparison)["text/plain"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_can_show_some_measures_only()
    {
        var report = new EvaluationReport([new(EvaluationMeasure.QuotationSpans, null, 1, 1, 1, 1), new(EvaluationMeasure.ReplyLinks, null, 1, 1, 1, 1)], [], EvaluationReport.Of(Texts, Reference).Tone);

        Assert.Equal(2, report.ToTable().Items.Length);
        Assert.Equal(EvaluationMeasure.ReplyLinks, Assert.Single(report.ToTable(EvaluationMeasure.ReplyLinks).Items).Measure);
    }

    private static SpeakerComparison Compare(params (string Place, string Speaker)[] mine) =>
        new([.. mine.SelectMany(answer => SpeakerComparison.Of(Texts, new Dictionary<string, string>(StringComparer.Ordinal) { [answer.Place] = answer.Speaker }, Reference).Rows)], HasReference: true);
}
