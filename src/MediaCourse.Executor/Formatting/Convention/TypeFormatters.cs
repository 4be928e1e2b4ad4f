namespace MediaCourse.Executor.Formatting.Convention;

/// <summary>How values of one type are to be rendered, besides the default.</summary>
/// <param name="Formatters">The formatters, the one to ask first at the front.</param>
/// <param name="PreferredMimeTypes">The media types to show, in order, or null where nothing is said.</param>
/// <param name="Failure">Why some formatters are missing, or null.</param>
internal sealed record TypeFormatters(
    IReadOnlyList<ConventionFormatter> Formatters,
    IReadOnlyList<string>? PreferredMimeTypes,
    string? Failure)
{
    /// <summary>Nothing but the default.</summary>
    public static TypeFormatters None { get; } = new([], PreferredMimeTypes: null, Failure: null);

    /// <summary>Whether the type says anything at all of its rendering.</summary>
    public bool IsEmpty => Formatters.Count == 0 && PreferredMimeTypes is null;

    /// <summary>Asks the formatters in turn. <see cref="FormatAttempt.Text"/> is null where all decline or fail.</summary>
    public FormatAttempt TryFormat(object value, string mimeType)
    {
        var failure = Failure;
        foreach (var formatter in Formatters)
        {
            if (!string.Equals(formatter.MimeType, mimeType, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            try
            {
                if (formatter.Format(value) is { } text)
                {
                    return new FormatAttempt(text, Failure: null);
                }
            }
            catch (Exception error) when (error is not ThreadAbortException)
            {
                failure = $"{formatter.Name} failed and the value is shown in the default way: {ExceptionText.OneLine(error)}";
            }
        }

        return new FormatAttempt(Text: null, failure);
    }
}

/// <summary>What came of asking the formatters.</summary>
/// <param name="Text">The rendering, or null where no formatter gave one.</param>
/// <param name="Failure">What went wrong on the way, or null.</param>
internal readonly record struct FormatAttempt(string? Text, string? Failure);
