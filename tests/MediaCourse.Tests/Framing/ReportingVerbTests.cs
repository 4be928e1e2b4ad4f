using FsCheck.Fluent;
using MediaCourse.Display;
using MediaCourse.Framing.Verbs;
using MediaCourse.Sources;
using MediaCourse.Tests.Display;
using MediaCourse.Tests.Text;

namespace MediaCourse.Tests.Framing;

/// <summary>The list of reporting verbs, and who has which in the five texts.</summary>
public class ReportingVerbTests
{
    private static readonly Corpus Seeds = Corpus.Load(Repository.Seeds);

    [Fact]
    public void The_list_has_many_verbs_each_with_its_reason()
    {
        var verbs = ReportingVerbList.Default.Verbs;

        Assert.True(verbs.Length >= 200);
        Assert.All(Enum.GetValues<ReportingGrade>(), grade => Assert.True(verbs.Count(verb => verb.Grade == grade) >= 30, grade.Name()));
        Assert.All(verbs, verb => Assert.NotEmpty(verb.Reason));
        Assert.Equal(verbs.Length, verbs.Select(verb => verb.Verb).Distinct(StringComparer.Ordinal).Count());
        Assert.Contains("has denied, not refuted", ReportingVerbList.Default.Find("refute")!.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("voa", 44, "accused", "Yang Jiechi", "United States")]
    [InlineData("voa", 48, "retorted", "Antony Blinken", null)]
    [InlineData("voa", 40, "traded barbs", "officials", null)]
    [InlineData("urdupoint", 9, "stressed", "Antony Blinken", null)]
    [InlineData("urdupoint", 63, "condemned", "Yang Jiechi", "US officials")]
    [InlineData("antiwar", 3, "vowed", "Wang Yi", null)]
    [InlineData("antiwar", 9, "slammed", "Antony Blinken", "China")]
    [InlineData("antiwar", 8, "blamed", "Zhao Lijian", "United States")]
    [InlineData("newschina", 14, "refuted", "Chinese delegation", "United States")]
    [InlineData("german-agency", 21, "praised", "Yang Jiechi", null)]
    [InlineData("german-agency", 21, "quoted", "Xinhua", null)]
    public void In_the_five_texts_each_verb_has_its_speaker_and_target(string source, int line, string form, string speaker, string? target)
    {
        var use = Assert.Single(ReportingVerbUses.In(Seeds[source]).Uses, use => use.Line == line && use.Form == form);

        Assert.Equal((speaker, target), (use.Speaker, use.Target));
        Assert.Equal(form, Seeds[source].Raw.Text[use.Span.Start..use.Span.End]);
        Assert.Contains(form, use.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ana Diaz lashed out at Bo Kane.", "lash out", ReportingGrade.Hostile, "Ana Diaz", "Bo Kane")]
    [InlineData("Ana Diaz hit back.", "hit back", ReportingGrade.Hostile, "Ana Diaz", null)]
    [InlineData("Ana Diaz fired back at the minister.", "fire back", ReportingGrade.Hostile, "Ana Diaz", "minister")]
    [InlineData("Ana Diaz pledged to help.", "pledge", ReportingGrade.Conciliatory, "Ana Diaz", null)]
    [InlineData("Bo Kane was accused by Ana Diaz.", "accuse", ReportingGrade.Hostile, "Ana Diaz", "Bo Kane")]
    [InlineData("Ana Diaz made it very clear that she would go.", "make … clear", ReportingGrade.Assertive, "Ana Diaz", null)]
    [InlineData("Minister Ana Diaz came. She apologised to Bo Kane.", "apologise", ReportingGrade.Conciliatory, "Ana Diaz", "Bo Kane")]
    [InlineData("“It is late,” claimed Ana Diaz.", "claim", ReportingGrade.Doubting, "Ana Diaz", null)]
    public void Verbs_of_several_words_and_in_all_forms_are_found(string text, string verb, ReportingGrade grade, string speaker, string? target)
    {
        var use = Assert.Single(ReportingVerbUses.In(Article.FromText("text.txt", text)).Uses);

        Assert.Equal((verb, grade, speaker, target), (use.Verb.Verb, use.Verb.Grade, use.Speaker, use.Target));
    }

    [Theory]
    [InlineData("Having blasted the plan, Reed left.", "blast: Reed")]
    [InlineData("Critics were accused of bias by Mr Reed.", "accuse: Reed > Critics")]
    [InlineData("Police said on Monday; the mayor, however, cast doubt on the report and disputed it.", "say: Police", "cast doubt: mayor", "dispute: mayor")]
    [InlineData("She denied that she had lied.", "deny: nobody")]
    [InlineData("Reed, said to be ill, thanked doctors.", "thank: Reed > doctors")]
    [InlineData("US and UK leaders lashed out at Iran.", "lash out: US leaders and UK leaders > Iran")]
    [InlineData("Reed conceded, admitted, acknowledged, confessed and regretted that he was late.", "concede: Reed", "admit: Reed", "acknowledge: Reed", "confess: Reed", "regret: Reed")]
    [InlineData("Reed hailed and welcomed the deal.", "hail: Reed", "welcome: Reed")]
    [InlineData("Reed called Lopez a liar.", "call: Reed > Lopez")]
    [InlineData("Reed claimed the plan had failed.", "claim: Reed")]
    [InlineData("“It is late,” quipped Reed.", "quip: Reed")]
    [InlineData("Reed begged her to stay.", "beg: Reed")]
    [InlineData("Reed bristled at the question and doubled down.", "bristle: Reed", "double down: Reed")]
    [InlineData("Reed pointed out that it was late.", "point out: Reed")]
    public void A_verb_has_the_subject_of_its_clause(string text, params string[] uses) =>
        Assert.Equal(uses, ReportingVerbUses.In(Article.FromText("text.txt", text)).Uses.Select(use => $"{use.Verb.Verb}: {use.Speaker ?? "nobody"}{(use.Target is null ? "" : $" > {use.Target}")}"));

    [Theory]
    [InlineData("Neither Lopez nor Reed mentioned the deal.")]
    [InlineData("Ana Lopez refused to say why.")]
    [InlineData("Ana Lopez had never claimed that it was true.")]
    [InlineData("Ana Lopez did not say that it was true.")]
    [InlineData("Ana Lopez didn’t deny that it was true.")]
    [InlineData("No official said so.")]
    public void What_was_not_said_does_not_count(string text) =>
        Assert.Empty(ReportingVerbUses.In(Article.FromText("text.txt", text)).Uses);

    [Theory]
    [InlineData("The storm claimed three lives.")]
    [InlineData("Reed claimed victory.")]
    [InlineData("Reed answered the phone.")]
    [InlineData("The US concludes talks.")]
    [InlineData("US Concludes ‘Tough’ Talks With China.")]
    [InlineData("The talks went well, according to media reports.")]
    [InlineData("Reed thought that it was late, and hoped that it was not.")]
    public void Things_thoughts_and_sources_are_no_reports(string text) =>
        Assert.Empty(ReportingVerbUses.In(Article.FromText("text.txt", text)).Uses);

    [Fact]
    public void Both_agency_and_magazine_express_something()
    {
        Assert.Contains(ReportingVerbUses.In(Seeds["newschina"]).Uses, use => use is { Line: 24, Form: "expressed", Speaker: "Chinese delegation" });
        Assert.Contains(ReportingVerbUses.In(Seeds["urdupoint"]).Uses, use => use is { Line: 55, Form: "expressed", Speaker: "Yang Jiechi" });
        Assert.DoesNotContain(ReportingVerbUses.In(Seeds.Articles).Uses, use => use is { Source: "newschina", Form: "reports" } or { Form: "hopes" });
    }

    [Theory]
    [InlineData("say", "said says")]
    [InlineData("said", "said says")]
    [InlineData("Saying", "said says")]
    [InlineData("speak", "spoke")]
    [InlineData("lashed out", "lashed out")]
    [InlineData("hit back", "hit back")]
    [InlineData("zinged", "zings zinged")]
    [InlineData("fibs", "fibbed")]
    public void Any_form_of_a_verb_in_ones_own_list_finds_all_forms(string verb, string forms)
    {
        const string text = "Ana Diaz said no. Ana Diaz says no. Ana Diaz spoke. Ana Diaz lashed out. Ana Diaz hit back. Ana Diaz zings Kane. Ana Diaz zinged Kane. Ana Diaz fibbed.";
        var own = ReportingVerbList.Parse("ours.tsv", $"{verb}\thostile\n");

        Assert.Equal(forms, string.Join(' ', ReportingVerbUses.In(Article.FromText("text.txt", text), own).Uses.Select(use => use.Form)));
    }

    [Theory]
    [InlineData("The claims of Ana Diaz were many.")]
    [InlineData("In opening remarks nobody was named.")]
    [InlineData("The army attacked the town.")]
    [InlineData("Ana Diaz read the paper and ordered tea.")]
    [InlineData("They spoke of alleged thefts.")]
    [InlineData("“He slammed me,” it went.")]
    public void Nouns_adjectives_other_senses_and_words_of_others_do_not_count(string text) =>
        Assert.DoesNotContain(ReportingVerbUses.In(Article.FromText("text.txt", text)).Uses, use => use.Verb.Grade != ReportingGrade.Neutral);

    [Fact]
    public void Counts_stand_side_by_side_and_add_up()
    {
        var uses = ReportingVerbUses.In(Seeds.Articles);

        Assert.Equal(Seeds.Ids, uses.BySource.Select(row => row.Source));
        Assert.Equal(uses.Uses.Length, uses.BySource.Sum(row => row.All));
        Assert.Equal(uses.Uses.Count(use => use.Speaker is not null), uses.BySpeaker.Sum(row => row.All));
        Assert.True(uses.BySource.Single(row => row.Source == "antiwar").Hostile > uses.BySource.Single(row => row.Source == "newschina").Hostile);
        Assert.Contains("Read the sentences before you compare", NotebookHost.Show(uses)["text/html"], StringComparison.Ordinal);
        Assert.Contains("hostile", uses.BySpeaker.ToTable().ToPlainText(), StringComparison.Ordinal);
        Assert.Contains("judgements to argue with", NotebookHost.Show(ReportingVerbList.Default)["text/plain"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_class_can_use_a_list_of_its_own()
    {
        var own = ReportingVerbList.Parse("ours.tsv", "verb\tgrade\nsay\tneutral\ncondemn\tassertive\t\t\ta right judgement\n");

        var use = Assert.Single(ReportingVerbUses.In(Seeds["urdupoint"], own).Uses, use => use.Verb.Verb == "condemn");
        Assert.Equal((ReportingGrade.Assertive, "a right judgement"), (use.Verb.Grade, use.Verb.Reason));
    }

    [Theory]
    [InlineData("say", "f.tsv, line 1: no verb of the list")]
    [InlineData("say\tkind", "\"kind\" is no grade; write neutral, assertive, doubting, hostile, conciliatory.")]
    [InlineData("say\tneutral\tmaybe", "\"maybe\" is not understood; write \"with words\", \"with clause\", \"with quotation\" or nothing.")]
    [InlineData("say\tneutral\nsaid\thostile", "f.tsv, line 2: \"say\" stands in the list already")]
    [InlineData("say\tneutral\n\nsay\thostile", "f.tsv, line 3: \"say\" stands in the list already")]
    public void A_line_that_is_no_verb_is_named(string text, string message) =>
        Assert.Contains(message, Assert.Throws<ReportingVerbException>(() => ReportingVerbList.Parse("f.tsv", text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Bodies_groups_and_link_words_have_verbs_or_none() => FsCheck.Check.One(UglyText.Config, Prop.ForAll(NewsText.Arbitrary, text =>
        ReportingVerbUses.In(Article.FromText("news.txt", text)).Uses.All(use => use.SentenceSpan.Contains(use.Span))));

    [Fact]
    public void Any_text_has_verbs_with_true_offsets_or_none() => FsCheck.Check.One(UglyText.Config, Prop.ForAll(UglyText.Arbitrary, text =>
    {
        try
        {
            return ReportingVerbUses.In(Article.FromText("ugly", text)).Uses.All(use => use.Span.Start >= 0 && use.Span.End <= text.Length && use.SentenceSpan.Contains(use.Span));
        }
        catch (SourceTextException)
        {
            return true;
        }
    }));
}
