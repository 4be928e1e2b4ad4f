using System.Text.Json;

namespace MediaCourse.Notebooks.Packages;

/// <summary>The results of earlier restores, one small file each, beside NuGet's own package folder.</summary>
/// <param name="folder">Where they are kept.</param>
internal sealed class RestoreCache(string folder)
{
    /// <summary>The folder under the user's local application data, or a temporary one for a user that has none.</summary>
    public static string DefaultFolder
    {
        get
        {
            var local = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
            return Path.Combine(local.Length > 0 ? local : Path.GetTempPath(), "MediaCourse", "packages");
        }
    }

    /// <summary>The result of an earlier restore, or null where there is none or its files are gone.</summary>
    public RestoredPackages? Read(string key)
    {
        try
        {
            var restored = JsonSerializer.Deserialize<RestoredPackages>(File.ReadAllBytes(ResultFile(key)));
            return restored is not null && IsWhole(restored) ? restored : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>Keeps a result. A cache that cannot be written costs time later, and nothing else.</summary>
    public void Write(string key, RestoredPackages restored)
    {
        var temporary = Path.Combine(folder, $"{key}.{Guid.NewGuid():N}.tmp");
        try
        {
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(temporary, JsonSerializer.SerializeToUtf8Bytes(restored));
            File.Move(temporary, ResultFile(key), overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Waits until no other process restores under this key; to be held while doing so.</summary>
    public async Task<IAsyncDisposable> LockAsync(string key, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, key + ".lock");
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                // The system lets go of it when the process ends, however it ends. The empty file stays: were it
                // deleted, one process could hold the old file and another a new one.
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
            }
            catch (IOException error) when (IsHeldByAnother(error))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), cancellationToken);
            }
        }
    }

    /// <summary>An empty folder to restore in.</summary>
    public string CreateWorkFolder()
    {
        var work = Path.Combine(folder, "work", Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(work);
        return work;
    }

    /// <summary>Removes a work folder; what cannot be removed now is left.</summary>
    public static void Remove(string workFolder)
    {
        try
        {
            Directory.Delete(workFolder, recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A virus scanner may hold a file of it; a later restore does not care.
        }
    }

    private static bool IsWhole(RestoredPackages restored) =>
        !restored.CompilePaths.IsDefault
        && !restored.RuntimePaths.IsDefault
        && !restored.NativeFolders.IsDefault
        && restored.CompilePaths.Concat(restored.RuntimePaths).All(File.Exists)
        && restored.NativeFolders.All(Directory.Exists);

    // Windows: sharing or lock violation. Elsewhere .NET passes on EWOULDBLOCK, 11 on Linux and 35 on macOS.
    private static bool IsHeldByAnother(IOException error) =>
        error.HResult is unchecked((int)0x80070020) or unchecked((int)0x80070021) or 11 or 35;

    private string ResultFile(string key) => Path.Combine(folder, key + ".json");
}
