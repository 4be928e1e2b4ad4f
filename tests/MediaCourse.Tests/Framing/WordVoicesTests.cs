using MediaCourse.Charts;
using MediaCourse.Display;
using MediaCourse.Evaluation;
using MediaCourse.Framing;
using MediaCourse.Sources;
using MediaCourse.Text;

namespace MediaCourse.Tests.Framing;

public sealed class WordVoicesTests
{
    private static readonly Corpus Seeds = Corpus.Load(Repository.Seeds);

    [Fact]
    public void A_word_counts_by_the_marks_around_it()
    {
        var article = Article.FromText("toy", "Talks begin, Lee said. \"The talks are no talks,\" she said.");

        var row = Assert.Single(WordVoices.Of([article], "talks").Sources);

        Assert.Equal(("toy", 1, 0, 2), (row.Source, row.Own, row.Reported, row.Quoted));
        Assert.Equal((6, 5), (row.WordsOutside, row.WordsQuoted));
        Assert.Equal(400, row.QuotedPerThousand);
    }

    [Fact]
    public void Reported_speech_is_set_apart_where_it_is_known()
    {
        var article = Article.FromText("toy", "Lee said the talks were over. The talks went on.");

        var voices = WordVoices.Of([article], "talks", _ => [new TextSpan(0, 29)]);

        Assert.Equal([WordVoice.Reported, WordVoice.Own], voices.Places.Select(place => place.Voice));
        Assert.Equal(2000.0 / 10, voices.Sources[0].OutsidePerThousand);
        Assert.Null(voices.Sources[0].QuotedPerThousand);
        Assert.Contains("reported without marks", voices.ToTable().Headers);
    }

    [Fact]
    public void A_word_that_never_comes_is_answered_by_how_words_count()
    {
        var voices = Seeds.WhoseWord("harmony");

        Assert.Contains("stands nowhere here", voices.ToTable().ToPlainText(), StringComparison.Ordinal);
        Assert.Contains("stands nowhere here", voices.Chart().ToPlainText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_place_is_in_one_voice_and_the_quoted_places_lie_between_marks()
    {
        var voices = Seeds.WhoseWord("order", ReferenceAnnotation.Load(Seeds));

        Assert.Equal(Concordance.Of(Seeds.Articles, "order").Lines, voices.Places.Select(place => place.Line));
        Assert.Equal(voices.Places.Length, voices.Sources.Sum(row => row.Own + row.Reported + row.Quoted));
        Assert.Equal([1, 7], voices.Places.Where(place => place.Voice == WordVoice.Own).Select(place => place.Line.Line));
    }

    [Fact]
    public void The_words_outside_and_between_marks_are_those_that_keyness_counts()
    {
        var row = Seeds.WhoseWord("order").Sources.Single(row => row.Source == "urdupoint");

        Assert.Equal(
            TermCounter.Count([Seeds["urdupoint"]], [Seeds["voa"]], QuotationChoice.Out).Terms.Single(term => term.Term == "order").CountA, row.Own);
        Assert.Equal(Seeds["urdupoint"].WordCount, row.WordsOutside + row.WordsQuoted);
    }

    [Fact]
    public void A_word_that_never_comes_has_a_row_of_noughts_for_each_source_and_a_chart()
    {
        var voices = Seeds.WhoseWord("banana");

        Assert.Equal(Seeds.Ids, voices.Sources.Select(row => row.Source));
        Assert.Empty(voices.Places);
        Assert.NotEmpty(voices.Chart().Data);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("*")]
    public void What_is_no_word_is_answered_by_what_to_write(string term) =>
        Assert.Contains("write one or more words", Assert.Throws<TermException>(() => Seeds.WhoseWord(term)).Message, StringComparison.Ordinal);

    [Fact]
    public void The_places_say_in_which_voice_they_stand()
    {
        var table = Seeds.WhoseWord("order").PlaceTable().ToPlainText();

        Assert.Contains("outside marks", table, StringComparison.Ordinal);
        Assert.Contains("between marks", table, StringComparison.Ordinal);
    }
}
