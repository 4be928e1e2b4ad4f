namespace MediaCourse.Framing;

/// <summary>Two sets cannot be compared as asked; the message says where and what to do.</summary>
public sealed class KeynessException : MediaCourseException
{
    /// <summary>Creates the exception.</summary>
    public KeynessException(string message)
        : base(message)
    {
    }
}
