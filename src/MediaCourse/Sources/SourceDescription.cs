using System.Collections.Immutable;

namespace MediaCourse.Sources;

/// <summary>What corpus.json says of one source. What the text itself does not show is null.</summary>
public sealed record SourceDescription
{
    /// <summary>A short name to ask for the source by: letters, digits, dots, hyphens, underscores.</summary>
    public required string Id { get; init; }

    /// <summary>The file, relative to the folder of corpus.json.</summary>
    public required string File { get; init; }

    /// <summary>Who published the text.</summary>
    public string? Outlet { get; init; }

    /// <summary>The headline.</summary>
    public string? Title { get; init; }

    /// <summary>The day of publication.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The country of the outlet.</summary>
    public string? Country { get; init; }

    /// <summary>What sort of text it is, such as "agency report".</summary>
    public string? Kind { get; init; }

    /// <summary>What a reader should know about its language.</summary>
    public string? LanguageNotes { get; init; }

    /// <summary>How one knows what is said above, and other remarks.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>Roles of lines that the text itself does not show.</summary>
    public ImmutableArray<RoleHint> Hints { get; init; } = [];

    /// <summary>Ids by which the source can be asked for as well: those of the course's texts whose place it takes when a lesson runs on other texts.</summary>
    public ImmutableArray<string> TakesThePlaceOf { get; init; } = [];

    /// <summary>The line of corpus.json on which the source begins, for messages; null without a corpus.json.</summary>
    internal int? Line { get; init; }
}
