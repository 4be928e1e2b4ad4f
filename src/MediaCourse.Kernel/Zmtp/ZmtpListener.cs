using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace MediaCourse.Kernel.Zmtp;

/// <summary>Takes connections to one port, shakes hands and serves each until it ends. No connection can end the listener.</summary>
internal sealed class ZmtpListener : IAsyncDisposable
{
    private static readonly TimeSpan AcceptPause = TimeSpan.FromMilliseconds(100);

    private readonly Socket _socket;
    private readonly SocketType _type;
    private readonly ZmtpLimits _limits;
    private readonly IncomingBudget _incoming;
    private readonly Func<ZmtpConnection, CancellationToken, Task> _serve;
    private readonly CancellationTokenSource _closing = new();
    private readonly ConcurrentDictionary<Task, ZmtpConnection?> _served = new();
    private readonly ConcurrentDictionary<ZmtpConnection, bool> _open = new();
    private readonly Task _accepting;
    private int _connections;

    /// <summary>Opens a port.</summary>
    /// <param name="endPoint">Address and port; port 0 takes any that is free.</param>
    /// <param name="type">What this end is.</param>
    /// <param name="limits">What is granted to others.</param>
    /// <param name="serve">Serves one connection; its end closes the connection.</param>
    /// <exception cref="SocketException">The port is taken, or the address is none of this machine's.</exception>
    public ZmtpListener(IPEndPoint endPoint, SocketType type, ZmtpLimits limits, Func<ZmtpConnection, CancellationToken, Task> serve)
    {
        _type = type;
        _limits = limits;
        _incoming = new IncomingBudget(limits.IncomingSize);
        _serve = serve;
        _socket = new Socket(endPoint.AddressFamily, System.Net.Sockets.SocketType.Stream, ProtocolType.Tcp);
        try
        {
            if (OperatingSystem.IsWindows())
            {
                // Elsewhere two never share a port, and one that has just been left can be taken again at once.
                _socket.ExclusiveAddressUse = true;
            }

            _socket.Bind(endPoint);
            _socket.Listen();
        }
        catch
        {
            _socket.Dispose();
            throw;
        }

        Port = ((IPEndPoint)_socket.LocalEndPoint!).Port;
        _accepting = AcceptAllAsync();
    }

    /// <summary>The port.</summary>
    public int Port { get; }

    /// <summary>Closes the port and all connections, after giving what is queued a moment to go out.</summary>
    public async Task CloseAsync(TimeSpan linger)
    {
        _socket.Dispose();
        await Task.WhenAll(_open.Keys.Select(connection => connection.DrainAsync(linger)));
        await _closing.CancelAsync();
        await _accepting;
        await Task.WhenAll(_served.Keys);
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync(TimeSpan.Zero);
        _closing.Dispose();
    }

    private async Task AcceptAllAsync()
    {
        while (!_closing.IsCancellationRequested)
        {
            try
            {
                var accepted = await _socket.AcceptAsync(_closing.Token);
                var serving = ServeAsync(accepted);
                _served[serving] = null;
                _ = serving.ContinueWith(done => _served.TryRemove(done, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            }
            catch (Exception error) when (error is OperationCanceledException or ObjectDisposedException)
            {
                return;
            }
            catch (SocketException)
            {
                if (_closing.IsCancellationRequested)
                {
                    return;
                }

                // Too many open files, or a connection that was gone before it was taken.
                await Task.Delay(AcceptPause);
            }
        }
    }

    private async Task ServeAsync(Socket accepted)
    {
        await Task.Yield();
        try
        {
            using (accepted)
            {
                if (Interlocked.Increment(ref _connections) <= _limits.Connections)
                {
                    accepted.NoDelay = true;
                    await using var stream = new NetworkStream(accepted, ownsSocket: false);
                    await using var connection = await ZmtpConnection.AcceptAsync(stream, _type, _limits, _incoming, _closing.Token);
                    _open[connection] = true;
                    try
                    {
                        await _serve(connection, _closing.Token);
                    }
                    finally
                    {
                        _open.TryRemove(connection, out _);
                    }
                }
            }
        }
        catch (Exception error) when (error is ZmtpException or IOException or OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // Gone, or not to be trusted any further: closed either way.
        }
        finally
        {
            Interlocked.Decrement(ref _connections);
        }
    }
}
