namespace MediaCourse.Framing.Indicators;

/// <summary>An answer to a question about a frame cannot be taken; the message says why and what to write instead.</summary>
public sealed class FrameFormException : MediaCourseException
{
    /// <summary>Creates the exception.</summary>
    public FrameFormException(string message)
        : base(message)
    {
    }
}
