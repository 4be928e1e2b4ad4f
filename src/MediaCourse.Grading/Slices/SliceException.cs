namespace MediaCourse.Grading.Slices;

/// <summary>A slice of the hand-ins cannot be graded, or the results of slices cannot be used.</summary>
public sealed class SliceException : MediaCourseException
{
    internal SliceException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
