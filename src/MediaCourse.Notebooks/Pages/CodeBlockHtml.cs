namespace MediaCourse.Notebooks.Pages;

/// <summary>A block of code.</summary>
internal static class CodeBlockHtml
{
    public static string Of(string code, bool isCSharp, string label)
    {
        var text = code.ReplaceLineEndings("\n").TrimEnd('\n');
        return $"{ScrollBox.Open(label, "code")}<pre><code>{(isCSharp ? CodeHighlighter.ToHtml(text) : HtmlText.Encode(text))}</code></pre>{ScrollBox.Close}";
    }
}
