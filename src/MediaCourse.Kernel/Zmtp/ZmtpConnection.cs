using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Threading.Channels;

namespace MediaCourse.Kernel.Zmtp;

/// <summary>One connection after its handshake. What is sent waits in a queue with limits, so that no reader holds up the sender.</summary>
internal sealed class ZmtpConnection : IAsyncDisposable
{
    private const int LargestCommand = 64 << 10;
    private const int LongestIdentity = 255;

    private readonly Stream _stream;
    private readonly FrameReader _reader;
    private readonly FrameWriter _writer;
    private readonly ZmtpLimits _limits;
    private readonly Channel<object> _queue = Channel.CreateUnbounded<object>(new UnboundedChannelOptions { SingleReader = true });
    private readonly CancellationTokenSource _closing = new();
    private Task _sending = Task.CompletedTask;
    private long _queuedBytes;
    private int _queuedMessages;

    private ZmtpConnection(Stream stream, ZmtpLimits limits, IncomingBudget budget)
    {
        _stream = stream;
        _limits = limits;
        _reader = new FrameReader(stream, limits, budget);
        _writer = new FrameWriter(stream);
    }

    /// <summary>How the other end wants to be called, or empty.</summary>
    public ReadOnlyMemory<byte> PeerIdentity { get; private set; }

