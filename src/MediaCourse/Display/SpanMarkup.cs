using System.Globalization;
using MediaCourse.Sources;

namespace MediaCourse.Display;

/// <summary>Writes a span of a raw text with a label that says what cleaning saw in it.</summary>
internal static class SpanMarkup
{
    private const int LongestWhole = 360;
    private const int ShownAtEachEnd = 110;

    /// <summary>A stretch that was taken away: the rule in words, then the text struck through.</summary>
    public static Markup Removed(ArticleSpan span, string text, bool withLabel)
    {
        var reason = Title(span);
        var rule = span.Rule?.Name ?? span.Role.Name();
        rule = span.DuplicateOf is { } line ? string.Create(CultureInfo.InvariantCulture, $"{rule} (line {line} again)") : rule;
        var label = withLabel ? $"<span class=\"mc-label mc-removed\"{reason}>removed: {HtmlEncoding.Escape(rule)}</span> " : "";
        return new Markup($"{label}<del{reason}>{HtmlEncoding.Escape(text)}</del>", withLabel ? $"[removed, {rule}: {text}]" : $"[{text}]");
    }

    /// <summary>A stretch that was kept; what is no paragraph of the article has a label.</summary>
    public static Markup Kept(ArticleSpan span, string text, bool withLabel, bool whole)
    {
        var shown = whole ? Markup.Of(text) : Shortened(text);
        if (!withLabel || span.Role == SpanRole.Body)
        {
            return shown;
        }

        var role = span.Role.Name();
        return new Markup($"<span class=\"mc-label mc-apart\"{Title(span)}>{role}</span> {shown.Html}", $"({role}) {shown.PlainText}");
    }

    /// <summary>Whether a text that was kept is shown without its middle.</summary>
    public static bool IsLong(ReadOnlySpan<char> text) => text.Length > LongestWhole;

    private static string Title(ArticleSpan span) =>
        LineText.Reason(span) is { } reason ? $" title=\"{HtmlEncoding.Escape(reason)}\"" : "";

    private static Markup Shortened(string text)
    {
        if (!IsLong(text))
        {
            return Markup.Of(text);
        }

        var start = text.LastIndexOf(' ', ShownAtEachEnd);
        var end = text.IndexOf(' ', text.Length - ShownAtEachEnd);
        if (start <= 0 || end < 0)
        {
            return Markup.Of(text);
        }

        var left = Markup.Of(text[..start]);
        var right = Markup.Of(text[(end + 1)..]);
        var cut = string.Create(CultureInfo.InvariantCulture, $"[… {end - start:N0} characters kept, not shown here …]");
        return new Markup($"{left.Html} {Markup.Remark(cut).Html} {right.Html}", $"{left.PlainText} {cut} {right.PlainText}");
    }
}
