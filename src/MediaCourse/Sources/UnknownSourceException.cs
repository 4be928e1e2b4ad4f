using System.Collections.Immutable;

namespace MediaCourse.Sources;

/// <summary>A corpus was asked for a source that it does not have.</summary>
public sealed class UnknownSourceException : MediaCourseException
{
    private const int MostListed = 20;

    internal UnknownSourceException(string id, ImmutableArray<string> knownIds)
        : base($"There is no source \"{id}\"; the corpus has {List(knownIds)}.")
    {
        Id = id;
        KnownIds = knownIds;
    }

    /// <summary>The id that was asked for.</summary>
    public string Id { get; }

    /// <summary>The ids that the corpus has, in its order.</summary>
    public ImmutableArray<string> KnownIds { get; }

    private static string List(ImmutableArray<string> ids) => ids.Length <= MostListed
        ? string.Join(", ", ids)
        : $"{string.Join(", ", ids.Take(MostListed))} and {ids.Length - MostListed} more";
}
