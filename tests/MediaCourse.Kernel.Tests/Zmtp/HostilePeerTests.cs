using System.Net;
using System.Text;
using MediaCourse.Kernel.Zmtp;

namespace MediaCourse.Kernel.Tests.Zmtp;

/// <summary>Peers that break the protocol, by mistake or on purpose, lose their connection and harm no other.</summary>
public sealed class HostilePeerTests : IAsyncLifetime
{
    /// <summary>Times that no test reaches: who breaks a rule is cut off for that.</summary>
    private static readonly ZmtpLimits Limits = new()
    {
        HandshakeTime = TimeSpan.FromHours(1),
        StallTime = TimeSpan.FromHours(1),
        MessageSize = 1 << 20,
        IncomingSize = 3 << 20,
        MessageParts = 10,
        Connections = 8,
        Subscriptions = 3,
        TopicSize = 10,
    };

    private RouterSocket _router = null!;
    private PublisherSocket _publisher = null!;

    public ValueTask InitializeAsync()
    {
        _router = Router(Limits);
        _publisher = new PublisherSocket(new IPEndPoint(IPAddress.Loopback, 0), Limits, topic => new ZmtpMessage([topic, "welcome"u8.ToArray()]));
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _router.DisposeAsync();
        await _publisher.DisposeAsync();
    }

    public static TheoryData<string, byte[]> BadHandshakes => new()
    {
        { "http", "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"u8.ToArray() },
        { "zeros", new byte[100] },
        { "zmtp 2", [0xFF, 0, 0, 0, 0, 0, 0, 0, 0, 0x7F, 1, 0] },
        { "another mechanism", [0xFF, 0, 0, 0, 0, 0, 0, 0, 0, 0x7F, 3, 1, .. "CURVE"u8, .. new byte[47]] },
        { "a message instead of READY", [.. RawPeer.Greeting(), .. RawPeer.Frame("hello")] },
        { "another command", [.. RawPeer.Greeting(), .. RawPeer.Command("HELLO")] },
        { "a command without a name", [.. RawPeer.Greeting(), 4, 0] },
        { "a command with a name beyond its end", [.. RawPeer.Greeting(), 4, 2, 200, 1] },
        { "a property beyond its end", [.. RawPeer.Greeting(), .. RawPeer.Command("READY", 3, 65, 66, 67, 0xFF, 0xFF, 0xFF, 0xFF)] },
        { "no socket type", [.. RawPeer.Greeting(), .. RawPeer.Command("READY")] },
        { "the wrong socket type", [.. RawPeer.Greeting(), .. RawPeer.Ready("SUB")] },
        { "an identity that is ours to give", [.. RawPeer.Greeting(), .. RawPeer.Ready("DEALER", "\0abc")] },
        { "a huge READY", [.. RawPeer.Greeting(), 6, 0, 0, 0, 0, 0x7F, 0, 0, 0] },
    };

    [Theory]
    [MemberData(nameof(BadHandshakes))]
    public async Task A_bad_handshake_ends_the_connection(string what, byte[] bytes)
    {
        Assert.NotEmpty(what);
        await using var peer = await RawPeer.ConnectAsync(_router.Port);
        await peer.SendAsync(bytes);

        await peer.ReceiveAllAsync();
        await AssertAliveAsync(_router);
    }

    public static TheoryData<string, byte[]> BadTraffic => new()
    {
        { "unknown flags", [0xF0, 1, 0] },
        { "a command with more to follow", [5, 1, 0] },
        { "a length of 2^63", [2, 0x80, 0, 0, 0, 0, 0, 0, 0, 1] },
        { "a length of 2^64 - 1", [2, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF] },
        { "one byte more than allowed", [2, 0, 0, 0, 0, 0, 0x10, 0, 1] },
        { "parts that are too large together", [3, 0, 0, 0, 0, 0, 0x0F, 0xFF, 0xFF, .. new byte[0xFFFFF], 0, 2, 0, 0] },
        { "too many parts", [.. Enumerable.Repeat<byte[]>([1, 0], 11).SelectMany(part => part)] },
        { "a command inside a message", [.. RawPeer.Frame("a", more: true), .. RawPeer.Command("PING", 0, 0)] },
        { "a PING that is too short", RawPeer.Command("PING", 1) },
        { "a PING that is too long", RawPeer.Command("PING", new byte[40]) },
        { "an ERROR", RawPeer.Command("ERROR", 0) },
        { "a command that is too large", [6, 0, 0, 0, 0, 0, 2, 0, 0, .. new byte[0x20000]] },
    };

