namespace MediaCourse.Evaluation;

/// <summary>A reference annotation that is missing, is damaged, or belongs to other texts.</summary>
public sealed class ReferenceAnnotationException : MediaCourseException
{
    internal ReferenceAnnotationException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
