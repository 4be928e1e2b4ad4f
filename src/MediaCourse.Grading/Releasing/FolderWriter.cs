using System.IO.Compression;
using MediaCourse.Grading.Courses;

namespace MediaCourse.Grading.Releasing;

/// <summary>Writes files as a folder or a zip: whole or not at all, and the same files as the same bytes.</summary>
public static class FolderWriter
{
    private const int OwnerWritesAllRead = 0x81A4 << 16;

    // The earliest moment that a zip can state.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Replaces a folder by one that holds these files and nothing else.</summary>
    /// <exception cref="CourseException">It cannot be written.</exception>
    public static void Replace(string folder, IReadOnlyList<ReleaseFile> files)
    {
        ArgumentNullException.ThrowIfNull(folder);
        Guard(folder, () =>
        {
            var parent = Path.GetDirectoryName(folder)!;
            var fresh = Path.Combine(parent, $".{Path.GetFileName(folder)}.{Path.GetRandomFileName()}");
            var old = fresh + ".old";
            try
            {
                Write(fresh, files);
                if (Directory.Exists(folder))
                {
                    Directory.Move(folder, old);
                }

                Directory.Move(fresh, folder);
            }
            finally
            {
                Delete(fresh);
                Delete(old);
            }
        });
    }

    /// <summary>Writes the files into a folder, which is made where it is missing.</summary>
    public static void Write(string folder, IReadOnlyList<ReleaseFile> files)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(files);
        Directory.CreateDirectory(folder);
        foreach (var file in files)
        {
            var path = Path.Combine(folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, file.Content);
        }
    }

    /// <summary>Replaces a zip by one of these files.</summary>
    /// <param name="zip">The zip.</param>
    /// <param name="folder">The folder's name within it.</param>
    /// <param name="files">The files.</param>
    /// <exception cref="CourseException">It cannot be written.</exception>
    public static void ReplaceZip(string zip, string folder, IReadOnlyList<ReleaseFile> files)
    {
        ArgumentNullException.ThrowIfNull(zip);
        ArgumentNullException.ThrowIfNull(files);
        Guard(zip, () =>
        {
            var fresh = $"{zip}.{Path.GetRandomFileName()}";
            try
            {
                using (var archive = ZipFile.Open(fresh, ZipArchiveMode.Create))
                {
                    foreach (var file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
                    {
                        var entry = archive.CreateEntry($"{folder}/{file.Path}", CompressionLevel.Optimal);
                        entry.LastWriteTime = NoTime;
                        entry.ExternalAttributes = OwnerWritesAllRead;
                        using var content = entry.Open();
                        content.Write(file.Content);
                    }
                }

                File.Move(fresh, zip, overwrite: true);
            }
            finally
            {
                File.Delete(fresh);
            }
        });
    }

    private static void Guard(string path, Action write)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            write();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CourseException($"{path}: this cannot be written ({error.Message.TrimEnd('.')}); close what uses it, or make room.", error);
        }
    }

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
