namespace MediaCourse.Grading.Gradebook;

/// <summary>The gradebook cannot be read or written.</summary>
public sealed class GradebookException : MediaCourseException
{
    internal GradebookException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
