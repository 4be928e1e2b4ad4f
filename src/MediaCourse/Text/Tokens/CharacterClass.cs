using System.Globalization;
using System.Text;

namespace MediaCourse.Text.Tokens;

/// <summary>What a character does in a word.</summary>
internal enum CharacterClass
{
    /// <summary>Separates: a blank.</summary>
    Blank,

    /// <summary>A letter that forms a word with its neighbours.</summary>
    Letter,

    /// <summary>A digit.</summary>
    Digit,

    /// <summary>A letter that is a word of its own: Han, Hiragana.</summary>
    LoneLetter,

    /// <summary>A mark on the character before it, or an invisible format character.</summary>
    Extend,

    /// <summary>A punctuation mark.</summary>
    Punctuation,

    /// <summary>Anything else.</summary>
    Symbol,
}

/// <summary>Looks up <see cref="CharacterClass"/>.</summary>
internal static class CharacterClasses
{
    private const char ZeroWidthSpace = '\u200B';

    private static readonly CharacterClass[] Ascii = [.. Enumerable.Range(0, 128).Select(c => Of(new Rune(c)))];

    /// <summary>The class of the character at <paramref name="at"/> and its length in UTF-16 code units.</summary>
    public static (CharacterClass Class, int Length) At(string text, int at, int end)
    {
        var c = text[at];
        if (c < 128)
        {
            return (Ascii[c], 1);
        }

        if (!char.IsSurrogate(c))
        {
            return (Of(new Rune(c)), 1);
        }

        return at + 1 < end && Rune.TryCreate(c, text[at + 1], out var rune) ? (Of(rune), 2) : (CharacterClass.Symbol, 1);
    }

    private static CharacterClass Of(Rune rune)
    {
        if (Rune.IsWhiteSpace(rune))
        {
            return CharacterClass.Blank;
        }

        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.OtherLetter when IsHanOrHiragana(rune.Value) => CharacterClass.LoneLetter,
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber => CharacterClass.Letter,
            UnicodeCategory.DecimalDigitNumber or UnicodeCategory.OtherNumber => CharacterClass.Digit,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => CharacterClass.Extend,
            UnicodeCategory.Format when rune.Value != ZeroWidthSpace => CharacterClass.Extend,
            UnicodeCategory.ConnectorPunctuation or UnicodeCategory.DashPunctuation or UnicodeCategory.OpenPunctuation
                or UnicodeCategory.ClosePunctuation or UnicodeCategory.InitialQuotePunctuation
                or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OtherPunctuation => CharacterClass.Punctuation,
            _ => CharacterClass.Symbol,
        };
    }

    private static bool IsHanOrHiragana(int value) => value is
        (>= 0x4E00 and <= 0x9FFF) or (>= 0x3400 and <= 0x4DBF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF)
        or (>= 0x3041 and <= 0x309F) or 0x3006;
}
