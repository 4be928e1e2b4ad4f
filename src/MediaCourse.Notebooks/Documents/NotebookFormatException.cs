namespace MediaCourse.Notebooks.Documents;

/// <summary>A file is no notebook that can be read. The message names the file, the line and what to do.</summary>
public sealed class NotebookFormatException : MediaCourseException
{
    /// <summary>Creates the exception for a place in a file.</summary>
    /// <param name="file">Name of the file as the reader knows it.</param>
    /// <param name="line">Line, from 1, or null where the whole file is meant.</param>
    /// <param name="column">Column in characters, from 1, or null.</param>
    /// <param name="problem">What is wrong and what to do, without a full stop.</param>
    public NotebookFormatException(string file, int? line, int? column, string problem)
        : base($"{file}{Place(line, column)}: {problem}.")
    {
        File = file;
        Line = line;
        Column = column;
    }

    /// <summary>Name of the file.</summary>
    public string File { get; }

    /// <summary>Line, from 1, or null where the whole file is meant.</summary>
    public int? Line { get; }

    /// <summary>Column in characters, from 1, or null.</summary>
    public int? Column { get; }

    private static string Place(int? line, int? column) =>
        line is null ? "" : column is null ? FormattableString.Invariant($", line {line}") : FormattableString.Invariant($", line {line}, column {column}");
}
