using System.Globalization;
using System.Text;

namespace MediaCourse.Notebooks.Sessions.DotNetInteractive;

/// <summary>The lines that the tool writes. A cell can write there too, and without an end.</summary>
/// <param name="stream">The tool's output.</param>
/// <param name="longest">Bytes that a line may have.</param>
internal sealed class ToolLines(Stream stream, int longest)
{
    private const int ChunkSize = 1 << 16;
    private readonly byte[] _chunk = new byte[ChunkSize];
    private ReadOnlyMemory<byte> _rest;

    /// <summary>The next line, or null at the end.</summary>
    /// <exception cref="InvalidDataException">It is too long.</exception>
    public async ValueTask<string?> ReadAsync(CancellationToken cancellationToken)
    {
        using var line = new MemoryStream();
        while (true)
        {
            if (_rest.IsEmpty)
            {
                var read = await stream.ReadAsync(_chunk, cancellationToken);
                if (read == 0)
                {
                    return line.Length == 0 ? null : Text(line);
                }

                _rest = _chunk.AsMemory(0, read);
            }

            var end = _rest.Span.IndexOf((byte)'\n');
            var taken = end < 0 ? _rest : _rest[..end];
            if (line.Length + taken.Length > longest)
            {
                throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"a line of more than {longest >> 20:N0} MB came from dotnet-interactive, too long for any output"));
            }

            line.Write(taken.Span);
            _rest = _rest[(end < 0 ? taken.Length : end + 1)..];
            if (end >= 0)
            {
                return Text(line);
            }
        }
    }

    private static string Text(MemoryStream line) => Encoding.UTF8.GetString(line.GetBuffer(), 0, (int)line.Length);
}
