using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;

namespace MediaCourse.Executor.Wire;

/// <summary>Reads a payload that <see cref="MessageWriter"/> wrote, and trusts no length in it.</summary>
internal ref struct MessageReader(ReadOnlySpan<byte> payload)
{
    private ReadOnlySpan<byte> _rest = payload;

    public int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));

    public byte Byte() => Take(1)[0];

    public bool Boolean() => Byte() switch
    {
        0 => false,
        1 => true,
        _ => throw new WireException("a truth value is neither 0 nor 1"),
    };

    public string String() => Encoding.UTF8.GetString(Take(Int32()));

    public string? OptionalString() => Boolean() ? String() : null;

    public byte[] Bytes() => Take(Int32()).ToArray();

    public ImmutableArray<string> Strings()
    {
        var count = Count(sizeof(int));
        var values = ImmutableArray.CreateBuilder<string>(count);
        for (var i = 0; i < count; i++)
        {
            values.Add(String());
        }

        return values.MoveToImmutable();
    }

    /// <summary>A number of items that take at least <paramref name="minimumSize"/> bytes each.</summary>
    public int Count(int minimumSize)
    {
        var count = Int32();
        return count >= 0 && (long)count * minimumSize <= _rest.Length
            ? count
            : throw new WireException("a list is longer than its message");
    }

    public readonly void End()
    {
        if (!_rest.IsEmpty)
        {
            throw new WireException("a message is longer than what it says");
        }
    }

    private ReadOnlySpan<byte> Take(int length)
    {
        if (length < 0 || length > _rest.Length)
        {
            throw new WireException("a message is shorter than what it says");
        }

        var taken = _rest[..length];
        _rest = _rest[length..];
        return taken;
    }
}
