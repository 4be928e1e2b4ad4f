namespace MediaCourse.Sources.Cleaning.Rules;

/// <summary>"By Jane Doe, Washington correspondent", "By NewsDesk Updated May 1", "Editing by John Roe".</summary>
internal sealed class BylineRule() : CleaningRule(
    "byline",
    "Says who wrote, edited or helped with the article")
{
    private const int MostWords = 24;

    private const int LongestContribution = 300;

    private static readonly Openings NameOpenings = new("by ", "written by ", "posted by ", "story by ", "words by ", "report by ", "text by ");

    private static readonly Openings ContributionOpenings = new(
        "reporting by ", "additional reporting by ", "editing by ", "edited by ", "writing by ", "reported by ", "with reporting by ",
        "with additional reporting by ");

    /// <summary>Words in small letters that stand between names, titles and dates.</summary>
    private static readonly Phrases Links = new(
        "and", "&", "for", "of", "de", "del", "da", "di", "la", "le", "van", "von", "der", "den", "al", "bin", "ibn", "el",
        "in", "at", "on", "with", "the", "updated", "published", "posted", "modified", "last", "first", "pm", "am", "p.m", "a.m",
        "staff", "writer", "reporter", "correspondent", "editor", "editors", "chief", "bureau", "contributor", "columnist", "senior",
        "political", "foreign", "diplomatic", "business", "special", "to", "agencies", "news", "min", "mins", "read", "ago", "hours", "days");

    internal override void Apply(Page page)
    {
        foreach (var block in page.OpenBlocks())
        {
            if (IsContribution(page.TextOf(block)))
            {
                block.Assign(SpanRole.Byline, this);
            }
        }

        var paragraphsBefore = 0;
        foreach (var block in page.OpenBlocks())
        {
            if (block.Shape.IsProse && ++paragraphsBefore > 2)
            {
                break;
            }

            AssignIfByline(page, block);
        }

        foreach (var block in page.Tail())
        {
            AssignIfByline(page, block);
        }
    }

    private static bool IsContribution(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestContribution)
        {
            return false;
        }

        var end = line.TrimEnd(".)]*_ ");
        if (end.EndsWith(" contributed to this report", StringComparison.OrdinalIgnoreCase)
            || end.EndsWith(" contributed to this story", StringComparison.OrdinalIgnoreCase)
            || end.EndsWith(" contributed to this article", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var bare = line.TrimStart("([*_ ");
        var opening = ContributionOpenings.LengthIn(bare);
        return opening > 0 && opening < bare.Length && char.IsUpper(bare[opening]);
    }

    private void AssignIfByline(Page page, Block block)
    {
        if (block.Shape.Words <= MostWords && IsByline(page.TextOf(block)))
        {
            block.Assign(SpanRole.Byline, this);
        }
    }

    private static bool IsByline(ReadOnlySpan<char> line)
    {
        var opening = NameOpenings.LengthIn(line);
        if (opening > 0)
        {
            return char.IsUpper(line[0]) && IsNamesAndDates(line[opening..].TrimStart());
        }

        return HasUpdateWord(line) && IsNamesAndDates(line);
    }

    /// <summary>"Jane Doe Posted on March 20, 2021": a name needs no "By" where a date of publication follows.</summary>
    private static bool HasUpdateWord(ReadOnlySpan<char> line)
    {
        ReadOnlySpan<string> words = [" Posted", " Published", " Updated", " posted on", " published on", " updated on"];
        foreach (var word in words)
        {
            if (line.IndexOf(word, StringComparison.Ordinal) is var at and > 0 && line[at..].ContainsAnyInRange('0', '9'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a line is made of nothing but names, dates, times and the small words between them.</summary>
    private static bool IsNamesAndDates(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty || (line[^1] == '.' && !EndsWithInitial(line)))
        {
            return false;
        }

        var first = true;
        foreach (var range in line.SplitAny(' ', '\u00A0', '|', '\u2022', '/'))
        {
            var word = line[range].Trim(",;:()[]\u2013\u2014-\u00B7");
            if (word.IsEmpty)
            {
                continue;
            }

            var bare = word.TrimEnd('.');
            if (first && (WrittenDate.IsWeekday(bare) || WrittenDate.MonthOf(bare) is not null || !char.IsUpper(word[0])))
            {
                return false;
            }

            if (!char.IsUpper(word[0]) && !char.IsAsciiDigit(word[0]) && word[0] != '@' && !Links.Has(word))
            {
                return false;
            }

            first = false;
        }

        return !first;
    }

    private static bool EndsWithInitial(ReadOnlySpan<char> line) =>
        line.EndsWith("Jr.", StringComparison.Ordinal) || line.EndsWith("Sr.", StringComparison.Ordinal)
        || line.EndsWith(".m.", StringComparison.Ordinal)
        || (line.Length >= 3 && char.IsUpper(line[^2]) && line[^3] is ' ' or '.');
}
