using System.Globalization;

namespace MediaCourse.Executor.Formatting;

/// <summary>Cuts long texts and says so.</summary>
internal static class TextCut
{
    /// <summary>The text, or its start with a statement of how much was cut. No character is cut in two.</summary>
    public static string Apply(string text, int limit)
    {
        if (text.Length <= limit)
        {
            return text;
        }

        var length = limit > 0 && char.IsHighSurrogate(text[limit - 1]) ? limit - 1 : limit;
        return string.Create(CultureInfo.InvariantCulture, $"{text.AsSpan(0, length)}… (first {length:N0} of {text.Length:N0} characters)");
    }
}
