using System.Runtime.InteropServices;

namespace MediaCourse.Text;

/// <summary>
/// A stretch of a raw text: <c>raw[Start..End]</c>. Offsets count UTF-16 code units from 0, as C# strings do.
/// </summary>
/// <param name="Start">Offset of the first character.</param>
/// <param name="End">Offset just behind the last character; never below <paramref name="Start"/>.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>Number of UTF-16 code units.</summary>
    public int Length => End - Start;

    /// <summary>Whether the span holds no character.</summary>
    public bool IsEmpty => End == Start;

    /// <summary>Whether <paramref name="offset"/> lies in the span.</summary>
    public bool Contains(int offset) => offset >= Start && offset < End;

    /// <summary>Whether <paramref name="other"/> lies wholly in the span.</summary>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>Whether the two spans share a character.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>The characters of the span in <paramref name="raw"/>, without a copy.</summary>
    public ReadOnlySpan<char> AsSpan(string raw) => raw.AsSpan(Start, Length);

    /// <summary>The characters of the span in <paramref name="raw"/>.</summary>
    public string In(string raw) => raw[Start..End];

    /// <summary>Checks that <paramref name="within"/> is a part of <paramref name="text"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It reaches outside the text or ends before it starts.</exception>
    internal static void ThrowIfOutside(string text, TextSpan within)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegative(within.Start, nameof(within));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(within.Start, within.End, nameof(within));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(within.End, text.Length, nameof(within));
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"[{Start}..{End})");
}