    [Theory]
    [MemberData(nameof(BadTraffic))]
    public async Task Bad_traffic_ends_the_connection(string what, byte[] bytes)
    {
        Assert.NotEmpty(what);
        await using var peer = await RawPeer.ConnectAsync(_router.Port);
        await peer.ShakeHandsAsync("DEALER");
        await peer.SendAsync(bytes);

        await peer.ReceiveAllAsync();
        await AssertAliveAsync(_router);
    }

    public static TheoryData<string, byte[]> HandshakesThatStandStill => new()
    {
        { "nothing", [] },
        { "half a greeting", RawPeer.Greeting()[..20] },
        { "a greeting alone", RawPeer.Greeting() },
    };

    [Theory]
    [MemberData(nameof(HandshakesThatStandStill))]
    public async Task A_handshake_that_stands_still_ends_with_the_time_for_it(string what, byte[] bytes)
    {
        Assert.NotEmpty(what);
        await using var router = Router(Limits with { HandshakeTime = TimeSpan.FromMilliseconds(300) });
        await using var peer = await RawPeer.ConnectAsync(router.Port);
        await peer.SendAsync(bytes);

        await peer.ReceiveAllAsync();
        await AssertAliveAsync(router);
    }

    public static TheoryData<string, byte[]> TrafficThatStandsStill => new()
    {
        { "a message", [1, 1, 65] },
        { "a frame", [0, 200, 1, 2, 3] },
        { "half a length", [2, 0, 0] },
    };

    [Theory]
    [MemberData(nameof(TrafficThatStandsStill))]
    public async Task A_message_that_stands_still_ends_with_the_time_for_it(string what, byte[] bytes)
    {
        Assert.NotEmpty(what);
        await using var router = Router(Limits with { StallTime = TimeSpan.FromMilliseconds(300) });
        await using var peer = await RawPeer.ConnectAsync(router.Port);
        await peer.ShakeHandsAsync("DEALER");
        await peer.SendAsync(bytes);

        await peer.ReceiveAllAsync();
        await AssertAliveAsync(router);
    }

    [Fact]
    public async Task A_greeting_that_trickles_ends_with_the_time_for_it()
    {
        await using var router = Router(Limits with { HandshakeTime = TimeSpan.FromMilliseconds(300) });
        await using var peer = await RawPeer.ConnectAsync(router.Port);
        var closed = peer.ReceiveAllAsync();
        foreach (var value in RawPeer.Greeting())
        {
            try
            {
                await peer.SendAsync(value);
            }
            catch (IOException)
            {
                break;
            }

            await Task.Delay(20);
        }

        await closed;
        await AssertAliveAsync(router);
    }

    [Fact]
    public async Task Many_that_send_a_little_less_than_allowed_get_no_more_memory_than_is_granted_to_all()
    {
        const int Sent = 1 << 20;
        await using var router = Router(Limits with { StallTime = TimeSpan.FromSeconds(2) });
        var peers = new List<RawPeer>();
        for (var i = 0; i < Limits.Connections - 1; i++)
        {
            var peer = await RawPeer.ConnectAsync(router.Port);
            await peer.ShakeHandsAsync("DEALER");
            peers.Add(peer);
            try
            {
                await peer.SendAsync([2, 0, 0, 0, 0, 0, 0x10, 0, 0, .. new byte[Sent - 1]]);
            }
            catch (IOException)
            {
                // One too many, and cut off while it was sending.
            }
        }

        await Task.WhenAll(peers.Select(peer => peer.ReceiveAllAsync()));
        await AssertAliveAsync(router);
        await using var large = await RawPeer.ConnectAsync(router.Port);
        await large.ShakeHandsAsync("DEALER");
        await large.SendAsync([2, 0, 0, 0, 0, 0, 0x10, 0, 0, .. new byte[Sent]]);
        Assert.Equal(2, (await large.ReceiveAsync(9 + Sent))[0]);
    }

    [Fact]
    public async Task Connections_beyond_the_limit_are_closed_and_room_is_made_again()
    {
        var peers = new List<RawPeer>();
        for (var i = 0; i < Limits.Connections; i++)
        {
            var peer = await RawPeer.ConnectAsync(_router.Port);
            await peer.ShakeHandsAsync("DEALER");
            peers.Add(peer);
        }

        await using var late = await RawPeer.ConnectAsync(_router.Port);
        Assert.Empty(await late.ReceiveAllAsync());
        foreach (var peer in peers)
        {
            await peer.DisposeAsync();
        }

        await AssertAliveAsync(_router);
    }

