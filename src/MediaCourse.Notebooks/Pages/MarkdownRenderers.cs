using System.Globalization;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace MediaCourse.Notebooks.Pages;

/// <summary>Tables that scroll in a box of their own.</summary>
internal sealed class TableRenderer : HtmlTableRenderer
{
    protected override void Write(HtmlRenderer renderer, Table table)
    {
        renderer.EnsureLine();
        renderer.WriteLine(ScrollBox.Open("Table"));
        base.Write(renderer, table);
        renderer.WriteLine(ScrollBox.Close);
    }
}

/// <summary>Code blocks, coloured where they are C#.</summary>
internal sealed class MarkdownCodeRenderer : CodeBlockRenderer
{
    protected override void Write(HtmlRenderer renderer, CodeBlock block)
    {
        var language = (block as FencedCodeBlock)?.Info ?? "";
        var code = block.Lines.ToString();
        renderer.EnsureLine();
        renderer.WriteLine(CodeBlockHtml.Of(code, isCSharp: language.ToUpperInvariant() is "C#" or "CSHARP" or "CS", "Code"));
    }
}

/// <summary>Ticked and open boxes, which say so to a screen reader.</summary>
internal sealed class TaskRenderer : HtmlTaskListRenderer
{
    protected override void Write(HtmlRenderer renderer, TaskList task) => renderer.Write(task.Checked
        ? "<input type=\"checkbox\" disabled checked aria-label=\"Done\">"
        : "<input type=\"checkbox\" disabled aria-label=\"To do\">");
}

/// <summary>HTML that stands in Markdown.</summary>
internal sealed class RawHtmlBlockRenderer(Func<string, string> rewrite) : HtmlBlockRenderer
{
    protected override void Write(HtmlRenderer renderer, HtmlBlock block)
    {
        renderer.EnsureLine();
        renderer.WriteLine(rewrite(block.Lines.ToString()));
    }
}

/// <summary>The footnotes of a cell, numbered on from those of earlier cells.</summary>
internal sealed class FootnoteGroupRenderer : HtmlFootnoteGroupRenderer
{
    protected override void Write(HtmlRenderer renderer, FootnoteGroup footnotes)
    {
        var notes = footnotes.OfType<Footnote>().ToList();
        renderer.EnsureLine();
        renderer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"<ol class=\"footnotes\" start=\"{notes[0].Order}\">"));
        foreach (var note in notes)
        {
            renderer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"<li id=\"fn:{note.Order}\">"));
            renderer.WriteChildren(note);
            renderer.WriteLine("</li>");
        }

        renderer.WriteLine("</ol>");
    }
}

/// <summary>The links to a footnote and back.</summary>
internal sealed class FootnoteLinkRenderer : HtmlFootnoteLinkRenderer
{
    protected override void Write(HtmlRenderer renderer, FootnoteLink link) => renderer.Write(link.IsBackLink
        ? string.Create(CultureInfo.InvariantCulture, $"<a href=\"#fnref:{link.Index}\" aria-label=\"Back to the text\">↩</a>")
        : string.Create(CultureInfo.InvariantCulture, $"<sup><a id=\"fnref:{link.Index}\" href=\"#fn:{link.Footnote.Order}\" aria-label=\"Footnote {link.Footnote.Order}\">{link.Footnote.Order}</a></sup>"));
}
