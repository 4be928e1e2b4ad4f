using MediaCourse.Charts;
using MediaCourse.Display;
using MediaCourse.Evaluation;
using MediaCourse.Framing.Verbs;
using MediaCourse.Sources;

namespace MediaCourse.Tests.Framing;

public sealed class ReportingVerbGradesTests
{
    private static readonly Corpus Seeds = Corpus.Load(Repository.Seeds);
    private static readonly ReportingVerbUses Uses = ReportingVerbUses.In(Seeds.Articles);

    [Fact]
    public void Grades_of_ones_own_take_the_place_of_the_lists_and_nothing_else_changes()
    {
        var mine = ReportingVerbUses.In(Seeds.Articles, ReportingVerbList.Default.Regraded("mine", "\n  accuse: neutral\nslam = Doubting\n"));

        Assert.Equal(Uses.Uses.Select(use => use.Span), mine.Uses.Select(use => use.Span));
        Assert.DoesNotContain(mine.Only(ReportingGrade.Hostile).Uses, use => use.Verb.Verb == "accuse");
        Assert.Equal(ReportingGrade.Doubting, mine.Uses.Single(use => use.Verb.Verb == "slam").Verb.Grade);
    }

    [Fact]
    public void A_verb_that_the_list_lacks_is_added()
    {
        var list = ReportingVerbList.Default.Regraded("mine", "illustrate neutral");

        Assert.Null(ReportingVerbList.Default.Find("illustrate"));
        Assert.Contains(ReportingVerbUses.In(Seeds["urdupoint"], list).Uses, use => use is { Form: "illustrated", Line: 27 });
    }

    [Fact]
    public void A_verb_of_several_words_keeps_them() =>
        Assert.Equal(ReportingGrade.Neutral, ReportingVerbList.Default.Regraded("mine", "trade barbs neutral").Find("trade barbs")!.Grade);

    [Theory]
    [InlineData("accused neutral", "accuse")]
    [InlineData("slammed neutral", "slam")]
    [InlineData("paid lip service neutral", "pay lip service")]
    [InlineData("illustrated neutral", "illustrate")]
    [InlineData("said neutral", "say")]
    public void A_verb_may_be_named_by_any_of_its_forms(string line, string verb) =>
        Assert.Equal(ReportingGrade.Neutral, ReportingVerbList.Default.Regraded("mine", line).Find(verb)?.Grade);

    [Fact]
    public void A_regraded_form_changes_what_is_found()
    {
        var mine = ReportingVerbUses.In(Seeds.Articles, ReportingVerbList.Default.Regraded("mine", "accused neutral\npaid lip service hostile"));

        Assert.DoesNotContain(mine.Only(ReportingGrade.Hostile).Uses, use => use.Verb.Verb == "accuse");
        Assert.Contains(mine.Only(ReportingGrade.Hostile).Uses, use => use.Source == "antiwar" && use.Line == 2);
    }

    [Theory]
    [InlineData("accuse hostile neutral", "\"accuse\" has two grades, hostile and neutral")]
    [InlineData("accused neutral\naccuse hostile", "line 2: \"accuse\" stands in your lines already")]
    [InlineData("acuse hostile", "line 1: \"acuse\" is no verb that is known here; did you mean \"accuse\"?")]
    [InlineData("say neutral\nstrses assertive", "line 2: \"strses\" is no verb that is known here; did you mean \"stress\"?")]
    [InlineData("slam", "line 1: \"slam\" stands alone")]
    [InlineData("say neutral\nslam angry", "line 2: \"angry\" is no grade")]
    [InlineData("slam hostile\nslam neutral", "line 2: \"slam\" stands in your lines already")]
    public void A_line_that_is_no_verb_and_grade_is_named(string grades, string message) =>
        Assert.Contains(message, Assert.Throws<ReportingVerbException>(() => ReportingVerbList.Default.Regraded("mine", grades)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("Antiwar ", "As you predicted: antiwar has most hostile verbs for Antony Blinken: 3.")]
    [InlineData("voa", "You predicted voa, with 1. By this list of verbs, antiwar has most")]
    [InlineData("cnn", "\u201Ccnn\u201D is none of the sources.")]
    [InlineData("", "not written a source yet")]
    [InlineData(null, "not written a source yet")]
    public void A_prediction_is_answered_in_a_sentence(string? guess, string answer) =>
        Assert.Contains(answer, Uses.WhereMost(ReportingGrade.Hostile, "Antony Blinken", guess), StringComparison.Ordinal);

    [Fact]
    public void Nobody_leads_where_there_is_no_such_verb() =>
        Assert.Contains("no source has a hostile verb for Ada Lee", Uses.WhereMost(ReportingGrade.Hostile, "Ada Lee", "voa"), StringComparison.Ordinal);

    [Fact]
    public void Uses_can_be_kept_by_speaker_and_by_grade()
    {
        var hostile = Uses.By("antony blinken").Only(ReportingGrade.Hostile);

        Assert.All(hostile.Uses, use => Assert.Equal(("Antony Blinken", ReportingGrade.Hostile), (use.Speaker, use.Verb.Grade)));
        Assert.Equal(hostile.Uses.Length, hostile.BySource.Sum(row => row.Of(ReportingGrade.Hostile)));
        Assert.Equal(2, Uses.Chart(ReportingGrade.Hostile, "Antony Blinken", "Yang Jiechi").Data.Count);
    }

    [Fact]
    public void A_family_name_is_enough_and_a_name_that_no_verb_has_is_answered_by_those_there_are()
    {
        Assert.Equal(Uses.By("Antony Blinken").Uses, Uses.By("Blinken").Uses);
        Assert.Equal("China", Assert.Single(Uses.By("China").Uses.Select(use => use.Speaker).Distinct()));
        Assert.Contains("As you predicted", Uses.WhereMost(ReportingGrade.Hostile, "Blinken", "antiwar"), StringComparison.Ordinal);
        Assert.Contains("\u201CAda Lee\u201D; the most frequent are Antony Blinken, Yang Jiechi", Uses.Chart(ReportingGrade.Hostile, "Ada Lee").ToPlainText(), StringComparison.Ordinal);
        Assert.DoesNotContain("the most frequent are", Uses.Chart(ReportingGrade.Hostile, "Blinken").ToPlainText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_difference_from_the_reference_is_a_missing_verb_or_another_speaker()
    {
        var comparison = Uses.Against(ReferenceAnnotation.Load(Seeds));

        Assert.InRange(comparison.Differences.Length, 1, comparison.Compared - 1);
        Assert.All(comparison.Differences, row => Assert.NotEqual(row.Speaker, row.Found));
        Assert.All(comparison.Differences.Where(row => row.Found is null), row =>
            Assert.DoesNotContain(Uses.Uses, use => use.Source == row.Source && use.Line == row.Line && use.Form == row.Cue));
    }

    [Fact]
    public void Without_any_verb_every_verb_of_the_reference_is_missing()
    {
        var reference = ReferenceAnnotation.Load(Seeds);
        var none = new ReportingVerbUses(Uses.Sources, []);

        var comparison = none.Against(reference);

        Assert.Equal(comparison.Compared, comparison.Differences.Length);
        Assert.All(comparison.Differences, row => Assert.Null(row.Found));
    }
}
