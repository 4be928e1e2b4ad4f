using System.IO.Enumeration;
using System.Text.Json.Nodes;

namespace MediaCourse.Kernel.Jupyter;

/// <summary>What was run since the kernel started.</summary>
internal sealed class History
{
    private const int Session = 1;
    private const int DefaultCount = 100;
    private readonly List<Entry> _entries = [];

    /// <summary>Keeps an execution.</summary>
    /// <param name="line">Its number.</param>
    /// <param name="input">Its code.</param>
    /// <param name="output">Plain text of its result, or null.</param>
    public void Add(int line, string input, string? output) => _entries.Add(new Entry(line, input, output));

    /// <summary>Answers a <c>history_request</c>.</summary>
    public JsonObject Reply(JsonObject request)
    {
        var withOutput = request.Flag("output") ?? false;
        var reply = Replies.Ok();
        reply["history"] = new JsonArray([.. Select(request).Select(JsonNode (entry) => ToJson(entry, withOutput))]);
        return reply;
    }

    private IEnumerable<Entry> Select(JsonObject request)
    {
        var count = Math.Max(0, request.Number("n") ?? DefaultCount);
        switch (request.Text("hist_access_type"))
        {
            case "range":
                // 0 is the current session, and there is no other one.
                var start = request.Number("start") ?? 0;
                var stop = request.Number("stop") ?? int.MaxValue;
                return request.Number("session") is null or 0 or Session
                    ? _entries.Where(entry => entry.Line >= start && entry.Line < stop)
                    : [];
            case "search":
                var pattern = request.Text("pattern") is { Length: > 0 } given ? given : "*";
                var found = _entries.Where(entry => FileSystemName.MatchesSimpleExpression(pattern, entry.Input, ignoreCase: false));
                // Of several alike the last one stays in its place.
                return (request.Flag("unique") == true ? found.Reverse().DistinctBy(static entry => entry.Input, StringComparer.Ordinal).Reverse() : found).TakeLast(count);
            default:
                return _entries.TakeLast(count);
        }
    }

    private static JsonArray ToJson(Entry entry, bool withOutput) => new JsonArray(
        Session,
        entry.Line,
        withOutput ? new JsonArray(entry.Input, entry.Output) : entry.Input);

    private sealed record Entry(int Line, string Input, string? Output);
}
