using System.Globalization;
using System.Text;
using MediaCourse.Comments.Tone;
using MediaCourse.Sources;

namespace MediaCourse.Cli;

/// <summary>Prints the tone of lines. Every line has its row, a blank one too (all four scores 0), so that row n is line n.</summary>
internal static class ToneReport
{
    private const int TextWidth = 70;

    // The console flushes on every call.
    private const int WriteAtOnce = 1 << 15;

    public static void WriteJson(TextWriter output, RawText text, VaderScorer scorer, CancellationToken cancellationToken)
    {
        var rows = new StringBuilder("[");
        for (var line = 1; line <= text.LineCount; line++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var score = scorer.Score(Line(text, line));
            rows.Append(line == 1 ? "\n" : ",\n").Append(
                CultureInfo.InvariantCulture,
                $$"""{"line":{{line}},"neg":{{score.Negative}},"neu":{{score.Neutral}},"pos":{{score.Positive}},"compound":{{score.Compound}}}""");
            if (rows.Length > WriteAtOnce)
            {
                output.Write(rows);
                rows.Clear();
            }
        }

        output.Write(rows.Append("\n]\n"));
    }

    public static void WriteTable(TextWriter output, RawText text, VaderScorer scorer, bool explain, CancellationToken cancellationToken)
    {
        var rows = new StringBuilder("  line  compound    neg    neu    pos  text\n");
        for (var line = 1; line <= text.LineCount; line++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var content = Line(text, line);
            var score = scorer.Score(content);
            rows.Append(
                CultureInfo.InvariantCulture,
                $"{line,6}  {score.Compound,8:0.0000}  {score.Negative,5:0.000}  {score.Neutral,5:0.000}  {score.Positive,5:0.000}  {Shown(content)}").Append('\n');
            if (explain)
            {
                AppendExplanation(rows, scorer.Explain(content));
            }

            if (rows.Length > WriteAtOnce)
            {
                output.Write(rows);
                rows.Clear();
            }
        }

        output.Write(rows);
    }

    private static string Line(RawText text, int line) => text.LineSpan(line).In(text.Text);

    private static void AppendExplanation(StringBuilder rows, ToneExplanation explanation)
    {
        foreach (var word in explanation.Words)
        {
            rows.Append(CultureInfo.InvariantCulture, $"        {word.Valence,8:+0.00#;-0.00#;0.00}  {Shown(word.Word)}: ")
                .AppendJoin(", ", word.Steps.Select(step => string.Create(CultureInfo.InvariantCulture, $"{Name(step)} {step.Change:+0.00#;-0.00#;0.00}")))
                .Append('\n');
        }

        if (explanation.Emphasis != 0)
        {
            rows.Append(CultureInfo.InvariantCulture, $"        {explanation.Emphasis,8:+0.00#;-0.00#}  exclamation and question marks\n");
        }

        if (explanation.Words.Count > 0)
        {
            rows.Append(CultureInfo.InvariantCulture, $"        {explanation.Sum,8:+0.00#;-0.00#;0.00}  sum; compound = sum / \u221A(sum\u00B2 + 15)\n");
        }
    }

    private static string Name(ToneStep step)
    {
        var rule = step.Rule.ToString().ToLowerInvariant();
        return step.Rule is ToneRule.Degree or ToneRule.Negation ? $"{rule} \"{Shown(step.Because)}\"" : rule;
    }

    private static string Shown(string text)
    {
        var shown = TablePrinter.Printable(text);
        return shown.Length <= TextWidth ? shown : string.Concat(shown.EnumerateRunes().Take(TextWidth - 1)) + "\u2026";
    }
}
