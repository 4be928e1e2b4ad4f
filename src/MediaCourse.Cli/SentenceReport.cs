using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MediaCourse.Sources;
using MediaCourse.Text;

namespace MediaCourse.Cli;

/// <summary>Prints sentences with their places.</summary>
/// <param name="raw">The text that they are spans of.</param>
/// <param name="name">What the text is called.</param>
/// <param name="part">Which part of it was split.</param>
/// <param name="sentences">The sentences, in order.</param>
internal sealed class SentenceReport(RawText raw, string name, string part, IReadOnlyList<TextSpan> sentences)
{
    private const int NarrowestText = 30;

    // The console flushes on every call.
    private const int WriteAtOnce = 1 << 15;

    /// <summary>A list of objects, one a line.</summary>
    public void WriteJson(TextWriter output, CancellationToken cancellationToken)
    {
        var rows = new StringBuilder("[");
        for (var i = 0; i < sentences.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var sentence = sentences[i];
            var text = JsonEncodedText.Encode(raw.Slice(sentence), JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
            rows.Append(i == 0 ? "\n" : ",\n").Append(
                CultureInfo.InvariantCulture,
                $$"""{"start":{{sentence.Start}},"end":{{sentence.End}},"line":{{raw.LineOf(sentence.Start)}},"text":"{{text}}"}""");
            WriteIfLong(output, rows);
        }

        output.Write(rows.Append("\n]\n"));
    }

    /// <summary>A numbered table, each sentence in full.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="width">The columns of the terminal, or null where lines may be as long as they are.</param>
    /// <param name="cancellationToken">Stops between two sentences.</param>
    public void WriteTable(TextWriter output, int? width, CancellationToken cancellationToken)
    {
        var rows = new StringBuilder();
        rows.Append(CultureInfo.InvariantCulture, $"{TablePrinter.Printable(name)}, {part}: {sentences.Count} {(sentences.Count == 1 ? "sentence" : "sentences")}\n\n   no  line  sentence\n");
        for (var i = 0; i < sentences.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var indent = rows.Length;
            rows.Append(CultureInfo.InvariantCulture, $"{i + 1,5} {raw.LineOf(sentences[i].Start),5}  ");
            AppendWrapped(rows, TablePrinter.Printable(sentences[i].In(raw.Text)), rows.Length - indent, width);
            WriteIfLong(output, rows);
        }

        output.Write(rows);
    }

    private static void AppendWrapped(StringBuilder rows, string text, int indent, int? width)
    {
        var room = width is null ? int.MaxValue : Math.Max(NarrowestText, width.Value - indent - 1);
        var rest = text.AsSpan();
        while (rest.Length > room)
        {
            var blank = rest[..(room + 1)].LastIndexOf(' ');
            var cut = blank > 0 ? blank : room;
            rows.Append(rest[..cut]).Append('\n').Append(' ', indent);
            rest = rest[cut..].TrimStart(' ');
        }

        rows.Append(rest).Append('\n');
    }

    private static void WriteIfLong(TextWriter output, StringBuilder rows)
    {
        if (rows.Length > WriteAtOnce)
        {
            output.Write(rows);
            rows.Clear();
        }
    }
}
