namespace MediaCourse.Desk;

/// <summary>The desk cannot do what it was asked to.</summary>
public sealed class DeskException : MediaCourseException
{
    internal DeskException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
