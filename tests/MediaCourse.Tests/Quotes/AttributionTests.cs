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
        var pairs = GoldAnnotation.Load("").Quotations
            .Select(gold => (Gold: gold, Found: found.GetValueOrDefault((gold.Source, gold.Start))))
            .ToList();
        var inArticles = pairs.Where(pair => pair.Gold is { Section: QuotationSection.Article, Speaker: not null }).ToList();

        Assert.True(Share(pairs, pair => pair.Gold.Kind == pair.Found?.Kind) >= 0.9);
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
            Assert.Equal(
                IndirectReports.Find(article).Select(report => (Rename(report.Text), Rename(report.Speaker), Rename(report.SpeakerMention), report.Cue)),
                IndirectReports.Find(renamed).Select(report => (report.Text, report.Speaker, report.SpeakerMention, report.Cue)));
        }
    }

    [Theory]
    [InlineData("“A day is long,” Foreign Minister Ana Diaz said. “A night is short.”", "Ana Diaz|Ana Diaz")]
    [InlineData("Ana Diaz, the mayor, came. Diaz was late. “A day is long,” she said.", "Ana Diaz")]
    [InlineData("“A day is long,” said a spokesman for the union, Bo Lee.\n\n“It is not,” Lee said.", "spokesman for the union|Bo Lee")]
    [InlineData("Sen. Bo F. Kane, R-Ohio, who called it “a mistake,” left.", "Bo F. Kane")]
    [InlineData("Bo Kane said the plan, which Ana Diaz drew, was “odd” and “old.”", "Bo Kane|Bo Kane")]
    [InlineData("“A day is long,” said Ana Diaz of the islanders’ union, who spoke for an hour. “A night is short.”", "Ana Diaz|Ana Diaz")]
    [InlineData("“A day is long,” said Bo Kane of Oxfam. “A night is short.”", "Bo Kane|Bo Kane")]
    [InlineData("“A day is long,” he said, according to Reuters.", "")]
    [InlineData("The so-called “law” was described as “odd”.", "|")]
    [InlineData("Mayor Ana Diaz and Senator Bo Kane spoke. “A day is long,” Diaz and Kane said.", "Ana Diaz and Bo Kane")]
    [InlineData("“A day is long,” an official who asked not to be named said.", "official")]
    [InlineData("Reuters quoted Ana Diaz as saying “a day is long”.", "Ana Diaz")]
    [InlineData("“A day is long,” the gambling tycoon told Reuters.", "gambling tycoon")]
    [InlineData("Ana Diaz is telling voters that “a day is long”.", "Ana Diaz")]
    [InlineData("“A day is long,” as Ana Diaz said in May.", "Ana Diaz")]
    [InlineData("“A day is long” if Bo Kane is right, said Ana Diaz, a lawyer.", "Ana Diaz")]
    [InlineData("LONDON, May 3 (Reuters) – Moments after a call, Ana Diaz left, saying “a day is long”.", "Ana Diaz")]
    [InlineData("Conceding that “a day is long”, Ana Diaz left.", "")]
    [InlineData("Bo Kane asked for a chair and Ana Diaz said, “a day is long”.", "Ana Diaz")]
    [InlineData("Ana Diaz made a statement:\n\n“A day is long. A night is short.”", "Ana Diaz")]
    [InlineData("“A day is long.”\n\n“A night is short,” Ana Diaz said.", "Ana Diaz|Ana Diaz")]
    [InlineData("Ana Diaz, the mayor, lost her way. Bo Kane lost his. “A day is long,” she said.", "Ana Diaz")]
    [InlineData("The trial was halted, a move regulators described as “a day late”.", "regulators")]
    [InlineData("The council on Tuesday approved a plan, over protests from opponents who called it “a mistake”.", "opponents")]
    [InlineData("The vote drew protests from opponents who called it “a mistake”.", "opponents")]
    [InlineData("Said Ana Diaz: “It is dead.”", "Ana Diaz")]
    [InlineData("Her aide, Piet van Dyck, left. “A day is long,” van Dyck said.", "Piet van Dyck")]
    [InlineData("Ana de la Cruz came. “A day is long,” de la Cruz said.", "Ana de la Cruz")]
    [InlineData("“A day is long,” said Omar al-Thani. “A night is short,” al-Thani added.", "Omar al-Thani|Omar al-Thani")]
    [InlineData("Ana Diaz came. “A day is long,” she went on.", "Ana Diaz")]
    [InlineData("The company rejected the charge. “A day is long,” it said.", "company")]
    [InlineData("Ana Diaz, the mayor, came. “A day is long,” it said.", "")]
    [InlineData("“A day is long,” said one commuter, who gave no name.", "commuter")]
    [InlineData("Bo Kane blamed the heat. “A day is long,” the 31-year-old said.", "Bo Kane")]
    [InlineData("Senator Ana Diaz demanded hearings. “A day is long,” the Democrat from Ohio wrote.", "Ana Diaz")]
    [InlineData("The harbour master, Ana Diaz, told the Courier that it would close “for months, not weeks”.", "Ana Diaz")]
    [InlineData("Councilman Bo Kane was unmoved. “A day is long,” Councilman Kane said.", "Bo Kane")]
    [InlineData("According to a report by the State Audit Office, the cost is “odd”.", "State Audit Office")]
    [InlineData("“A day is long,” a senior official, speaking on condition of anonymity, said.", "senior official")]
    [InlineData("Ana Diaz, Bo Kane and Cy Moor met. “A day is long,” they said.", "Ana Diaz, Bo Kane and Cy Moor")]
    [InlineData("Ana Lind thanked him for “a long day”. But she left. “A night is short,” she said.", "Ana Lind|Ana Lind")]
    [InlineData("Ana Diaz wrote it in her book “The Long Road”.", "")]
    public void Speakers_come_from_the_text_alone(string text, string speakers) =>
        Assert.Equal(speakers, string.Join('|', Find(text).Select(quote => quote.Speaker)));

    [Theory]
    [InlineData("“A day is long,” Ana Diaz said.", QuotationKind.Direct)]
    [InlineData("Ana Diaz said the day was “rather long”.", QuotationKind.Mixed)]
    [InlineData("The day was “long”.", QuotationKind.Scare)]
    [InlineData("The film “Gone With the Wind” was shown.", QuotationKind.Scare)]
    [InlineData("“I already pay twelve dollars,” said zz9 of the docks.", QuotationKind.Direct)]
    [InlineData("“It is dead”, the New York Times reported.", QuotationKind.Direct)]
    [InlineData("Ana Diaz wrote it in her book “The Long Road”.", QuotationKind.Scare)]
    [InlineData("Ana Diaz said she would not leave, “whatever the papers say”.", QuotationKind.Mixed)]
    [InlineData("Ana Diaz told reporters, “whatever the papers say”.", QuotationKind.Direct)]
    public void Kinds_follow_from_form_and_speaker(string text, QuotationKind kind) => Assert.Equal(kind, Assert.Single(Find(text)).Kind);

    [Fact]
    public void A_second_hand_source_is_kept_apart_from_the_speaker()
    {
        var quote = Assert.Single(Find("“A day is long,” Ana Diaz said, according to the news agency Xinhua."));

        Assert.Equal(("Ana Diaz", "Ana Diaz", "said", "Xinhua"), (quote.Speaker, quote.SpeakerMention, quote.Cue, quote.Via));
        Assert.NotNull(quote.Reason);
        Assert.InRange(quote.Confidence, 0.5, 1);
    }

    [Theory]
    [InlineData("State television quoted Ana Diaz as saying it needed “a clean break”.", "State television")]
    [InlineData("State television quoted the minister of sport, Ana Diaz, as saying it needed “a clean break”.", "State television")]
    [InlineData("“A day is long,” Ana Diaz was quoted as saying by Reuters.", "Reuters")]
    [InlineData("“A day is long,” Ana Diaz wrote in a letter, quoted by the Associated Press.", "Associated Press")]
    public void Whoever_passes_words_on_is_kept_apart_from_their_speaker(string text, string via)
    {
        var quote = Assert.Single(Find(text));

        Assert.Equal(("Ana Diaz", via), (quote.Speaker, quote.Via));
    }

    [Fact]
    public void A_quotation_over_paragraphs_keeps_the_confidence_of_its_first()
    {
        var brief = Find("“A day is long,” Ana Diaz said.\n\n“A night is short.”")[1];
        var lengthy = Find("“A day is long,” Ana Diaz said.\n\n“A night is short.\n\n“A week is long.”")[1];

        Assert.Equal((brief.Speaker, brief.Confidence), (lengthy.Speaker, lengthy.Confidence));
    }

    [Theory]
    [InlineData("“I said ‘no’ twice,” Ana Diaz said.", "Ana Diaz", "I", "said")]
    [InlineData("“Bo Kane told me ‘no’ twice,” Ana Diaz said.", "Bo Kane", "Bo Kane", "told")]
    [InlineData("“He told me ‘no’ twice,” Ana Diaz said.", null, "He", "told")]
    [InlineData("“The ‘law’ is none,” Ana Diaz said.", null, null, null)]
    public void Words_within_quoted_words_have_a_speaker_of_their_own(string text, string? speaker, string? mention, string? cue)
    {
        var inner = Find(text).Single(quote => quote.Depth == 1);

        Assert.Equal((speaker, mention, cue), (inner.Speaker, inner.SpeakerMention, inner.Cue));
        Assert.Equal(cue is null ? QuotationKind.Scare : QuotationKind.Mixed, inner.Kind);
    }

    [Fact]
    public void The_confidence_falls_with_each_step_away_from_a_name_beside_the_words()
    {
        var confidences = new[]
        {
            "Ana Diaz came. “A day is long,” Ana Diaz said.",
            "Ana Diaz came. “A day is long,” she said.",
            "Ana Diaz came. She said the long meeting about the hours of the days had been “rather long”.",
        }.Select(text => Assert.Single(Find(text))).ToList();

        Assert.All(confidences, quote => Assert.Equal("Ana Diaz", quote.Speaker));
        Assert.Equal(confidences.OrderByDescending(quote => quote.Confidence), confidences);
        Assert.Equal(3, confidences.DistinctBy(quote => (quote.Confidence, quote.Reason)).Count());
    }

    private static ImmutableArray<Quotation> Find(string text) => Quotations.Find(Article.FromText("text.txt", text));

    private static double Share<T>(List<T> items, Func<T, bool> isAlike) => (double)items.Count(isAlike) / items.Count;

    private static string Rename(string text) =>
        Renamed.Aggregate(text, (current, pair) => Regex.Replace(current, $@"\b{pair.Name}\b", pair.Other, RegexOptions.None, TimeSpan.FromSeconds(5)));

    private static string? RenameOrNull(string? text) => text is null ? null : Rename(text);
}
