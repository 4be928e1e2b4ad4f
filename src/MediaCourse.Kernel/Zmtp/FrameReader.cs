using System.Buffers.Binary;

namespace MediaCourse.Kernel.Zmtp;

/// <summary>Reads frames from a stream. Memory is taken as bytes arrive, whatever length they announce.</summary>
internal sealed class FrameReader(Stream stream, ZmtpLimits limits, IncomingBudget budget)
{
    private const int BufferSize = 8 << 10;
    private const int LongLength = sizeof(ulong);
    private readonly byte[] _buffer = new byte[BufferSize];
    private int _start;
    private int _end;
    private long _held;

    /// <summary>Reads a greeting, and refuses it at its first wrong byte.</summary>
    /// <exception cref="ZmtpException">It is not one that can be understood.</exception>
    /// <exception cref="EndOfStreamException">The other end has closed the connection.</exception>
    public async ValueTask ReadGreetingAsync(CancellationToken cancellationToken)
    {
        while (_end < ZmtpGreeting.Size)
        {
            await FillAsync(cancellationToken);
            ZmtpGreeting.Check(_buffer.AsSpan(0, Math.Min(_end, ZmtpGreeting.Size)));
        }

        _start = ZmtpGreeting.Size;
    }

    /// <summary>Reads a frame, or null where the connection was closed between two frames.</summary>
    /// <param name="sizeLimit">Bytes that its body may have.</param>
    /// <param name="isInMessage">Whether it must follow soon, for a message has begun.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ZmtpException">It is no frame, too long, or stands still.</exception>
    /// <exception cref="EndOfStreamException">The connection was closed inside it.</exception>
    public async ValueTask<ZmtpFrame?> ReadAsync(long sizeLimit, bool isInMessage, CancellationToken cancellationToken)
    {
        if (_start == _end && !isInMessage && !await TryFillAsync(cancellationToken))
        {
            return null;
        }

        using var stall = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        stall.CancelAfter(limits.StallTime);
        try
        {
            return await ReadRestAsync(sizeLimit, stall);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ZmtpException("a message stands still");
        }
    }

    /// <summary>The frames read so far are no longer the reader's: their message is complete, or nobody wants them.</summary>
    public void Release()
    {
        budget.GiveBack(_held);
        _held = 0;
    }

    private async ValueTask<ZmtpFrame?> ReadRestAsync(long sizeLimit, CancellationTokenSource stall)
    {
        var flags = await ReadByteAsync(stall.Token);
        var isCommand = (flags & ZmtpFrame.CommandFlag) != 0;
        if ((flags & ~(ZmtpFrame.MoreFlag | ZmtpFrame.LongFlag | ZmtpFrame.CommandFlag)) != 0 || (isCommand && (flags & ZmtpFrame.MoreFlag) != 0))
        {
            throw new ZmtpException("a frame has unknown flags");
        }

        var length = (flags & ZmtpFrame.LongFlag) == 0 ? await ReadByteAsync(stall.Token) : await ReadLengthAsync(stall.Token);
        if (length > (ulong)sizeLimit)
        {
            throw new ZmtpException("a message is longer than is taken here");
        }

        return new ZmtpFrame(isCommand, (flags & ZmtpFrame.MoreFlag) != 0, await ReadBodyAsync((int)length, stall));
    }

    private async ValueTask<byte[]> ReadBodyAsync(int length, CancellationTokenSource stall)
    {
        Hold(Math.Min(length, BufferSize));
        var body = new byte[Math.Min(length, BufferSize)];
        var filled = Math.Min(length, _end - _start);
        _buffer.AsSpan(_start, filled).CopyTo(body);
        _start += filled;
        while (filled < length)
        {
            if (filled == body.Length)
            {
                var size = (int)Math.Min(length, body.Length * 2L);
                Hold(size - body.Length);
                Array.Resize(ref body, size);
            }

            var read = await stream.ReadAsync(body.AsMemory(filled), stall.Token);
            if (read == 0)
            {
                throw new EndOfStreamException();
            }

            filled += read;
            stall.CancelAfter(limits.StallTime);
        }

        return body;
    }

    private void Hold(int bytes)
    {
        budget.Take(bytes);
        _held += bytes;
    }

    private async ValueTask<byte> ReadByteAsync(CancellationToken cancellationToken)
    {
        if (_start == _end)
        {
            await FillAsync(cancellationToken);
        }

        return _buffer[_start++];
    }

    private async ValueTask<ulong> ReadLengthAsync(CancellationToken cancellationToken)
    {
        var bytes = new byte[LongLength];
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] = await ReadByteAsync(cancellationToken);
        }

        return BinaryPrimitives.ReadUInt64BigEndian(bytes);
    }

    private async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        if (!await TryFillAsync(cancellationToken))
        {
            throw new EndOfStreamException();
        }
    }

    private async ValueTask<bool> TryFillAsync(CancellationToken cancellationToken)
    {
        if (_start == _end)
        {
            _start = _end = 0;
        }

        var read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken);
        _end += read;
        return read > 0;
    }
}
