namespace MediaCourse.Grading.HandIns;

/// <summary>The place that is said to hold hand-ins cannot be read.</summary>
public sealed class HandInException : MediaCourseException
{
    internal HandInException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
