namespace MediaCourse.Grading.Execution;

/// <summary>A hand-in could not be run for a reason that is not its own: it is not graded, and can be graded again.</summary>
public sealed class HandInNotRunException(string message) : MediaCourseException(message);
