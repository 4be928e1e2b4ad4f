using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using MediaCourse.Charts;
using Draw = MediaCourse.Charts.Charts;

namespace MediaCourse.Tests.Charts;

public sealed partial class PlotlyLibraryTests
{
    private readonly string _html = Draw.Enable().ToHtml();

    [Fact]
    public void The_packed_library_is_the_version_that_is_named()
    {
        using var packed = new MemoryStream(Convert.FromBase64String(Packed().Match(_html).Groups[1].Value));
        using var script = new GZipStream(packed, CompressionMode.Decompress);
        using var reader = new StreamReader(script, Encoding.UTF8);

        Assert.Contains($"plotly.js (basic - minified) v{PlotlyLibrary.Version}", reader.ReadToEnd()[..200], StringComparison.Ordinal);
    }

    [Fact]
    public void It_takes_little_room_in_a_notebook_and_asks_no_network()
    {
        Assert.InRange(_html.Length, 400_000, 540_000);
        Assert.DoesNotContain("http", Packed().Replace(_html, ""), StringComparison.Ordinal);
        Assert.DoesNotContain("src=", Packed().Replace(_html, ""), StringComparison.Ordinal);
        Assert.Equal(1, _html.Split("</script>").Length - 1);
    }

    [GeneratedRegex("atob\\(\"([^\"]+)\"\\)")]
    private static partial Regex Packed();
}
