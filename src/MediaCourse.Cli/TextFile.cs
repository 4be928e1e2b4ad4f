using System.Text;

namespace MediaCourse.Cli;

/// <summary>Reads a text file named on the command line: UTF-8, nothing altered.</summary>
internal static class TextFile
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The whole text, without a byte-order mark.</summary>
    /// <exception cref="TextFileException">The file is missing, cannot be opened or is not UTF-8.</exception>
    public static string Read(string path)
    {
        try
        {
            var text = Strict.GetString(File.ReadAllBytes(path));
            return text.StartsWith('\uFEFF') ? text[1..] : text;
        }
        catch (DecoderFallbackException)
        {
            throw new TextFileException($"{path}: not UTF-8; save it as UTF-8 and try again.");
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new TextFileException($"{path}: no such file; check the name and the folder.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new TextFileException($"{path}: cannot be read; give a text file that you may open.");
        }
    }

    /// <summary>The lines, ended by LF or CRLF; a line ending at the very end begins no further line.</summary>
    public static IReadOnlyList<string> Lines(string text)
    {
        var lines = text.Split('\n');
        var count = lines[^1].Length == 0 ? lines.Length - 1 : lines.Length;
        return [.. lines.Take(count).Select(line => line.EndsWith('\r') ? line[..^1] : line)];
    }
}

/// <summary>A text file cannot be read; the message names it and says what to do.</summary>
internal sealed class TextFileException(string message) : MediaCourseException(message);
