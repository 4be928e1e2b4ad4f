using System.Text.Json.Nodes;
using MediaCourse.Notebooks.Documents.Syntax;

namespace MediaCourse.Notebooks.Documents;

/// <summary>Turns outputs into JSON, with the keys sorted and texts divided into lines where nbformat does so.</summary>
internal static class OutputWriter
{
    public static JsonSyntax Write(CellOutput output) => output switch
    {
        StreamOutput stream => Of(
            ("name", Text(stream.Name)),
            ("output_type", Text("stream")),
            ("text", new TextSyntax(stream.Text, TextForm.LikeTheFile))),
        DisplayOutput display => Of(
            ("data", WriteBundle(display.Data)),
            ("metadata", Metadata(display.Metadata)),
            ("output_type", Text("display_data"))),
        ResultOutput result => Of(
            ("data", WriteBundle(result.Data)),
            ("execution_count", ScalarSyntax.Of(result.ExecutionCount)),
            ("metadata", Metadata(result.Metadata)),
            ("output_type", Text("execute_result"))),
        ErrorOutput error => Of(
            ("ename", Text(error.Name)),
            ("evalue", Text(error.Message)),
            ("output_type", Text("error")),
            ("traceback", ArraySyntax.Of(error.Traceback.Select(Text)))),
        UnknownOutput unknown => JsonNodes.FromNode(unknown.Json),
        _ => throw new ArgumentException($"'{output.GetType()}' is no output.", nameof(output)),
    };

    public static ObjectSyntax WriteBundle(MimeBundle data) => ObjectSyntax.Of(data.Entries
        .OrderBy(entry => entry.MimeType, StringComparer.Ordinal)
        .Select(entry => new MemberSyntax(entry.MimeType, WriteContent(entry))));

    private static JsonSyntax WriteContent(MimeEntry entry) =>
        IsWrittenAsLines(entry.MimeType) && JsonNodes.TextOf(entry.Content) is { } text
            ? new TextSyntax(text, TextForm.LikeTheFile)
            : JsonNodes.FromNode(entry.Content);

    private static bool IsWrittenAsLines(string mimeType) =>
        mimeType.StartsWith("text/", StringComparison.Ordinal) || mimeType is "application/javascript" or "image/svg+xml";

    private static JsonSyntax Metadata(JsonObject? metadata) =>
        metadata is null ? ObjectSyntax.Empty : JsonNodes.FromNode(metadata);

    private static TextSyntax Text(string value) => new(value, TextForm.String);

    private static ObjectSyntax Of(params ReadOnlySpan<(string Name, JsonSyntax Value)> members)
    {
        var list = new List<MemberSyntax>(members.Length);
        foreach (var (name, value) in members)
        {
            list.Add(new MemberSyntax(name, value));
        }

        return ObjectSyntax.Of(list);
    }
}
