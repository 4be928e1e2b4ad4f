using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MediaCourse.Quotes;
using MediaCourse.Sources;
using MediaCourse.Tests.Gold;

namespace MediaCourse.Tests.Quotes;

public sealed class AttributionTests
{
    // Names of like shape, so that only the letters change.
    private static readonly (string Name, string Other)[] Renamed =
    [
        ("Blinken", "Marlowe"), ("Antony", "Gregor"), ("Sullivan", "Pennock"), ("Jake", "Tomas"), ("Yang", "Feng"), ("Jiechi", "Loubin"), ("Wang", "Tsai"), ("Yi", "Mo"),
        ("Zhao", "Hsueh"), ("Lijian", "Kuanting"), ("Austin", "Ferris"), ("Lloyd", "Edmund"), ("Cui", "Peng"), ("Tiankai", "Daolin"), ("Biden", "Rowley"),
    ];

    [Fact]
    public void Kinds_speakers_and_cues_agree_with_the_reference_annotation()
    {
        var corpus = Corpus.Load(Repository.Seeds);
        var found = corpus.Articles.SelectMany(article => Quotations.Find(article)).ToDictionary(quote => (quote.Source, quote.Span.Start));
        var pairs = GoldAnnotation.Load("").Quotes
            .Select(gold => (Gold: gold, Found: found.GetValueOrDefault((gold.Source, gold.Start))))
            .ToList();
        var inArticles = pairs.Where(pair => pair.Gold is { Section: "article", Speaker: not null }).ToList();

        Assert.True(Share(pairs, pair => pair.Gold.Kind == pair.Found?.Kind.ToString().ToLowerInvariant()) >= 0.9);
        Assert.True(Share(inArticles, pair => pair.Gold.Speaker == pair.Found?.Speaker) >= 0.9);
        Assert.True(Share(inArticles, pair => pair.Gold.Cue == pair.Found?.Cue) >= 0.9);
        Assert.All(inArticles.Where(pair => pair.Gold.Source == "urdupoint"), pair => Assert.Equal(pair.Gold.Speaker, pair.Found?.Speaker));
    }

    [Fact]
    public void Other_names_for_all_actors_and_no_corpus_change_nothing_but_the_names()
    {
        foreach (var article in Corpus.Load(Repository.Seeds).Articles)
        {
            var renamed = Article.FromText("text.txt", Rename(article.Raw.Text), [.. article.Description.Hints]);

            Assert.Equal(
                Quotations.Find(article).Select(quote => (Rename(quote.Text), quote.Kind, RenameOrNull(quote.Speaker), RenameOrNull(quote.SpeakerMention), quote.Cue)),
                Quotations.Find(renamed).Select(quote => (quote.Text, quote.Kind, quote.Speaker, quote.SpeakerMention, quote.Cue)));
        }
    }

    [Theory]
    [InlineData("“A day is long,” Foreign Minister Ana Diaz said. “A night is short.”", "Ana Diaz|Ana Diaz")]
    [InlineData("Ana Diaz, the mayor, came. Diaz was late. “A day is long,” she said.", "Ana Diaz")]
    [InlineData("“A day is long,” said a spokesman for the union, Bo Lee.\n\n“It is not,” Lee said.", "spokesman for the union|Bo Lee")]
    [InlineData("Sen. Bo F. Kane, R-Ohio, who called it “a mistake,” left.", "Bo F. Kane")]
    [InlineData("Bo Kane said the plan, which Ana Diaz drew, was “odd” and “old.”", "Bo Kane|Bo Kane")]
    [InlineData("“A day is long,” he said, according to Reuters.", "")]
    [InlineData("The so-called “law” was described as “odd”.", "|")]
    [InlineData("Mayor Ana Diaz and Senator Bo Kane spoke. “A day is long,” Diaz and Kane said.", "Ana Diaz and Bo Kane")]
    [InlineData("“A day is long,” an official who asked not to be named said.", "official")]
    [InlineData("Reuters quoted Ana Diaz as saying “a day is long”.", "Ana Diaz")]
    public void Speakers_come_from_the_text_alone(string text, string speakers) =>
        Assert.Equal(speakers, string.Join('|', Find(text).Select(quote => quote.Speaker)));

    [Theory]
    [InlineData("“A day is long,” Ana Diaz said.", QuotationKind.Direct)]
    [InlineData("Ana Diaz said the day was “rather long”.", QuotationKind.Mixed)]
    [InlineData("The day was “long”.", QuotationKind.Scare)]
    [InlineData("The film “Gone With the Wind” was shown.", QuotationKind.Scare)]
    public void Kinds_follow_from_form_and_speaker(string text, QuotationKind kind) => Assert.Equal(kind, Assert.Single(Find(text)).Kind);

    [Fact]
    public void A_second_hand_source_is_kept_apart_from_the_speaker()
    {
        var quote = Assert.Single(Find("“A day is long,” Ana Diaz said, according to the news agency Xinhua."));

        Assert.Equal(("Ana Diaz", "Ana Diaz", "said", "Xinhua"), (quote.Speaker, quote.SpeakerMention, quote.Cue, quote.Via));
        Assert.NotNull(quote.Reason);
        Assert.InRange(quote.Confidence, 0.5, 1);
    }

    private static ImmutableArray<Quotation> Find(string text) => Quotations.Find(Article.FromText("text.txt", text));

    private static double Share<T>(List<T> items, Func<T, bool> isAlike) => (double)items.Count(isAlike) / items.Count;

    private static string Rename(string text) =>
        Renamed.Aggregate(text, (current, pair) => Regex.Replace(current, $@"\b{pair.Name}\b", pair.Other, RegexOptions.None, TimeSpan.FromSeconds(5)));

    private static string? RenameOrNull(string? text) => text is null ? null : Rename(text);
}
