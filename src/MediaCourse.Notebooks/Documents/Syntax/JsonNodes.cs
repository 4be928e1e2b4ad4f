using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MediaCourse.Notebooks.Documents.Syntax;

/// <summary>The bridge to System.Text.Json's nodes, which the public types show.</summary>
internal static class JsonNodes
{
    /// <summary>A copy of the value as a node; of doubled keys the last one counts.</summary>
    public static JsonNode? ToNode(JsonSyntax value)
    {
        switch (value)
        {
            case ObjectSyntax record:
                var members = new JsonObject();
                foreach (var member in record.Members)
                {
                    members[member.Name] = ToNode(member.Value);
                }

                return members;
            case ArraySyntax array:
                return new JsonArray([.. array.Items.Select(item => ToNode(item.Value))]);
            case ScalarSyntax { IsNull: true }:
                return null;
            case ScalarSyntax { Flag: { } flag }:
                return JsonValue.Create(flag);
            case ScalarSyntax { IsNumber: true } number:
                return JsonNode.Parse(number.Token.Span);
            default:
                return JsonValue.Create(SyntaxText.OfString(value));
        }
    }

    /// <summary>A new value. Keys are sorted, as nbformat sorts them.</summary>
    /// <exception cref="ArgumentException">It is nested deeper than a notebook may be.</exception>
    public static JsonSyntax FromNode(JsonNode? node, int depth = 0)
    {
        if (depth > JsonSlices.DepthLimit / 2)
        {
            throw new ArgumentException($"The JSON value is nested deeper than {JsonSlices.DepthLimit / 2} levels.", nameof(node));
        }

        return node switch
        {
            null => ScalarSyntax.Null,
            JsonObject record => ObjectSyntax.Of(record
                .OrderBy(member => member.Key, StringComparer.Ordinal)
                .Select(member => new MemberSyntax(member.Key, FromNode(member.Value, depth + 1)))),
            JsonArray array => ArraySyntax.Of(array.Select(item => FromNode(item, depth + 1))),
            JsonValue value => FromValue(value),
            _ => throw new ArgumentException($"'{node.GetType()}' is no JSON value.", nameof(node)),
        };
    }

    /// <summary>The characters of a string, or null where the value is none. A lone surrogate passes.</summary>
    public static string? TextOf(JsonNode? node)
    {
        if (node is not JsonValue value || value.GetValueKind() != JsonValueKind.String)
        {
            return null;
        }

        return value.TryGetValue(out JsonElement element)
            ? JsonString.Decode(Encoding.UTF8.GetBytes(element.GetRawText()).AsSpan()[1..^1])
            : value.GetValue<string>();
    }

    /// <summary>Whether two values are equal, whatever their spelling and the order of keys.</summary>
    public static bool Same(JsonNode? one, JsonNode? other)
    {
        switch (one, other)
        {
            case (JsonObject left, JsonObject right):
                return left.Count == right.Count
                    && left.All(member => right.TryGetPropertyValue(member.Key, out var value) && Same(member.Value, value));
            case (JsonArray left, JsonArray right):
                return left.Count == right.Count && left.Zip(right).All(pair => Same(pair.First, pair.Second));
            default:
                var text = TextOf(one);
                return text is null ? JsonNode.DeepEquals(one, other) : string.Equals(text, TextOf(other), StringComparison.Ordinal);
        }
    }

    private static JsonSyntax FromValue(JsonValue value) =>
        TextOf(value) is { } text ? new TextSyntax(text, TextForm.String) : ScalarSyntax.OfToken(value.ToJsonString());
}
