using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using MediaCourse.Framing.Verbs;
using Spectre.Console;

namespace MediaCourse.Cli;

/// <summary>Prints reporting verbs.</summary>
internal static class VerbsReport
{
    private const string FewUses = "Counts of single texts are small: read the sentences before you compare.";
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Every use.</summary>
    public static string Json(ReportingVerbUses uses) => JsonSerializer.Serialize(
        uses.Uses.Select(use => new
        {
            source = use.Source,
            line = use.Line,
            start = use.Span.Start,
            end = use.Span.End,
            text = use.Form,
            verb = use.Verb.Verb,
            grade = use.Verb.Grade.Name(),
            reason = use.Verb.Reason,
            speaker = use.Speaker,
            target = use.Target,
            sentence_start = use.SentenceSpan.Start,
            sentence_end = use.SentenceSpan.End,
            sentence = use.Excerpt,
        }),
        Options) + "\n";

    /// <summary>A row for each use, then the counts.</summary>
    public static void WriteUses(TextWriter output, ReportingVerbUses uses)
    {
        output.Write($"{TablePrinter.Printable(string.Join(", ", uses.Sources))}: {Number(uses.Uses.Length)} reporting {(uses.Uses.Length == 1 ? "verb" : "verbs")} in the outlet's own words\n");
        if (uses.Uses.IsEmpty)
        {
            return;
        }

        var table = new TablePrinter(">line", "verb", "grade", "speaker", "to or against", "sentence");
        foreach (var use in uses.Uses)
        {
            table.AddRow(Style.Plain, Number(use.Line), use.Form, use.Verb.Grade.Name(), use.Speaker, use.Target, use.Excerpt);
        }

        output.Write(table.Render());
        output.Write($"By speaker. {FewUses}\n");
        WriteCounts(output, uses.BySpeaker);
    }

    /// <summary>The counts of each source, then of each speaker.</summary>
    public static void WriteCounts(TextWriter output, ReportingVerbUses uses)
    {
        output.Write($"Reporting verbs by grade. {FewUses}\n");
        WriteCounts(output, uses.BySource);
        output.Write("By speaker:\n");
        WriteCounts(output, uses.BySpeaker);
    }

    private static void WriteCounts(TextWriter output, IEnumerable<ReportingGradeCounts> counts)
    {
        var table = new TablePrinter(">neutral", ">assertive", ">doubting", ">hostile", ">conciliatory", ">in all", "source", "speaker");
        foreach (var row in counts)
        {
            table.AddRow(Style.Plain, Number(row.Neutral), Number(row.Assertive), Number(row.Doubting), Number(row.Hostile), Number(row.Conciliatory), Number(row.All), row.Source, row.Speaker ?? "all");
        }

        output.Write(table.Render());
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
