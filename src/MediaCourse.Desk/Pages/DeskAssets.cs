using System.Security.Cryptography;
using System.Text;
using MediaCourse.Charts;
using MediaCourse.Grading.Feedback;
using MediaCourse.Notebooks.Pages;

namespace MediaCourse.Desk.Pages;

/// <summary>The style sheet and the scripts of the desk. Their addresses hold their digests, so that a browser can keep them.</summary>
internal static class DeskAssets
{
    private static readonly Lazy<IReadOnlyDictionary<string, (string Digest, byte[] Content, string Type)>> Small = new(static () => new[]
    {
        Of("desk.css", PageFrame.Style + PageResource.Text("feedback.css") + Own("desk.css"), "text/css; charset=utf-8"),
        Of("desk.js", Own("desk.js"), "text/javascript; charset=utf-8"),
        Of("outputs.js", PageResource.Text("feedback.js"), "text/javascript; charset=utf-8"),
    }.ToDictionary(static asset => asset.Name, static asset => (asset.Digest, asset.Content, asset.Type), StringComparer.Ordinal));

    private static readonly Lazy<(byte[] Content, string Digest)> Plotly = new(static () =>
    {
        var packed = PlotlyLibrary.Packed();
        return (packed, DigestOf(packed));
    });

    /// <summary>Where an asset is.</summary>
    public static string Address(string name) => $"/assets/{name}?{(name == "plotly.js" ? Plotly.Value.Digest : Small.Value[name].Digest)}";

    /// <summary>An asset, or null; the library that draws charts is packed as a browser unpacks it.</summary>
    public static (byte[] Content, string Type, bool IsPacked)? Find(string name) =>
        name == "plotly.js" ? (Plotly.Value.Content, "text/javascript; charset=utf-8", true)
        : Small.Value.TryGetValue(name, out var asset) ? (asset.Content, asset.Type, false)
        : null;

    private static (string Name, string Digest, byte[] Content, string Type) Of(string name, string text, string type)
    {
        var content = Encoding.UTF8.GetBytes(text);
        return (name, DigestOf(content), content, type);
    }

    private static string DigestOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content))[..16];

    private static string Own(string name)
    {
        using var stream = typeof(DeskAssets).Assembly.GetManifestResourceStream($"MediaCourse.Desk.{name}")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
