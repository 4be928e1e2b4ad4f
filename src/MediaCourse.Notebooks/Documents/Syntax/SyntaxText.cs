using System.Text;

namespace MediaCourse.Notebooks.Documents.Syntax;

/// <summary>Texts as notebooks hold them: one string, or a list of lines that belong together.</summary>
internal static class SyntaxText
{
    /// <summary>The text of a string, or null where the value is none.</summary>
    public static string? OfString(JsonSyntax value) => value switch
    {
        TextSyntax text => text.Value,
        ScalarSyntax { IsString: true } scalar => scalar.Decode(),
        _ => null,
    };

    /// <summary>The text of a string or of a list of strings, or null where the value is neither.</summary>
    public static string? OfStringOrLines(JsonSyntax? value)
    {
        return value switch
        {
            ArraySyntax { IsVerbatim: true } lines => OfLines(lines.Raw.Span),
            ArraySyntax lines => lines.Items.All(item => OfString(item.Value) is not null)
                ? string.Concat(lines.Items.Select(item => OfString(item.Value)))
                : null,
            null => null,
            _ => OfString(value),
        };
    }

    /// <summary>A new text to stand where <paramref name="old"/> stood, in the same form.</summary>
    public static TextSyntax InPlaceOf(JsonSyntax? old, string text) => new(text, old switch
    {
        ArraySyntax { IsVerbatim: true } => TextForm.Lines,
        ScalarSyntax { IsString: true } => TextForm.String,
        TextSyntax edited => edited.Form,
        _ => TextForm.LikeTheFile,
    });

    /// <summary>Joins the lines straight from the bytes: a long output has too many of them for a node each.</summary>
    private static string? OfLines(ReadOnlySpan<byte> array)
    {
        var text = new StringBuilder(array.Length / 2);
        foreach (var line in JsonSlices.Read(array))
        {
            if (array[line.Start] != (byte)'"')
            {
                return null;
            }

            text.Append(JsonString.Decode(array[(line.Start + 1)..(line.End - 1)]));
        }

        return text.ToString();
    }
}
