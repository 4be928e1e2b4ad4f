using MediaCourse.Text;

namespace MediaCourse.Tests.Text;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("rules-based")]
    [InlineData("re-engaged")]
    [InlineData("face-to-face")]
    [InlineData("24-hour")]
    [InlineData("20th")]
    [InlineData("China's")]
    [InlineData("China’s")]
    [InlineData("don't")]
    [InlineData("O’Neill")]
    [InlineData("1990's")]
    [InlineData("U.S.")]
    [InlineData("U.S.-China")]
    [InlineData("U.S.'s")]
    [InlineData("US-China")]
    [InlineData("p.m.")]
    [InlineData("e.g.")]
    [InlineData("Ph.D.")]
    [InlineData("AT&T")]
    [InlineData("1,000.5")]
    [InlineData("9:30")]
    [InlineData("2021-03-19")]
    [InlineData("Covid-19")]
    [InlineData("example.com")]
    [InlineData("Node.js")]
    [InlineData("snake_case")]
    [InlineData("http://example.com/a_(b)?c=d&e")]
    [InlineData("www.example.com")]
    [InlineData("Jane.Doe+news@example.co.uk")]
    [InlineData("naïve")]
    [InlineData("nai\u0308ve")]
    [InlineData("soft\u00ADhyphen")]
    [InlineData("İstanbul")]
    [InlineData("Straße")]
    [InlineData("𝒜𝒷𝒸")]
    [InlineData("العَرَبِيَّة")]
    [InlineData("צה\"ל")]
    [InlineData("カタカナ")]
    [InlineData("한국어")]
    [InlineData("ไทยดี")]
    public void Keeps_one_word_whole_also_between_quotation_marks_and_before_a_comma(string word)
    {
        Assert.Equal([word], Words(word));
        Assert.Equal(["a", word, "b"], Words($"a \"{word}\", b"));
        Assert.Equal(["a", word, "b"], Words($"(a ‘{word}’) b"));
        Assert.Equal(["a", word, "b"], Words($"a … {word}… b"));
    }

    [Theory]
    [InlineData("'rules-based'", "rules-based")]
    [InlineData("Galois' proof", "Galois", "proof")]
    [InlineData("'90s", "90s")]
    [InlineData("big or small - particularly", "big", "or", "small", "particularly")]
    [InlineData("one--two—three–four", "one", "two", "three", "four")]
    [InlineData("5–15", "5", "15")]
    [InlineData("five- to ten-day", "five", "to", "ten-day")]
    [InlineData("*seasoned* _diplomats_", "seasoned", "diplomats")]
    [InlineData("world.Today is", "world", "Today", "is")]
    [InlineData("1,000.That", "1,000", "That")]
    [InlineData("Mr. Lee of Acme Inc.", "Mr", "Lee", "of", "Acme", "Inc")]
    [InlineData("Plan B. It", "Plan", "B", "It")]
    [InlineData("conversation, ”added Blinken", "conversation", "added", "Blinken")]
    [InlineData("wait...see", "wait", "see")]
    [InlineData("$4.5bn, 20%", "4.5bn", "20")]
    [InlineData("#tag @name US/China", "tag", "name", "US", "China")]
    [InlineData("(see http://example.com/a.b).", "see", "http://example.com/a.b")]
    [InlineData("中国 ひら", "中", "国", "ひ", "ら")]
    [InlineData("👩‍👩‍👧 🇨🇳 ☕️", new string[0])]
    [InlineData("a\u200Bb", "a", "b")]
    [InlineData("\uFEFFThe", "The")]
    [InlineData("a\uD83Db \uDE00", "a", "b")]
    [InlineData("", new string[0])]
    public void Leaves_what_is_not_part_of_a_word_outside(string text, params string[] expected)
    {
        Assert.Equal(expected, Words(text));
    }

    [Fact]
    public void Says_of_every_token_what_it_is()
    {
        const string text = "At 9:30 p.m., 👍🏽 x@y.org wrote -- “No!!” (5%) $3…";

        Assert.Equal(
            "At/Word 9:30/Number p.m./Word ,/Punctuation 👍🏽/Symbol x@y.org/Address wrote/Word --/Punctuation “/Punctuation No/Word "
            + "!!/Punctuation ”/Punctuation (/Punctuation 5/Number %/Punctuation )/Punctuation $/Symbol 3/Number …/Punctuation",
            string.Join(' ', Tokenizer.Tokens(text, new TextSpan(0, text.Length)).Select(token => $"{token.Span.In(text)}/{token.Kind}")));
    }

    [Fact]
    public void Looks_only_at_the_part_asked_for()
    {
        const string text = "re-engaged China's";

        Assert.Equal([new TextSpan(1, 7), new TextSpan(11, 16)], Tokenizer.Split(text, new TextSpan(1, 7)).Concat(Tokenizer.Split(text, new TextSpan(11, 17))));
        Assert.Throws<ArgumentOutOfRangeException>(() => Tokenizer.Split(text, new TextSpan(0, 19)));
    }

    [Fact]
    public void Counts_the_words_of_the_five_texts()
    {
        var counts = Directory.GetFiles(Repository.Seeds, "*.txt").Order(StringComparer.Ordinal).Select(file => Words(File.ReadAllText(file)).Count);

        Assert.Equal([1366, 2319, 481, 591, 714], counts);
    }

    private static List<string> Words(string text) => [.. Tokenizer.Split(text, new TextSpan(0, text.Length)).Select(span => span.In(text))];
}
