using System.Globalization;
using System.Net;
using System.Text;
using MediaCourse.Kernel.Zmtp;

namespace MediaCourse.Kernel.Tests.Zmtp;

/// <summary>Our sockets with those of libzmq at the other end.</summary>
public sealed class PyzmqTests
{
    private const string Script = "Zmtp/zmq_peers.py";
    private static readonly IPEndPoint AnyPort = new(IPAddress.Loopback, 0);

    [Theory]
    [InlineData("router")]
    [InlineData("reconnect")]
    public async Task A_router_gives_each_peer_its_own_messages(string scenario)
    {
        Python.SkipUnlessHas("zmq");
        RouterSocket? socket = null;
        socket = new RouterSocket(AnyPort, new ZmtpLimits(), (peer, message) =>
        {
            Assert.True(socket!.Send(peer, message));
            return ValueTask.CompletedTask;
        });
        await using (socket)
        {
            await RunAsync(scenario, socket.Port);
        }
    }

    [Fact]
    public async Task A_reply_socket_echoes()
    {
        Python.SkipUnlessHas("zmq");
        await using var socket = new ReplySocket(AnyPort, new ZmtpLimits());
        await RunAsync("request", socket.Port);
    }

    [Fact]
    public async Task A_subscriber_gets_what_it_has_subscribed_to()
    {
        Python.SkipUnlessHas("zmq");
        var subscribed = new TaskCompletionSource();
        await using var socket = new PublisherSocket(AnyPort, new ZmtpLimits(), topic =>
        {
            if (topic.Span.SequenceEqual("end"u8))
            {
                subscribed.SetResult();
            }

            return null;
        });
        var peer = RunAsync("subscribe", socket.Port);
        await Task.WhenAny(subscribed.Task, peer);
        for (var i = 0; i < 100; i++)
        {
            socket.Publish(Message(string.Create(CultureInfo.InvariantCulture, $"a{i}")));
            socket.Publish(Message(string.Create(CultureInfo.InvariantCulture, $"b{i}")));
        }

        socket.Publish(Message("end"));
        await peer;
        Assert.Equal(0, socket.Dropped);
    }

    [Fact]
    public async Task A_slow_subscriber_misses_messages_and_neither_holds_up_the_publisher_nor_fills_its_memory()
    {
        Python.SkipUnlessHas("zmq");
        const int Messages = 2_000;
        var subscribed = new TaskCompletionSource();
        var limits = new ZmtpLimits { QueuedBytes = 8 << 20 };
        await using var socket = new PublisherSocket(AnyPort, limits, _ =>
        {
            subscribed.TrySetResult();
            return null;
        });
        var folder = Directory.CreateTempSubdirectory("slow-").FullName;
        var isDone = Path.Combine(folder, "done");
        var peer = Python.RunAsync(Script, ["slow", Port(socket.Port), isDone]);
        await Task.WhenAny(subscribed.Task, peer);
        for (var i = 0; i < Messages; i++)
        {
            socket.Publish(new ZmtpMessage([new byte[100_000]]));
        }

        // 84 fill the queue; some more are in the buffers of the system and of libzmq.
        Assert.InRange(socket.Dropped, Messages - 400, Messages);
        await File.WriteAllTextAsync(isDone, "");
        while (!peer.IsCompleted)
        {
            socket.Publish(Message("end"));
            await Task.Delay(50);
        }

        var received = int.Parse(await peer, CultureInfo.InvariantCulture);
        Assert.InRange(received, 1, Messages - 1);
        Directory.Delete(folder, recursive: true);
    }

    private static Task<string> RunAsync(string scenario, int port) => Python.RunAsync(Script, [scenario, Port(port)]);

    private static string Port(int port) => port.ToString(CultureInfo.InvariantCulture);

    private static ZmtpMessage Message(string text) => new([Encoding.UTF8.GetBytes(text)]);
}
