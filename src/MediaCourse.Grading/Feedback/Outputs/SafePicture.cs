using System.Text;
using System.Text.RegularExpressions;

namespace MediaCourse.Grading.Feedback.Outputs;

/// <summary>Pictures, which stand in the page itself.</summary>
internal static partial class SafePicture
{
    private const int Largest = 3 << 20;
    private static readonly string[] Types = ["image/png", "image/jpeg", "image/gif", "image/webp"];

    /// <summary>The address of a picture of this type, or null where it is none.</summary>
    public static string? Of(string type, string base64)
    {
        var packed = string.Concat(base64.Where(static letter => !char.IsWhiteSpace(letter)));
        return Types.Contains(type, StringComparer.Ordinal) && packed.Length is > 0 and <= Largest && System.Buffers.Text.Base64.IsValid(packed) ? $"data:{type};base64,{packed}" : null;
    }

    /// <summary>The address if it holds its picture itself, else null.</summary>
    public static string? OfAddress(string address) =>
        Address().Match(address) is { Success: true } match ? Of(match.Groups["type"].Value.ToLowerInvariant(), match.Groups["data"].Value) : null;

    /// <summary>The address of a drawing, or null where it is too large. As a picture, a drawing neither runs nor fetches anything.</summary>
    public static string? OfSvg(string svg)
    {
        var drawing = svg.Contains("xmlns=", StringComparison.Ordinal) ? svg : Opening().Replace(svg, "<svg xmlns=\"http://www.w3.org/2000/svg\"", 1);
        return drawing.Length <= Largest ? $"data:image/svg+xml;base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes(drawing))}" : null;
    }

    [GeneratedRegex(@"\Adata:(?<type>image/[a-z]{3,4});base64,(?<data>[A-Za-z0-9+/=\s]+)\z", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Address();

    [GeneratedRegex("<svg", RegexOptions.IgnoreCase)]
    private static partial Regex Opening();
}
