namespace MediaCourse.Notebooks.Sessions.DotNetInteractive;

/// <summary>The tool <c>dotnet-interactive</c> is missing or does not start.</summary>
public sealed class DotNetInteractiveException(string message) : MediaCourseException(message);
