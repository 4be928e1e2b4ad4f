namespace MediaCourse.Grading.HandIns;

/// <summary>The files of a folder and below. Links are not followed.</summary>
internal static class FolderFiles
{
    private const int MostDepth = 4;

    public static IEnumerable<FoundFile> Of(string folder) => Below(new DirectoryInfo(folder), "", 0);

    private static IEnumerable<FoundFile> Below(DirectoryInfo folder, string path, int depth)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos().OrderBy(static entry => entry.Name, StringComparer.Ordinal))
        {
            var below = path.Length == 0 ? entry.Name : $"{path}/{entry.Name}";
            if (entry.LinkTarget is not null)
            {
                yield return new FoundFile(below, 0, null, "it is a link; hand in the file itself.", static () => Stream.Null);
            }
            else if (entry is DirectoryInfo inner)
            {
                foreach (var file in depth < MostDepth && entry.Name is not (".ipynb_checkpoints" or "__MACOSX") ? Below(inner, below, depth + 1) : [])
                {
                    yield return file;
                }
            }
            else if (entry is FileInfo file)
            {
                // A pipe or a device would never end.
                var isPlain = !file.Attributes.HasFlag(FileAttributes.Device) && (OperatingSystem.IsWindows() || !IsSpecial(file));
                yield return new FoundFile(
                    below,
                    file.Length,
                    new DateTimeOffset(file.LastWriteTimeUtc, TimeSpan.Zero),
                    isPlain ? null : "it is no ordinary file; hand in a notebook.",
                    () => new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
            }
        }
    }

    // .NET tells a pipe or a socket from a file only when it is opened, which can wait for ever; their length is 0, as is that of an empty file.
    private static bool IsSpecial(FileInfo file) => file.Length == 0 && file.UnixFileMode != UnixFileMode.None && SpecialFile.Is(file.FullName);
}
