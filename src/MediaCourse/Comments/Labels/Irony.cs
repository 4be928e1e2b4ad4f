namespace MediaCourse.Comments.Labels;

/// <summary>Whether a reader takes a comment to mean the opposite of its words, or a pretence. No program decides it.</summary>
public enum Irony
{
    /// <summary>It means what it says.</summary>
    No,

    /// <summary>The reader cannot say.</summary>
    Unsure,

    /// <summary>Its words mean the opposite, or are a pretence.</summary>
    Yes,
}
