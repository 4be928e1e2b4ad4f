using System.Text.Json.Nodes;
using MediaCourse.Notebooks.Documents.Syntax;

namespace MediaCourse.Notebooks.Documents;

/// <summary>Metadata of an output, where null and an empty object say the same.</summary>
internal static class OutputMetadata
{
    public static bool Same(JsonObject? one, JsonObject? other) =>
        one is null or { Count: 0 } ? other is null or { Count: 0 } : JsonNodes.Same(one, other);
}
