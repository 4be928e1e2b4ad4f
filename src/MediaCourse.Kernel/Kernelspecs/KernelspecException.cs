namespace MediaCourse.Kernel.Kernelspecs;

/// <summary>A kernelspec cannot be written or removed.</summary>
public sealed class KernelspecException : MediaCourseException
{
    /// <summary>Creates the exception with its one-line message and what caused it.</summary>
    public KernelspecException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
