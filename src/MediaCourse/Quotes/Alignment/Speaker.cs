using System.Collections.Immutable;

namespace MediaCourse.Quotes.Alignment;

/// <summary>Who speaks, across all texts: persons, or a body, or nobody named.</summary>
/// <param name="Persons">The persons, each by one name for all texts; none for a body or where nobody is named.</param>
/// <param name="Name">The name to show; null where nobody is named.</param>
internal sealed record Speaker(ImmutableArray<string> Persons, string? Name)
{
    public static Speaker Unknown { get; } = new([], null);

    /// <summary>Whether the two can be one: the same, different, or not to be told.</summary>
    public SpeakerMatch Match(Speaker other)
    {
        if (Persons.IsEmpty || other.Persons.IsEmpty)
        {
            return Name is not null && Name == other.Name ? SpeakerMatch.Same : SpeakerMatch.Open;
        }

        var shared = Persons.Count(person => other.Persons.Contains(person, StringComparer.Ordinal));
        return shared == Persons.Length && shared == other.Persons.Length ? SpeakerMatch.Same
            : shared > 0 ? SpeakerMatch.Open
            : SpeakerMatch.Different;
    }
}

/// <summary>Whether two speakers can be one.</summary>
internal enum SpeakerMatch
{
    /// <summary>Not to be told: one is not named, or is a body to which the other may belong.</summary>
    Open,

    /// <summary>One and the same.</summary>
    Same,

    /// <summary>Two persons.</summary>
    Different,
}
