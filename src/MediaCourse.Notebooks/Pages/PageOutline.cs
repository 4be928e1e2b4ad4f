using System.Text;
using Markdig.Helpers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace MediaCourse.Notebooks.Pages;

/// <summary>A heading of a page.</summary>
internal sealed record OutlineEntry(int Level, string Id, string Text);

/// <summary>
/// The headings of a page: the first is the only one of level 1, no level is left out on the way down, and each has
/// an id of its own, whichever cell it stands in.
/// </summary>
internal sealed class PageOutline
{
    private readonly List<OutlineEntry> _entries = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal) { "content", "contents" };
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly int _shift;
    private int _level;

    private PageOutline(int shift) => _shift = shift;

    /// <summary>The headings that the table of contents lists, in the page's order.</summary>
    public IReadOnlyList<OutlineEntry> Entries => _entries;

    /// <summary>The outline for a page with these Markdown texts.</summary>
    public static PageOutline For(IEnumerable<MarkdownDocument> texts) =>
        new(texts.SelectMany(text => text.Descendants<HeadingBlock>()).Skip(1).Any(heading => heading.Level == 1) ? 1 : 0);

    /// <summary>Sets levels and ids of a text's headings; texts come in the page's order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="listed">Whether its headings are listed in the table of contents.</param>
    public void Add(MarkdownDocument text, bool listed)
    {
        foreach (var heading in text.Descendants<HeadingBlock>())
        {
            _level = _level == 0 ? 1 : Math.Clamp(heading.Level + _shift, 2, Math.Min(6, _level + 1));
            var words = PlainText(heading);
            var id = UniqueId(words);
            heading.Level = _level;
            heading.GetAttributes().Id = id;
            if (listed)
            {
                _entries.Add(new OutlineEntry(_level, id, words));
            }
        }
    }

    /// <summary>The words of a heading or paragraph, without its marks.</summary>
    public static string PlainText(LeafBlock block)
    {
        var text = new StringBuilder();
        foreach (var inline in block.Inline?.Descendants() ?? [])
        {
            _ = inline switch
            {
                LiteralInline literal => text.Append(literal.Content.AsSpan()),
                CodeInline code => text.Append(code.Content),
                HtmlEntityInline entity => text.Append(entity.Transcoded.AsSpan()),
                LineBreakInline => text.Append(' '),
                _ => text,
            };
        }

        return text.ToString().Trim();
    }

    private string UniqueId(string words)
    {
        var slug = LinkHelper.UrilizeAsGfm(words);
        slug = slug.Length == 0 ? "section" : slug;
        var id = slug;
        while (!_ids.Add(id))
        {
            var number = _numbers.GetValueOrDefault(slug) + 1;
            _numbers[slug] = number;
            id = FormattableString.Invariant($"{slug}-{number}");
        }

        return id;
    }
}
