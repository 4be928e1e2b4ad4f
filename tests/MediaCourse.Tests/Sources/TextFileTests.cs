using System.Text;
using MediaCourse.Sources;

namespace MediaCourse.Tests.Sources;

public sealed class TextFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_byte_order_mark_is_accepted_and_is_no_part_of_the_text()
    {
        var article = Article.FromFile(_folder.Write("bom.txt", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("Talks end. É")]));

        Assert.Equal("Talks end. É", article.Raw.Text);
        Assert.Equal(0, article.Spans[0].Span.Start);
    }

    [Fact]
    public void Windows_line_ends_are_accepted_and_offsets_stay_true()
    {
        var article = Article.FromFile(_folder.Write("windows.txt", "First.\r\n\r\nSecond.\r\n"));

        Assert.Equal([(1, 0, 6), (3, 10, 17)], article.Spans.Select(span => (span.Line, span.Span.Start, span.Span.End)));
    }

    [Fact]
    public void A_missing_file_is_named() =>
        AssertRefused(Path.Combine(_folder.Path, "none.txt"), "none.txt: there is no such file; check its name and folder.", null);

    [Fact]
    public void A_folder_is_no_text() => AssertRefused(_folder.Path, "this is a folder; name a text file.", null);

    [Theory]
    [InlineData("")]
    [InlineData(" \u00A0\r\n\t\n")]
    public void An_empty_or_blank_file_is_refused(string text) =>
        AssertRefused(_folder.Write("blank.txt", text), "there is nothing but blanks in it", null);

    [Fact]
    public void Bytes_that_are_not_UTF8_are_named_with_their_line() =>
        AssertRefused(_folder.Write("latin.txt", [(byte)'a', (byte)'\n', (byte)'\n', (byte)'c', 0xE9, (byte)' ', (byte)'d']), "latin.txt, line 3: byte 0xE9 is not UTF-8; save the file as UTF-8.", 3);

    [Fact]
    public void A_file_that_ends_within_a_character_is_not_UTF8() =>
        AssertRefused(_folder.Write("cut.txt", [(byte)'a', 0xE2, 0x80]), "is not UTF-8", 1);

    [Fact]
    public void Half_a_surrogate_pair_written_as_UTF8_is_not_UTF8() =>
        AssertRefused(_folder.Write("half.txt", [(byte)'a', 0xED, 0xA0, 0x80]), "is not UTF-8", 1);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_file_in_UTF16_is_called_that(bool bigEndian) =>
        AssertRefused(_folder.Write("wide.txt", [.. new UnicodeEncoding(bigEndian, true).GetPreamble(), .. new UnicodeEncoding(bigEndian, true).GetBytes("Talks")]), "this is UTF-16; save it as UTF-8.", 1);

    [Fact]
    public void A_NUL_character_is_named_with_its_line() =>
        AssertRefused(_folder.Write("nul.txt", "First.\nSec\0nd."), "nul.txt, line 2: a NUL character", 2);

    [Fact]
    public void Half_a_surrogate_pair_in_memory_is_named_with_its_line()
    {
        foreach (var (text, line) in new[] { ("a\n\uD83D b", 2), ("a\uDE00", 1), ("😀 a \uD83D", 1) })
        {
            var error = Assert.Throws<SourceTextException>(() => Article.FromText("memory", text));

            Assert.Contains("half a surrogate pair", error.Message, StringComparison.Ordinal);
            Assert.Equal(line, error.Line);
        }
    }

    [Fact]
    public void Whole_surrogate_pairs_are_characters_like_others() =>
        Assert.Equal("😀😀 Talks end.", Article.FromText("memory", "😀😀 Talks end.").Spans[0].Text);

    [Fact]
    public void A_file_of_200_MB_is_refused_without_being_read()
    {
        var path = Path.Combine(_folder.Path, "huge.txt");
        using (var file = File.Create(path))
        {
            file.SetLength(200_000_000);
        }

        AssertRefused(path, "huge.txt: it has 200,000,000 bytes, and texts of up to 64 MB are read; split it into its articles.", null);
    }

    private static void AssertRefused(string path, string message, int? line)
    {
        var error = Assert.Throws<SourceTextException>(() => Article.FromFile(path));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
        Assert.Equal((path, line), (error.File, error.Line));
    }
}
