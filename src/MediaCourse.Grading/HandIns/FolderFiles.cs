using System.Globalization;

namespace MediaCourse.Grading.HandIns;

/// <summary>The files of a folder and below. Links are not followed.</summary>
internal static class FolderFiles
{
    private const int MostDepth = 4;

    public static IEnumerable<FoundFile> Of(string folder) => Below(new DirectoryInfo(folder), "", 0);

    private static IEnumerable<FoundFile> Below(DirectoryInfo folder, string path, int depth) =>
        EntriesOf(folder) is { } entries ? entries.SelectMany(entry => Found(entry, path.Length == 0 ? entry.Name : $"{path}/{entry.Name}", depth)) : [Unreadable(path)];

    private static List<FileSystemInfo>? EntriesOf(DirectoryInfo folder)
    {
        try
        {
            return [.. folder.EnumerateFileSystemInfos().OrderBy(static entry => entry.Name, StringComparer.Ordinal)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // It is closed to whoever grades, or its name is no text.
            return null;
        }
    }

    private static IEnumerable<FoundFile> Found(FileSystemInfo entry, string path, int depth)
    {
        if (entry.LinkTarget is not null)
        {
            return [new FoundFile(path, 0, null, "it is a link; hand in the file itself.", static () => Stream.Null)];
        }

        return entry is not DirectoryInfo inner ? [Plain((FileInfo)entry, path)]
            : depth < MostDepth && entry.Name is not (".ipynb_checkpoints" or "__MACOSX") ? Below(inner, path, depth + 1)
            : [];
    }

    private static FoundFile Plain(FileInfo file, string path)
    {
        try
        {
            // A pipe or a device would never end.
            var isPlain = !file.Attributes.HasFlag(FileAttributes.Device) && (OperatingSystem.IsWindows() || !IsSpecial(file));
            return new FoundFile(path, file.Length, new DateTimeOffset(file.LastWriteTimeUtc, TimeSpan.Zero), isPlain ? null : "it is no ordinary file; hand in a notebook.", () => Open(file.FullName, path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Unreadable(path);
        }
    }

    private static FoundFile Unreadable(string path) => new(path, 0, null, "it cannot be read; give it a plain name and let it be read.", static () => Stream.Null);

    /// <summary>Opens what was found, and nothing that has been put in its place since, such as a link to a file of somebody else.</summary>
    private static FileStream Open(string file, string path)
    {
        var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (OperatingSystem.IsLinux()
            && new FileInfo(string.Create(CultureInfo.InvariantCulture, $"/proc/self/fd/{stream.SafeFileHandle.DangerousGetHandle()}")).LinkTarget is { } target
            && !target.EndsWith("/" + path, StringComparison.Ordinal))
        {
            stream.Dispose();
            throw new IOException("it has become a link");
        }

        return stream;
    }

    // .NET tells a pipe or a socket from a file only when it is opened, which can wait for ever; their length is 0, as is that of an empty file.
    private static bool IsSpecial(FileInfo file) => file.Length == 0 && file.UnixFileMode != UnixFileMode.None && SpecialFile.Is(file.FullName);
}
