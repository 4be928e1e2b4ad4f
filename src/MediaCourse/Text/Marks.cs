using System.Buffers;

namespace MediaCourse.Text;

/// <summary>Which characters are blanks, quotation marks, brackets and dashes: one answer for the whole library.</summary>
internal static class Marks
{
    /// <summary>Characters that end a line; an LF behind a CR belongs to it.</summary>
    public const string LineBreakCharacters = "\n\r\v\f\u0085\u2028\u2029";

    public const string DoubleQuoteCharacters = "\"\u201C\u201D\u201E\u201F\u00AB\u00BB\uFF02";

    public const string BulletCharacters = "\u2022\u2043\u2023\u25E6\u25AA\u25CF\u25CB\u25A0";

    public static SearchValues<char> LineBreaks { get; } = SearchValues.Create(LineBreakCharacters);

    public static bool IsBlank(char c) => char.IsWhiteSpace(c);

    public static bool IsLineBreak(char c) => LineBreakCharacters.Contains(c);

    public static bool IsDoubleQuote(char c) => DoubleQuoteCharacters.Contains(c);

    public static bool IsSingleQuote(char c) => c is '\'' or '\u2018' or '\u2019' or '\u201A' or '\u201B' or '\u2039' or '\u203A' or '`' or '\u00B4';

    public static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u02BC' or '\uFF07';

    public static bool IsQuote(char c) => IsDoubleQuote(c) || IsSingleQuote(c);

    public static bool IsOpeningBracket(char c) => c is '(' or '[' or '{';

    public static bool IsClosingBracket(char c) => c is ')' or ']' or '}';

    public static bool IsDash(char c) => c is '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212';

    public static bool IsBullet(char c) => BulletCharacters.Contains(c);
}
