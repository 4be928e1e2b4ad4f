using System.Collections.Concurrent;
using System.Net;

namespace MediaCourse.Kernel.Zmtp;

/// <summary>Sends each message to all who have subscribed to its beginning. Whoever reads too slowly misses messages.</summary>
internal sealed class PublisherSocket : IAsyncDisposable
{
    private const byte SubscribeMark = 1;
    private const byte CancelMark = 0;

    private readonly ConcurrentDictionary<ZmtpConnection, Subscriptions> _subscribers = new();
    private readonly ZmtpLimits _limits;
    private readonly Func<ReadOnlyMemory<byte>, ZmtpMessage?> _welcome;
    private readonly ZmtpListener _listener;
    private readonly Lock _lock = new();
    private long _dropped;

    /// <summary>Opens the port.</summary>
    /// <param name="endPoint">Address and port.</param>
    /// <param name="limits">What is granted to others.</param>
    /// <param name="welcome">What a new subscriber to a topic gets, or null for nothing.</param>
    /// <exception cref="System.Net.Sockets.SocketException">The port cannot be had.</exception>
    public PublisherSocket(IPEndPoint endPoint, ZmtpLimits limits, Func<ReadOnlyMemory<byte>, ZmtpMessage?> welcome)
    {
        _limits = limits;
        _welcome = welcome;
        _listener = new ZmtpListener(endPoint, SocketType.Publisher, limits, ServeAsync);
    }

    /// <summary>The port.</summary>
    public int Port => _listener.Port;

    /// <summary>Messages that subscribers have missed.</summary>
    public long Dropped => Interlocked.Read(ref _dropped);

    /// <summary>Sends a message. All subscribers get all messages in the same order.</summary>
    public void Publish(ZmtpMessage message)
    {
        lock (_lock)
        {
            foreach (var (connection, subscriptions) in _subscribers)
            {
                if (subscriptions.Match(message.Parts[0].Span) && !connection.TrySend(message))
                {
                    Interlocked.Increment(ref _dropped);
                }
            }
        }
    }

    /// <summary>Closes the port, after giving what is queued a moment to go out.</summary>
    public Task CloseAsync(TimeSpan linger) => _listener.CloseAsync(linger);

    public ValueTask DisposeAsync() => _listener.DisposeAsync();

    private async Task ServeAsync(ZmtpConnection connection, CancellationToken cancellationToken)
    {
        var subscriptions = _subscribers[connection] = new Subscriptions(_limits);
        try
        {
            while (await connection.ReceiveAsync(cancellationToken) is { } received)
            {
                Take(connection, subscriptions, received);
            }
        }
        finally
        {
            _subscribers.TryRemove(connection, out _);
        }
    }

    /// <summary>ZMTP 3.1 subscribes by commands, 3.0 by messages that begin with a mark.</summary>
    private void Take(ZmtpConnection connection, Subscriptions subscriptions, object received)
    {
        var (isSubscription, topic) = received switch
        {
            ZmtpCommand { Name: "SUBSCRIBE" } command => ((bool?)true, command.Data),
            ZmtpCommand { Name: "CANCEL" } command => (false, command.Data),
            ZmtpMessage { Parts: [{ Length: > 0 } only] } when only.Span[0] == SubscribeMark => (true, only[1..]),
            ZmtpMessage { Parts: [{ Length: > 0 } only] } when only.Span[0] == CancelMark => (false, only[1..]),
            _ => (null, default),
        };
        if (isSubscription == true)
        {
            lock (_lock)
            {
                subscriptions.Add(topic.Span);
                if (_welcome(topic) is { } welcome)
                {
                    connection.TrySend(welcome);
                }
            }
        }
        else if (isSubscription == false)
        {
            subscriptions.Remove(topic.Span);
        }
    }
}
