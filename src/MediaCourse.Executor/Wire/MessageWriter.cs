using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace MediaCourse.Executor.Wire;

/// <summary>
/// Builds one frame: length of the payload (4 bytes, little-endian), kind (1 byte), payload. Numbers are little-endian
/// and of fixed size; texts are UTF-8 with their length in bytes before them.
/// </summary>
internal sealed class MessageWriter
{
    /// <summary>Bytes before the payload.</summary>
    public const int HeaderSize = sizeof(int) + 1;

    private readonly ArrayBufferWriter<byte> _buffer = new(256);

    public MessageWriter(FrameKind kind)
    {
        _buffer.GetSpan(HeaderSize)[sizeof(int)] = (byte)kind;
        _buffer.Advance(HeaderSize);
    }

    public MessageWriter Int32(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_buffer.GetSpan(sizeof(int)), value);
        _buffer.Advance(sizeof(int));
        return this;
    }

    public MessageWriter Boolean(bool value) => Byte(value ? (byte)1 : (byte)0);

    public MessageWriter Byte(byte value)
    {
        _buffer.GetSpan(1)[0] = value;
        _buffer.Advance(1);
        return this;
    }

    public MessageWriter String(string value)
    {
        var length = Encoding.UTF8.GetByteCount(value);
        Int32(length);
        Encoding.UTF8.GetBytes(value, _buffer.GetSpan(length));
        _buffer.Advance(length);
        return this;
    }

    public MessageWriter OptionalString(string? value)
    {
        Boolean(value is not null);
        return value is null ? this : String(value);
    }

    public MessageWriter Bytes(ReadOnlySpan<byte> value)
    {
        Int32(value.Length);
        _buffer.Write(value);
        return this;
    }

    public MessageWriter Strings(IReadOnlyList<string> values)
    {
        Int32(values.Count);
        foreach (var value in values)
        {
            String(value);
        }

        return this;
    }

    /// <summary>The whole frame, header included; nothing may be added afterwards.</summary>
    public ReadOnlyMemory<byte> ToFrame()
    {
        if (System.Runtime.InteropServices.MemoryMarshal.TryGetArray(_buffer.WrittenMemory, out var written))
        {
            BinaryPrimitives.WriteInt32LittleEndian(written, _buffer.WrittenCount - HeaderSize);
        }

        return _buffer.WrittenMemory;
    }
}
