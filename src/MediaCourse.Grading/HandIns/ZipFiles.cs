using System.IO.Compression;

namespace MediaCourse.Grading.HandIns;

/// <summary>The files in a zip as learning platforms make it. Nothing is unpacked to the disk.</summary>
internal static class ZipFiles
{
    private const int MostEntries = 20_000;
    private const int LinkMode = 0xA000;
    private const int ModeMask = 0xF000;

    /// <summary>The files of a zip.</summary>
    /// <exception cref="HandInException">It is no zip that can be read.</exception>
    public static IReadOnlyList<FoundFile> Of(string zip)
    {
        try
        {
            using var archive = ZipFile.OpenRead(zip);
            if (archive.Entries.Count > MostEntries)
            {
                throw new HandInException($"{zip}: this zip has more than {MostEntries} files; divide it.");
            }

            return
            [
                .. archive.Entries.Index()
                    .Where(static entry => !entry.Item.FullName.EndsWith('/') && !IsOfTheSystem(entry.Item.FullName))
                    .Select(entry => Found(zip, entry.Index, entry.Item))
                    .OrderBy(static file => file.Path, StringComparer.Ordinal),
            ];
        }
        catch (Exception error) when (error is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new HandInException($"{zip}: this cannot be read as a zip ({error.Message.TrimEnd('.')}); download it again.", error);
        }
    }

    private static FoundFile Found(string zip, int index, ZipArchiveEntry entry)
    {
        var path = entry.FullName.Replace('\\', '/');
        var problem = path.StartsWith('/') || path.Split('/').Contains("..", StringComparer.Ordinal) || path.Contains(':', StringComparison.Ordinal) ? "its path leads out of the zip."
            : ((entry.ExternalAttributes >> 16) & ModeMask) == LinkMode ? "it is a link; hand in the file itself."
            : entry.IsEncrypted ? "it is encrypted; hand it in without a password."
            : null;
        return new FoundFile(path, entry.Length, TimeOf(entry), problem, () => Open(zip, index));
    }

    private static bool IsOfTheSystem(string path) =>
        path.StartsWith("__MACOSX/", StringComparison.Ordinal) || path.Contains("/.ipynb_checkpoints/", StringComparison.Ordinal) || path.EndsWith("/.DS_Store", StringComparison.Ordinal);

    // A zip without times says 1980.
    private static DateTimeOffset? TimeOf(ZipArchiveEntry entry) => entry.LastWriteTime.Year > 1980 ? entry.LastWriteTime : null;

    private static EntryStream Open(string zip, int index)
    {
        var archive = ZipFile.OpenRead(zip);
        return new EntryStream(archive, archive.Entries[index].Open());
    }

    /// <summary>An entry that closes its archive with itself.</summary>
    private sealed class EntryStream(ZipArchive archive, Stream entry) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => entry.Read(buffer, offset, count);

        public override int Read(Span<byte> buffer) => entry.Read(buffer);

        public override void Flush()
        {
            // Nothing is written.
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                entry.Dispose();
                archive.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
