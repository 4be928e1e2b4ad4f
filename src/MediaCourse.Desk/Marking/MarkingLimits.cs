namespace MediaCourse.Desk.Marking;

/// <summary>How much of something there may be.</summary>
internal static class MarkingLimits
{
    /// <summary>Anchors of a question.</summary>
    public const int Anchors = 3;

    /// <summary>Decimals of points.</summary>
    public const int Decimals = 4;

    /// <summary>Characters of a comment.</summary>
    public const int Comment = 20_000;

    /// <summary>Characters of a marker's name.</summary>
    public const int Marker = 60;
}
