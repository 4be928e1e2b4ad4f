using System.Globalization;
using MediaCourse.Grading.Releasing;
using MediaCourse.Notebooks.Sessions.Execution;

namespace MediaCourse.Grading.Sandbox;

/// <summary>
/// Copies of all that sandboxed programs may see, in a folder that an unprivileged user can read: the programs' assemblies, the library,
/// and the files of the course that students have too. Nothing else of the course is anywhere near.
/// </summary>
internal sealed class StagedFolders : IDisposable
{
    /// <summary>What the names of all temporary folders of a grader begin with; its process's number follows.</summary>
    internal const string Prefix = "mediacourse-grading-";

    private const UnixFileMode Readable = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode Folder = Readable | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private static readonly string[] ExecutorFiles =
    [
        "MediaCourse.Executor.dll", "MediaCourse.Executor.deps.json", "MediaCourse.Executor.runtimeconfig.json", "MediaCourse.Library.dll",
    ];

    private static readonly string[] CompilerFiles =
    [
        "MediaCourse.Compiler.dll", "MediaCourse.Compiler.runtimeconfig.json", "MediaCourse.Executor.dll", "MediaCourse.Library.dll",
        "MediaCourse.Notebooks.dll", "Microsoft.CodeAnalysis.dll", "Microsoft.CodeAnalysis.CSharp.dll",
    ];

    private readonly string _root;

    private StagedFolders(string root) => _root = root;

    /// <summary>The executor and the library.</summary>
    public string Executor => Path.Combine(_root, "executor");

    /// <summary>The compile worker, the compiler and the library.</summary>
    public string Compiler => Path.Combine(_root, "compiler");

    /// <summary>The course's files.</summary>
    public string Course => Path.Combine(_root, "course");

    /// <summary>Copies everything.</summary>
    /// <param name="courseFiles">The files that students have beside their notebook.</param>
    /// <exception cref="ExecutorStartException">A file of this program is missing.</exception>
    public static StagedFolders Create(IReadOnlyList<ReleaseFile> courseFiles)
    {
        var temporary = ReachableFolder();
        RemoveLeftOvers(temporary);
        var staged = new StagedFolders(Path.Combine(temporary, string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Environment.ProcessId}-{Path.GetRandomFileName()}")));
        try
        {
            staged.Copy(courseFiles);
            return staged;
        }
        catch (IOException error)
        {
            staged.Dispose();
            throw new IOException($"{error.Message.TrimEnd('.')}, in the temporary folder {temporary}", error);
        }
        catch
        {
            staged.Dispose();
            throw;
        }
    }

    /// <summary>Removes the copies.</summary>
    public void Dispose()
    {
        if (Directory.Exists(_root))
        {
            Directory.Delete(_root, recursive: true);
        }
    }

    /// <summary>A folder for temporary files to which every user has a way.</summary>
    private static string ReachableFolder() =>
        OperatingSystem.IsWindows() ? Path.GetTempPath()
        : new[] { Path.GetTempPath(), "/tmp", "/var/tmp" }.FirstOrDefault(IsReachable) ?? Path.GetTempPath();

    /// <summary>A grader that was killed leaves its copies.</summary>
    private static void RemoveLeftOvers(string temporary)
    {
        foreach (var folder in OperatingSystem.IsLinux() ? Directory.EnumerateDirectories(temporary, Prefix + "*") : [])
        {
            var owner = Path.GetFileName(folder)[Prefix.Length..].Split('-')[0];
            if (!Directory.Exists("/proc/" + owner))
            {
                Remove(folder);
            }
        }
    }

    private static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // It is another user's, or another grader removes it just now.
        }
    }

    private static bool IsReachable(string path)
    {
        for (var folder = Path.GetFullPath(path); folder is not null && !OperatingSystem.IsWindows(); folder = Path.GetDirectoryName(folder))
        {
            if (!Directory.Exists(folder) || !File.GetUnixFileMode(folder).HasFlag(UnixFileMode.OtherExecute))
            {
                return false;
            }
        }

        return true;
    }

    private void Copy(IReadOnlyList<ReleaseFile> courseFiles)
    {
        CreateFolder(_root);
        foreach (var (folder, files) in new[] { (Executor, ExecutorFiles), (Compiler, CompilerFiles) })
        {
            CreateFolder(folder);
            foreach (var file in files)
            {
                var source = Path.Combine(AppContext.BaseDirectory, file);
                if (!File.Exists(source))
                {
                    throw new ExecutorStartException($"{source} is missing: install MediaCourse again, or build it.");
                }

                Copy(source, Path.Combine(folder, file));
            }

            if (SystemCallFilter.Bytes() is { } filter)
            {
                Write(filter, Path.Combine(folder, SystemCallFilter.FileName));
            }
        }

        CreateFolder(Course);
        foreach (var file in courseFiles)
        {
            var target = Path.Combine(Course, file.Path);
            CreateFolder(Path.GetDirectoryName(target)!);
            Write(file.Content, target);
        }
    }

    private static void Write(byte[] content, string target)
    {
        File.WriteAllBytes(target, content);
        MakeReadable(target);
    }

    private static void CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else if (!Directory.Exists(path))
        {
            CreateFolder(Path.GetDirectoryName(path)!);
            Directory.CreateDirectory(path);
            File.SetUnixFileMode(path, Folder);
        }
    }

    private static void Copy(string source, string target)
    {
        File.Copy(source, target);
        MakeReadable(target);
    }

    private static void MakeReadable(string target)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(target, Readable | UnixFileMode.UserWrite);
        }
    }
}
