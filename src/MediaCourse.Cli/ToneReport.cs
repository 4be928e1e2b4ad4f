using System.Globalization;
using System.Text;
using MediaCourse.Comments.Tone;

namespace MediaCourse.Cli;

/// <summary>Prints the tone of lines. Every line has its row, a blank one too (all four scores 0), so that row n is line n.</summary>
internal static class ToneReport
{
    private const int TextWidth = 70;

    // The console flushes on every call.
    private const int WriteAtOnce = 1 << 15;

    public static void WriteJson(TextWriter output, IReadOnlyList<string> lines, VaderScorer scorer, CancellationToken cancellationToken)
    {
        var rows = new StringBuilder("[");
        for (var i = 0; i < lines.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var score = scorer.Score(lines[i]);
            rows.Append(i == 0 ? "\n" : ",\n").Append(
                CultureInfo.InvariantCulture,
                $$"""{"line":{{i + 1}},"neg":{{score.Negative}},"neu":{{score.Neutral}},"pos":{{score.Positive}},"compound":{{score.Compound}}}""");
            if (rows.Length > WriteAtOnce)
            {
                output.Write(rows);
                rows.Clear();
            }
        }

        output.Write(rows.Append("\n]\n"));
    }

    public static void WriteTable(TextWriter output, IReadOnlyList<string> lines, VaderScorer scorer, bool explain, CancellationToken cancellationToken)
    {
        output.WriteLine("  line  compound    neg    neu    pos  text");
        for (var i = 0; i < lines.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var score = scorer.Score(lines[i]);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{i + 1,6}  {score.Compound,8:0.0000}  {score.Negative,5:0.000}  {score.Neutral,5:0.000}  {score.Positive,5:0.000}  {Shown(lines[i])}"));
            if (explain)
            {
                WriteExplanation(output, scorer.Explain(lines[i]));
            }
        }
    }

    private static void WriteExplanation(TextWriter output, ToneExplanation explanation)
    {
        foreach (var word in explanation.Words)
        {
            var steps = word.Steps.Select(step => string.Create(
                CultureInfo.InvariantCulture,
                $"{Name(step)} {step.Change:+0.00#;-0.00#;0.00}"));
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"        {word.Valence,8:+0.00#;-0.00#;0.00}  {Shown(word.Word)}: {string.Join(", ", steps)}"));
        }

        if (explanation.Emphasis != 0)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"        {explanation.Emphasis,8:+0.00#;-0.00#}  exclamation and question marks"));
        }

        if (explanation.Words.Count > 0)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"        {explanation.Sum,8:+0.00#;-0.00#;0.00}  sum; compound = sum / \u221A(sum\u00B2 + 15)"));
        }
    }

    private static string Name(ToneStep step)
    {
        var rule = step.Rule.ToString().ToLowerInvariant();
        return step.Rule is ToneRule.Degree or ToneRule.Negation ? $"{rule} \"{Shown(step.Because)}\"" : rule;
    }

    // Control characters of a foreign text could command the terminal.
    private static string Shown(string text)
    {
        var shown = string.Concat(text.EnumerateRunes().Select(rune => Rune.IsControl(rune) ? " " : rune.ToString()).Take(TextWidth));
        return shown.Length < text.Length ? shown + "\u2026" : shown;
    }
}
