namespace MediaCourse.Checks;

/// <summary>A text is no value of a check: damaged, forged or too long.</summary>
public sealed class ProbeTextException : MediaCourseException
{
    internal ProbeTextException(string problem)
        : base($"The value of a check cannot be read: {problem}.")
    {
    }
}
