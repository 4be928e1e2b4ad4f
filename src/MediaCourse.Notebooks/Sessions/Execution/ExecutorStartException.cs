namespace MediaCourse.Notebooks.Sessions.Execution;

/// <summary>The process that runs cells could not be started.</summary>
public sealed class ExecutorStartException : MediaCourseException
{
    /// <summary>Creates the exception with its one-line message.</summary>
    public ExecutorStartException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with its one-line message and what caused it.</summary>
    public ExecutorStartException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
