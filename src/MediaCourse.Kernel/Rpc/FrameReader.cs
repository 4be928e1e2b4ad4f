using System.Globalization;
using System.Text;

namespace MediaCourse.Kernel.Rpc;

/// <summary>Reads messages off a stream: headers, an empty line, and as many bytes as the headers say.</summary>
/// <param name="stream">Where they come from.</param>
/// <param name="limits">How large they may be.</param>
internal sealed class FrameReader(Stream stream, RpcLimits limits)
{
    private const int BufferSize = 16 << 10;
    private static readonly byte[] EndOfHeaders = "\r\n\r\n"u8.ToArray();

    private readonly byte[] _buffer = new byte[BufferSize];
    private int _start;
    private int _end;

    /// <summary>The next message's bytes, or null where the stream ends between two messages.</summary>
    /// <exception cref="FrameException">The stream holds something else, ends within a message, or the message is too large.</exception>
    public async Task<byte[]?> ReadAsync(CancellationToken cancellationToken)
    {
        if (await ReadHeadersAsync(cancellationToken) is not { } headers)
        {
            return null;
        }

        var content = new byte[LengthIn(headers)];
        var taken = Math.Min(content.Length, _end - _start);
        _buffer.AsSpan(_start, taken).CopyTo(content);
        _start += taken;
        while (taken < content.Length)
        {
            var count = await stream.ReadAsync(content.AsMemory(taken), cancellationToken);
            taken += count > 0 ? count : throw new FrameException("it ends within a message");
        }

        return content;
    }

    /// <summary>The header lines, each with its end; null where the stream ends before them.</summary>
    private async Task<string?> ReadHeadersAsync(CancellationToken cancellationToken)
    {
        var headers = new MemoryStream();
        while (true)
        {
            if (_start == _end)
            {
                _start = 0;
                _end = await stream.ReadAsync(_buffer, cancellationToken);
                if (_end == 0)
                {
                    return headers.Length == 0 ? null : throw new FrameException("it ends within the headers of a message");
                }
            }

            while (_start < _end)
            {
                headers.WriteByte(_buffer[_start++]);
                var read = headers.GetBuffer().AsSpan(0, (int)headers.Length);
                if (read.EndsWith(EndOfHeaders))
                {
                    return Encoding.Latin1.GetString(read[..^2]);
                }

                if (read.Length >= limits.Headers)
                {
                    throw new FrameException("the headers of a message do not end");
                }
            }
        }
    }

    private int LengthIn(string headers)
    {
        int? length = null;
        foreach (var line in headers.Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var name = colon < 0 ? line : line[..colon];
            if (string.Equals(name, "Content-Length", StringComparison.OrdinalIgnoreCase) && length is null)
            {
                length = int.TryParse(line.AsSpan(colon + 1).Trim(' '), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= limits.Message
                    ? number
                    : throw new FrameException(string.Create(CultureInfo.InvariantCulture, $"a Content-Length is not a number up to {limits.Message}"));
            }
            else if (!string.Equals(name, "Content-Type", StringComparison.OrdinalIgnoreCase))
            {
                throw new FrameException("a message has other headers than one Content-Length and a Content-Type");
            }
        }

        return length ?? throw new FrameException("a message has no Content-Length");
    }
}
