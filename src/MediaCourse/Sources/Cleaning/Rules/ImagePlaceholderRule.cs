using System.Buffers;

namespace MediaCourse.Sources.Cleaning.Rules;

/// <summary>"16x9 Image", "Image 2 of 5", "[image]": what is left where a picture stood.</summary>
internal sealed class ImagePlaceholderRule() : CleaningRule(
    "image-placeholder",
    "Stands in for a picture that the text does not carry")
{
    private const string Brackets = " \t\u00A0\u2022\u00B7*-[]()";
    private static readonly SearchValues<char> Numbers = SearchValues.Create("0123456789xX\u00D7/:");
    private static readonly Phrases Words = new(
        "image", "photo", "thumbnail", "placeholder image", "image placeholder", "enlarge image", "enlarge this image",
        "hide caption", "toggle caption", "view gallery", "photo gallery", "click to enlarge", "view image");

    internal override void Apply(Page page)
    {
        foreach (var block in page.OpenBlocks())
        {
            var line = page.TextOf(block);
            if (line.Length <= 40 && (Words.Has(line.Trim(Brackets)) || IsNumbered(line.Trim(Brackets))))
            {
                block.Assign(SpanRole.Boilerplate, this);
            }
        }
    }

    /// <summary>A proportion or a position in words for a picture: "16x9 Image", "Image 1 of 3", "Photo 2/7".</summary>
    private static bool IsNumbered(ReadOnlySpan<char> line)
    {
        Span<Range> parts = stackalloc Range[6];
        var count = line.Split(parts, ' ', StringSplitOptions.RemoveEmptyEntries);
        if (count is < 2 or > 4)
        {
            return false;
        }

        var names = 0;
        var numbers = 0;
        foreach (var range in parts[..count])
        {
            var part = line[range];
            if (Words.Has(part))
            {
                names++;
            }
            else if (char.IsAsciiDigit(part[0]) && !part.ContainsAnyExcept(Numbers))
            {
                numbers++;
            }
            else if (part is not "of")
            {
                return false;
            }
        }

        return names == 1 && numbers >= 1;
    }
}
