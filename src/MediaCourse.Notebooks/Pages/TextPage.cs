using System.Collections.Immutable;
using MediaCourse.Notebooks.Documents;

namespace MediaCourse.Notebooks.Pages;

/// <summary>A text beside the lessons, such as a glossary, as a page that needs nothing else.</summary>
public static class TextPage
{
    /// <summary>The page as HTML.</summary>
    /// <param name="markdown">The text.</param>
    /// <param name="name">What the page is called where the text has no heading.</param>
    /// <param name="index">The list of lessons.</param>
    /// <param name="language">Language of the page, as a BCP 47 tag.</param>
    public static string Render(string markdown, string name, PageLink index, string language = "en")
    {
        ArgumentNullException.ThrowIfNull(index);
        var text = MarkdownText.Parse(markdown);
        var outline = PageOutline.For([text]);
        outline.Add(text, listed: true);
        var title = outline.Entries.Count > 0 ? outline.Entries[0].Text : name;
        var heading = outline.Entries.Count > 0 ? "" : $"<h1>{HtmlText.Encode(name)}</h1>\n";
        var html = new MarkdownText(new PagePictures(_ => null)).ToHtml(text, ImmutableDictionary<string, MimeBundle>.Empty);
        return PageFrame.Of(
            language,
            title,
            $"<header><nav aria-label=\"Course\"><a href=\"{HtmlText.Encode(index.Href)}\">\u2190 {HtmlText.Encode(index.Title)}</a></nav></header>\n<main id=\"content\" tabindex=\"-1\">\n{heading}<div class=\"prose\">\n{html}</div>\n</main>\n");
    }
}
