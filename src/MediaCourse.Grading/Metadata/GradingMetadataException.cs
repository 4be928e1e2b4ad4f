namespace MediaCourse.Grading.Metadata;

/// <summary>A cell's grading metadata cannot be read. The message says what is wrong and what to do.</summary>
public sealed class GradingMetadataException : MediaCourseException
{
    internal GradingMetadataException(string field, string problem)
        : base($"metadata nbgrader.{field} {problem}.") => Field = field;

    /// <summary>The field that is wrong.</summary>
    public string Field { get; }
}
