namespace MediaCourse.Grading.Feedback.Outputs;

/// <summary>Styles of outputs. Whatever could fetch something, or hides what it says, drops the whole style.</summary>
internal static class SafeStyle
{
    private const int Longest = 20_000;

    // An escape could spell any of the words; a picture could be named in several ways.
    private static readonly string[] Unsafe = ["\\", "<", "url", "image", "src", "@import", "@font-face", "@namespace", "@charset", "expression", "behavior", "binding", "javascript", "data:", "http", "//"];

    /// <summary>The style as it may stand in a style sheet or an attribute, or null where it may not.</summary>
    public static string? Of(string style) =>
        style.Length is > 0 and <= Longest && !Unsafe.Any(word => style.Contains(word, StringComparison.OrdinalIgnoreCase)) && !style.Any(static letter => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t'))
            ? style
            : null;
}
