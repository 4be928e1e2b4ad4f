using System.Buffers;

namespace MediaCourse.Text;

/// <summary>Which characters are blanks, quotation marks, brackets and dashes: one answer for the whole library.</summary>
internal static class Marks
{
    /// <summary>Characters that end a line; an LF behind a CR belongs to it.</summary>
    public const string LineBreakCharacters = "\n\r\v\f\u0085\u2028\u2029";

    public const string DoubleQuoteCharacters = "\"\u201C\u201D\u201E\u201F\u00AB\u00BB\uFF02";

    public const string SingleQuoteCharacters = "'\u2018\u2019\u201A\u201B\u2039\u203A`\u00B4\u02BC\uFF07";

    public const string DashCharacters = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212";

    /// <summary>Blanks that end no line.</summary>
    public const string BlankCharacters = " \t\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000";

    public const string BulletCharacters = "\u2022\u2043\u2023\u25E6\u25AA\u25CF\u25CB\u25A0";

    public static SearchValues<char> LineBreaks { get; } = SearchValues.Create(LineBreakCharacters);

    public static bool IsBlank(char c) => char.IsWhiteSpace(c);

    public static bool IsLineBreak(char c) => LineBreakCharacters.Contains(c);

    public static bool IsDoubleQuote(char c) => DoubleQuoteCharacters.Contains(c);

    public static bool IsSingleQuote(char c) => SingleQuoteCharacters.Contains(c);

    public static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u02BC' or '\uFF07';

    public static bool IsQuote(char c) => IsDoubleQuote(c) || IsSingleQuote(c);

    public static bool IsOpeningBracket(char c) => c is '(' or '[' or '{';

    public static bool IsClosingBracket(char c) => c is ')' or ']' or '}';

    public static bool IsDash(char c) => DashCharacters.Contains(c);

    public static bool IsBullet(char c) => BulletCharacters.Contains(c);
}
