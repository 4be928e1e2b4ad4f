namespace MediaCourse.Grading.Gradebook;

/// <summary>Lets one grader at a time work on a course. It is let go when the process ends, however it ends.</summary>
public sealed class GradingLock : IDisposable
{
    private const string FileName = ".grading.lock";
    private readonly FileStream _stream;

    private GradingLock(FileStream stream) => _stream = stream;

    /// <summary>Takes the lock.</summary>
    /// <param name="folder">The course folder.</param>
    /// <exception cref="GradebookException">Another grader has it, or the folder cannot be written.</exception>
    public static GradingLock Take(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var file = Path.Combine(folder, FileName);
        try
        {
            return new GradingLock(new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.None));
        }
        catch (UnauthorizedAccessException error)
        {
            throw new GradebookException($"{folder}: the course folder cannot be written; make it writable.", error);
        }
        catch (IOException error)
        {
            throw new GradebookException($"{folder}: another grader is at work on this course; wait until it is done, or stop it.", error);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();
}
