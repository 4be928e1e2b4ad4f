using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MediaCourse.Quotes;
using Spectre.Console;

namespace MediaCourse.Cli;

/// <summary>Prints quotations with their places and speakers.</summary>
internal static class QuotesReport
{
    // The console flushes on every call.
    private const int WriteAtOnce = 1 << 15;

    /// <summary>A list of objects, one a line.</summary>
    public static void WriteJson(TextWriter output, IReadOnlyList<Quotation> quotations, CancellationToken cancellationToken)
    {
        var rows = new StringBuilder("[");
        for (var i = 0; i < quotations.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var quotation = quotations[i];
            rows.Append(i == 0 ? "\n" : ",\n").Append(
                CultureInfo.InvariantCulture,
                $$"""{"source":{{Json(quotation.Source)}},"line":{{quotation.Line}},"end_line":{{quotation.EndLine}},"start":{{quotation.Span.Start}},"end":{{quotation.Span.End}},"text":{{Json(quotation.Text)}},"kind":"{{Name(quotation.Kind)}}","speaker":{{Json(quotation.Speaker)}},"speaker_mention":{{Json(quotation.SpeakerMention)}},"cue":{{Json(quotation.Cue)}},"section":"{{Name(quotation.Section)}}","repair":{{Json(quotation.Repair.Describe())}},"confidence":{{quotation.Confidence}}}""");
            if (rows.Length > WriteAtOnce)
            {
                output.Write(rows);
                rows.Clear();
            }
        }

        output.Write(rows.Append("\n]\n"));
    }

    /// <summary>A table, one row to a quotation.</summary>
    public static void WriteTable(TextWriter output, string name, IReadOnlyList<Quotation> quotations)
    {
        output.Write($"{TablePrinter.Printable(name)}: {quotations.Count.ToString(CultureInfo.InvariantCulture)} {(quotations.Count == 1 ? "quotation" : "quotations")}\n");
        if (quotations.Count == 0)
        {
            return;
        }

        var table = new TablePrinter(">line", "kind", "part", "speaker", "as", "cue", "sure", "words");
        foreach (var quotation in quotations)
        {
            table.AddRow(
                Style.Plain,
                quotation.Line.ToString(CultureInfo.InvariantCulture),
                Name(quotation.Kind),
                Name(quotation.Section),
                quotation.Via is null ? quotation.Speaker : $"{quotation.Speaker} (via {quotation.Via})",
                Short(quotation.SpeakerMention),
                quotation.Cue,
                quotation.Speaker is null ? null : quotation.Confidence.ToString("0.0", CultureInfo.InvariantCulture),
                quotation.Repair == MarkRepair.None ? quotation.Text : $"[{quotation.Repair.Describe()}] {quotation.Text}");
        }

        output.Write(table.Render());
    }

    private static string? Short(string? mention) =>
        mention is { Length: > 22 } ? string.Concat("\u2026", mention.AsSpan(mention.Length - 21)) : mention;

    private static string Name<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static string Json(string? text) =>
        text is null ? "null" : $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
