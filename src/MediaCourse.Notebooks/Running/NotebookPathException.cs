namespace MediaCourse.Notebooks.Running;

/// <summary>A path that was to name notebooks and does not.</summary>
public sealed class NotebookPathException(string message) : MediaCourseException(message);
