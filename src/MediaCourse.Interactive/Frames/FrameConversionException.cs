namespace MediaCourse.Interactive.Frames;

/// <summary>Rows cannot be made a frame.</summary>
public sealed class FrameConversionException : MediaCourseException
{
    /// <summary>Creates the exception with its one-line message.</summary>
    public FrameConversionException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with its one-line message and what caused it.</summary>
    public FrameConversionException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
