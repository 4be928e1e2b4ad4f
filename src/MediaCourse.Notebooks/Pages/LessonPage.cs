using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Markdig.Syntax;
using MediaCourse.Notebooks.Documents;

namespace MediaCourse.Notebooks.Pages;

/// <summary>
/// A notebook as one HTML page that needs nothing else: style, pictures and scripts are in it, and nothing is
/// fetched. The same notebook gives the same bytes.
/// </summary>
public static class LessonPage
{
    /// <summary>The page as HTML.</summary>
    public static string Render(NotebookDocument document, LessonPageOptions? options = null)
    {
        options ??= new LessonPageOptions();
        var markdown = new MarkdownText(new PagePictures(options.ReadFile));
        var texts = document.Cells.Select(cell => cell.Kind == CellKind.Markdown ? MarkdownText.Parse(cell.Source) : null).ToList();
        var outline = PageOutline.For(texts.OfType<MarkdownDocument>());
        var outputs = new OutputHtml(text => Markdown(MarkdownText.Parse(text), ImmutableDictionary<string, MimeBundle>.Empty, isListed: false));
        var cells = new StringBuilder();
        var codeCells = 0;
        for (var i = 0; i < texts.Count; i++)
        {
            var cell = document.Cells[i];
            cells.Append(texts[i] is { } text
                ? $"<div class=\"prose\">\n{Markdown(text, cell.Attachments, isListed: true)}</div>\n"
                : cell.Kind == CellKind.Code
                    ? CodeCell(cell, ++codeCells, IsCSharp(cell, document), outputs)
                    : $"<pre class=\"raw\">{HtmlText.Encode(cell.Source)}</pre>\n");
        }

        var fallback = Path.GetFileNameWithoutExtension(document.Name);
        var title = outline.Entries.Count > 0 ? outline.Entries[0].Text : fallback;
        var heading = outline.Entries.Count > 0 ? "" : $"<h1>{HtmlText.Encode(fallback)}</h1>\n";
        return PageFrame.Of(options.Language, title, $"{Top(document, options)}{TableOfContents(outline.Entries)}<main id=\"content\" tabindex=\"-1\">\n{heading}{cells}</main>\n{Foot(options)}");

        string Markdown(MarkdownDocument text, IReadOnlyDictionary<string, MimeBundle> attachments, bool isListed)
        {
            outline.Add(text, isListed);
            return markdown.ToHtml(text, attachments);
        }
    }

    private static string CodeCell(NotebookCell cell, int number, bool isCSharp, OutputHtml outputs)
    {
        var label = cell.ExecutionCount is { } count ? string.Create(CultureInfo.InvariantCulture, $"Code {count}") : "Code, not run";
        var open = IsCollapsed(cell) ? "" : " open";
        var source = $"<details class=\"source\"{open}><summary>{label}</summary>{CodeBlockHtml.Of(cell.Source, isCSharp, label)}</details>\n";
        var shown = cell.Outputs.IsEmpty ? "" : $"<div class=\"outputs\">\n{outputs.Of(cell.Outputs)}</div>\n";
        return string.Create(CultureInfo.InvariantCulture, $"<div class=\"cell\" id=\"code-{number}\" role=\"group\" aria-label=\"{label}\">\n{source}{shown}</div>\n");
    }

    private static bool IsCollapsed(NotebookCell cell) =>
        cell.Metadata.Flag("jupyter", "source_hidden") is true || cell.Metadata.Tags.Contains("hide-input", StringComparer.Ordinal);

    private static bool IsCSharp(NotebookCell cell, NotebookDocument document)
    {
        var language = cell.Metadata.Text("polyglot_notebook", "kernelName")
            ?? cell.Metadata.Text("dotnet_interactive", "language")
            ?? document.Language
            ?? "csharp";
        return language.ToUpperInvariant() is "CSHARP" or "C#";
    }

    // The text of a lesson speaks to someone who can run its cells; a reader of the page must know that they cannot.
    private static string Top(NotebookDocument document, LessonPageOptions options)
    {
        var course = options.Index is { } index ? $"<nav aria-label=\"Course\">{Link(index, "← ", "")}</nav>" : "";
        return $"<header>{course}<p class=\"aside\">A page to read. To run and change its cells, open {HtmlText.Encode(Path.GetFileName(document.Name))} in an editor for notebooks.</p></header>\n";
    }

    private static string Foot(LessonPageOptions options)
    {
        if (options.Previous is null && options.Next is null)
        {
            return "";
        }

        var previous = options.Previous is { } before ? Link(before, "← ", "") : "<span></span>";
        var next = options.Next is { } after ? Link(after, "", " →") : "";
        return $"<footer><nav aria-label=\"Lessons before and after\">{previous}{next}</nav></footer>\n";
    }

    private static string Link(PageLink link, string before, string after) =>
        $"<a href=\"{HtmlText.Encode(link.Href)}\">{before}{HtmlText.Encode(link.Title)}{after}</a>";

    private static string TableOfContents(IReadOnlyList<OutlineEntry> entries)
    {
        var listed = entries.Skip(1).Where(entry => entry.Level <= 3).ToList();
        if (listed.Count < 2)
        {
            return "";
        }

        var html = new StringBuilder("<nav class=\"contents\" aria-labelledby=\"contents\">\n<p id=\"contents\">On this page</p>\n<ul>\n");
        foreach (var entry in listed)
        {
            html.Append(CultureInfo.InvariantCulture, $"<li class=\"level-{entry.Level}\"><a href=\"#{HtmlText.Encode(entry.Id)}\">{HtmlText.Encode(entry.Text)}</a></li>\n");
        }

        return html.Append("</ul>\n</nav>\n").ToString();
    }
}
