namespace MediaCourse.Kernel.Jupyter;

/// <summary>A port that a kernel was told to listen on cannot be had.</summary>
public sealed class PortException : MediaCourseException
{
    /// <summary>Creates the exception with its one-line message and what caused it.</summary>
    public PortException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
