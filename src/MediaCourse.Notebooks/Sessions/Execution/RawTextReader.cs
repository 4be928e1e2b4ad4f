using System.Text;

namespace MediaCourse.Notebooks.Sessions.Execution;

/// <summary>Splits what comes from an executor's raw error stream into text and the markers that cells end with.</summary>
/// <param name="marker">A marker that nobody can know before a cell runs; ASCII, its first character nowhere else in it.</param>
internal sealed class RawTextReader(string marker)
{
    private readonly byte[] _marker = Encoding.ASCII.GetBytes(marker);
    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();
    private byte[] _held = [];

    /// <summary>Takes the next bytes.</summary>
    /// <returns>The pieces in order: text, or null for a marker.</returns>
    public IReadOnlyList<string?> Take(ReadOnlySpan<byte> bytes)
    {
        byte[] joined = [.. _held, .. bytes];
        var rest = joined.AsSpan();
        var pieces = new List<string?>();
        for (var at = rest.IndexOf(_marker); at >= 0; at = rest.IndexOf(_marker))
        {
            AddText(pieces, rest[..at]);
            pieces.Add(null);
            rest = rest[(at + _marker.Length)..];
        }

        var held = HeldBack(rest);
        AddText(pieces, rest[..^held]);
        _held = rest[^held..].ToArray();
        return pieces;
    }

    /// <summary>What has been held back at the end of the stream.</summary>
    public string TakeRest()
    {
        var rest = Encoding.UTF8.GetString(_held);
        _held = [];
        return rest;
    }

    /// <summary>Length of the end that may be the beginning of a marker.</summary>
    private int HeldBack(ReadOnlySpan<byte> bytes)
    {
        var first = bytes.LastIndexOf(_marker[0]);
        return first >= 0 && _marker.AsSpan().StartsWith(bytes[first..]) ? bytes.Length - first : 0;
    }

    private void AddText(List<string?> pieces, ReadOnlySpan<byte> bytes)
    {
        var text = new char[_decoder.GetCharCount(bytes, flush: false)];
        var length = _decoder.GetChars(bytes, text, flush: false);
        if (length > 0)
        {
            pieces.Add(new string(text, 0, length));
        }
    }
}
