using System.Buffers;
using System.Globalization;
using System.Text;

namespace MediaCourse.Sources;

/// <summary>Reads a file as text: UTF-8 and nothing else, with or without a byte-order mark, which is not part of the text.</summary>
public static class TextFile
{
    /// <summary>The largest file that is read, in bytes. A long book has 2 MB.</summary>
    public const int MostBytes = 64 * 1024 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text of a file.</summary>
    /// <param name="path">Where the file is.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="SourceTextException">It is missing, a folder, too large, not readable, or not UTF-8.</exception>
    public static string Read(string path, string name)
    {
        if (Directory.Exists(path))
        {
            throw new SourceTextException(name, null, "this is a folder; name a text file.");
        }

        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            var length = ReadBytes(path, name, ref buffer);
            return Decode(buffer.AsSpan(0, length), name);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new SourceTextException(name, null, "there is no such file; check its name and folder.", error);
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException)
        {
            throw new SourceTextException(name, null, $"it cannot be read ({OneLine(error.Message)}); check that it is yours to read and that the disk is there.", error);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Makes sure that a text holds nothing that a text cannot hold, and something to read.</summary>
    /// <exception cref="SourceTextException">It is empty or blank, or holds a NUL or half a surrogate pair.</exception>
    public static void Check(RawText raw)
    {
        var text = raw.Text.AsSpan();
        if (text.Length > MostBytes)
        {
            throw TooLarge(raw.Name, text.Length, "characters");
        }

        if (text.IsWhiteSpace())
        {
            throw new SourceTextException(raw.Name, null, "there is nothing but blanks in it; put the text in, or leave the file out.");
        }

        if (text.IndexOf('\0') is var nul and >= 0)
        {
            throw new SourceTextException(raw.Name, raw.LineOf(nul), "a NUL character; this is no text file, or one in UTF-16: save it as UTF-8.");
        }

        for (var i = 0; text[i..].IndexOfAnyInRange('\uD800', '\uDFFF') is var next and >= 0; i += next + 2)
        {
            var at = i + next;
            if (!char.IsHighSurrogate(text[at]) || at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1]))
            {
                throw new SourceTextException(
                    raw.Name,
                    raw.LineOf(at),
                    string.Create(CultureInfo.InvariantCulture, $"half a surrogate pair (U+{(int)text[at]:X4}), which is no character; take it out or repair the text."));
            }
        }
    }

    private static int ReadBytes(string path, string name, ref byte[] buffer)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        if (stream.CanSeek && stream.Length > MostBytes)
        {
            throw TooLarge(name, stream.Length, "bytes");
        }

        var length = 0;
        while (true)
        {
            var read = stream.Read(buffer.AsSpan(length));
            length += read;
            if (read == 0)
            {
                return length;
            }

            if (length > MostBytes)
            {
                throw TooLarge(name, length, "bytes or more");
            }

            if (length == buffer.Length)
            {
                var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
                buffer.CopyTo(larger, 0);
                ArrayPool<byte>.Shared.Return(buffer);
                buffer = larger;
            }
        }
    }

    private static string Decode(ReadOnlySpan<byte> bytes, string name)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            throw new SourceTextException(name, 1, "this is UTF-16; save it as UTF-8.");
        }

        var text = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        try
        {
            return StrictUtf8.GetString(text);
        }
        catch (DecoderFallbackException error)
        {
            var at = Math.Clamp(error.Index, 0, text.Length - 1);
            throw new SourceTextException(
                name,
                text[..at].Count((byte)'\n') + 1,
                string.Create(CultureInfo.InvariantCulture, $"byte 0x{text[at]:X2} is not UTF-8; save the file as UTF-8."),
                error);
        }
    }

    private static SourceTextException TooLarge(string name, long size, string unit) =>
        new(name, null, string.Create(
            CultureInfo.InvariantCulture,
            $"it has {size:N0} {unit}, and texts of up to {MostBytes / 1024 / 1024} MB are read; split it into its articles."));

    private static string OneLine(string message) => message.ReplaceLineEndings(" ").TrimEnd('.');
}
