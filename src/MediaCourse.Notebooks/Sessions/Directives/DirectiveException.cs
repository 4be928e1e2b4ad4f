namespace MediaCourse.Notebooks.Sessions.Directives;

/// <summary>A cell has a <c>#!</c> line that this host does not know.</summary>
internal sealed class DirectiveException(string message, int line) : MediaCourseException(message)
{
    /// <summary>The line in the cell, from 1.</summary>
    public int Line { get; } = line;
}
