namespace MediaCourse.Notebooks.Documents;

/// <summary>A file cannot be opened, read or written. The message names it and what to do.</summary>
public sealed class NotebookFileException : MediaCourseException
{
    /// <summary>Creates the exception for a file.</summary>
    /// <param name="file">Path of the file.</param>
    /// <param name="problem">What is wrong and what to do, without a full stop.</param>
    /// <param name="innerException">What the system said.</param>
    public NotebookFileException(string file, string problem, Exception? innerException = null)
        : base($"{file}: {problem}.", innerException) => File = file;

    /// <summary>Path of the file.</summary>
    public string File { get; }
}
