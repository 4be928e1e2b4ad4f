using System.Globalization;
using System.Text;
using MediaCourse.Quotes.Alignment;
using Spectre.Console;

namespace MediaCourse.Cli;

/// <summary>Prints utterances and phrases with the passages that have them.</summary>
internal static class AlignReport
{
    /// <summary>A list of groups, one passage a line.</summary>
    public static void WriteJson(TextWriter output, QuoteAlignment alignment, CancellationToken cancellationToken)
    {
        output.Write("[");
        for (var i = 0; i < alignment.Groups.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var group = alignment.Groups[i];
            var members = string.Join(",\n", group.Members.Select(member => string.Create(
                CultureInfo.InvariantCulture,
                $$"""  {"source":{{JsonText.Of(member.Source)}},"line":{{member.Line}},"start":{{member.Span.Start}},"end":{{member.Span.End}},"text":{{JsonText.Of(member.Text)}},"form":"{{Name(member.Form)}}"}""")));
            output.Write(new StringBuilder(i == 0 ? "\n" : ",\n").Append(
                CultureInfo.InvariantCulture,
                $$"""{"id":{{JsonText.Of(group.Id)}},"type":"{{Name(group.Type)}}","speaker":{{JsonText.Of(group.Speaker)}},"members":[""").Append('\n').Append(members).Append("]}"));
        }

        output.Write("\n]\n");
    }

    /// <summary>For each group the passages, and how each differs from the fullest.</summary>
    public static void WriteTable(TextWriter output, QuoteAlignment alignment, CancellationToken cancellationToken)
    {
        var utterances = alignment.Utterances.Count();
        output.Write($"{Count(utterances, "utterance")}, {Count(alignment.Groups.Length - utterances, "phrase")}\n");
        output.Write("Words of the fullest passage; then what each other does with them: [-dropped-] {+added+} … where dots show it.\n");
        foreach (var group in alignment.Groups)
        {
            cancellationToken.ThrowIfCancellationRequested();
            output.Write($"\n{group.Id}  {(group.Type == AlignedGroupType.Phrase ? "phrase" : TablePrinter.Printable(group.Speaker ?? "nobody named"))}\n");
            var fullest = group.Fullest;
            var table = new TablePrinter("source", ">line", "form", "against the fullest", "words");
            foreach (var member in group.Members)
            {
                var difference = ReferenceEquals(member, fullest) || group.Type == AlignedGroupType.Phrase ? null : Difference.Between(fullest, member);
                table.AddRow(
                    Style.Plain,
                    member.Source,
                    member.Line.ToString(CultureInfo.InvariantCulture),
                    Name(member.Form),
                    difference is null ? (ReferenceEquals(member, fullest) ? "the fullest" : "") : difference.Summary,
                    difference is null || member.Form == PassageForm.Indirect ? member.Text : difference.ToString());
            }

            output.Write(table.Render());
        }

        foreach (var transcript in alignment.Transcripts)
        {
            output.Write($"\n{TablePrinter.Printable(transcript.Source)}: {Count(transcript.Sentences.Length, "sentence")}, {Count(transcript.Unquoted.Count(), "sentence")} of which nobody quotes a word (--unquoted lists them)\n");
        }
    }

    private static string Count(int number, string what) => $"{number.ToString(CultureInfo.InvariantCulture)} {what}{(number == 1 ? "" : "s")}";

    private static string Name<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
