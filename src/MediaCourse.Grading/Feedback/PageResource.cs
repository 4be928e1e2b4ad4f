using System.Security.Cryptography;
using System.Text;

namespace MediaCourse.Grading.Feedback;

/// <summary>Styles and scripts of the pages of feedback.</summary>
internal static class PageResource
{
    /// <summary>The text of a resource.</summary>
    public static string Text(string name)
    {
        using var stream = typeof(PageResource).Assembly.GetManifestResourceStream($"MediaCourse.Grading.Feedback.{name}")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>A script as a content security policy names it.</summary>
    public static string HashOf(string script) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'";
}
