namespace MediaCourse.Executor.Formatting;

/// <summary>What a media type says of its content.</summary>
internal static class MediaType
{
    /// <summary>Whether the content is a JSON document.</summary>
    public static bool IsJson(string mimeType)
    {
        var parameters = mimeType.IndexOf(';', StringComparison.Ordinal);
        var name = parameters < 0 ? mimeType.AsSpan() : mimeType.AsSpan(0, parameters).TrimEnd();
        return name.Equals("application/json", StringComparison.OrdinalIgnoreCase) || name.EndsWith("+json", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether the content is text for a reader.</summary>
    public static bool IsText(string mimeType) => mimeType.StartsWith("text/", StringComparison.OrdinalIgnoreCase);
}
