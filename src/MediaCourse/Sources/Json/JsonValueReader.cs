using System.Globalization;
using System.Text;
using System.Text.Json;

namespace MediaCourse.Sources.Json;

/// <summary>Reads a JSON document and keeps the line of each of its values. Strict: no comments, no trailing commas, no member twice.</summary>
internal ref struct JsonValueReader
{
    private readonly ReadOnlySpan<byte> _json;
    private readonly string _file;
    private Utf8JsonReader _reader;
    private int _countedTo;
    private int _line = 1;

    private JsonValueReader(ReadOnlySpan<byte> json, string file)
    {
        _json = json;
        _file = file;
        _reader = new Utf8JsonReader(json);
    }

    /// <summary>Reads a whole document.</summary>
    /// <exception cref="CorpusException">It is no JSON.</exception>
    public static JsonValue Read(string json, string file)
    {
        if (string.IsNullOrWhiteSpace(json))
        {
            throw new CorpusException(file, 1, null, "this file is empty; write what belongs into it, or restore it from a copy.");
        }

        var reader = new JsonValueReader(Encoding.UTF8.GetBytes(json), file);
        try
        {
            reader._reader.Read();
            var value = reader.ReadValue("");
            reader._reader.Read();
            return value;
        }
        catch (JsonException error)
        {
            var problem = error.Message.Split(" LineNumber:")[0].TrimEnd('.');
            throw new CorpusException(file, (int)(error.LineNumber ?? 0) + 1, null, $"this is no JSON ({problem}); correct it there or just before.", error);
        }
        catch (InvalidOperationException error)
        {
            throw new CorpusException(file, reader.Line(), null, "this text has an escape that stands for no character; correct it.", error);
        }
    }

    private JsonValue ReadValue(string path)
    {
        var line = Line();
        switch (_reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return new JsonValue(JsonValueKind.Object, line, path) { Members = ReadMembers(path) };
            case JsonTokenType.StartArray:
                var items = new List<JsonValue>();
                while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
                {
                    items.Add(ReadValue(string.Create(CultureInfo.InvariantCulture, $"{path}[{items.Count}]")));
                }

                return new JsonValue(JsonValueKind.Array, line, path) { Items = items };
            case JsonTokenType.String:
                return new JsonValue(JsonValueKind.String, line, path) { Text = _reader.GetString()! };
            case JsonTokenType.Number:
                return new JsonValue(JsonValueKind.Number, line, path) { Text = Encoding.UTF8.GetString(_reader.ValueSpan) };
            default:
                var kind = _reader.TokenType switch
                {
                    JsonTokenType.True => JsonValueKind.True,
                    JsonTokenType.False => JsonValueKind.False,
                    _ => JsonValueKind.Null,
                };
                return new JsonValue(kind, line, path);
        }
    }

    private List<KeyValuePair<string, JsonValue>> ReadMembers(string path)
    {
        var members = new List<KeyValuePair<string, JsonValue>>();
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
        {
            var name = _reader.GetString()!;
            var memberPath = path.Length == 0 ? name : $"{path}.{name}";
            if (members.Exists(member => member.Key == name))
            {
                throw new CorpusException(_file, Line(), memberPath, "stands there twice; keep one.");
            }

            _reader.Read();
            members.Add(new(name, ReadValue(memberPath)));
        }

        return members;
    }

    /// <summary>The line of the token at hand.</summary>
    private int Line()
    {
        var at = (int)_reader.TokenStartIndex;
        _line += _json[_countedTo..at].Count((byte)'\n');
        _countedTo = at;
        return _line;
    }
}
