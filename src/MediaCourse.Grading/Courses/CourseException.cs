namespace MediaCourse.Grading.Courses;

/// <summary>A course folder cannot be found or used. The message says what is wrong, where, and what to do.</summary>
public sealed class CourseException : MediaCourseException
{
    internal CourseException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
