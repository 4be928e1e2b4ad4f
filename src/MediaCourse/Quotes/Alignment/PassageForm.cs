namespace MediaCourse.Quotes.Alignment;

/// <summary>How a passage gives somebody's words.</summary>
public enum PassageForm
{
    /// <summary>Between marks, standing on its own.</summary>
    Direct,

    /// <summary>Between marks, as a part of the reporter's own sentence; marks of distance count here too.</summary>
    Mixed,

    /// <summary>Without marks.</summary>
    Indirect,
}
