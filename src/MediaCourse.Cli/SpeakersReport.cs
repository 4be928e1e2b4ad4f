using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using MediaCourse.Quotes;
using MediaCourse.Sources;
using Spectre.Console;

namespace MediaCourse.Cli;

/// <summary>Prints who gets to speak in an article.</summary>
internal static class SpeakersReport
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Tables of speakers and of sides, with what the shares are shares of.</summary>
    public static void WriteTables(TextWriter output, Article article, IReadOnlyList<Quotation> quotations)
    {
        var speakers = SpeakingShare.Of(quotations);
        var words = speakers.Sum(share => share.Words);
        output.Write(string.Create(CultureInfo.InvariantCulture, $"{TablePrinter.Printable(article.Id)}: {words} of {article.WordCount} words of the article stand between quotation marks\n"));
        if (speakers.Count == 0)
        {
            return;
        }

        Write(output, speakers, "speaker", share => share.Speaker ?? "nobody named", showSide: true);
        Write(output, SpeakingShare.OfSides(quotations), "side", share => share.Side ?? "not shown", showSide: false);
        output.Write($"""

            share: of the {words.ToString(CultureInfo.InvariantCulture)} words between marks in paragraphs; headings, comments, and what is told without marks are left out.
            first, mean: how far through the article the quotations begin. side: the country that the text gives the speaker.

            """.ReplaceLineEndings("\n"));
    }

    /// <summary>An object with the same numbers.</summary>
    public static void WriteJson(TextWriter output, Article article, IReadOnlyList<Quotation> quotations)
    {
        var speakers = SpeakingShare.Of(quotations);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("source", article.Id);
            json.WriteNumber("article_words", article.WordCount);
            json.WriteNumber("quoted_words", speakers.Sum(share => share.Words));
            Write(json, "speakers", speakers, withSpeaker: true);
            Write(json, "sides", SpeakingShare.OfSides(quotations), withSpeaker: false);
            json.WriteEndObject();
        }

        output.Write(System.Text.Encoding.UTF8.GetString(buffer.ToArray()) + "\n");
    }

    private static void Write(TextWriter output, IReadOnlyList<SpeakingShare> shares, string who, Func<SpeakingShare, string> name, bool showSide)
    {
        string[] headers = [">words", ">share", ">quotations", ">longest", ">first", ">mean", ">first line", who];
        var table = new TablePrinter(showSide ? [.. headers, "side"] : headers);
        foreach (var share in shares)
        {
            List<string?> cells =
            [
                share.Words.ToString(CultureInfo.InvariantCulture),
                Percent(share.Share),
                share.Quotations.ToString(CultureInfo.InvariantCulture),
                share.LongestWords.ToString(CultureInfo.InvariantCulture),
                Percent(share.FirstPosition),
                Percent(share.MeanPosition),
                share.FirstLine.ToString(CultureInfo.InvariantCulture),
                name(share),
            ];
            if (showSide)
            {
                cells.Add(share.Side ?? "\u2013");
            }

            table.AddRow(Style.Plain, [.. cells]);
        }

        output.Write(table.Render());
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<SpeakingShare> shares, bool withSpeaker)
    {
        json.WriteStartArray(name);
        foreach (var share in shares)
        {
            json.WriteStartObject();
            if (withSpeaker)
            {
                json.WriteString("speaker", share.Speaker);
            }

            json.WriteString("side", share.Side);
            json.WriteNumber("words", share.Words);
            json.WriteNumber("share", Math.Round(share.Share, 4));
            json.WriteNumber("quotations", share.Quotations);
            json.WriteNumber("longest_words", share.LongestWords);
            json.WriteNumber("first_position", Math.Round(share.FirstPosition, 4));
            json.WriteNumber("mean_position", Math.Round(share.MeanPosition, 4));
            json.WriteNumber("first_line", share.FirstLine);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Percent(double share) => (share * 100).ToString("0", CultureInfo.InvariantCulture) + " %";
}
