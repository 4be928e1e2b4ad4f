using System.Text.Json;
using System.Text.RegularExpressions;
using MediaCourse.Text;

namespace MediaCourse.Tests.Text;

public sealed partial class SentenceSplitterTests
{
    public static TheoryData<string> FixtureFiles =>
        new(Directory.GetFiles(SentenceFixtures.Folder).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(FixtureFiles))]
    public void Splits_every_paragraph_of_a_fixture_as_written(string file)
    {
        Assert.All(SentenceFixtures.Paragraphs(file), paragraph => Assert.Equal(paragraph, Sentences(string.Join(' ', paragraph))));
    }

    [Theory]
    [MemberData(nameof(FixtureFiles))]
    public void Splits_a_paragraph_alike_when_its_lines_are_wrapped_to_a_width(string file)
    {
        foreach (var paragraph in SentenceFixtures.Paragraphs(file))
        {
            var wrapped = Wrap(string.Join(' ', paragraph), 60);
            if (wrapped.Count(c => c == '\n') > 3 && Regex.Count(wrapped, @"\n\p{Ll}") > Regex.Count(wrapped, @"\n\P{Ll}"))
            {
                Assert.Equal(paragraph, Sentences(wrapped).Select(OneLine));
            }
        }
    }

    [Fact]
    public void Agrees_with_all_but_two_of_the_golden_rules()
    {
        var rules = File.ReadLines(Repository.SharedData("sentences", "english_golden_rules.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Select(rule => (
                Text: rule.GetProperty("text").GetString()!,
                Expected: rule.GetProperty("expected").EnumerateArray().Select(sentence => sentence.GetString()!).ToArray()))
            .ToArray();

        var failed = rules.Where(rule => !Sentences(rule.Text).Select(OneLine).SequenceEqual(rule.Expected)).ToArray();

        Assert.Equal(52, rules.Length);
        Assert.True(failed.Length <= 2, string.Join('\n', failed.Select(rule => rule.Text)));
    }

    [Theory]
    [InlineData("He left.She stayed.", "He left.", "She stayed.")]
    [InlineData("It cost 1,000.That is much.", "It cost 1,000.", "That is much.")]
    [InlineData("“Go.”The door shut.", "“Go.”", "The door shut.")]
    [InlineData("Why?Nobody knows.", "Why?", "Nobody knows.")]
    [InlineData("See a.B or x.Y in Node.js and ASP.NET.", "See a.B or x.Y in Node.js and ASP.NET.")]
    public void Splits_where_a_blank_was_forgotten_but_not_inside_names(string text, params string[] expected)
    {
        Assert.Equal(expected, Sentences(text));
    }

    [Theory]
    [InlineData("It was said. “ It was done.", "It was said.", "“ It was done.")]
    [InlineData("“It was said. “ It was done.", "“It was said. “", "It was done.")]
    [InlineData("“It was said. “\nIt was done.", "“It was said. “", "It was done.")]
    [InlineData("He said, \"It was said. \" It was done.", "He said, \"It was said. \"", "It was done.")]
    [InlineData("”It was said.“ It was done.", "”It was said.“", "It was done.")]
    [InlineData("It was said.'' It was done.", "It was said.''", "It was done.")]
    public void Gives_a_quotation_mark_to_the_right_sentence_even_when_it_is_the_wrong_mark(string text, params string[] expected)
    {
        Assert.Equal(expected, Sentences(text));
    }

    [Theory]
    [InlineData("One. . . Two.", "One. . .", "Two.")]
    [InlineData("So it was!. . .That is all.", "So it was!. . .", "That is all.")]
    [InlineData("Really? . .The end.", "Really? . .", "The end.")]
    [InlineData("By A. Lee, May 1, 2020 . .here", "By A. Lee, May 1, 2020 . .here")]
    [InlineData("Mr. Lee: … “We are here.”", "Mr. Lee: … “We are here.”")]
    [InlineData("..an odd start. The end.", "..an odd start.", "The end.")]
    public void Reads_loose_dots_as_one_mark(string text, params string[] expected)
    {
        Assert.Equal(expected, Sentences(text));
    }

    [Theory]
    [InlineData("Headline without a stop\nFirst line.\nSecond line.", "Headline without a stop", "First line.", "Second line.")]
    [InlineData("The line goes on\nin the next one.", "The line goes on\nin the next one.")]
    [InlineData("The line goes on\r\nin the next one.", "The line goes on\r\nin the next one.")]
    [InlineData("Read this here:\nhttp://example.com/a.b", "Read this here:", "http://example.com/a.b")]
    [InlineData("Experts Say More to Come\nplease wait", "Experts Say More to Come", "please wait")]
    [InlineData("one item\nanother item", "one item", "another item")]
    [InlineData("A paragraph\n\nends here.", "A paragraph", "ends here.")]
    [InlineData("A line\u2028Another line", "A line", "Another line")]
    public void Tells_a_wrapped_line_from_the_end_of_a_paragraph(string text, params string[] expected)
    {
        Assert.Equal(expected, Sentences(text));
    }

    [Fact]
    public void Finds_the_paragraphs_of_a_wrapped_text_without_blank_lines()
    {
        const string text = """
            Two paragraphs follow each other here without a blank
            line between them, and the lines are wrapped to fit the
            width of the page
            The second one begins here, on a line of its own, and is
            wrapped in the same way as the first one. It has another
            sentence.
            """;

        Assert.Equal(
            [
                "Two paragraphs follow each other here without a blank line between them, and the lines are wrapped to fit the width of the page",
                "The second one begins here, on a line of its own, and is wrapped in the same way as the first one.",
                "It has another sentence.",
            ],
            Sentences(text).Select(OneLine));
    }

    [Theory]
    [InlineData("1) Come in. 2) Sit down.", "1) Come in.", "2) Sit down.")]
    [InlineData("• Bread • Milk • Tea", "• Bread", "• Milk", "• Tea")]
    [InlineData("A. Smith met B. Jones.", "A. Smith met B. Jones.")]
    [InlineData("There are two: 1) The first and 2) the second.", "There are two: 1) The first and 2) the second.")]
    [InlineData("2.1. Method", "2.1. Method")]
    public void Splits_lists_at_their_items(string text, params string[] expected)
    {
        Assert.Equal(expected, Sentences(text));
    }

    [Fact]
    public void Looks_only_at_the_part_asked_for()
    {
        const string text = "One. Two. Three.";

        Assert.Equal(["Two."], SentenceSplitter.Split(text, new TextSpan(4, 9)).Select(span => span.In(text)));
        Assert.Empty(SentenceSplitter.Split(text, new TextSpan(4, 5)));
        Assert.Throws<ArgumentOutOfRangeException>(() => SentenceSplitter.Split(text, new TextSpan(4, 17)));
        Assert.Throws<ArgumentOutOfRangeException>(() => SentenceSplitter.Split(text, new TextSpan(4, 3)));
    }

    [Theory]
    [InlineData("000_a0ed6d45481faf65.txt", "It only represents the Government of the United States,\" he said.", "\"Well, it was my bad.")]
    [InlineData("001_1582b565965aaa72.txt", "but I would also emphasize neither do Blinken and Sullivan.", "Here is transcript:")]
    [InlineData("002_2ead9547ae829b4b.txt", "I hear of great concern about some of your government’s actions. “", "“In response to that, we will take tough action.”")]
    [InlineData("003_9ce4bec8e1f8b6d8.txt", "China urges the US side to fully abandon the hegemonic practice of willfully interfering in China’s internal affairs.", "By NewsChina Updated May.1")]
    [InlineData("004_584bd00a16c8ebd5.txt", "U.S. national security adviser Jake Sullivan said, \"We expected to have tough and direct talks on a wide range of issues and that’s exactly what we had.\"", "“And it's no surprise that when we raise those issues clearly and directly, we got a defensive response,” he added.")]
    public void Finds_the_hard_sentences_of_the_five_texts(string file, params string[] expected)
    {
        var sentences = Sentences(File.ReadAllText(Path.Combine(Repository.Seeds, file)));

        Assert.Subset(sentences.ToHashSet(), expected.ToHashSet());
    }

    private static List<string> Sentences(string text) => [.. SentenceSplitter.Split(text).Select(span => span.In(text))];

    private static string OneLine(string sentence) => Blanks.Replace(sentence, " ");

    private static string Wrap(string text, int width)
    {
        var column = 0;
        return string.Concat(text.Split(' ').Select((word, index) =>
        {
            var separator = index == 0 ? "" : column + 1 + word.Length > width ? "\n" : " ";
            column = separator == "\n" ? word.Length : column + separator.Length + word.Length;
            return separator + word;
        }));
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks { get; }
}
