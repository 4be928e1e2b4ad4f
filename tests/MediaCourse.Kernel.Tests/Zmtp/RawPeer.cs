using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MediaCourse.Kernel.Tests.Zmtp;

/// <summary>A peer that sends what it likes, right or wrong.</summary>
internal sealed class RawPeer : IAsyncDisposable
{
    private readonly TcpClient _client;
    private readonly NetworkStream _stream;

    private RawPeer(TcpClient client)
    {
        _client = client;
        _stream = client.GetStream();
    }

    /// <summary>A greeting of ZMTP 3.1 with the mechanism NULL.</summary>
    public static byte[] Greeting(byte minor = 1) => [0xFF, 0, 0, 0, 0, 0, 0, 0, 0, 0x7F, 3, minor, .. "NULL"u8, .. new byte[48]];

    public static async Task<RawPeer> ConnectAsync(int port)
    {
        var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port);
        return new RawPeer(client);
    }

    /// <summary>A READY command frame.</summary>
    public static byte[] Ready(string type, string identity = "")
    {
        byte[] body = [5, .. "READY"u8, .. Property("Socket-Type", type), .. Property("Identity", identity)];
        return [4, (byte)body.Length, .. body];
    }

    /// <summary>A command frame.</summary>
    public static byte[] Command(string name, params byte[] data) => [4, (byte)(1 + name.Length + data.Length), (byte)name.Length, .. Encoding.ASCII.GetBytes(name), .. data];

    /// <summary>A short frame of a message.</summary>
    public static byte[] Frame(string text, bool more = false) => [(byte)(more ? 1 : 0), (byte)text.Length, .. Encoding.ASCII.GetBytes(text)];

    public async Task SendAsync(params byte[] bytes) => await _stream.WriteAsync(bytes);

    /// <summary>Greets, shakes hands, and reads the other side's part of it.</summary>
    public async Task ShakeHandsAsync(string type, byte minor = 1, string identity = "")
    {
        await SendAsync([.. Greeting(minor), .. Ready(type, identity)]);
        await ReceiveAsync(64);
        var header = await ReceiveAsync(2);
        await ReceiveAsync(header[1]);
    }

    public async Task<byte[]> ReceiveAsync(int length)
    {
        var bytes = new byte[length];
        await _stream.ReadExactlyAsync(bytes);
        return bytes;
    }

    /// <summary>Reads to the end of the connection; the test hangs, and fails, where that does not come.</summary>
    public async Task<byte[]> ReceiveAllAsync()
    {
        var all = new MemoryStream();
        try
        {
            await _stream.CopyToAsync(all, TestContext.Current.CancellationToken);
        }
        catch (IOException)
        {
            // Reset: closed, too.
        }

        return all.ToArray();
    }

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return ValueTask.CompletedTask;
    }

    private static byte[] Property(string name, string value) =>
        [(byte)name.Length, .. Encoding.ASCII.GetBytes(name), 0, 0, 0, (byte)value.Length, .. Encoding.ASCII.GetBytes(value)];
}
