using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using MediaCourse.Quotes.Alignment;
using MediaCourse.Quotes.Alignment.Transcripts;
using Spectre.Console;

namespace MediaCourse.Cli;

/// <summary>Prints what nobody quoted of a transcript.</summary>
internal static class UnquotedReport
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One object to a transcript and speaker.</summary>
    public static void WriteJson(TextWriter output, QuoteAlignment alignment, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var rows = alignment.Transcripts.SelectMany(transcript => transcript.Shares, (transcript, share) => new
        {
            source = transcript.Source,
            speaker = share.Speaker,
            words = share.Words,
            quoted_words = share.QuotedWords,
            share = share.Share,
            sentences = share.Sentences,
            unquoted = transcript.Unquoted.Where(sentence => sentence.Speaker == share.Speaker).Select(sentence => new
            {
                line = sentence.Line,
                start = sentence.Span.Start,
                end = sentence.Span.End,
                text = sentence.Text,
                reported_by = sentence.ReportedBy,
            }),
        });
        output.Write(JsonSerializer.Serialize(rows, Options) + "\n");
    }

    /// <summary>For each transcript a table of speakers, and one of the sentences.</summary>
    public static void WriteTable(TextWriter output, QuoteAlignment alignment, CancellationToken cancellationToken)
    {
        foreach (var transcript in alignment.Transcripts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            output.Write($"{TablePrinter.Printable(transcript.Source)}: what was quoted of it, and what nobody quoted\n");
            output.Write(Speakers(transcript).Render());
            output.Write("Sentences of which nobody quotes a word:\n");
            output.Write(Sentences(transcript).Render());
        }
    }

    private static TablePrinter Speakers(TranscriptCoverage transcript)
    {
        var table = new TablePrinter(">words", ">quoted", ">share", ">sentences", ">unquoted", "speaker");
        foreach (var share in transcript.Shares)
        {
            table.AddRow(
                Style.Plain,
                Number(share.Words),
                Number(share.QuotedWords),
                (share.Share * 100).ToString("0", CultureInfo.InvariantCulture) + " %",
                Number(share.Sentences),
                Number(share.UnquotedSentences),
                share.Speaker ?? "no label");
        }

        return table;
    }

    private static TablePrinter Sentences(TranscriptCoverage transcript)
    {
        var table = new TablePrinter(">line", "speaker", "reported without marks by", "words");
        foreach (var sentence in transcript.Unquoted)
        {
            table.AddRow(Style.Plain, Number(sentence.Line), sentence.Speaker ?? "no label", sentence.ReportedBy.IsEmpty ? null : string.Join(", ", sentence.ReportedBy), sentence.Text);
        }

        return table;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
