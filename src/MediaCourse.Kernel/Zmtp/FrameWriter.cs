using System.Buffers;
using System.Buffers.Binary;

namespace MediaCourse.Kernel.Zmtp;

/// <summary>Lays out frames. Small ones are gathered, so that a message of many parts is one packet.</summary>
internal sealed class FrameWriter(Stream stream)
{
    private const int GatheredSize = 64 << 10;
    private readonly ArrayBufferWriter<byte> _gathered = new(GatheredSize);

    /// <summary>Writes a message; <see cref="FlushAsync"/> sends what was gathered.</summary>
    public async ValueTask WriteAsync(ZmtpMessage message, CancellationToken cancellationToken)
    {
        for (var i = 0; i < message.Parts.Length; i++)
        {
            await WriteAsync(message.Parts[i], i < message.Parts.Length - 1 ? ZmtpFrame.MoreFlag : (byte)0, cancellationToken);
        }
    }

    /// <summary>Writes a command.</summary>
    public ValueTask WriteAsync(ZmtpCommand command, CancellationToken cancellationToken) =>
        WriteAsync(command.ToBody(), ZmtpFrame.CommandFlag, cancellationToken);

    /// <summary>Sends what was gathered.</summary>
    public async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        if (_gathered.WrittenCount > 0)
        {
            await stream.WriteAsync(_gathered.WrittenMemory, cancellationToken);
            _gathered.ResetWrittenCount();
        }
    }

    private async ValueTask WriteAsync(ReadOnlyMemory<byte> body, byte flags, CancellationToken cancellationToken)
    {
        WriteHeader(body.Length, flags);
        if (_gathered.WrittenCount + body.Length <= GatheredSize)
        {
            _gathered.Write(body.Span);
            return;
        }

        await FlushAsync(cancellationToken);
        await stream.WriteAsync(body, cancellationToken);
    }

    private void WriteHeader(int length, byte flags)
    {
        if (length <= ZmtpFrame.LongestShort)
        {
            _gathered.Write([flags, (byte)length]);
            return;
        }

        var header = _gathered.GetSpan(1 + sizeof(ulong));
        header[0] = (byte)(flags | ZmtpFrame.LongFlag);
        BinaryPrimitives.WriteUInt64BigEndian(header[1..], (ulong)length);
        _gathered.Advance(1 + sizeof(ulong));
    }
}
