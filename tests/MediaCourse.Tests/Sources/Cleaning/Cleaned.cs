using MediaCourse.Sources;

namespace MediaCourse.Tests.Sources.Cleaning;

/// <summary>What cleaning makes of a text, as lines that are easy to compare.</summary>
internal static class Cleaned
{
    /// <summary>The spans of a text as "line role rule", with "= line" behind a repeat; body text shows its role alone.</summary>
    public static IReadOnlyList<string> Lines(string text) => Lines(Article.FromText("invented.txt", text));

    public static IReadOnlyList<string> Lines(Article article) =>
    [
        .. article.Spans.Select(span => string.Join(
            ' ',
            new[] { $"{span.Line}", span.Role.Name(), span.Rule?.Name, span.DuplicateOf is { } line ? $"= {line}" : null }.Where(part => part is not null))),
    ];

    /// <summary>The role and rule of the one span that is this line of the text.</summary>
    public static string Of(string line, string text) => Of(line, Article.FromText("invented.txt", text));

    public static string Of(string line, Article article)
    {
        var span = Assert.Single(article.Spans, span => span.Text == line && span.DuplicateOf is null);
        return span.Rule is { } rule ? $"{span.Role.Name()} {rule.Name}" : span.Role.Name();
    }

    /// <summary>A report of three paragraphs with these lines before it.</summary>
    public static string Before(params string[] lines) => string.Join("\n\n", [.. lines, .. Paragraphs]);

    /// <summary>A report of three paragraphs with these lines between the second and the third.</summary>
    public static string Amid(params string[] lines) => string.Join("\n\n", [.. Paragraphs[..2], .. lines, Paragraphs[2]]);

    /// <summary>A report of three paragraphs with these lines behind it.</summary>
    public static string Behind(params string[] lines) => string.Join("\n\n", [.. Paragraphs, .. lines]);

    private static readonly string[] Paragraphs =
    [
        "The ministers of six countries met in Geneva on Tuesday to speak about the water of their rivers.",
        "“We came here to listen,” said Ana Petrov, who leads the delegation from the mountains.",
        "Nothing was signed in the end, and the next round of talks was put off until the spring.",
    ];
}
