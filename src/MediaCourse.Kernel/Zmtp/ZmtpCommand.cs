using System.Buffers.Binary;
using System.Text;

namespace MediaCourse.Kernel.Zmtp;

/// <summary>A command: a name of at most 255 bytes, and what follows it.</summary>
internal sealed record ZmtpCommand(string Name, ReadOnlyMemory<byte> Data)
{
    private const int Ttl = 2;
    private const int LongestContext = 16;

    /// <summary>Reads a command frame's body.</summary>
    /// <exception cref="ZmtpException">It is too short.</exception>
    public static ZmtpCommand Read(ReadOnlyMemory<byte> body)
    {
        var span = body.Span;
        if (span.IsEmpty || span[0] == 0 || span.Length < 1 + span[0])
        {
            throw new ZmtpException("a command has no name");
        }

        var length = span[0];
        return new ZmtpCommand(Encoding.ASCII.GetString(span.Slice(1, length)), body[(1 + length)..]);
    }

    /// <summary>The frame's body.</summary>
    public byte[] ToBody() => [(byte)Name.Length, .. Encoding.ASCII.GetBytes(Name), .. Data.Span];

    /// <summary>READY with the properties that say who one is.</summary>
    public static ZmtpCommand Ready(SocketType type)
    {
        var data = new List<byte>();
        AddProperty(data, "Socket-Type", type.Name);
        AddProperty(data, "Identity", "");
        return new ZmtpCommand("READY", data.ToArray());
    }

    /// <summary>ERROR with a reason.</summary>
    public static ZmtpCommand Error(string reason)
    {
        var text = Encoding.ASCII.GetBytes(reason);
        return new ZmtpCommand("ERROR", (byte[])[(byte)Math.Min(text.Length, byte.MaxValue), .. text.Take(byte.MaxValue)]);
    }

    /// <summary>The answer to a PING: its context, without its time to live.</summary>
    /// <exception cref="ZmtpException">The PING is too short or too long.</exception>
    public ZmtpCommand Pong() => Data.Length is >= Ttl and <= Ttl + LongestContext
        ? new ZmtpCommand("PONG", Data[Ttl..])
        : throw new ZmtpException("a PING has a wrong length");

    /// <summary>The properties of a READY; their names know no case.</summary>
    /// <exception cref="ZmtpException">A length is wrong.</exception>
    public Dictionary<string, ReadOnlyMemory<byte>> Properties()
    {
        var properties = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.OrdinalIgnoreCase);
        var rest = Data;
        while (!rest.IsEmpty)
        {
            int nameLength = rest.Span[0];
            var valueAt = 1 + nameLength + sizeof(uint);
            if (nameLength == 0 || rest.Length < valueAt)
            {
                throw new ZmtpException("a property of the handshake is cut short");
            }

            var valueLength = BinaryPrimitives.ReadUInt32BigEndian(rest.Span[(1 + nameLength)..]);
            if (valueLength > rest.Length - valueAt)
            {
                throw new ZmtpException("a property of the handshake is cut short");
            }

            properties[Encoding.ASCII.GetString(rest.Span.Slice(1, nameLength))] = rest.Slice(valueAt, (int)valueLength);
            rest = rest[(valueAt + (int)valueLength)..];
        }

        return properties;
    }

    private static void AddProperty(List<byte> data, string name, string value)
    {
        data.Add((byte)name.Length);
        data.AddRange(Encoding.ASCII.GetBytes(name));
        Span<byte> length = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(length, (uint)value.Length);
        data.AddRange(length);
        data.AddRange(Encoding.ASCII.GetBytes(value));
    }
}