    /// <summary>Greets the other end and agrees with it on who is what.</summary>
    /// <exception cref="ZmtpException">It cannot be understood, is of the wrong kind, or takes too long.</exception>
    /// <exception cref="IOException">It has gone.</exception>
    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The caller gets the connection, or it is disposed of here.")]
    public static async Task<ZmtpConnection> AcceptAsync(Stream stream, SocketType type, ZmtpLimits limits, IncomingBudget budget, CancellationToken cancellationToken)
    {
        var connection = new ZmtpConnection(stream, limits, budget);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(limits.HandshakeTime);
        try
        {
            await connection.ShakeHandsAsync(type, patience.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            await connection.DisposeAsync();
            throw new ZmtpException("the other end does not finish its handshake");
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }

        connection._sending = connection.SendAllAsync();
        return connection;
    }

    /// <summary>The next message or command, or null at the end of the connection. PING is answered here.</summary>
    /// <exception cref="ZmtpException">The other end breaks the protocol or a limit.</exception>
    /// <exception cref="IOException">It has gone.</exception>
    public async ValueTask<object?> ReceiveAsync(CancellationToken cancellationToken)
    {
        while (await _reader.ReadAsync(_limits.MessageSize, isInMessage: false, cancellationToken) is { } frame)
        {
            if (!frame.IsCommand)
            {
                return await ReceiveRestAsync(frame, cancellationToken);
            }

            _reader.Release();
            var command = ReadCommand(frame);
            if (command.Name == "PING")
            {
                Post(command.Pong(), 0);
            }
            else if (command.Name is "SUBSCRIBE" or "CANCEL")
            {
                return command;
            }
            else if (command.Name == "ERROR")
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Puts a message into the queue.</summary>
    /// <returns>False where the queue is full or the connection closed; the message is then not sent.</returns>
    public bool TrySend(ZmtpMessage message) => Post(message, message.Size);

    /// <summary>Cuts the connection; whoever reads from it learns so.</summary>
    public void Abort() => _stream.Dispose();

    /// <summary>Gives what is queued some time to go out.</summary>
    public async Task DrainAsync(TimeSpan time)
    {
        _queue.Writer.TryComplete();
        await Task.WhenAny(_sending, Task.Delay(time));
    }

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _closing.CancelAsync();
        await _stream.DisposeAsync();
        _reader.Release();
        await _sending;
        _closing.Dispose();
    }

    private static ZmtpCommand ReadCommand(ZmtpFrame frame) => frame.Body.Length <= LargestCommand
        ? ZmtpCommand.Read(frame.Body)
        : throw new ZmtpException("a command is longer than is taken here");

    private bool Post(object item, long size)
    {
        var bytes = Interlocked.Add(ref _queuedBytes, size);
        var messages = Interlocked.Increment(ref _queuedMessages);
        if (bytes <= _limits.QueuedBytes && messages <= _limits.QueuedMessages && _queue.Writer.TryWrite(item))
        {
            return true;
        }

        Forget(size);
        return false;
    }

    private async Task ShakeHandsAsync(SocketType type, CancellationToken cancellationToken)
    {
        await _stream.WriteAsync(ZmtpGreeting.Own(), cancellationToken);
        await _reader.ReadGreetingAsync(cancellationToken);
        await _writer.WriteAsync(ZmtpCommand.Ready(type), cancellationToken);
        await _writer.FlushAsync(cancellationToken);
        var frame = await _reader.ReadAsync(LargestCommand, isInMessage: true, cancellationToken) ?? throw new EndOfStreamException();
        var command = frame.IsCommand ? ReadCommand(frame) : throw new ZmtpException("a message comes before the handshake");
        if (command.Name != "READY")
        {
            throw new ZmtpException("the handshake does not end in READY");
        }

        var properties = command.Properties();
        var peer = properties.TryGetValue("Socket-Type", out var name) ? Encoding.ASCII.GetString(name.Span) : "";
        if (!type.Peers.Contains(peer, StringComparer.Ordinal))
        {
            await _writer.WriteAsync(ZmtpCommand.Error($"A {type.Name} socket takes {string.Join(", ", type.Peers)}."), cancellationToken);
            await _writer.FlushAsync(cancellationToken);
            throw new ZmtpException("a socket of the wrong type has connected");
        }

        _reader.Release();
        PeerIdentity = properties.GetValueOrDefault("Identity");
        if (PeerIdentity.Length > LongestIdentity || (PeerIdentity.Length > 0 && PeerIdentity.Span[0] == 0))
        {
            throw new ZmtpException("the other end gives itself an impossible identity");
        }
    }

    private async ValueTask<ZmtpMessage> ReceiveRestAsync(ZmtpFrame first, CancellationToken cancellationToken)
    {
        var parts = ImmutableArray.CreateBuilder<ReadOnlyMemory<byte>>();
        parts.Add(first.Body);
        var rest = _limits.MessageSize - first.Body.Length;
        for (var more = first.HasMore; more;)
        {
            if (parts.Count == _limits.MessageParts)
            {
                throw new ZmtpException("a message has more parts than are taken here");
            }

            var frame = await _reader.ReadAsync(rest, isInMessage: true, cancellationToken) ?? throw new EndOfStreamException();
            if (frame.IsCommand)
            {
                throw new ZmtpException("a command stands inside a message");
            }

            parts.Add(frame.Body);
            rest -= frame.Body.Length;
            more = frame.HasMore;
        }

        _reader.Release();
        return new ZmtpMessage(parts.DrainToImmutable());
    }

    private async Task SendAllAsync()
    {
        try
        {
            while (await _queue.Reader.WaitToReadAsync(_closing.Token))
            {
                while (_queue.Reader.TryRead(out var item))
                {
                    await SendAsync(item);
                }

                await _writer.FlushAsync(_closing.Token);
            }
        }
        catch (Exception error) when (error is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // The other end has gone; whoever reads from it learns so too.
            _queue.Writer.TryComplete();
        }
    }

    private async ValueTask SendAsync(object item)
    {
        if (item is ZmtpMessage message)
        {
            await _writer.WriteAsync(message, _closing.Token);
            Forget(message.Size);
        }
        else
        {
            await _writer.WriteAsync((ZmtpCommand)item, _closing.Token);
            Forget(0);
        }
    }

    private void Forget(long size)
    {
        Interlocked.Add(ref _queuedBytes, -size);
        Interlocked.Decrement(ref _queuedMessages);
    }
}
