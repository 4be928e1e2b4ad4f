using System.Collections.Frozen;

namespace MediaCourse.Framing;

/// <summary>What counts as a term.</summary>
public sealed record TermOptions
{
    /// <summary>How many words make a term: 1 for words, 2 for pairs of neighbours, and so on.</summary>
    public int Length { get; init; } = 1;

    /// <summary>Whether "Talks" and "talks" are two terms.</summary>
    public bool KeepCase { get; init; }

    /// <summary>Words that are no term, and that no term may begin or end with; compared without regard to case.</summary>
    public IReadOnlySet<string> StopWords { get; init; } = FrozenSet<string>.Empty;

    /// <summary>How often a term must come in both sets together to be kept.</summary>
    public int AtLeast { get; init; } = 1;
}
