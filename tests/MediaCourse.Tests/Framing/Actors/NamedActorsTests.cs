using System.Text.RegularExpressions;
using FsCheck.Fluent;
using MediaCourse.Framing.Actors;
using MediaCourse.Framing.Verbs;
using MediaCourse.Sources;
using MediaCourse.Tests.Display;
using MediaCourse.Tests.Text;

namespace MediaCourse.Tests.Framing.Actors;

/// <summary>Who is named in a text: checked by reading the five texts, and on texts made up.</summary>
public class NamedActorsTests
{
    private static readonly Corpus Seeds = Corpus.Load(Repository.Seeds);

    private static readonly (string Name, string Other)[] Renamed =
    [
        ("Antony", "Bruno"), ("Blinken", "Falk"), ("Jake", "Otto"), ("Sullivan", "Brandt"), ("Yang", "Perez"), ("Jiechi", "Luisa"), ("Wang", "Diaz"), ("Yi", "Ana"),
        ("Zhao", "Kato"), ("Lijian", "Jiro"), ("Lloyd", "Emil"), ("Austin", "Holm"), ("Biden", "Weber"), ("Joe", "Udo"), ("Donald", "Hugo"), ("Trump", "Lang"), ("Cui", "Mori"), ("Tiankai", "Goro"),
        ("Chinese", "Brazilian"), ("China", "Brazil"), ("Beijing", "Brasilia"),
    ];

