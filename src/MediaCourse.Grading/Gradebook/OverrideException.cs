namespace MediaCourse.Grading.Gradebook;

/// <summary>A check cannot be overridden like this.</summary>
public sealed class OverrideException : MediaCourseException
{
    internal OverrideException(string message)
        : base(message)
    {
    }
}
