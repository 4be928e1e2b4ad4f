using MediaCourse.Notebooks.Documents;

namespace MediaCourse.Grading.Gradebook;

/// <summary>Lets one grader at a time work on a course. It is let go when the process ends, however it ends.</summary>
public sealed class GradingLock : IDisposable
{
    private const string FileName = ".grading.lock";

    /// <summary>What Linux, macOS and Windows answer where somebody else holds a file.</summary>
    private static readonly int[] HeldByAnother = [11, 35, unchecked((int)0x80070020), unchecked((int)0x80070021)];

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
        catch (IOException error) when (HeldByAnother.Contains(error.HResult))
        {
            throw new GradebookException($"{folder}: another grader is at work on this course; wait until it is done, or stop it.", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new GradebookException($"{folder}: the course folder cannot be written ({NotebookText.OneLine(error.Message).TrimEnd('.')}); make it writable, or make room.", error);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();
}
