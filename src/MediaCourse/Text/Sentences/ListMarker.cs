using System.Runtime.InteropServices;

namespace MediaCourse.Text.Sentences;

/// <summary>The number or letter in front of a list item: <c>1.</c>, <c>2)</c>, <c>3.)</c>, <c>a.</c></summary>
/// <param name="Start">Offset of the number or letter.</param>
/// <param name="End">Offset behind its full stop and bracket.</param>
/// <param name="Value">The number, or the position of the letter in the alphabet from 1.</param>
/// <param name="IsLetter">Whether it is a letter.</param>
/// <param name="HasStop">Whether a full stop follows the value.</param>
/// <param name="HasBracket">Whether a closing bracket follows.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ListMarker(int Start, int End, int Value, bool IsLetter, bool HasStop, bool HasBracket)
{
    private const int MaxDigits = 3;

    /// <summary>Reads a marker at the start of a sentence, behind a bullet or an opening bracket if there is one.</summary>
    public static ListMarker? Read(string text, int start, int end)
    {
        var i = start;
        while (i < end && i - start < 4 && (Marks.IsBullet(text[i]) || text[i] is '(' or '*' or ' ' or '\u00A0'))
        {
            i++;
        }

        return ReadAt(text, i, end);
    }

    /// <summary>Whether <paramref name="other"/> counts on from this one in the same form.</summary>
    public bool IsFollowedBy(ListMarker other) =>
        other.Value == Value + 1 && other.IsLetter == IsLetter && other.HasStop == HasStop && other.HasBracket == HasBracket;

    /// <summary>Reads a marker that begins exactly at <paramref name="at"/> and has a blank behind it.</summary>
    public static ListMarker? ReadAt(string text, int at, int end)
    {
        var i = at;
        var value = 0;
        while (i < end && i - at < MaxDigits && char.IsAsciiDigit(text[i]))
        {
            value = (value * 10) + text[i] - '0';
            i++;
        }

        var isLetter = i == at;
        if (isLetter)
        {
            if (i >= end || !char.IsAsciiLetter(text[i]))
            {
                return null;
            }

            value = char.ToLowerInvariant(text[i]) - 'a' + 1;
            i++;
        }

        var hasStop = i < end && text[i] == '.';
        i += hasStop ? 1 : 0;
        var hasBracket = i < end && text[i] == ')';
        i += hasBracket ? 1 : 0;
        var isInitial = isLetter && !hasBracket && char.IsUpper(text[at]);
        return (hasStop || hasBracket) && !isInitial && i < end && Marks.IsBlank(text[i])
            ? new ListMarker(at, i, value, isLetter, hasStop, hasBracket)
            : null;
    }
}
