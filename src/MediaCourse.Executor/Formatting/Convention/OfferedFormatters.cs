namespace MediaCourse.Executor.Formatting.Convention;

/// <summary>What the attributes of a type or of an assembly offer.</summary>
internal sealed class OfferedFormatters
{
    /// <summary>The formatters, the one to ask first at the front.</summary>
    public List<ConventionFormatter> Formatters { get; } = [];

    /// <summary>The media types to show, in order, or null where nothing is said.</summary>
    public IReadOnlyList<string>? PreferredMimeTypes { get; set; }

    /// <summary>Why the attributes could not be read to the end, or null.</summary>
    public string? Failure { get; set; }
}
