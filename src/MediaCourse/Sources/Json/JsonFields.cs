using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace MediaCourse.Sources.Json;

/// <summary>Takes the fields of a JSON object by name and type, and refuses what it does not know.</summary>
internal sealed class JsonFields
{
    private readonly string _file;
    private readonly JsonValue _json;
    private readonly Dictionary<string, JsonValue> _members;

    /// <summary>Looks at an object.</summary>
    /// <exception cref="CorpusException">The value is no object, or has a field that is not in <paramref name="known"/>.</exception>
    public JsonFields(string file, JsonValue json, params ReadOnlySpan<string> known)
    {
        _file = file;
        _json = json;
        if (json.Kind != JsonValueKind.Object)
        {
            throw Wrong(json, "an object in braces, { … }");
        }

        _members = new Dictionary<string, JsonValue>(StringComparer.Ordinal);
        foreach (var (name, value) in json.Members)
        {
            if (!known.Contains(name))
            {
                throw new CorpusException(file, value.Line, value.Path, $"is no field that is known; known are {string.Join(", ", known!)}.");
            }

            _members.Add(name, value);
        }
    }

    /// <summary>The line on which the object begins.</summary>
    public int Line => _json.Line;

    /// <summary>A text that must be there and must not be blank.</summary>
    public string Text(string name) => OptionalText(name) ?? throw Missing(name, "a text");

    /// <summary>A text, or null where the field is null or left out.</summary>
    public string? OptionalText(string name)
    {
        if (Find(name) is not { } value)
        {
            return null;
        }

        if (value.Kind != JsonValueKind.String || string.IsNullOrWhiteSpace(value.Text))
        {
            throw Wrong(value, "a text in quotation marks, or null");
        }

        return value.Text;
    }

    public DateOnly? OptionalDate(string name)
    {
        if (Find(name) is not { } value)
        {
            return null;
        }

        return value.Kind == JsonValueKind.String
            && DateOnly.TryParseExact(value.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw Wrong(value, "a date such as \"2021-03-19\", or null");
    }

    public int Number(string name) => OptionalNumber(name) ?? throw Missing(name, "a whole number");

    public int? OptionalNumber(string name)
    {
        if (Find(name) is not { } value)
        {
            return null;
        }

        return value.Kind == JsonValueKind.Number && int.TryParse(value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Wrong(value, "a whole number");
    }

    /// <summary>A number, whole or not, or null where the field is null or left out.</summary>
    public double? OptionalDecimal(string name)
    {
        if (Find(name) is not { } value)
        {
            return null;
        }

        return value.Kind == JsonValueKind.Number && double.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : throw Wrong(value, "a number");
    }

    /// <summary>Yes or no, or null where the field is null or left out.</summary>
    public bool? OptionalFlag(string name) => Find(name) is not { } value ? null : value.Kind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Wrong(value, "true or false"),
    };

    /// <summary>An object, or null where the field is null or left out.</summary>
    public JsonValue? OptionalObject(string name) => Find(name);

    /// <summary>The values of a list; none where the field is null or left out.</summary>
    public IReadOnlyList<JsonValue> OptionalList(string name)
    {
        if (Find(name) is not { } value)
        {
            return [];
        }

        return value.Kind == JsonValueKind.Array ? value.Items : throw Wrong(value, "a list in brackets, [ … ]");
    }

    public ImmutableArray<string> OptionalTexts(string name) =>
    [
        .. OptionalList(name).Select(value => value.Kind == JsonValueKind.String ? value.Text : throw Wrong(value, "a text in quotation marks")),
    ];

    /// <summary>An error about one of the fields, or about the object where the field is left out.</summary>
    public CorpusException Error(string name, string problem)
    {
        var value = Find(name);
        return new CorpusException(_file, value?.Line ?? _json.Line, value?.Path ?? PathOf(name), problem);
    }

    private CorpusException Missing(string name, string wanted) =>
        new(_file, _json.Line, PathOf(name), $"is missing; write {wanted}.");

    private CorpusException Wrong(JsonValue value, string wanted)
    {
        var shown = value.Kind is JsonValueKind.String or JsonValueKind.Number && value.Text.Length <= 40
            ? $"{value.KindInWords} ({JsonEncodedText.Encode(value.Text)})"
            : value.KindInWords;
        return new CorpusException(_file, value.Line, value.Path.Length == 0 ? null : value.Path, $"{(value.Path.Length == 0 ? "this is" : "is")} {shown}; write {wanted}.");
    }

    private string PathOf(string name) => _json.Path.Length == 0 ? name : $"{_json.Path}.{name}";

    private JsonValue? Find(string name) =>
        _members.TryGetValue(name, out var value) && value.Kind != JsonValueKind.Null ? value : null;
}
