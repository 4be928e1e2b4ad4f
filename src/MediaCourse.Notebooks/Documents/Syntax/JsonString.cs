using System.Buffers;
using System.Globalization;
using System.Text;

namespace MediaCourse.Notebooks.Documents.Syntax;

/// <summary>
/// The characters of JSON strings. Unlike System.Text.Json it lets a lone surrogate such as <c>\ud83d</c> pass both
/// ways: Python writes them, and a string that is cut in the middle of an emoji has one.
/// </summary>
internal static class JsonString
{
    /// <summary>The characters of a valid JSON string, given without its quotation marks.</summary>
    public static string Decode(ReadOnlySpan<byte> content)
    {
        var escape = content.IndexOf((byte)'\\');
        if (escape < 0)
        {
            return Encoding.UTF8.GetString(content);
        }

        var text = new StringBuilder(content.Length);
        while (escape >= 0)
        {
            AppendUtf8(text, content[..escape]);
            var length = 2;
            if (content[escape + 1] == (byte)'u')
            {
                text.Append((char)HexValue(content.Slice(escape + 2, 4)));
                length = 6;
            }
            else
            {
                text.Append(Unescape(content[escape + 1]));
            }

            content = content[(escape + length)..];
            escape = content.IndexOf((byte)'\\');
        }

        AppendUtf8(text, content);
        return text.ToString();
    }

    /// <summary>Writes a string with its quotation marks, escaped as Python and JavaScript do.</summary>
    public static void Encode(ReadOnlySpan<char> text, bool asciiOnly, IBufferWriter<byte> output)
    {
        output.Write("\""u8);
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!MustEscape(text, i, asciiOnly, out var width))
            {
                i += width - 1;
                continue;
            }

            Encoding.UTF8.GetBytes(text[start..i], output);
            WriteEscape(text[i], output);
            start = i + 1;
        }

        Encoding.UTF8.GetBytes(text[start..], output);
        output.Write("\""u8);
    }

    private static bool MustEscape(ReadOnlySpan<char> text, int index, bool asciiOnly, out int width)
    {
        var character = text[index];
        width = 1;
        if (character < 0x80)
        {
            return character is < ' ' or '"' or '\\';
        }

        if (asciiOnly)
        {
            return true;
        }

        if (!char.IsSurrogate(character))
        {
            return false;
        }

        width = 2;
        return !(char.IsHighSurrogate(character) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]));
    }

    private static void WriteEscape(char character, IBufferWriter<byte> output)
    {
        var letter = character switch
        {
            '"' => '"',
            '\\' => '\\',
            '\b' => 'b',
            '\f' => 'f',
            '\n' => 'n',
            '\r' => 'r',
            '\t' => 't',
            _ => 'u',
        };
        var escape = output.GetSpan(6);
        escape[0] = (byte)'\\';
        escape[1] = (byte)letter;
        if (letter == 'u')
        {
            ((int)character).TryFormat(escape[2..], out _, "x4", CultureInfo.InvariantCulture);
        }

        output.Advance(letter == 'u' ? 6 : 2);
    }

    private static void AppendUtf8(StringBuilder text, ReadOnlySpan<byte> utf8)
    {
        if (!utf8.IsEmpty)
        {
            text.Append(Encoding.UTF8.GetString(utf8));
        }
    }

    private static int HexValue(ReadOnlySpan<byte> digits) =>
        int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static char Unescape(byte letter) => letter switch
    {
        (byte)'b' => '\b',
        (byte)'f' => '\f',
        (byte)'n' => '\n',
        (byte)'r' => '\r',
        (byte)'t' => '\t',
        _ => (char)letter,
    };
}
