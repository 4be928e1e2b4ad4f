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
        if (value is not ArraySyntax lines)
        {
            return value is null ? null : OfString(value);
        }

        var text = new StringBuilder();
        foreach (var item in lines.Items)
        {
            if (OfString(item.Value) is not { } line)
            {
                return null;
            }

            text.Append(line);
        }

        return text.ToString();
    }

    /// <summary>A new text to stand where <paramref name="old"/> stood, in the same form.</summary>
    public static TextSyntax InPlaceOf(JsonSyntax? old, string text) => new(text, old switch
    {
        ArraySyntax { IsVerbatim: true } => TextForm.Lines,
        ScalarSyntax { IsString: true } => TextForm.String,
        TextSyntax edited => edited.Form,
        _ => TextForm.LikeTheFile,
    });
}
