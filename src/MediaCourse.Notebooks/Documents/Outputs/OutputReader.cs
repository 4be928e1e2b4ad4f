using System.Collections.Immutable;
using System.Text.Json.Nodes;
using MediaCourse.Notebooks.Documents.Syntax;

namespace MediaCourse.Notebooks.Documents;

/// <summary>Reads outputs. One whose shape is not as its kind asks is an unknown output, never an error.</summary>
internal static class OutputReader
{
    public static CellOutput Read(JsonSyntax json) => ReadKnown(json as ObjectSyntax) ?? new UnknownOutput(JsonNodes.ToNode(json) ?? JsonValue.Create("null"));

    public static MimeBundle ReadBundle(ObjectSyntax data) => new(
    [
        .. data.DistinctMembers.Select(member => new MimeEntry(member.Name, ReadContent(member.Name, member.Value))),
    ]);

    private static CellOutput? ReadKnown(ObjectSyntax? output) => output?.Text("output_type") switch
    {
        "stream" when SyntaxText.OfStringOrLines(output["text"]) is { } text =>
            new StreamOutput(output.Text("name") ?? "stdout", text),
        "display_data" when output["data"] is ObjectSyntax data =>
            new DisplayOutput(ReadBundle(data)) { Metadata = ReadMetadata(output) },
        "execute_result" when output["data"] is ObjectSyntax data =>
            new ResultOutput(ReadBundle(data), (output["execution_count"] as ScalarSyntax)?.WholeNumber) { Metadata = ReadMetadata(output) },
        "error" => new ErrorOutput(output.Text("ename") ?? "", output.Text("evalue") ?? "", ReadLines(output["traceback"])),
        _ => null,
    };

    private static JsonNode? ReadContent(string mimeType, JsonSyntax value) =>
        !MimeEntry.IsJson(mimeType) && SyntaxText.OfStringOrLines(value) is { } text ? JsonValue.Create(text) : JsonNodes.ToNode(value);

    private static JsonObject? ReadMetadata(ObjectSyntax output) =>
        output["metadata"] is ObjectSyntax { Members.Length: > 0 } metadata ? (JsonObject?)JsonNodes.ToNode(metadata) : null;

    private static ImmutableArray<string> ReadLines(JsonSyntax? value) => value is ArraySyntax lines
        ? [.. lines.Items.Select(item => SyntaxText.OfString(item.Value) ?? "")]
        : [];
}
