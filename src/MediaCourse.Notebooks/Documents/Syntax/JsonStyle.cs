using System.Globalization;
using System.Text;

namespace MediaCourse.Notebooks.Documents.Syntax;

/// <summary>How a file writes what is new in it.</summary>
internal sealed record JsonStyle
{
    /// <summary>nbformat's own: one space a level, non-ASCII characters as they are, texts as lists of lines.</summary>
    public static JsonStyle Default { get; } = new();

    /// <summary>What ends a line; empty where the whole file is one line.</summary>
    public string NewLine { get; init; } = "\n";

    /// <summary>White space of one level.</summary>
    public string Indent { get; init; } = " ";

    /// <summary>The colon with the white space around it.</summary>
    public string Colon { get; init; } = ": ";

    /// <summary>What follows a comma where the whole file is one line.</summary>
    public string Space { get; init; } = " ";

    /// <summary>Whether every character outside ASCII is escaped.</summary>
    public bool AsciiOnly { get; init; }

    /// <summary>Whether texts are lists of lines.</summary>
    public bool TextAsLines { get; init; } = true;

    /// <summary>White space before an element.</summary>
    public string Before(int depth, bool isFirst) => NewLine.Length > 0 ? Line(depth) : isFirst ? "" : Space;

    /// <summary>White space before a closing bracket.</summary>
    public string Close(int depth) => NewLine.Length > 0 ? Line(depth) : "";

    private string Line(int depth) => NewLine + string.Concat(Enumerable.Repeat(Indent, depth));

    /// <summary>The style of a file, read from its own first members and strings.</summary>
    public static JsonStyle Of(ObjectSyntax root, SourceText source)
    {
        if (root.Members.IsEmpty)
        {
            return Default;
        }

        var gap = Encoding.UTF8.GetString(root.Members[0].Gaps.Before!.Value.Span);
        var lastLineEnd = gap.LastIndexOfAny(['\n', '\r']);
        var severalLines = lastLineEnd >= 0;
        return new JsonStyle
        {
            NewLine = !severalLines ? "" : gap.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : gap[lastLineEnd].ToString(),
            Indent = severalLines ? gap[(lastLineEnd + 1)..] : "",
            Colon = Encoding.UTF8.GetString(root.Members[0].Colon!.Value.Span),
            Space = root.Members.Length > 1 ? Encoding.UTF8.GetString(root.Members[1].Gaps.Before!.Value.Span) : "",
            AsciiOnly = EscapesNonAscii(source.Bytes.Span),
            TextAsLines = !HasSourceAsString(root),
        };
    }

    private static bool HasSourceAsString(ObjectSyntax root)
    {
        var sources = root["cells"] is ArraySyntax cells
            ? cells.Items.Select(item => (item.Value as ObjectSyntax)?["source"])
            : [];
        return sources.FirstOrDefault(source => source is not null) is ScalarSyntax { IsString: true };
    }

    private static bool EscapesNonAscii(ReadOnlySpan<byte> json)
    {
        if (!Ascii.IsValid(json))
        {
            return false;
        }

        for (var at = json.IndexOf((byte)'\\'); at >= 0 && at + 5 < json.Length; at = json.IndexOf((byte)'\\'))
        {
            if (json[at + 1] == (byte)'u' && IsNonAscii(json[(at + 2)..]))
            {
                return true;
            }

            json = json[(at + 2)..];
        }

        return false;
    }

    private static bool IsNonAscii(ReadOnlySpan<byte> hex)
    {
        var unit = int.Parse(hex[..4], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        // A lone surrogate is escaped in any file, so only a pair tells something.
        return char.IsSurrogate((char)unit) ? char.IsHighSurrogate((char)unit) && hex[4..].StartsWith("\\ud"u8) : unit >= 0x80;
    }
}
