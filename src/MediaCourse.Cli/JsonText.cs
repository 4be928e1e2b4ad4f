using System.Text.Encodings.Web;
using System.Text.Json;

namespace MediaCourse.Cli;

/// <summary>Writes texts into JSON, every letter as it is.</summary>
internal static class JsonText
{
    /// <summary>The text in quotation marks, or <c>null</c>.</summary>
    public static string Of(string? text) =>
        text is null ? "null" : $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
