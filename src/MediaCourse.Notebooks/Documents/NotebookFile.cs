namespace MediaCourse.Notebooks.Documents;

/// <summary>The edge to the file system: bounded reading, and writing that leaves the old or the new file whole.</summary>
public static class NotebookFile
{
    /// <summary>Reads a notebook's bytes, up to <see cref="NotebookDocument.SizeLimit"/>.</summary>
    /// <exception cref="NotebookFileException">The file cannot be read.</exception>
    /// <exception cref="NotebookFormatException">It is too large.</exception>
    public static byte[] Read(string path)
    {
        if (Directory.Exists(path))
        {
            throw new NotebookFileException(path, "this is a folder; name a notebook in it");
        }

        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var reader = new NotebookReader(path);
            var length = stream.CanSeek ? stream.Length : 0;
            reader.RefuseByLength(length);
            return ReadBounded(stream, (int)length, reader);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new NotebookFileException(path, "there is no such file; check the name and the folder you are in", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new NotebookFileException(path, $"the file cannot be read ({Reason(error)})", error);
        }
    }

    /// <summary>
    /// Writes a file by way of a new file beside it that then takes its place, so that whoever reads, and whatever
    /// interrupts, meets the old or the new bytes and never a part. Permissions stay; a link keeps pointing.
    /// </summary>
    /// <exception cref="NotebookFileException">The file cannot be written.</exception>
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        try
        {
            var file = new FileInfo(path);
            var target = file.LinkTarget is null ? file : file.ResolveLinkTarget(returnFinalTarget: true) ?? file;
            Replace(target.FullName, bytes);
        }
        catch (DirectoryNotFoundException error)
        {
            throw new NotebookFileException(path, "the folder does not exist; make it first", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new NotebookFileException(path, $"the file cannot be written ({Reason(error)})", error);
        }
    }

    private static void Replace(string target, ReadOnlySpan<byte> bytes)
    {
        var exists = File.Exists(target);
        if (exists && File.GetAttributes(target).HasFlag(FileAttributes.ReadOnly))
        {
            throw new UnauthorizedAccessException("it is read-only");
        }

        var fresh = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Path.GetRandomFileName()}");
        try
        {
            using (var stream = new FileStream(fresh, FileMode.CreateNew, FileAccess.Write))
            {
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }

            if (exists && !OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(fresh, File.GetUnixFileMode(target));
            }

            if (exists && OperatingSystem.IsWindows())
            {
                File.Replace(fresh, target, destinationBackupFileName: null);
            }
            else
            {
                File.Move(fresh, target, overwrite: true);
            }
        }
        catch
        {
            File.Delete(fresh);
            throw;
        }
    }

    private static byte[] ReadBounded(FileStream stream, int length, NotebookReader reader)
    {
        // A pipe or device has no length, so the bytes are counted as they come.
        using var bytes = new MemoryStream(length);
        var buffer = new byte[81920];
        for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            bytes.Write(buffer, 0, read);
            reader.RefuseByLength(bytes.Length);
        }

        return bytes.ToArray();
    }

    private static string Reason(Exception error) => NotebookText.OneLine(error.Message).TrimEnd('.');
}
