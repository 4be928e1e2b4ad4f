using System.Diagnostics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using MediaCourse.Quotes;
using MediaCourse.Sources;
using MediaCourse.Tests.Text;

namespace MediaCourse.Tests.Quotes;

public sealed class QuotationProperties
{
    // Blank texts, NUL characters and halves of surrogate pairs are refused where a text is read.
    // Words that the rules look for, with marks of every kind, balanced or not.
    private static readonly Gen<string> Reports = Gen.Elements(
        "“", "”", "\"", "'", "‘", "’", "„", "«", "»", "``", "''", "‹", "›", " ", " ", " ", ", ", ". ", ": ", "? ", " – ", "(", ")", "\n", "\n\n", "> ", "\uFEFF", "\u200F", "\uD83D",
        "Ana Diaz", "Mayor Bo Kane", "Diaz's", "He", "she", "they", "I", "the Chinese official", "both sides", "a tycoon", "who", "and", "according to", "as", "to", "led by", "US",
        "said", "says", "is telling", "saying", "made it clear", "quoted", "shot back", "continued to", "called for", "statement", "LONDON, May 3 (Reuters) –", "so-called",
        "A day is long.", "no", "שלום", "مرحبا", "e\u0301", "👩‍👩‍👧", "中国", "İ").ListOf().Select(pieces => string.Concat(pieces));

    private static readonly Arbitrary<string> Texts = Gen.OneOf(UglyText.Arbitrary.Generator, Reports, Reports).ToArbitrary();

    [Fact]
    public void Whatever_the_text_every_offset_is_true_and_every_number_in_its_range() =>
        Prop.ForAll(Texts, text => Check("x" + string.Concat(text.EnumerateRunes().Where(rune => rune != Rune.ReplacementChar && rune.Value > 0)))).Check(UglyText.Config);

    [Theory]
    [InlineData("\"")]
    [InlineData("“")]
    [InlineData("'")]
    [InlineData("a")]
    [InlineData("\u0301")]
    [InlineData("ש")]
    public void A_text_of_a_single_character_holds_no_quotation(string text)
    {
        Check(text);
        Assert.Empty(Quotations.Find(Article.FromText("text.txt", text)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    public void A_text_without_any_word_or_mark_is_refused_where_it_is_read(string text) =>
        Assert.Throws<SourceTextException>(() => Article.FromText("text.txt", text));

    [Fact]
    public void Right_to_left_words_and_combining_marks_are_quoted_as_they_stand()
    {
        var quotes = Quotations.Find(Article.FromText("text.txt", "“שלום לכם,” said Ana Dıaz. Bo Kane said: \"e\u0301te\u0301 a\u0300\". He called it «مرحبا»."));

        Assert.Equal(["שלום לכם,", "e\u0301te\u0301 a\u0300", "مرحبا"], quotes.Select(quote => quote.Text));
        Assert.Equal(["Ana Dıaz", "Bo Kane", "Bo Kane"], quotes.Select(quote => quote.Speaker));
    }

    [Theory]
    [InlineData("“A day is long,” Ana Diaz said. He told Bo Kane that it was ‘not’. ")]
    [InlineData("Ana Diaz said, \" and \" ")]
    public void A_single_line_of_ten_megabytes_is_read(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 10_000_000 / unit.Length));

        Check(text);
    }

    [Theory]
    [InlineData("“A day is long,” Ana Diaz said. ")]
    [InlineData("“A day is long,” Ana Diaz said.\n\n")]
    [InlineData("said “a” ")]
    [InlineData("Diaz said ")]
    [InlineData("Ana Diaz, ")]
    [InlineData("the old ")]
    [InlineData("who said ")]
    [InlineData("“a ‘b’ c” ")]
    [InlineData("\"a,\n\n")]
    [InlineData("Ann Diaz and ")]
    [InlineData("‘a ")]
    [InlineData("... “a” ")]
    [InlineData("( ")]
    [InlineData("led by ")]
    [InlineData("Ana Diaz said, \" and \" ")]
    public void Eight_times_the_text_takes_no_more_than_some_eight_times_the_time(string unit)
    {
        const int Small = 40_000;
        Time(unit, Small);

        // A quadratic rule takes 64 times as long every time; what else the machine does spoils some measurements, not all.
        Assert.Contains(Enumerable.Range(0, 10).Select(_ => Time(unit, 8 * Small) / (double)Time(unit, Small)), ratio => ratio < 24);
    }

    private static long Time(string unit, int length)
    {
        var article = Article.FromText("text.txt", "x " + string.Concat(Enumerable.Repeat(unit, length / unit.Length)));
        var start = Stopwatch.GetTimestamp();
        Quotations.Find(article);
        IndirectReports.Find(article);
        return Stopwatch.GetTimestamp() - start;
    }

    private static void Check(string text)
    {
        var article = Article.FromText("text.txt", text);
        var quotes = Quotations.Find(article);
        (int Start, int End) last = (0, 0);
        foreach (var quote in quotes)
        {
            Assert.Equal(article.Raw.Text[quote.Span.Start..quote.Span.End], quote.Text);
            Assert.True(quote.Span.Start >= last.Start && (quote.Depth > 0 || quote.Span.Start >= last.End) && quote.Span.End > quote.Span.Start);
            Assert.InRange(quote.Depth, 0, 2);
            Assert.InRange(quote.Confidence, 0, quote.Speaker is null ? 0 : 1);
            Assert.InRange(quote.Position ?? 0, 0, 1);
            Assert.Equal(quote.Speaker is not null, quote.Confidence > 0);
            Assert.True(quote.Speaker is null || quote.Reason is not null);
            last = quote.Depth == 0 ? (quote.Span.Start, quote.Span.End) : (quote.Span.Start, last.End);
        }

        foreach (var report in IndirectReports.Find(article))
        {
            Assert.Equal(article.Raw.Text[report.Span.Start..report.Span.End], report.Text);
            Assert.Contains(report.SpeakerMention, report.Text, StringComparison.Ordinal);
        }

        var shares = SpeakingShare.Of(quotes);
        Assert.Equal(shares.Sum(share => share.Words), SpeakingShare.OfSides(quotes).Sum(share => share.Words));
        Assert.All(shares, share => Assert.InRange(share.MeanPosition, share.FirstPosition - 1e-9, 1));
    }
}
