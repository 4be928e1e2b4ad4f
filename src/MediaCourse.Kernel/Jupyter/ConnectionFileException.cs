namespace MediaCourse.Kernel.Jupyter;

/// <summary>A connection file cannot be used.</summary>
public sealed class ConnectionFileException : MediaCourseException
{
    /// <summary>Creates the exception with its one-line message.</summary>
    /// <param name="path">The file.</param>
    /// <param name="reason">What is wrong with it.</param>
    /// <param name="innerException">What caused it, or null.</param>
    public ConnectionFileException(string path, string reason, Exception? innerException = null)
        : base($"{path}: {reason}; start the kernel from a Jupyter client, which writes this file.", innerException) => Path = path;

    /// <summary>The file.</summary>
    public string Path { get; }
}
