using System.Text;

namespace MediaCourse.Notebooks.Pages;

/// <summary>The parts that every page has: head, style sheet, skip link, language.</summary>
internal static class PageFrame
{
    /// <summary>Nothing is fetched: no picture, script, font or frame from elsewhere.</summary>
    private const string ContentPolicy =
        "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data: blob:; font-src data:; media-src data:; form-action 'none'; base-uri 'none'";

    private static readonly string StyleSheet = ReadStyleSheet();

    /// <summary>The style that every page has.</summary>
    public static string Style => StyleSheet;

    /// <summary>A whole page.</summary>
    /// <param name="language">BCP 47 tag.</param>
    /// <param name="title">Title as plain text.</param>
    /// <param name="body">HTML that holds an element with the id <c>content</c>.</param>
    /// <param name="contentPolicy">A stricter content security policy, or null for the usual one.</param>
    /// <param name="style">Style that the page has besides the usual one.</param>
    public static string Of(string language, string title, string body, string? contentPolicy = null, string style = "") => string.Join(
        '\n',
        "<!DOCTYPE html>",
        $"<html lang=\"{HtmlText.Encode(language)}\">",
        "<head>",
        "<meta charset=\"utf-8\">",
        $"<meta http-equiv=\"Content-Security-Policy\" content=\"{contentPolicy ?? ContentPolicy}\">",
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
        "<meta name=\"color-scheme\" content=\"light dark\">",
        $"<title>{HtmlText.Encode(title)}</title>",
        "<link rel=\"icon\" href=\"data:,\">",
        $"<style>\n{StyleSheet}{style}</style>",
        "</head>",
        "<body>",
        "<a class=\"skip\" href=\"#content\">Skip to the text</a>",
        body,
        "</body>",
        "</html>",
        "");

    private static string ReadStyleSheet()
    {
        using var stream = typeof(PageFrame).Assembly.GetManifestResourceStream("MediaCourse.Notebooks.Pages.page.css")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