    [Fact]
    public void In_voa_persons_are_named_in_full_once_and_by_surname_after()
    {
        var actors = NamedActors.In(Seeds["voa"]);

        Assert.Equal(
            ["Antony Blinken", "Yang Jiechi", "Lloyd Austin", "Zhao Lijian", "Wang Yi", "Jake Sullivan"],
            actors.Of(ActorKind.Person).Select(actor => actor.Name));
        var blinken = actors.Find("Antony Blinken")!;
        Assert.Equal([new ActorAlias("Blinken", 7), new ActorAlias("U.S. Secretary of State Antony Blinken", 1)], blinken.Aliases);
        Assert.Equal((19, ActorSection.Lead), (blinken.First.Line, blinken.First.Section));
        Assert.Equal(7, blinken.Count(ActorCompany.Says));
        Assert.Same(blinken, actors.Find("blinken"));
        Assert.Same(blinken, actors["blinken"]);
        Assert.StartsWith("voa names nobody \"Blinkn\"; it names ", Assert.Throws<UnknownActorException>(() => actors["Blinkn"]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void In_voa_countries_bodies_and_places_are_told_apart()
    {
        var actors = NamedActors.In(Seeds["voa"]);

        Assert.Equal((ActorKind.Country, 8), (actors.Find("United States")!.Kind, actors.Find("United States")!.Mentions.Length));
        Assert.Equal(1, actors.Find("China")!.Count(ActorSection.Headline));
        Assert.Equal(ActorKind.Body, actors.Find("Biden administration")!.Kind);
        Assert.Equal(ActorKind.Place, actors.Find("Anchorage")!.Kind);
        Assert.Equal(ActorKind.Place, actors.Find("Beijing (city)")!.Kind);
        Assert.Equal(ActorKind.Group, actors.Find("officials")!.Kind);
    }

    [Fact]
    public void In_the_agency_report_offices_and_sides_mean_whom_the_text_introduced()
    {
        var actors = NamedActors.In(Seeds["urdupoint"]);

        Assert.Contains(new ActorAlias("The State Secretary", 1), actors.Find("Antony Blinken")!.Aliases);
        Assert.Contains(new ActorAlias("The Chinese official", 3), actors.Find("Yang Jiechi")!.Aliases);
        Assert.Contains(new ActorAlias("Beijing", 2), actors.Find("China")!.Aliases);
        Assert.Contains(new ActorAlias("The Chinese side", 2), actors.Find("China")!.Aliases);
        Assert.Contains(new ActorAlias("the US side", 4), actors.Find("United States")!.Aliases);
        Assert.True(actors.PronounsLeftOut >= 20);
    }

    [Theory]
    [InlineData("Ana Diaz said that days are long.", "Ana Diaz", ActorCompany.Says, "subject of “said”")]
    [InlineData("The minister met Ana Diaz on Monday.", "Ana Diaz", ActorCompany.DoneTo, "object of “met”")]
    [InlineData("Yesterday Ana Diaz was accused of theft.", "Ana Diaz", ActorCompany.DoneTo, "“was accused”, passive")]
    [InlineData("The plan was attacked by Ana Diaz.", "Ana Diaz", ActorCompany.Does, "doer of “attacked by”")]
    [InlineData("Ana Diaz's plan failed.", "Ana Diaz", ActorCompany.Has, "has “plan”")]
    [InlineData("Ana Diaz has not left the town.", "Ana Diaz", ActorCompany.Does, "subject of “has not left”")]
    [InlineData("Ana Diaz, who came late, left the town.", "Ana Diaz", ActorCompany.Does, "subject of “left”")]
    [InlineData("Ana Diaz and Bo Kane left the town.", "Ana Diaz", ActorCompany.Does, "subject of “left”")]
    [InlineData("Talks with Ana Diaz failed.", "Ana Diaz", ActorCompany.Unclear, "behind “with”")]
    [InlineData("“It is late,” said Ana Diaz.", "Ana Diaz", ActorCompany.Says, "subject of “said”")]
    [InlineData("Officials say China wants to buy grain.", "China", ActorCompany.Does, "subject of “wants”")]
    [InlineData("The talks ended, according to Reuters.", "Reuters", ActorCompany.Says, "behind “according to”")]
    [InlineData("China hit back at Blinken.", "Blinken", ActorCompany.DoneTo, "behind “hit back at”")]
    [InlineData("China took aim at Ana Diaz.", "Ana Diaz", ActorCompany.DoneTo, "behind “took aim at”")]
    [InlineData("China apologised to Ana Diaz.", "Ana Diaz", ActorCompany.DoneTo, "behind “apologised to”")]
    [InlineData("The government's spokesman left.", "spokesman", ActorCompany.Does, "subject of “left”")]
    [InlineData("They were angry over China policies there.", "China", ActorCompany.Has, "stands before “policies”")]
    public void The_company_of_a_name_is_read_from_the_words_beside_it(string text, string name, ActorCompany company, string reason)
    {
        var mention = NamedActors.In(Article.FromText("text.txt", text)).Find(name)!.First;

        Assert.Equal((company, reason), (mention.Company, mention.Reason));
    }

    [Theory]
    [InlineData("According to Reuters, the talks ended.", "Reuters", ActorKind.Body)]
    [InlineData("According to Kane, the talks ended. Bo Kane, a lawyer, left.", "Bo Kane", ActorKind.Person)]
    [InlineData("China hit back at Blinken.", "Blinken", ActorKind.Unclear)]
    [InlineData("Russia lashed out at the West.", "West", ActorKind.Unclear)]
    [InlineData("She met him at Heathrow.", "Heathrow", ActorKind.Place)]
    [InlineData("Sanders said the plan was bad.", "Sanders", ActorKind.Unclear)]
    [InlineData("Rubio has bristled at the plan.", "Rubio", ActorKind.Unclear)]
    [InlineData("Reed, said to be ill, thanked doctors.", "Reed", ActorKind.Unclear)]
    public void A_lone_name_is_no_place_because_somebody_speaks_at_it(string text, string name, ActorKind kind) =>
        Assert.Equal(kind, NamedActors.In(Article.FromText("text.txt", text)).Find(name)?.Kind);

    [Fact]
    public void Verbs_and_actors_agree_on_whom_an_attack_is_aimed_at()
    {
        var article = Article.FromText("text.txt", "China hit back at Blinken.");

        var target = Assert.Single(ReportingVerbUses.In(article).Uses).Target;
        Assert.Equal(ActorCompany.DoneTo, NamedActors.In(article).Find(target!)!.First.Company);
    }

    [Fact]
    public void A_text_never_seen_shows_its_own_people_offices_and_bodies()
    {
        const string text = """
            Harbour Minister Lena Okoro met fishermen in Grimsby on Monday. Okoro, a former trawler captain, promised new quotas.

            Paul Reyes, chairman of the Fishing Union, doubted this. “The minister promises a lot,” Reyes said. The chairman left early.

            Norwegian officials and the Fishing Union rejected the plan.
            """;
        var actors = NamedActors.In(Article.FromText("harbour.txt", text));

        Assert.Equal(["Lena Okoro", "Paul Reyes"], actors.Of(ActorKind.Person).Select(actor => actor.Name).Order(StringComparer.Ordinal));
        Assert.Contains(new ActorAlias("The chairman", 1), actors.Find("Paul Reyes")!.Aliases);
        Assert.Equal(["chairman"], actors.Find("Paul Reyes")!.Titles);
        Assert.Equal(ActorKind.Body, actors.Find("Fishing Union")!.Kind);
        Assert.Equal(ActorKind.Group, actors.Find("Norwegian officials")!.Kind);
        Assert.Equal(ActorKind.Place, actors.Find("Grimsby")!.Kind);
    }

    [Fact]
    public void Every_mention_is_a_true_stretch_of_the_raw_text_and_counts_once()
    {
        foreach (var article in Seeds.Articles)
        {
            var mentions = NamedActors.In(article).Actors.SelectMany(actor => actor.Mentions).OrderBy(mention => mention.Span.Start).ToList();

            Assert.All(mentions, mention => Assert.Equal(article.Raw.Text[mention.Span.Start..mention.Span.End], mention.Text));
            Assert.All(mentions.Zip(mentions.Skip(1)), pair => Assert.True(pair.First.Span.End <= pair.Second.Span.Start, $"{pair.First} | {pair.Second}"));
            Assert.All(mentions, mention => Assert.NotEmpty(mention.Reason));
        }
    }

    [Fact]
    public void Renaming_everybody_changes_no_structure()
    {
        foreach (var article in Seeds.Articles)
        {
            var renamed = Article.FromText("text.txt", Rename(article.Raw.Text), [.. article.Description.Hints]);

            Assert.Equal(Structure(article, Rename), Structure(renamed, name => name));
        }
    }

    [Fact]
    public void Any_text_has_actors_with_true_offsets_or_none() => FsCheck.Check.One(UglyText.Config, Prop.ForAll(UglyText.Arbitrary, text =>
    {
        Article article;
        try
        {
            article = Article.FromText("ugly", text);
        }
        catch (SourceTextException)
        {
            return true;
        }

        return NamedActors.In(article).Actors.All(actor => actor.Mentions.All(mention => mention.Span.Start >= 0 && mention.Span.End <= text.Length && mention.Span.Length > 0));
    }));

    [Fact]
    public void Bodies_and_groups_beside_link_words_never_overlap() => FsCheck.Check.One(UglyText.Config, Prop.ForAll(NewsText.Linked, AreApart));

    [Fact]
    public void Mentions_never_overlap_whatever_stands_beside_them() => FsCheck.Check.One(UglyText.Config, Prop.ForAll(NewsText.Arbitrary, AreApart));

    [Theory]
    [InlineData("The government and officials met.", "The government", "officials")]
    [InlineData("The gap between officials grew.", "officials")]
    [InlineData("The report and lawmakers told of it.", "lawmakers")]
    [InlineData("The ministry's top officials met.", "The ministry", "top officials")]
    public void A_mention_does_not_reach_across_a_link_word(string text, params string[] mentions) =>
        Assert.Equal(mentions, MentionsOf(text).Select(mention => mention.Text));

    [Fact]
    public void A_matrix_counts_each_actor_in_each_source()
    {
        var matrix = ActorMatrix.Of(Seeds.Articles);

        Assert.Equal(Seeds.Ids, matrix.Sources);
        var biden = matrix.Rows.Single(row => row.Name == "Joe Biden");
        Assert.Equal(1, biden.Mentions["antiwar"]);
        Assert.True(ActorMatrix.Of(Seeds.Articles, ActorCompany.Says).Rows.Single(row => row.Name == "Antony Blinken").Total < matrix.Rows.Single(row => row.Name == "Antony Blinken").Total);
        Assert.Contains("compare orders, not counts", NotebookHost.Show(matrix)["text/html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Actors_show_themselves_with_what_was_left_out()
    {
        var actors = NamedActors.In(Seeds["voa"]);

        Assert.Contains("pronouns", NotebookHost.Show(actors)["text/plain"], StringComparison.Ordinal);
        Assert.Contains("subject of", NotebookHost.Show(actors.Find("Blinken")!)["text/plain"], StringComparison.Ordinal);
    }

    private static bool AreApart(string text)
    {
        var mentions = MentionsOf(text);
        return mentions.Zip(mentions.Skip(1)).All(pair => pair.First.Span.End <= pair.Second.Span.Start);
    }

    private static List<ActorMention> MentionsOf(string text) =>
        [.. NamedActors.In(Article.FromText("news.txt", text)).Actors.SelectMany(actor => actor.Mentions).OrderBy(mention => mention.Span.Start)];

    private static IEnumerable<string> Structure(Article article, Func<string, string> rename) =>
        NamedActors.In(article).Actors.SelectMany(actor => actor.Mentions.Select(mention => $"{rename(actor.Name)} {actor.Kind} {mention.Line} {rename(mention.Text)} {mention.Company} {rename(mention.Reason)} {mention.Section} {mention.IsQuoted}"))
            .Order(StringComparer.Ordinal);

    private static string Rename(string text) =>
        Renamed.Aggregate(text, (current, pair) => Regex.Replace(current, $@"\b{pair.Name}\b", pair.Other, RegexOptions.None, TimeSpan.FromSeconds(5)));
}
