using System.Globalization;
using System.Text;
using MediaCourse.Quotes;
using Spectre.Console;

namespace MediaCourse.Cli;

/// <summary>Prints quotations with their places and speakers.</summary>
internal static class QuotesReport
{
    private const int LongestSpeaker = 26;
    private const int LongestMention = 16;

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
                $$"""{"source":{{JsonText.Of(quotation.Source)}},"line":{{quotation.Line}},"end_line":{{quotation.EndLine}},"start":{{quotation.Span.Start}},"end":{{quotation.Span.End}},"text":{{JsonText.Of(quotation.Text)}},"kind":"{{Name(quotation.Kind)}}","speaker":{{JsonText.Of(quotation.Speaker)}},"speaker_mention":{{JsonText.Of(quotation.SpeakerMention)}},"cue":{{JsonText.Of(quotation.Cue)}},"section":"{{Name(quotation.Section)}}","repair":{{JsonText.Of(quotation.Repair.Describe())}},"confidence":{{quotation.Confidence}},"reason":{{JsonText.Of(quotation.Reason)}},"via":{{JsonText.Of(quotation.Via)}},"side":{{JsonText.Of(quotation.Side)}},"position":{{Number(quotation.Position)}},"depth":{{quotation.Depth}}}""");
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

        var table = new TablePrinter(">line", "kind", "speaker", "as", "cue", "sure", "words");
        foreach (var quotation in quotations)
        {
            table.AddRow(
                Style.Plain,
                quotation.Line.ToString(CultureInfo.InvariantCulture),
                Name(quotation.Kind),
                Short(quotation.Via is null ? quotation.Speaker : $"{quotation.Speaker} (via {quotation.Via})", LongestSpeaker),
                Short(quotation.SpeakerMention, LongestMention),
                Short(quotation.Cue, LongestMention),
                quotation.Speaker is null ? null : quotation.Confidence.ToString("0.0", CultureInfo.InvariantCulture),
                string.Join(' ', Remarks(quotation).Append(quotation.Text)));
        }

        output.Write(table.Render());
    }

    // What is not the rule is said before the words.
    private static IEnumerable<string> Remarks(Quotation quotation)
    {
        if (quotation.Section != QuotationSection.Article)
        {
            yield return $"[{Name(quotation.Section)}]";
        }

        if (quotation.Repair.Describe() is { } repair)
        {
            yield return $"[{repair}]";
        }
    }

    // The end of a mention is the name.
    private static string? Short(string? text, int longest) =>
        text is not null && text.Length > longest ? string.Concat("\u2026", text.AsSpan(text.Length - longest + 1)) : text;

    private static string Name<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static string Number(double? value) => value?.ToString("0.####", CultureInfo.InvariantCulture) ?? "null";
}
