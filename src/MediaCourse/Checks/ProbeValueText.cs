using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace MediaCourse.Checks;

/// <summary>Values of checks in writing. What is read may have been forged.</summary>
internal static class ProbeValueText
{
    public const string TypeField = "t";
    public const string NumberField = "n";
    public const string TextField = "s";
    public const string ListField = "l";
    public const string TableField = "d";
    public const string RowField = "r";

    /// <summary>Characters of the longest text that is written or read; a value's own bound leaves room for marks around it.</summary>
    public const int LongestText = 90_000;

    private const int LongestNumber = 400;
    private const int MostNesting = 64;
    private static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(ProbeValue value)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, OneLine))
        {
            value.WriteTo(json);
        }

        var text = Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
        return text.Length <= LongestText ? text
            : throw new CheckAuthoringException("The checked value is too long to compare; check its count or its first items instead.");
    }

    public static ProbeValue Read(string text)
    {
        if (text.Length > LongestText)
        {
            throw new ProbeTextException("it is too long");
        }

        try
        {
            using var json = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = MostNesting });
            return Read(json.RootElement);
        }
        catch (Exception error) when (error is JsonException or ArgumentException or InvalidOperationException)
        {
            throw new ProbeTextException("it is damaged");
        }
    }

    private static ProbeValue Read(JsonElement json)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Null:
                return new NullProbe();
            case JsonValueKind.True or JsonValueKind.False:
                return new TruthProbe(json.GetBoolean());
            case JsonValueKind.Object when json.TryGetProperty(TypeField, out var type) && type.ValueKind == JsonValueKind.String:
                return ReadTyped(type.GetString()!, json);
            default:
                throw new ProbeTextException("it is damaged");
        }
    }

    private static ProbeValue ReadTyped(string type, JsonElement json)
    {
        if (json.TryGetProperty(NumberField, out var number))
        {
            return new NumberProbe(type, Digits(number.GetString()));
        }

        if (json.TryGetProperty(TextField, out var text))
        {
            return new TextProbe(type, text.GetString() ?? throw new ProbeTextException("it is damaged"));
        }

        if (json.TryGetProperty(ListField, out var list))
        {
            return new ListProbe(type, [.. list.EnumerateArray().Select(Read)]);
        }

        if (json.TryGetProperty(TableField, out var table))
        {
            return new TableProbe(type, [.. table.EnumerateArray().Select(Read).Chunk(2).Select(Pair)]);
        }

        return json.TryGetProperty(RowField, out var row)
            ? new RowProbe(type, [.. row.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, Read(member.Value)))])
            : throw new ProbeTextException("it is damaged");
    }

    private static KeyValuePair<ProbeValue, ProbeValue> Pair(ProbeValue[] pair) =>
        pair.Length == 2 ? new(pair[0], pair[1]) : throw new ProbeTextException("it is damaged");

    private static string Digits(string? digits) =>
        digits is { Length: > 0 and <= LongestNumber } && double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
            ? digits
            : throw new ProbeTextException("a number in it is none");
}
