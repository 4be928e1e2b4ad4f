using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Helpers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace MediaCourse.Notebooks.Pages;

/// <summary>Markdown as Jupyter and VS Code show it, for one page: footnotes are numbered through the whole page.</summary>
internal sealed class MarkdownText(PagePictures pictures)
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseFootnotes()
        .UseTaskLists()
        .UseAutoLinks()
        .UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough)
        .Build();

    private static readonly object SourceKey = new();

    private int _footnotes;
    private int _footnoteLinks;

    /// <summary>Reads a text.</summary>
    public static MarkdownDocument Parse(string markdown)
    {
        MarkdownDocument text;
        try
        {
            text = Markdown.Parse(markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            // Nested too deep to be prose; it comes as it stands.
            text = [new CodeBlock(parser: null!) { Lines = new StringLineGroup(markdown) }];
        }

        text.SetData(SourceKey, markdown);
        return text;
    }

    /// <summary>The text as HTML.</summary>
    /// <param name="text">The text, which is changed on the way.</param>
    /// <param name="attachments">Pictures of its cell by name.</param>
    public string ToHtml(MarkdownDocument text, IReadOnlyDictionary<string, Documents.MimeBundle> attachments)
    {
        try
        {
            NumberFootnotes(text);
            LabelTables(text);
            UncoverBars(text);
            ResolveLinks(text, attachments);
            return Render(text, attachments);
        }
        catch (ArgumentException)
        {
            // Markdig reads some texts that it finds too deep to write.
            return $"<pre class=\"raw\">{HtmlText.Encode((string)text.GetData(SourceKey)!)}</pre>\n";
        }
    }

    private string Render(MarkdownDocument text, IReadOnlyDictionary<string, Documents.MimeBundle> attachments)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlTableRenderer>(new TableRenderer());
        renderer.ObjectRenderers.ReplaceOrAdd<CodeBlockRenderer>(new MarkdownCodeRenderer());
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlFootnoteGroupRenderer>(new FootnoteGroupRenderer());
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlFootnoteLinkRenderer>(new FootnoteLinkRenderer());
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlTaskListRenderer>(new TaskRenderer());
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlBlockRenderer>(new RawHtmlBlockRenderer(html => pictures.InlineInHtml(html, attachments)));
        renderer.Render(text);
        return writer.ToString();
    }

    private static void LabelTables(MarkdownDocument text)
    {
        foreach (var cell in text.Descendants<TableRow>().Where(row => row.IsHeader).SelectMany(row => row.OfType<TableCell>()))
        {
            cell.GetAttributes().AddProperty("scope", "col");
        }
    }

    // In a table, \| is how a bar is written; Jupyter and VS Code show the bar alone, in code too.
    private static void UncoverBars(MarkdownDocument text)
    {
        foreach (var code in text.Descendants<TableCell>().SelectMany(cell => cell.Descendants<CodeInline>()))
        {
            code.Content = code.Content.Replace("\\|", "|", StringComparison.Ordinal);
        }
    }

    private void NumberFootnotes(MarkdownDocument text)
    {
        var notes = text.Descendants<Footnote>().Where(note => note.Order > 0).ToList();
        var links = notes.SelectMany(note => note.Links).Where(link => !link.IsBackLink).ToList();
        foreach (var note in notes)
        {
            note.Order += _footnotes;
        }

        foreach (var link in text.Descendants<FootnoteLink>())
        {
            link.Index += _footnoteLinks;
        }

        _footnotes += notes.Count;
        _footnoteLinks += links.Count;
    }

    private void ResolveLinks(MarkdownDocument text, IReadOnlyDictionary<string, Documents.MimeBundle> attachments)
    {
        foreach (var link in text.Descendants<LinkInline>())
        {
            link.Url = link switch
            {
                { Url: null } => null,
                { IsImage: true } => pictures.Inline(link.Url, attachments),
                _ => PageAddress.OfLink(link.Url),
            };
        }

        foreach (var html in text.Descendants<HtmlInline>())
        {
            html.Tag = pictures.InlineInHtml(html.Tag, attachments);
        }
    }
}
