using System.Globalization;
using System.Text;

namespace MediaCourse.Comments.Tone.Vader;

/// <summary>When a token counts as written in capitals.</summary>
internal static class LetterCase
{
    // Characters that have case in Unicode without being letters of it (PropList.txt: Other_Lowercase, Other_Uppercase).
    private static readonly (int First, int Last)[] OtherLower =
    [
        (0xAA, 0xAA), (0xBA, 0xBA), (0x2B0, 0x2B8), (0x2C0, 0x2C1), (0x2E0, 0x2E4), (0x345, 0x345), (0x37A, 0x37A),
        (0x10FC, 0x10FC), (0x1D2C, 0x1D6A), (0x1D78, 0x1D78), (0x1D9B, 0x1DBF), (0x2071, 0x2071), (0x207F, 0x207F),
        (0x2090, 0x209C), (0x2170, 0x217F), (0x24D0, 0x24E9), (0x2C7C, 0x2C7D), (0xA69C, 0xA69D), (0xA770, 0xA770),
        (0xA7F2, 0xA7F4), (0xA7F8, 0xA7F9), (0xAB5C, 0xAB5F), (0xAB69, 0xAB69), (0x10780, 0x10780), (0x10783, 0x10785),
        (0x10787, 0x107B0), (0x107B2, 0x107BA), (0x1E030, 0x1E06D),
    ];

    private static readonly (int First, int Last)[] OtherUpper =
    [
        (0x2160, 0x216F), (0x24B6, 0x24CF), (0x1F130, 0x1F149), (0x1F150, 0x1F169), (0x1F170, 0x1F189),
    ];

    /// <summary>Whether there is a capital and nothing in lower or title case: "USA", "B2B", "A+", not "42".</summary>
    public static bool IsUpper(ReadOnlySpan<char> token)
    {
        var capital = false;
        for (var i = 0; i < token.Length; i++)
        {
            var c = token[i];
            if (!char.IsAscii(c))
            {
                return IsUpper(token[i..], capital);
            }

            if (char.IsAsciiLetterLower(c))
            {
                return false;
            }

            capital |= char.IsAsciiLetterUpper(c);
        }

        return capital;
    }

    private static bool IsUpper(ReadOnlySpan<char> token, bool capital)
    {
        foreach (var rune in token.EnumerateRunes())
        {
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter:
                    return false;
                case UnicodeCategory.UppercaseLetter:
                    capital = true;
                    break;
                default:
                    if (IsIn(OtherLower, rune))
                    {
                        return false;
                    }

                    capital |= IsIn(OtherUpper, rune);
                    break;
            }
        }

        return capital;
    }

    private static bool IsIn((int First, int Last)[] ranges, Rune rune) =>
        Array.Exists(ranges, range => rune.Value >= range.First && rune.Value <= range.Last);
}
