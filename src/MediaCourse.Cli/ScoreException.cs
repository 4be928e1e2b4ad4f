namespace MediaCourse.Cli;

/// <summary>A mark that cannot be entered as it was given.</summary>
internal sealed class ScoreException(string message) : MediaCourseException(message);
