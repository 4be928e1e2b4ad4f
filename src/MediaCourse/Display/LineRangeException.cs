namespace MediaCourse.Display;

/// <summary>Lines were asked for that a text does not have.</summary>
/// <param name="message">One line: which lines there are, and what to ask for.</param>
public sealed class LineRangeException(string message) : MediaCourseException(message);
