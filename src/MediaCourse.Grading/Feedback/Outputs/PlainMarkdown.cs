using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace MediaCourse.Grading.Feedback.Outputs;

/// <summary>Prose as plain text, for places that would show Markdown's signs: without those of emphasis, code and links, and with the addresses that links lead to.</summary>
internal static class PlainMarkdown
{
    private static readonly MarkdownPipeline Pipeline = Prose();

    /// <summary>The text without Markdown's signs.</summary>
    public static string Of(string markdown)
    {
        var text = Markdown.Parse(markdown, Pipeline);
        foreach (var link in text.Descendants<LinkInline>().Where(static link => link.Url is { Length: > 0 }).ToList())
        {
            link.InsertAfter(new LiteralInline($" ({link.Url})"));
        }

        using var writer = new StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer) { EnableHtmlForBlock = false, EnableHtmlForInline = false, EnableHtmlEscape = false };
        Pipeline.Setup(renderer);
        renderer.Render(text);
        return writer.ToString().Trim();
    }

    // Lists and headings can be read as they are typed; without their signs a list would lose its numbers.
    private static MarkdownPipeline Prose()
    {
        var builder = new MarkdownPipelineBuilder();
        builder.BlockParsers.Clear();
        builder.BlockParsers.Add(new ParagraphBlockParser());
        return builder.DisableHtml().Build();
    }
}
