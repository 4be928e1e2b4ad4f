using MediaCourse.Checks;

namespace MediaCourse.Grading.Judging;

/// <summary>A checked value as a line that teachers read, cut where nobody would read on.</summary>
internal static class ValueLine
{
    private const int Longest = 1_000;

    public static string Of(ProbeValue value)
    {
        var line = Text(value);
        return line.Length > Longest ? line[..Longest] + "\u2026" : line;
    }

    // More items than the line has room for need not be written.
    private static string Text(ProbeValue value) => value switch
    {
        TruthProbe { Truth: var truth } => truth ? "true" : "false",
        NumberProbe { Digits: var digits } => digits,
        TextProbe { TypeName: nameof(String), Text: var text } => $"\"{Cut(text)}\"",
        TextProbe { Text: var text } => Cut(text),
        ListProbe { Items: var items } => $"[{string.Join(", ", items.Take(Longest).Select(Text))}]",
        TableProbe { Entries: var entries } => $"{{{string.Join(", ", entries.Take(Longest).Select(static entry => $"{Text(entry.Key)}: {Text(entry.Value)}"))}}}",
        RowProbe { Members: var members } => $"({string.Join(", ", members.Select(static member => $"{member.Key}: {Text(member.Value)}"))})",
        _ => "nothing",
    };

    private static string Cut(string text) => text.Length > Longest ? text[..Longest] : text;
}
