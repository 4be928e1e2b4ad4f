using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace MediaCourse.Executor.Wire;

/// <summary>One message as it came over the wire.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Frame(FrameKind Kind, ReadOnlyMemory<byte> Payload)
{
    /// <summary>Reads the next frame, or null where the other end has closed the stream.</summary>
    /// <exception cref="WireException">The payload is above <paramref name="maximumPayload"/> bytes, or the stream ends inside.</exception>
    public static Frame? Read(Stream stream, int maximumPayload)
    {
        Span<byte> header = stackalloc byte[MessageWriter.HeaderSize];
        var read = stream.ReadAtLeast(header, header.Length, throwOnEndOfStream: false);
        if (read == 0)
        {
            return null;
        }

        var payload = new byte[PayloadLength(header, read, maximumPayload)];
        return stream.ReadAtLeast(payload, payload.Length, throwOnEndOfStream: false) == payload.Length
            ? new Frame((FrameKind)header[sizeof(int)], payload)
            : throw new WireException("the stream ends inside a message");
    }

    /// <inheritdoc cref="Read"/>
    public static async ValueTask<Frame?> ReadAsync(Stream stream, int maximumPayload, CancellationToken cancellationToken)
    {
        var header = new byte[MessageWriter.HeaderSize];
        var read = await stream.ReadAtLeastAsync(header, header.Length, throwOnEndOfStream: false, cancellationToken);
        if (read == 0)
        {
            return null;
        }

        var payload = new byte[PayloadLength(header, read, maximumPayload)];
        return await stream.ReadAtLeastAsync(payload, payload.Length, throwOnEndOfStream: false, cancellationToken) == payload.Length
            ? new Frame((FrameKind)header[sizeof(int)], payload)
            : throw new WireException("the stream ends inside a message");
    }

    private static int PayloadLength(ReadOnlySpan<byte> header, int read, int maximumPayload)
    {
        if (read < header.Length)
        {
            throw new WireException("the stream ends inside a message");
        }

        var length = BinaryPrimitives.ReadInt32LittleEndian(header);
        return length >= 0 && length <= maximumPayload
            ? length
            : throw new WireException("a message is longer than the protocol allows");
    }
}
