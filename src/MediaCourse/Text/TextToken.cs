using System.Runtime.InteropServices;

namespace MediaCourse.Text;

/// <summary>What a token is.</summary>
public enum TokenKind
{
    /// <summary>Has a letter: "talks", "rules-based", "20th", "China's", "U.S.".</summary>
    Word,

    /// <summary>Digits, and marks between digits: "19", "1,000.5", "9:30", "2021-03-19".</summary>
    Number,

    /// <summary>An internet or e-mail address.</summary>
    Address,

    /// <summary>A punctuation mark, or a run of the same mark: ",", "...", "--".</summary>
    Punctuation,

    /// <summary>Anything else that is not blank: "$", "©", an emoji, a control character, half a surrogate pair.</summary>
    Symbol,
}

/// <summary>A token and what it is.</summary>
/// <param name="Span">Where it stands in the raw text.</param>
/// <param name="Kind">What it is.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TextToken(TextSpan Span, TokenKind Kind)
{
    /// <summary>Whether the token counts as a word: a word, a number or an address.</summary>
    public bool IsWord => Kind is TokenKind.Word or TokenKind.Number or TokenKind.Address;
}
