namespace MediaCourse;

/// <summary>
/// Something the reader of the message can put right: its <see cref="Exception.Message"/> is one line that says
/// what is wrong, where (file, line or field) and what to do.
/// </summary>
public abstract class MediaCourseException : Exception
{
    /// <summary>Creates the exception with its one-line message.</summary>
    protected MediaCourseException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with its one-line message and what caused it.</summary>
    protected MediaCourseException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
