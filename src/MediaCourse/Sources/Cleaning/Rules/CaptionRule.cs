using System.Buffers;

namespace MediaCourse.Sources.Cleaning.Rules;

/// <summary>"FILE - …", "File photo: …", "… (Photo by Jane Doe)", "In this May 1 file photo, …".</summary>
internal sealed class CaptionRule() : CleaningRule(
    "caption",
    "Says what a picture shows or who took it")
{
    private const int LongestCredit = 90;

    private static readonly Openings DashOpenings = new(
        "file photo", "file picture", "file image", "photo caption", "image caption", "picture caption", "media caption",
        "image source");

    private static readonly Openings ColonOpenings = new(
        "photo credit", "image credit", "photos", "photo", "image", "picture", "caption", "file", "credit");

    private static readonly Openings CreditOpenings = new(
        "photo by ", "photos by ", "photograph by ", "photo courtesy ", "image courtesy ", "picture by ", "photo via ");

    private static readonly Openings ShownOpenings = new(
        "photo taken on ", "file photo taken on ", "aerial photo taken on ", "photo provided by ", "this file photo ", "this undated photo ", "a file photo of ");

    private static readonly Phrases Announcements = new("image caption,", "image caption", "photo caption", "media caption,", "media caption");

    private static readonly SearchValues<string> CreditMarks = SearchValues.Create(
    [
        "photo by", "photo/", "photo via", "photo courtesy", "photo:", "getty images", "image:", "image courtesy",
        "courtesy of", "courtesy photo", "file photo", "picture:", "via ap", "via reuters", "via afp",
    ],
    StringComparison.OrdinalIgnoreCase);

    internal override void Apply(Page page)
    {
        foreach (var block in page.OpenBlocks())
        {
            var line = page.TextOf(block);
            if (Announcements.Has(line))
            {
                block.Assign(SpanRole.Caption, this);
                if (page.After(block) is { IsOpen: true, BlankBefore: false } announced)
                {
                    announced.Assign(SpanRole.Caption, this);
                }
            }
            else if (OpensAsCaption(line) || ShownOpenings.Begin(line) || IsCredit(block, line) || EndsWithCredit(line) || IsDatedFilePhoto(line))
            {
                block.Assign(SpanRole.Caption, this);
            }
        }
    }

    private static bool OpensAsCaption(ReadOnlySpan<char> line)
    {
        if (line.StartsWith("FILE", StringComparison.Ordinal) && IsMark(line[4..], "-\u2013\u2014:"))
        {
            return true;
        }

        return DashOpenings.LengthIn(line) is var dash and > 0 && IsMark(line[dash..], "-\u2013\u2014:,")
            || ColonOpenings.LengthIn(line) is var colon and > 0 && IsMark(line[colon..], ":");
    }

    /// <summary>A mark with text behind it. A hyphen counts only as a dash, so that "file-sharing" is a word.</summary>
    private static bool IsMark(ReadOnlySpan<char> rest, string marks)
    {
        var text = rest.TrimStart();
        return text.Length > 1 && marks.Contains(text[0]) && (text[0] != '-' || char.IsWhiteSpace(text[1]) || text[1] == '-');
    }

    private static bool IsCredit(Block block, ReadOnlySpan<char> line) =>
        block.Shape.Words <= 12 && !block.Shape.IsProse && CreditOpenings.Begin(line.TrimStart("(["));

    /// <summary>"… (AP Photo/Jane Doe)" or "… /AFP via Getty Images" at the very end.</summary>
    private static bool EndsWithCredit(ReadOnlySpan<char> line)
    {
        var end = line[Math.Max(0, line.Length - LongestCredit)..];
        if (line.EndsWith("Getty Images", StringComparison.Ordinal) || end.Contains("Credit...", StringComparison.Ordinal)
            || end.Contains("Photo: ", StringComparison.Ordinal) || end.Contains("Image credit: ", StringComparison.Ordinal))
        {
            return true;
        }

        var close = line.TrimEnd('.');
        if (close.IsEmpty || close[^1] is not (')' or ']'))
        {
            return false;
        }

        var open = close.LastIndexOfAny('(', '[');
        if (open < 0 || close.Length - open > LongestCredit)
        {
            return false;
        }

        return close[(open + 1)..].ContainsAny(CreditMarks);
    }

    private static bool IsDatedFilePhoto(ReadOnlySpan<char> line) =>
        line.StartsWith("In this ", StringComparison.Ordinal)
        && line[..Math.Min(line.Length, 90)].Contains("file photo", StringComparison.OrdinalIgnoreCase);
}
