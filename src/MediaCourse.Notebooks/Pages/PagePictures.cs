using System.Text.RegularExpressions;
using MediaCourse.Notebooks.Documents;

namespace MediaCourse.Notebooks.Pages;

/// <summary>Puts pictures into the page itself.</summary>
internal sealed partial class PagePictures(Func<string, byte[]?>? readFile)
{
    private const string AttachmentScheme = "attachment:";

    private static readonly Dictionary<string, string> MimeTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".gif"] = "image/gif",
        [".svg"] = "image/svg+xml",
        [".webp"] = "image/webp",
    };

    /// <summary>A <c>data:</c> address for a picture, or the address as it was where there is no such picture.</summary>
    public string Inline(string url, IReadOnlyDictionary<string, MimeBundle> attachments)
    {
        if (url.StartsWith(AttachmentScheme, StringComparison.Ordinal))
        {
            var name = Uri.UnescapeDataString(url[AttachmentScheme.Length..]);
            return attachments.TryGetValue(name, out var data) && data.Entries is [var picture, ..] ? OfBase64(picture.MimeType, picture.Text) : url;
        }

        var path = Uri.UnescapeDataString(url.Split('?', '#')[0]);
        return !url.Contains(':', StringComparison.Ordinal)
            && MimeTypes.TryGetValue(Path.GetExtension(path), out var type)
            && readFile?.Invoke(path) is { } bytes
            ? OfBase64(type, Convert.ToBase64String(bytes))
            : url;
    }

    /// <summary>HTML with the addresses of its <c>img</c> elements replaced likewise.</summary>
    public string InlineInHtml(string html, IReadOnlyDictionary<string, MimeBundle> attachments) =>
        html.Contains("<img", StringComparison.OrdinalIgnoreCase)
            ? PictureElement().Replace(
                html,
                element => element.Groups["before"].Value
                    + HtmlText.Encode(Inline(System.Net.WebUtility.HtmlDecode(element.Groups["url"].Value), attachments))
                    + element.Groups["after"].Value)
            : html;

    /// <summary>An address that holds the picture. White space in the base64 is dropped.</summary>
    public static string OfBase64(string mimeType, string base64) =>
        $"data:{mimeType};base64,{string.Concat(base64.Where(character => !char.IsWhiteSpace(character)))}";

    [GeneratedRegex("""(?<before><img\b[^>]*?\ssrc\s*=\s*["'])(?<url>[^"'>]*)(?<after>["'])""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex PictureElement();
}
