using System.Globalization;
using System.Text;
using MediaCourse.Comments.Tone;

namespace MediaCourse.Display;

/// <summary>
/// A text with the words on it that make its score: behind each stands what it adds to the compound score, by a sign and a number, and on
/// pointing at it the rules that did so. A table below tells the same, rule by rule.
/// </summary>
[TypeFormatterSource(typeof(RenderingFormatters), PreferredMimeTypes = [RenderingFormatter.Html, RenderingFormatter.PlainText])]
public sealed class ToneText : IRendering
{
    private const string Share = "+0.00;\u22120.00;0.00";
    private const string Change = "+0.0##;\u22120.0##;0";

    internal ToneText(ToneExplanation explanation) => Explanation = explanation;

    /// <summary>How the score came about.</summary>
    public ToneExplanation Explanation { get; }

    /// <inheritdoc/>
    public string ToHtml() => $"{TableStyle.Html}{MarkedTextStyle.Html}<p class=\"mc-run\">{Marked().Html}</p>\n{Explanation.ToTable().ToHtml()[TableStyle.Html.Length..]}";

    /// <inheritdoc/>
    public string ToPlainText() => $"{Marked().PlainText}\n\n{Explanation.ToTable().ToPlainText()}";

    private Markup Marked()
    {
        var (html, text) = (new StringBuilder(), new StringBuilder());
        var at = 0;
        foreach (var words in Explanation.Words.GroupBy(word => word.Span).OrderBy(group => group.Key.Start))
        {
            Plain(at, words.Key.Start);
            var share = Explanation.CompoundShare(words.Sum(word => word.Valence));
            var number = share.ToString(Share, CultureInfo.InvariantCulture);
            var rules = string.Join("; ", words.SelectMany(word => word.Steps, Rule));
            var shown = Explanation.Text[words.Key.Start..words.Key.End];
            html.Append(CultureInfo.InvariantCulture, $"<span class=\"mc-q\" style=\"--c:{Palette.Colours[share < 0 ? 1 : 0]}\" title=\"{HtmlEncoding.Escape(rules)}\">{HtmlEncoding.Escape(shown)} <b>{number}</b>{MarkedTextStyle.Unseen(rules)}</span>");
            text.Append('[').Append(shown).Append(": ").Append(number).Append(']');
            at = words.Key.End;
        }

        Plain(at, Explanation.Text.Length);
        return new Markup(html.ToString(), text.ToString());

        void Plain(int start, int end)
        {
            html.Append(HtmlEncoding.Escape(Explanation.Text[start..end]));
            text.Append(Explanation.Text, start, end - start);
        }
    }

    private static string Rule(ToneWord word, ToneStep step)
    {
        var because = step.Because == word.Word ? "" : $" (\u201C{step.Because}\u201D)";
        return $"{step.Rule.ToString().ToLowerInvariant()}{because} {step.Change.ToString(Change, CultureInfo.InvariantCulture)}";
    }
}
