namespace MediaCourse.Checks;

/// <summary>A check that cannot work as it is written, whatever the answer is.</summary>
public sealed class CheckAuthoringException : MediaCourseException
{
    internal CheckAuthoringException(string message)
        : base(message)
    {
    }
}
