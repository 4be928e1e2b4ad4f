using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace MediaCourse.Notebooks.Documents.Syntax;

/// <summary>A place in a file's JSON and what is wrong there.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct JsonFault(int Offset, string What);

/// <summary>One pass over the bytes that proves them to be JSON, so that slices of them can be opened without care.</summary>
internal static class JsonCheck
{
    private const int KeysKept = 256;

    /// <summary>
    /// The first fault that forbids reading, or null. Doubled keys are no such fault; they are added to
    /// <paramref name="doubledKeys"/>.
    /// </summary>
    public static JsonFault? Run(ReadOnlySpan<byte> json, List<JsonFault> doubledKeys)
    {
        if (!Utf8.IsValid(json))
        {
            return new JsonFault(FirstInvalid(json), "these bytes are not UTF-8; save the file as UTF-8");
        }

        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = JsonSlices.DepthLimit + 1 });
        var keysByDepth = new List<HashSet<string>>();
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                {
                    if (reader.CurrentDepth >= JsonSlices.DepthLimit)
                    {
                        return new JsonFault((int)reader.TokenStartIndex, $"the JSON is nested deeper than {JsonSlices.DepthLimit} levels; no notebook is");
                    }

                    EnterContainer(keysByDepth, reader.CurrentDepth);
                }
                else if (reader.TokenType == JsonTokenType.PropertyName)
                {
                    var key = JsonString.Decode(reader.ValueSpan);
                    if (!keysByDepth[reader.CurrentDepth - 1].Add(key))
                    {
                        doubledKeys.Add(new JsonFault((int)reader.TokenStartIndex, key));
                    }
                }
            }

            return null;
        }
        catch (JsonException error)
        {
            return Explain(json, error);
        }
    }

    private static void EnterContainer(List<HashSet<string>> keysByDepth, int depth)
    {
        if (depth == keysByDepth.Count)
        {
            keysByDepth.Add(new HashSet<string>(StringComparer.Ordinal));
        }
        else if (keysByDepth[depth].Capacity > KeysKept)
        {
            // Clearing costs what the largest object before it had; many small ones behind a huge one would be slow.
            keysByDepth[depth] = new HashSet<string>(StringComparer.Ordinal);
        }
        else
        {
            keysByDepth[depth].Clear();
        }
    }

    private static JsonFault Explain(ReadOnlySpan<byte> json, JsonException error)
    {
        var lineStart = 0;
        for (var line = error.LineNumber ?? 0; line > 0; line--)
        {
            lineStart += json[lineStart..].IndexOf((byte)'\n') + 1;
        }

        var offset = Math.Min(lineStart + (int)(error.BytePositionInLine ?? 0), json.Length);
        if (json[offset..].Trim(" \t\r\n"u8).IsEmpty)
        {
            return new JsonFault(offset, "the JSON ends too early; the file seems to be cut off");
        }

        var rest = json[lineStart..];
        if (rest.StartsWith("<<<<<<<"u8) || rest.StartsWith("======="u8) || rest.StartsWith(">>>>>>>"u8))
        {
            return new JsonFault(lineStart, "a merge conflict was left in the file; choose one side and remove the marks");
        }

        var what = error.Message.Split(" LineNumber:")[0].Split(" Path:")[0].TrimEnd('.', ' ');
        return new JsonFault(offset, $"this is not JSON ({OneLine(what)}); mend it in a text editor or go back to an earlier copy");
    }

    private static string OneLine(string text) =>
        string.Concat(text.Select(character => char.IsControl(character) ? ' ' : character));

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            at += length;
        }

        return at;
    }
}
