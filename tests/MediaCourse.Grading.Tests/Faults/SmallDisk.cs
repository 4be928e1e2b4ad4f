using System.Diagnostics;
using System.Globalization;

namespace MediaCourse.Grading.Tests.Faults;

/// <summary>A disk of few kilobytes, which only root can make.</summary>
internal sealed class SmallDisk : IDisposable
{
    private SmallDisk(string path) => Path = path;

    public string Path { get; }

    /// <summary>Mounts one, or skips the test.</summary>
    public static SmallDisk Mount(int kilobytes)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Only root can mount a small disk.");
        var disk = new SmallDisk(Directory.CreateTempSubdirectory("small-disk-").FullName);
        Assert.SkipUnless(Run("mount", "-t", "tmpfs", "-o", Size(kilobytes), "tmpfs", disk.Path), "Nothing can be mounted here.");
        return disk;
    }

    /// <summary>Leaves so much room and no more.</summary>
    public void LeaveFree(int kilobytes)
    {
        var disk = new DriveInfo(Path);
        var used = (int)((disk.TotalSize - disk.AvailableFreeSpace) >> 10);
        Assert.True(Run("mount", "-o", "remount," + Size(used + kilobytes), Path));
    }

    /// <summary>Copies a folder onto it.</summary>
    public void CopyFrom(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var target = System.IO.Path.Combine(Path, System.IO.Path.GetRelativePath(folder, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    public void Dispose()
    {
        Run("umount", Path);
        Directory.Delete(Path);
    }

    private static string Size(int kilobytes) => string.Create(CultureInfo.InvariantCulture, $"size={kilobytes}k");

    private static bool Run(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true, UseShellExecute = false })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
