using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MediaCourse.Grading.Slices;

/// <summary>One of several slices of the hand-ins, which machines grade apart from each other. Whose hand-ins are in it depends on nothing but the student's id.</summary>
/// <param name="Number">Which one, from 1.</param>
/// <param name="Count">How many there are.</param>
public sealed record Slice(int Number, int Count)
{
    /// <summary>More than any array of jobs has.</summary>
    public const int Most = 10_000;

    /// <summary>Reads <c>2/4</c>, the second of four.</summary>
    /// <exception cref="SliceException">It is no slice.</exception>
    public static Slice Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split('/') is [var first, var second]
            && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && int.TryParse(second, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && count is >= 1 and <= Most && number >= 1 && number <= count
            ? new Slice(number, count)
            : throw new SliceException($"--shard {text}: this is no slice; write which one of how many, from 1/N to N/N, such as 2/4 (N up to {Most.ToString(CultureInfo.InvariantCulture)}).");
    }

    /// <summary>Whether a student's hand-ins are in this slice.</summary>
    public bool Holds(string student) =>
        BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(student))) % (ulong)Count == (ulong)(Number - 1);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}/{Count}");
}
