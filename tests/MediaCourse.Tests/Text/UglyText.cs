using FsCheck;
using FsCheck.Fluent;

namespace MediaCourse.Tests.Text;

/// <summary>Texts made of the pieces that break text tools: marks, blanks, halves of surrogate pairs, words between.</summary>
internal static class UglyText
{
    private static readonly string[] Pieces =
    [
        ".", "..", "...", ". . .", "…", "?", "!", "?!", ",", ":", ";", "\"", "'", "“", "”", "‘", "’", "«", "»", "(", ")", "[", "]", "-", "–", "—", "•", "*", ">",
        " ", " ", " ", "  ", "\u00A0", "\t", "\n", "\r\n", "\r", "\n\n", "\u2028", "\u0085", "\u200B", "\uFEFF", "\0",
        "a", "I", "The", "he", "said", "Mr", "U.S", "Inc", "p.m", "No", "5", "1,000.5", "20th", "don't", "China’s", "re-engaged", "e\u0301", "É", "ß", "İ",
        "\uD83D\uDE00", "\uD83D", "\uDE00", "👩‍👩‍👧", "🇨🇳", "中国", "日本語", "العربية", "עברית", "ไทย", "http://a.b/c?d=e", "x@y.zz", "a_b", "#tag",
    ];

    /// <summary>Half arbitrary strings, half strings of the pieces.</summary>
    public static Arbitrary<string> Arbitrary { get; } = Gen.OneOf(
        ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""),
        Gen.Elements(Pieces).ListOf().Select(string.Concat)).ToArbitrary();

    public static Config Config { get; } = Config.QuickThrowOnFailure.WithMaxTest(2000);
}