    [Fact]
    public async Task A_wrong_socket_is_told_why()
    {
        await using var peer = await RawPeer.ConnectAsync(_router.Port);
        await peer.SendAsync([.. RawPeer.Greeting(), .. RawPeer.Ready("SUB")]);

        Assert.Contains("A ROUTER socket takes DEALER, REQ, ROUTER.", Encoding.ASCII.GetString(await peer.ReceiveAllAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ping_is_answered_with_its_context()
    {
        await using var peer = await RawPeer.ConnectAsync(_router.Port);
        await peer.ShakeHandsAsync("DEALER");
        await peer.SendAsync(RawPeer.Command("PING", 0, 10, 7, 8, 9));

        var pong = RawPeer.Command("PONG", 7, 8, 9);
        Assert.Equal(pong, await peer.ReceiveAsync(pong.Length));
    }

    [Fact]
    public async Task The_newest_connection_of_an_identity_gets_its_messages()
    {
        await using var old = await RawPeer.ConnectAsync(_router.Port);
        await old.ShakeHandsAsync("DEALER", identity: "me");
        await using var young = await RawPeer.ConnectAsync(_router.Port);
        await young.ShakeHandsAsync("DEALER", identity: "me");
        await young.SendAsync(RawPeer.Frame("x"));
        Assert.Equal(RawPeer.Frame("x"), await young.ReceiveAsync(3));

        await old.DisposeAsync();
        await young.SendAsync(RawPeer.Frame("y"));
        Assert.Equal(RawPeer.Frame("y"), await young.ReceiveAsync(3));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Subscriptions_come_by_message_or_by_command(byte minor)
    {
        await using var peer = await RawPeer.ConnectAsync(_publisher.Port);
        await peer.ShakeHandsAsync("SUB", minor);
        byte[] Subscribe(string topic) => minor == 0 ? RawPeer.Frame("\u0001" + topic) : RawPeer.Command("SUBSCRIBE", Encoding.ASCII.GetBytes(topic));
        byte[] Cancel(string topic) => minor == 0 ? RawPeer.Frame("\0" + topic) : RawPeer.Command("CANCEL", Encoding.ASCII.GetBytes(topic));

        await peer.SendAsync([.. Subscribe("a"), .. Subscribe("a"), .. Cancel("a"), .. Cancel("unknown"), .. Subscribe("b"), .. Cancel("b"), .. Subscribe("z")]);
        byte[] welcome = [.. Welcome("a"), .. Welcome("a"), .. Welcome("b"), .. Welcome("z")];
        Assert.Equal(welcome, await peer.ReceiveAsync(welcome.Length));
        foreach (var text in new[] { "b1", "a1", "c1", "z1" })
        {
            _publisher.Publish(new ZmtpMessage([Encoding.ASCII.GetBytes(text)]));
        }

        byte[] expected = [.. RawPeer.Frame("a1"), .. RawPeer.Frame("z1")];
        Assert.Equal(expected, await peer.ReceiveAsync(expected.Length));
    }

    [Theory]
    [InlineData("12345678901")]
    [InlineData("a", "b", "c", "d")]
    public async Task Subscriptions_without_measure_end_the_connection(params string[] topics)
    {
        await using var peer = await RawPeer.ConnectAsync(_publisher.Port);
        await peer.ShakeHandsAsync("SUB");
        await peer.SendAsync([.. topics.SelectMany(topic => RawPeer.Command("SUBSCRIBE", Encoding.ASCII.GetBytes(topic)))]);

        await peer.ReceiveAllAsync();
    }

    private static byte[] Welcome(string topic) => [.. RawPeer.Frame(topic, more: true), .. RawPeer.Frame("welcome")];

    /// <summary>A socket that sends back what it gets.</summary>
    private static RouterSocket Router(ZmtpLimits limits)
    {
        RouterSocket router = null!;
        router = new RouterSocket(new IPEndPoint(IPAddress.Loopback, 0), limits, (peer, message) =>
        {
            router.Send(peer.Identity, message);
            return ValueTask.CompletedTask;
        });
        return router;
    }

    private static async Task AssertAliveAsync(RouterSocket router)
    {
        // A place may have to become free first.
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await using var peer = await RawPeer.ConnectAsync(router.Port);
                await peer.ShakeHandsAsync("DEALER");
                await peer.SendAsync(RawPeer.Frame("alive?"));
                Assert.Equal(RawPeer.Frame("alive?"), await peer.ReceiveAsync(8));
                return;
            }
            catch (IOException) when (attempt < 50)
            {
                await Task.Delay(20);
            }
        }
    }
}
