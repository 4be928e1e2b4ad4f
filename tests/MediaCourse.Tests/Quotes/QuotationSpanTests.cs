using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using MediaCourse.Quotes;
using MediaCourse.Sources;
using MediaCourse.Tests.Gold;

namespace MediaCourse.Tests.Quotes;

public sealed class QuotationSpanTests
{
    [Theory]
    [InlineData("urdupoint")]
    [InlineData("antiwar")]
    [InlineData("german-agency")]
    [InlineData("newschina")]
    [InlineData("voa")]
    public void In_every_source_the_spans_agree_with_the_reference_annotation(string source)
    {
        var gold = GoldAnnotation.Load("").Quotations.Where(quote => quote.Source == source).Select(quote => Trimmed(source, quote.Start, quote.End)).ToHashSet();
        var found = Quotations.Find(Corpus.Load(Repository.Seeds)[source]).Select(quote => Trimmed(source, quote.Span.Start, quote.Span.End)).ToHashSet();

        var f1 = 2.0 * gold.Intersect(found).Count() / (gold.Count + found.Count);

        Assert.True(f1 >= 0.95, $"{source}: F1 {f1:0.000}");
    }

    [Theory]
    [InlineData("\"A day,\" he said.", "A day,")]
    [InlineData("“A day,” he said. “And a night.”", "A day,|And a night.")]
    [InlineData("He called it ‘odd’ and 'old'.", "odd|old")]
    [InlineData("“He told me ‘no’ twice,” she said.", "He told me ‘no’ twice,|no")]
    [InlineData("“The so-called “law” is none,” she said.", "The so-called “law” is none,|law")]
    [InlineData("The dogs' owner said it's the boys' fault in the '90s, and that's 'em.", "")]
    [InlineData("'The dogs' owner is here,' he said.", "The dogs' owner is here,")]
    [InlineData("``We came,'' he said.", "We came,")]
    [InlineData("„Wir kommen“, sagte er. «Oui», he said.", "Wir kommen|Oui")]
    [InlineData("The board is 6'2\" long, and 5\" wide.", "")]
    public void Marks_of_every_kind_are_paired(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Find(text).Select(quote => quote.Text)));

    [Theory]
    [InlineData("“It is good, ”added Lee.", "It is good, ", MarkRepair.None)]
    [InlineData("”It is good,“ he said.", "It is good,", MarkRepair.MarksTurnedRound)]
    [InlineData("He said: “It is good. “", "It is good. ", MarkRepair.MarksTurnedRound)]
    [InlineData("“It is good,\" he said.", "It is good,", MarkRepair.MixedMarks)]
    [InlineData("“It is good, he said.", "It is good,", MarkRepair.ClosingMarkMissing)]
    [InlineData("It is good,” he said.", "It is good,", MarkRepair.OpeningMarkMissing)]
    [InlineData("“It is good.\n\nIt is fine,” he said.", "It is good.\n\nIt is fine,", MarkRepair.ContinuesInNextParagraph)]
    [InlineData("“It is good.\n\n“It is fine,” he said.", "It is good.\n\n“It is fine,", MarkRepair.None)]
    public void Faults_of_marks_are_mended_and_named(string text, string expected, MarkRepair repair)
    {
        var quote = Assert.Single(Find(text));

        Assert.Equal((expected, repair), (quote.Text, quote.Repair));
    }

    [Fact]
    public void A_closing_mark_that_closes_nothing_and_names_no_speaker_is_left_alone() =>
        Assert.Empty(Find("It stands in Section 231 of the Sanctions Act.” It can punish no one."));

    [Fact]
    public void Whatever_the_marks_there_is_no_exception_and_every_span_is_true()
    {
        var piece = Gen.Elements("\"", "“", "”", "‘", "’", "'", "„", "«", "»", "``", "''", " ", "\n\n", "\n", ".", ",", "a", "He", "said", " she said", "é", "ا", "\u0301", "😀", ">", "6");
        var texts = piece.ListOf().Select(pieces => "x" + string.Concat(pieces));

        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            var end = 0;
            foreach (var quote in Find(text))
            {
                Assert.Equal(text[quote.Span.Start..quote.Span.End], quote.Text);
                Assert.InRange(quote.Line, 1, quote.EndLine);
                Assert.True(quote.Span.Start >= end || quote.Depth > 0, text);
                end = quote.Depth == 0 ? quote.Span.End : end;
            }
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("“")]
    [InlineData("\"")]
    [InlineData("'a ")]
    [InlineData("\" ")]
    [InlineData("”")]
    [InlineData("“a” ")]
    [InlineData("\"a,\n\n")]
    public void A_long_text_of_marks_alone_is_read(string piece) =>
        Assert.All(Find("x " + string.Concat(Enumerable.Repeat(piece, 100_000))), quote => Assert.InRange(quote.Depth, 0, 2));

    private static ImmutableArray<Quotation> Find(string text) => Quotations.Find(Article.FromText("text.txt", text));

    private static (int Start, int End) Trimmed(string source, int start, int end)
    {
        var text = GoldAnnotation.Texts[source];
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return (start, end);
    }
}
