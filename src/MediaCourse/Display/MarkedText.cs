using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using MediaCourse.Sources;
using MediaCourse.Text;

namespace MediaCourse.Display;

/// <summary>
/// An article's text by its lines with marks on it: each name has a letter and a colour, the letter stands before each mark, and a
/// legend says what it means, so that colour tells nothing alone.
/// </summary>
[TypeFormatterSource(typeof(RenderingFormatters), PreferredMimeTypes = [RenderingFormatter.Html, RenderingFormatter.PlainText])]
public sealed class MarkedText : IRendering
{
    private readonly Article _article;
    private readonly string _caption;
    private readonly ImmutableArray<TextMark> _marks;
    private readonly ImmutableArray<string> _names;
    private readonly bool _withComments;
    private readonly (int First, int Last)? _lines;

    /// <summary>Marks on some lines of a page, whatever their role.</summary>
    internal MarkedText(Article article, string caption, IEnumerable<TextMark> marks, (int First, int Last) lines)
        : this(article, caption, marks, withComments: true) => _lines = lines;

    internal MarkedText(Article article, string caption, IEnumerable<TextMark> marks, bool withComments)
    {
        _article = article;
        _caption = caption;
        _withComments = withComments;
        _marks = [.. marks.OrderBy(mark => mark.Span.Start).ThenByDescending(mark => mark.Span.End)];
        _names = [.. _marks.Select(mark => mark.Name).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The marks in the order of the text.</summary>
    public IReadOnlyList<TextMark> Marks => _marks;

    /// <inheritdoc/>
    public string ToHtml() => $"{TableStyle.Html}{CleaningStyle.Html}{MarkedTextStyle.Html}{Legend().ToHtml()[TableStyle.Html.Length..]}\n{TableWriter.Html(Lines())}";

    /// <inheritdoc/>
    public string ToPlainText() => $"{Legend().ToPlainText()}\n\n{TableWriter.PlainText(Lines())}";

    private Table<string> Legend() => Table.Of(_names, _caption).All()
        .Column("mark", name => new Markup($"<span class=\"mc-q\" style=\"--c:{Colour(name)}\"><b>{Letter(name)}</b></span>", Letter(name)))
        .Column("is", name => name)
        .Column("times", name => _marks.Count(mark => mark.Name == name))
        .Column("lines", name => string.Join(", ", _marks.Where(mark => mark.Name == name).Select(mark => _article.Raw.LineOf(mark.Span.Start)).Distinct()));

    private TableContent Lines()
    {
        var shown = _article.Spans.Where(span => !span.IsRemoved && (_withComments || span.Role != SpanRole.Comment) && IsAskedFor(span)).ToList();
        return new TableContent
        {
            Caption = _lines is null ? $"{_article.Id}: the text, by the lines of its file" : $"{_article.Id}: the lines that were asked for",
            Class = CleaningStyle.LinesClass,
            Headers = ["line", "text"],
            IsNumeric = [true, false],
            Rows = [.. shown.Select(span => (Markup[])[Markup.Of(LineText.Number(span)), Line(span)])],
            Notes = _withComments || _article.CommentRegion is null ? [] : ["Readers\u2019 comments are not shown here."],
        };
    }

    private bool IsAskedFor(ArticleSpan span) => _lines is not { } lines || (span.EndLine >= lines.First && span.Line <= lines.Last);

    private Markup Line(ArticleSpan span)
    {
        var (html, text) = (new StringBuilder(), new StringBuilder());
        if (span.Role != SpanRole.Body && _lines is null)
        {
            html.Append("<span class=\"mc-label mc-apart\">").Append(span.Role.Name()).Append("</span> ");
            text.Append('(').Append(span.Role.Name()).Append(") ");
        }

        Write(span.Span, [.. _marks.Where(mark => mark.Span.Overlaps(span.Span))], html, text);
        return new Markup(html.ToString(), text.ToString());
    }

    // The marks are sorted so that one within another comes behind it.
    private void Write(TextSpan within, ReadOnlySpan<TextMark> marks, StringBuilder html, StringBuilder text)
    {
        var at = within.Start;
        for (var i = 0; i < marks.Length;)
        {
            var mark = marks[i];
            var start = Math.Max(at, mark.Span.Start);
            var end = Math.Min(within.End, mark.Span.End);
            var next = i + 1;
            while (next < marks.Length && marks[next].Span.Start < end)
            {
                next++;
            }

            if (end > start)
            {
                Plain(at, start, html, text);
                var detail = mark.Detail is null ? mark.Name : $"{mark.Name}: {mark.Detail}";
                html.Append(CultureInfo.InvariantCulture, $"<span class=\"mc-q\" style=\"--c:{Colour(mark.Name)}\" title=\"{HtmlEncoding.Escape(detail)}\"><b>{Letter(mark.Name)}</b> ");
                text.Append('[').Append(Letter(mark.Name)).Append(": ");
                Write(new TextSpan(start, end), marks[(i + 1)..next], html, text);
                html.Append(MarkedTextStyle.Unseen(detail)).Append("</span>");
                text.Append(']');
                at = end;
            }

            i = next;
        }

        Plain(at, within.End, html, text);
    }

    private void Plain(int start, int end, StringBuilder html, StringBuilder text)
    {
        var words = _article.Raw.Text[start..end];
        html.Append(HtmlEncoding.Escape(words));
        text.Append(words);
    }

    private string Colour(string name) => Palette.Colours[_names.IndexOf(name) % Palette.Colours.Length];

    // A to Z, then A2 to Z2, and so on.
    private string Letter(string name)
    {
        var (round, letter) = Math.DivRem(_names.IndexOf(name), 26);
        return string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + letter)}{(round == 0 ? "" : (round + 1).ToString(CultureInfo.InvariantCulture))}");
    }
}
