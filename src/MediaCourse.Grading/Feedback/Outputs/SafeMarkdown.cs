using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using MediaCourse.Notebooks.Documents;
using MediaCourse.Notebooks.Pages;

namespace MediaCourse.Grading.Feedback.Outputs;

/// <summary>Prose of students and teachers as HTML. HTML in it is shown as it is written; links lead to the web only; pictures are those that came with it.</summary>
internal static class SafeMarkdown
{
    private const int Longest = 100_000;
    private const int HighestHeading = 3;
    private const int LowestHeading = 6;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables()
        .UseTaskLists()
        .UseAutoLinks()
        .UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough)
        .Build();

    /// <summary>The text as HTML.</summary>
    /// <param name="markdown">The text.</param>
    /// <param name="attachments">Its pictures by name, or null for none.</param>
    /// <param name="isOutput">Whether code has made it, of which links lead nowhere.</param>
    public static string Of(string markdown, IReadOnlyDictionary<string, MimeBundle>? attachments = null, bool isOutput = false)
    {
        if (markdown.Length > Longest)
        {
            return AsWritten(markdown);
        }

        try
        {
            var text = Markdown.Parse(markdown, Pipeline);
            Shift(text);
            foreach (var link in text.Descendants<LinkInline>().ToList())
            {
                Tame(link, attachments, isOutput);
            }

            foreach (var link in text.Descendants<AutolinkInline>().Where(link => isOutput || !IsOfWeb(link.IsEmail ? "mailto:" + link.Url : link.Url)).ToList())
            {
                link.ReplaceBy(new LiteralInline(link.Url));
            }

            foreach (var cell in text.Descendants<TableRow>().Where(static row => row.IsHeader).SelectMany(static row => row.OfType<TableCell>()))
            {
                cell.GetAttributes().AddProperty("scope", "col");
            }

            using var writer = new StringWriter { NewLine = "\n" };
            var renderer = new HtmlRenderer(writer);
            Pipeline.Setup(renderer);
            renderer.Render(text);
            return writer.ToString();
        }
        catch (ArgumentException)
        {
            // Nested too deep to be prose.
            return AsWritten(markdown);
        }
    }

    private static string AsWritten(string text) => $"<pre class=\"raw\">{HtmlText.Encode(text.Length > Longest ? text[..Longest] + "\u2026" : text)}</pre>\n";

    private static void Shift(MarkdownDocument text)
    {
        foreach (var heading in text.Descendants<HeadingBlock>())
        {
            heading.Level = Math.Clamp(heading.Level + 1, HighestHeading, LowestHeading);
        }
    }

    private static void Tame(LinkInline link, IReadOnlyDictionary<string, MimeBundle>? attachments, bool isOutput)
    {
        if (link.IsImage)
        {
            link.Url = AttachmentOf(link.Url, attachments);
            if (link.Url is null)
            {
                Unlink(link);
            }
        }
        else if (!isOutput && IsOfWeb(link.Url))
        {
            link.GetAttributes().AddProperty("rel", "noopener noreferrer nofollow");
        }
        else
        {
            Unlink(link);
        }
    }

    private static void Unlink(LinkInline link)
    {
        var words = new ContainerInline();
        link.MoveChildrenAfter(link);
        link.ReplaceBy(words);
    }

    private static bool IsOfWeb(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" or "mailto" && url!.TrimStart().Length == url.Length;

    private static string? AttachmentOf(string? url, IReadOnlyDictionary<string, MimeBundle>? attachments)
    {
        const string Scheme = "attachment:";
        return url?.StartsWith(Scheme, StringComparison.Ordinal) == true
            && attachments?.TryGetValue(Uri.UnescapeDataString(url[Scheme.Length..]), out var picture) == true
            && picture.Entries is [var entry, ..]
            ? SafePicture.Of(entry.MimeType, entry.Text)
            : null;
    }
}
