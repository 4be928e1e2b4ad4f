using System.Text.RegularExpressions;
using MediaCourse.Display;

namespace MediaCourse.Notebooks.Pages;

/// <summary>Plain text on its way into HTML.</summary>
internal static partial class HtmlText
{
    /// <summary>Text for use between tags and in attributes in double quotation marks.</summary>
    public static string Encode(string text) => HtmlEncoding.Escape(text);

    /// <summary>
    /// Text as a terminal would leave it: without colours and other control sequences, and of a line that was written
    /// over with carriage returns only the last state.
    /// </summary>
    public static string WithoutTerminalCodes(string text)
    {
        var plain = ControlSequence().Replace(text, "").Replace("\r\n", "\n", StringComparison.Ordinal);
        if (plain.Contains('\r', StringComparison.Ordinal))
        {
            plain = string.Join('\n', plain.Split('\n').Select(line => line.TrimEnd('\r')[(line.TrimEnd('\r').LastIndexOf('\r') + 1)..]));
        }

        return ControlCharacter().Replace(plain, "");
    }

    // Generated code starts faster than a non-backtracking engine; no two parts of these expressions can take the same character.
    [GeneratedRegex(@"\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)|[@-Z\\-_])")]
    private static partial Regex ControlSequence();

    [GeneratedRegex(@"[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]")]
    private static partial Regex ControlCharacter();
}
