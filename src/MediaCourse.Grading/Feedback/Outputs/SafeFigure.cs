using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MediaCourse.Charts;

namespace MediaCourse.Grading.Feedback.Outputs;

/// <summary>A chart that the page draws itself, out of the keys and values of a figure that are known to be harmless.</summary>
/// <param name="Json">The figure.</param>
/// <param name="Title">Its title, or an empty text.</param>
/// <param name="Height">Its height in pixels.</param>
internal sealed partial record SafeFigure(string Json, string Title, int Height)
{
    private const int MostTraces = 40;
    private const int MostMarks = 60;
    private const int MostValues = 5_000;
    private const int LongestText = 400;
    private const int Largest = 1_000_000;
    private const int Deepest = 16;
    private const double MostOfNumber = 1e15;
    private const int UsualHeight = 450;
    private const int LeastHeight = 150;
    private const int MostHeight = 1_200;

    /// <summary>The figure, or null where there is nothing in it that can be drawn.</summary>
    /// <param name="json">What an output holds as a plotly figure: an object, or its text.</param>
    public static SafeFigure? Of(JsonNode? json)
    {
        try
        {
            // .NET Interactive writes it as a text.
            var text = json?.GetValueKind() == JsonValueKind.String ? json.GetValue<string>() : json?.ToJsonString();
            var figure = text is null || text.Length > Largest ? null : JsonNode.Parse(text, documentOptions: new JsonDocumentOptions { MaxDepth = Deepest }) as JsonObject;
            return figure is null ? null : Of(figure);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or ArgumentException)
        {
            // A key that comes twice is an argument that is wrong.
            return null;
        }
    }

    private static SafeFigure? Of(JsonObject figure)
    {
        var traces = new JsonArray([.. Objects(figure["data"], MostTraces).Where(static trace => FigureKeys.Traces.Contains(TextOf(trace["type"]) ?? "scatter")).Select(static trace => Copy(trace, FigureKeys.Trace))]);
        if (traces.Count == 0)
        {
            return null;
        }

        var given = figure["layout"] as JsonObject ?? [];
        var layout = Copy(given, FigureKeys.Layout);
        AddMarks(layout, given, "annotations", FigureKeys.Annotation);
        AddMarks(layout, given, "shapes", FigureKeys.Shape);
        var height = layout["height"] is JsonValue value && value.TryGetValue(out double pixels) ? Math.Clamp((int)pixels, LeastHeight, MostHeight) : UsualHeight;
        layout["height"] = height;
        var title = (layout["title"] as JsonObject)?["text"];
        return new SafeFigure(
            new JsonObject { ["data"] = traces, ["layout"] = layout }.ToJsonString(),
            title is JsonValue words && words.TryGetValue(out string? shown) ? ChartText.Plain(shown) : "",
            height);
    }

    private static void AddMarks(JsonObject layout, JsonObject given, string name, FrozenDictionary<string, FigureValue> keys)
    {
        if (Objects(given[name], MostMarks).ToList() is { Count: > 0 } marks)
        {
            layout[name] = new JsonArray([.. marks.Select(mark => Copy(mark, keys))]);
        }
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? array, int most) => (array as JsonArray ?? []).OfType<JsonObject>().Take(most);

    private static JsonObject Copy(JsonObject from, FrozenDictionary<string, FigureValue> keys, string path = "")
    {
        var copy = new JsonObject();
        foreach (var (name, value) in from)
        {
            var key = path + name;
            var kept = value is JsonObject inner && keys.Keys.Any(known => known.StartsWith(key + ".", StringComparison.Ordinal)) ? Copy(inner, keys, key + ".")
                : keys.TryGetValue(key, out var kind) ? ValueOf(kind, value)
                : null;
            if (kept is not null)
            {
                // A title may be written as its text alone, which later versions of plotly.js no longer take.
                copy[name] = name == "title" && kept is JsonValue ? new JsonObject { ["text"] = kept } : kept;
            }
        }

        return copy;
    }

    private static JsonNode? ValueOf(FigureValue kind, JsonNode? value) => kind switch
    {
        FigureValue.Number => NumberOf(value),
        FigureValue.Flag => FlagOf(value) ?? Matching(value, Word()),
        FigureValue.Word => FlagOf(value) ?? Matching(value, Word()),
        FigureValue.Format => Matching(value, Format()),
        FigureValue.Colour => Matching(value, Colour()),
        FigureValue.Text => LabelOf(value),
        FigureValue.Values => Many(value, static one => NumberOf(one) ?? LabelOf(one)),
        FigureValue.Colours => Many(value, static one => NumberOf(one) ?? Matching(one, Colour())),
        FigureValue.Scale => (JsonNode?)Matching(value, Word()) ?? ScaleOf(value),
        _ => null,
    };

    private static JsonNode? Many(JsonNode? value, Func<JsonNode?, JsonNode?> one) =>
        value is JsonArray all ? new JsonArray([.. all.Take(MostValues).Select(one)]) : one(value);

    private static JsonArray? ScaleOf(JsonNode? value) => value is JsonArray { Count: > 1 and < 30 } steps
        ? new JsonArray([.. steps.OfType<JsonArray>().Where(static step => step.Count == 2).Select(static step => new JsonArray(NumberOf(step[0]) ?? JsonValue.Create(0), Matching(step[1], Colour()) ?? JsonValue.Create("#888888")))])
        : null;

    private static JsonValue? NumberOf(JsonNode? value) =>
        value is JsonValue number && number.TryGetValue(out double amount) && double.IsFinite(amount) && Math.Abs(amount) <= MostOfNumber ? JsonValue.Create(amount) : null;

    private static JsonValue? FlagOf(JsonNode? value) => value is JsonValue flag && flag.TryGetValue(out bool yes) ? JsonValue.Create(yes) : null;

    private static JsonValue? Matching(JsonNode? value, Regex form) => TextOf(value) is { } text && form.IsMatch(text) ? JsonValue.Create(text) : null;

    private static string? TextOf(JsonNode? value) => value is JsonValue text && text.TryGetValue(out string? words) ? words : null;

    // Plotly reads a little HTML, links and styles among it. Of that lines, bold and italics are left.
    private static JsonValue? LabelOf(JsonNode? value)
    {
        if (TextOf(value) is not { } text)
        {
            return null;
        }

        var cut = text.Length > LongestText ? text[..LongestText] + "\u2026" : text;
        return JsonValue.Create(Markup().Replace(cut, static mark => mark.Groups["kept"].Success ? mark.Value.ToLowerInvariant() : mark.Groups["other"].Success ? "" : "&lt;"));
    }

    [GeneratedRegex(@"(?<kept></?(?:b|i)>|<br>)|(?<other></?[A-Za-z][^<>]*>)|<", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Markup();

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9 +_-]{0,40}\z|\A[-./\\|+x]?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Word();

    [GeneratedRegex(@"\A[+ ]?,?(?:\.[0-9])?[~]?[defgs%]?\z|\A%[YmdHMbB](?:[-/: ]%[YmdHMbB]){0,4}\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Format();

    [GeneratedRegex(@"\A(?:#[0-9A-Fa-f]{3,8}|[A-Za-z]{3,24}|(?:rgb|hsl)a?\([0-9., %]{1,40}\))\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Colour();
}
