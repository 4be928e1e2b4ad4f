namespace MediaCourse.Cli;

/// <summary>The marking desk cannot be started.</summary>
internal sealed class DeskStartException(string message) : MediaCourseException(message);
