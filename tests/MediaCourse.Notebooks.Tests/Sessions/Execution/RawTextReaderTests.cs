using System.Text;
using FsCheck;
using FsCheck.Fluent;
using MediaCourse.Notebooks.Sessions.Execution;

namespace MediaCourse.Notebooks.Tests.Sessions.Execution;

public sealed class RawTextReaderTests
{
    private const string Marker = "\u001eABC";

    [Fact]
    public void Text_and_markers_come_out_the_same_however_the_bytes_are_cut() =>
        Prop.ForAll<NonNull<string>, NonNull<string>, int[]>((before, after, cuts) =>
        {
            var bytes = Encoding.UTF8.GetBytes(Clean(before.Get) + "\u001eA" + Marker + "ä€😀" + Marker + Clean(after.Get));
            var pieces = Read(bytes, cuts);
            var expected = Encoding.UTF8.GetString(bytes).Split(Marker);
            return string.Join('|', pieces.Select(piece => piece ?? Marker)).Replace("|", "", StringComparison.Ordinal)
                == string.Join(Marker, expected).Replace("|", "", StringComparison.Ordinal)
                && pieces.Count(piece => piece is null) == 2;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_beginning_of_a_marker_at_the_end_is_text_after_all()
    {
        var reader = new RawTextReader(Marker);

        Assert.Equal(["a"], reader.Take("a\u001eAB"u8), StringComparer.Ordinal);
        Assert.Equal("\u001eAB", reader.TakeRest());
    }

    private static List<string?> Read(byte[] bytes, int[] cuts)
    {
        var reader = new RawTextReader(Marker);
        var pieces = new List<string?>();
        var start = 0;
        foreach (var end in cuts.Select(cut => Math.Abs((long)cut) % (bytes.Length + 1)).Append(bytes.Length).Order())
        {
            pieces.AddRange(reader.Take(bytes.AsSpan(start, (int)end - start)));
            start = (int)end;
        }

        pieces.Add(reader.TakeRest());
        return pieces;
    }

    private static string Clean(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace(Marker, "", StringComparison.Ordinal);
}
