using System.Text;

namespace MediaCourse.Notebooks.Pages;

/// <summary>A lesson in the list.</summary>
/// <param name="Lesson">Title and goal.</param>
/// <param name="Href">Address of its page, relative to the list.</param>
public sealed record IndexEntry(LessonSummary Lesson, string Href)
{
    /// <summary>Something the reader must know before opening it, such as that a cell failed; or null.</summary>
    public string? Notice { get; init; }
}

/// <summary>The page that lists the lessons; it needs nothing else, and the same list gives the same bytes.</summary>
public static class IndexPage
{
    /// <summary>The page as HTML.</summary>
    /// <param name="title">Title of the list.</param>
    /// <param name="entries">The lessons in their order.</param>
    /// <param name="language">Language of the page, as a BCP 47 tag.</param>
    public static string Render(string title, IEnumerable<IndexEntry> entries, string language = "en")
    {
        var html = new StringBuilder($"<main id=\"content\" class=\"index\" tabindex=\"-1\">\n<h1>{HtmlText.Encode(title)}</h1>\n<ol class=\"lessons\">\n");
        foreach (var entry in entries)
        {
            html.Append($"<li><h2><a href=\"{HtmlText.Encode(entry.Href)}\">{HtmlText.Encode(entry.Lesson.Title)}</a></h2>\n");
            html.Append(Paragraph("goal", entry.Lesson.Goal)).Append(Paragraph("notice", entry.Notice)).Append("</li>\n");
        }

        return PageFrame.Of(language, title, html.Append("</ol>\n</main>").ToString());
    }

    private static string Paragraph(string style, string? text) =>
        text is null ? "" : $"<p class=\"{style}\">{HtmlText.Encode(text)}</p>\n";
}
