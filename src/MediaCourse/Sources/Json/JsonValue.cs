using System.Text.Json;

namespace MediaCourse.Sources.Json;

/// <summary>A JSON value with the line on which it begins, so that a message can name it.</summary>
/// <param name="Kind">What sort of value it is.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Path">Where in the document, such as <c>sources[1].published</c>; empty for the document itself.</param>
internal sealed record JsonValue(JsonValueKind Kind, int Line, string Path)
{
    /// <summary>The characters of a string, or the digits of a number.</summary>
    public string Text { get; init; } = "";

    /// <summary>The values of an array.</summary>
    public IReadOnlyList<JsonValue> Items { get; init; } = [];

    /// <summary>The members of an object, in order.</summary>
    public IReadOnlyList<KeyValuePair<string, JsonValue>> Members { get; init; } = [];

    /// <summary>The sort of value in plain words.</summary>
    public string KindInWords => Kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "true or false",
        _ => "null",
    };
}
