using MediaCourse.Quotes.Alignment;
using MediaCourse.Sources;

namespace MediaCourse.Tests.Quotes.Alignment;

public sealed class QuoteAlignmentTests
{
    [Fact]
    public void One_utterance_is_found_under_other_forms_of_name_and_words()
    {
        var groups = Align(
            "Mayor Ana Diaz opened the fair on Monday. “We committed ourselves to rules-based harbours,” Diaz said.",
            "The fair was opened in rain. The mayor, Ana M. Diaz, said the town was “committed to rule-based harbours”.");

        var group = Assert.Single(groups.Utterances);
        Assert.Equal(2, group.Members.Length);
        Assert.Equal(["one", "two"], group.Sources);
    }

    [Fact]
    public void The_same_few_words_of_two_persons_are_two_utterances() =>
        Assert.Empty(Align(
            "Mayor Ana Diaz spoke on Monday. “We want a rules-based harbour,” Diaz said.",
            "Governor John Lee spoke on Monday. “They fear a rules-based harbour,” Lee said.").Utterances);

    [Fact]
    public void Two_statements_that_one_article_sets_apart_are_not_chained_by_a_phrase_in_both()
    {
        var groups = Align(
            """
            Mayor Ana Diaz spoke on Monday. “The harbour needs a rules-based order among its fishermen,” Diaz said.

            Then came lunch. “Tourists from the north expect a rules-based order in our hotels,” Diaz said.
            """,
            "Mayor Ana Diaz demanded a “rules-based order” for the fishermen of the harbour.",
            "Mayor Ana Diaz demanded a “rules-based order” in hotels for tourists from the north.");

        Assert.Equal(["one 1, two 1", "one 3, three 1"], groups.Utterances.Select(group => string.Join(", ", group.Members.Select(member => $"{member.Source} {member.Line}"))));
    }

    [Fact]
    public void A_lead_in_goes_with_the_quotation_that_it_introduces()
    {
        var group = Assert.Single(Align("Mayor Ana Diaz argued that boats are dear.\n\n“Nobody can pay for timber or sails any more,” she said.").Utterances);

        Assert.Equal([PassageForm.Indirect, PassageForm.Direct], group.Members.Select(member => member.Form));
    }

    [Fact]
    public void A_heading_goes_with_the_words_of_the_article_that_it_takes_up()
    {
        var text = """
            Mayor Calls Plan 'Reckless' at Fair

            Mayor Ana Diaz spoke at the fair on Monday before many people who had come from far away.

            “It is a reckless and costly plan,” Diaz said, and the people who had come from far away clapped for long.
            """;

        Assert.Contains(Align(text).Utterances, group => group.Members.Select(member => member.Line).SequenceEqual([1, 5]));
    }

    [Fact]
    public void A_formula_of_several_mouths_is_a_phrase_and_no_utterance()
    {
        var groups = Align(
            "Mayor Ana Diaz said: “Trade lives by mutual respect in every harbour.”",
            "Governor John Lee said: “Schools fail without mutual respect, and so do towns.”",
            "Captain Mary Stone said: “On my ship there is mutual respect or there is mutiny.”");

        Assert.Empty(groups.Utterances);
        var phrase = Assert.Single(groups.Phrases);
        Assert.Equal(["mutual respect", "mutual respect", "mutual respect"], phrase.Members.Select(member => member.Text));
        Assert.Null(phrase.Speaker);
    }

    [Fact]
    public void Two_texts_of_one_name_are_named_by_their_files()
    {
        var text = "Mayor Ana Diaz said: “Nobody can pay for timber or sails any more.”";

        var group = Assert.Single(QuoteAlignment.Of([Article.FromText("a/one.txt", text), Article.FromText("b/one.txt", text)]).Utterances);

        Assert.Equal(["a/one.txt", "b/one.txt"], group.Sources);
    }

    [Fact]
    public void Without_texts_or_quotations_there_are_no_groups()
    {
        Assert.Empty(QuoteAlignment.Of([]).Groups);
        Assert.Empty(Align("Nothing was said.", "x").Groups);
    }

    [Fact]
    public void The_order_of_the_texts_changes_no_group()
    {
        var articles = Corpus.Load(Repository.Seeds).Articles;

        Assert.Equal(Sets(QuoteAlignment.Of(articles)), Sets(QuoteAlignment.Of(articles.Reverse())));

        static IEnumerable<string> Sets(QuoteAlignment alignment) => alignment.Utterances
            .Select(group => string.Join(' ', group.Members.Select(member => $"{member.Source}{member.Span}").Order(StringComparer.Ordinal)))
            .Order(StringComparer.Ordinal);
    }

    private static QuoteAlignment Align(params string[] texts)
    {
        string[] names = ["one", "two", "three"];
        return QuoteAlignment.Of(texts.Select((text, i) => Article.FromText($"{names[i]}.txt", text)));
    }
}
