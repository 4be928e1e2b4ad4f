using System.Globalization;
using MediaCourse.Grading.Releasing;
using MediaCourse.Grading.Sandbox;

namespace MediaCourse.Grading.Probing;

/// <summary>A temporary folder that holds what students have beside their notebook; gone when it is disposed.</summary>
public sealed class StagedFolder : IDisposable
{
    /// <summary>Makes the folder.</summary>
    public StagedFolder(IReadOnlyList<ReleaseFile> files)
    {
        Path = Directory.CreateTempSubdirectory(string.Create(CultureInfo.InvariantCulture, $"{StagedFolders.Prefix}{Environment.ProcessId}-")).FullName;
        FolderWriter.Write(Path, files);
    }

    /// <summary>The folder, absolute.</summary>
    public string Path { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Windows keeps a library open until the executor is gone; the system clears its temporary folder in time.
        }
    }
}
