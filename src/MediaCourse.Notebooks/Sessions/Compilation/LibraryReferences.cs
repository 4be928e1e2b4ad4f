using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;

namespace MediaCourse.Notebooks.Sessions.Compilation;

/// <summary>Finds and reads the assemblies that cells reference by <c>#r</c>.</summary>
/// <param name="folder">Where relative paths start.</param>
/// <param name="scope">Which files may be referenced.</param>
internal sealed class LibraryReferences(string folder, FileScope scope)
{
    private static readonly string CourseLibrary = typeof(MediaCourseException).Assembly.Location;

    /// <summary>The name of the library's assembly, and that of its project, by which it may be called too.</summary>
    private static readonly string[] CourseLibraryNames = [Path.GetFileName(CourseLibrary), "MediaCourse.dll"];

    private readonly ConcurrentDictionary<Key, MetadataReference> _read = new();

    /// <summary>
    /// The file behind a reference, or null where there is none. The course library is always the one that this host
    /// ships, wherever the reference points: a second copy would bring every type a second time.
    /// </summary>
    public string? Find(string reference, string baseFolder)
    {
        if (CourseLibraryNames.Contains(reference[(reference.LastIndexOfAny(['/', '\\']) + 1)..], StringComparer.OrdinalIgnoreCase))
        {
            return CourseLibrary;
        }

        var relative = Path.DirectorySeparatorChar == '/' ? reference.Replace('\\', '/') : reference;
        foreach (var start in (ReadOnlySpan<string>)[baseFolder, folder])
        {
            var path = Path.GetFullPath(relative, start);
            if (scope.Holds(path) && File.Exists(path))
            {
                return path;
            }
        }

        return FrameworkReferences.Find(reference);
    }

    /// <summary>Reads a file's metadata, once for each version of the file.</summary>
    public MetadataReference Read(string path)
    {
        var file = new FileInfo(path);
        return _read.GetOrAdd(new Key(path, file.LastWriteTimeUtc, file.Length), static key => Read(key));
    }

    private static MetadataReference Read(Key key)
    {
        try
        {
            return FrameworkReferences.Reference(key.Path);
        }
        catch (BadImageFormatException)
        {
            // The compiler looks again, and tells the reader.
            return MetadataReference.CreateFromFile(key.Path);
        }
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Key(string Path, DateTime Written, long Length);
}
