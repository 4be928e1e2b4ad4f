using System.Text.Json.Nodes;
using MediaCourse.Notebooks.Sessions;
using MediaCourse.Notebooks.Sessions.Language;

namespace MediaCourse.Kernel.Jupyter;

/// <summary>Answers what a client asks about code that is being written.</summary>
internal sealed class LanguageRequests(Task<CSharpSession> session)
{
    private const int IndentWidth = 4;

    /// <summary>Answers a <c>complete_request</c>.</summary>
    public async Task<JsonObject> CompleteAsync(JsonObject request, CancellationToken cancellationToken)
    {
        var (code, position) = PlaceIn(request);
        var list = await (await session).Language.CompleteAsync(code, position, cancellationToken);
        var (start, end) = (CodePoints.FromUtf16(code, list.Start), CodePoints.FromUtf16(code, list.End));
        var reply = Replies.Ok();
        reply["matches"] = new JsonArray([.. list.Items.Select(static item => (JsonNode)item.Text)]);
        reply["cursor_start"] = start;
        reply["cursor_end"] = end;
        reply["metadata"] = new JsonObject
        {
            // JupyterLab and VS Code show kinds and declarations by it.
            ["_jupyter_types_experimental"] = new JsonArray([.. list.Items.Select(JsonNode (item) => new JsonObject
            {
                ["start"] = start,
                ["end"] = end,
                ["text"] = item.Text,
                ["type"] = KindOf(item.Kind),
                ["signature"] = item.Detail ?? "",
            })]),
        };
        return reply;
    }

    /// <summary>Answers an <c>inspect_request</c>.</summary>
    public async Task<JsonObject> InspectAsync(JsonObject request, CancellationToken cancellationToken)
    {
        var (code, position) = PlaceIn(request);
        var description = await (await session).Language.DescribeAsync(code, position, cancellationToken);
        var reply = Replies.Ok();
        reply["found"] = description is not null;
        reply["data"] = description is null ? [] : Data(description);
        reply["metadata"] = new JsonObject();
        return reply;
    }

    /// <summary>What is to be shown beside the notebook for a cell such as <c>?corpus</c> or <c>corpus?</c>; null for other cells.</summary>
    public async Task<JsonObject?> PageAsync(string code, CancellationToken cancellationToken)
    {
        var line = code.Trim();
        if (line.Contains('\n', StringComparison.Ordinal) || !(line.StartsWith('?') || line.EndsWith('?')))
        {
            return null;
        }

        var expression = line.Trim('?', ' ');
        var description = expression.Length == 0 ? null : await (await session).Language.DescribeAsync(expression, expression.Length, cancellationToken);
        return new JsonObject
        {
            ["source"] = "page",
            ["start"] = 0,
            ["data"] = description is null ? new JsonObject { ["text/plain"] = $"Nothing is known of '{expression}'." } : Data(description),
        };
    }

    /// <summary>Answers an <c>is_complete_request</c>.</summary>
    public static JsonObject IsComplete(JsonObject request)
    {
        var code = request.Text("code") ?? "";
        return CellLanguage.CompletenessOf(code) switch
        {
            CodeCompleteness.Complete => new JsonObject { ["status"] = "complete" },
            CodeCompleteness.Invalid => new JsonObject { ["status"] = "invalid" },
            _ => new JsonObject { ["status"] = "incomplete", ["indent"] = IndentAfter(code) },
        };
    }

    private static (string Code, int Position) PlaceIn(JsonObject request)
    {
        var code = request.Text("code") ?? "";
        return (code, request.Number("cursor_pos") is { } cursor ? CodePoints.ToUtf16(code, cursor) : code.Length);
    }

    private static JsonObject Data(SymbolDescription description) => new()
    {
        ["text/plain"] = description.PlainText,
        ["text/markdown"] = description.Markdown,
    };

    /// <summary>The last line's indent, and one more behind an open brace.</summary>
    private static string IndentAfter(string code)
    {
        var line = code.TrimEnd().Split('\n')[^1];
        var indent = line[..^line.TrimStart().Length];
        return line.EndsWith('{') || line.EndsWith('(') || line.EndsWith('[') ? indent + new string(' ', IndentWidth) : indent;
    }

    private static string KindOf(CompletionKind kind) => kind switch
    {
        CompletionKind.Keyword => "keyword",
        CompletionKind.Variable => "variable",
        CompletionKind.Method => "function",
        CompletionKind.Property => "property",
        CompletionKind.Field or CompletionKind.Event => "field",
        CompletionKind.Namespace => "module",
        CompletionKind.Interface => "interface",
        CompletionKind.Enum => "enum",
        CompletionKind.Struct => "struct",
        CompletionKind.Value => "value",
        CompletionKind.File => "file",
        _ => "class",
    };
}
