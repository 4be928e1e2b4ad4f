using MediaCourse.Quotes;
using MediaCourse.Sources;
using MediaCourse.Tests.Gold;

namespace MediaCourse.Tests.Quotes;

public sealed class IndirectReportTests
{
    [Fact]
    public void Indirect_reports_agree_with_the_reference_annotation()
    {
        var gold = GoldAnnotation.Load("").IndirectReports.Select(report => (report.Source, report.Start, report.End)).ToHashSet();
        var found = Corpus.Load(Repository.Seeds).Articles.SelectMany(article => IndirectReports.Find(article)).Select(report => (report.Source, report.Span.Start, report.Span.End)).ToHashSet();

        var f1 = 2.0 * gold.Intersect(found).Count() / (gold.Count + found.Count);

        Assert.True(f1 >= 0.85, $"F1 {f1:0.000}");
    }

    [Fact]
    public void A_report_names_its_speaker_and_is_a_whole_sentence()
    {
        var report = Assert.Single(IndirectReports.Find(Article.FromText("text.txt", "Foreign Minister Ana Diaz came late. She said that days are long. Nobody answered her.")));

        Assert.Equal(("She said that days are long.", "Ana Diaz", "She", "said", 1), (report.Text, report.Speaker, report.SpeakerMention, report.Cue, report.Line));
    }

    [Theory]
    [InlineData("Ana Diaz has not said that days are long.")]
    [InlineData("Ana Diaz said that days are “long”.")]
    [InlineData("The claims of the report were many.")]
    public void What_denies_speech_or_quotes_or_has_no_verb_of_speaking_is_none(string text) =>
        Assert.Empty(IndirectReports.Find(Article.FromText("text.txt", text)));
}
