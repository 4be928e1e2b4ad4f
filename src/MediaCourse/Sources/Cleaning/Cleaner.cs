using System.Collections.Immutable;
using MediaCourse.Text;

namespace MediaCourse.Sources.Cleaning;

/// <summary>
/// Gives every character of a text that is not blank exactly one role, by rules. The text itself stays as it is: the
/// result is a list of spans of it.
/// </summary>
public static class Cleaner
{
    /// <summary>Cleans a text by the standard rules.</summary>
    /// <param name="raw">Any text, however ugly.</param>
    /// <param name="hints">What a person says of some of its lines; outranks the rules.</param>
    /// <returns>The spans in the order of the text; they never overlap, and only blanks lie between them.</returns>
    public static ImmutableArray<ArticleSpan> Clean(RawText raw, IReadOnlyList<RoleHint> hints) =>
        Clean(raw, hints, CleaningRules.Standard);

    /// <summary>Cleans a text by rules of one's own choice, in their order.</summary>
    /// <inheritdoc cref="Clean(RawText, IReadOnlyList{RoleHint})"/>
    public static ImmutableArray<ArticleSpan> Clean(RawText raw, IReadOnlyList<RoleHint> hints, IEnumerable<CleaningRule> rules)
    {
        ArgumentNullException.ThrowIfNull(raw);
        ArgumentNullException.ThrowIfNull(hints);
        ArgumentNullException.ThrowIfNull(rules);
        var page = new Page(raw, hints);
        foreach (var rule in rules)
        {
            rule.Apply(page);
        }

        return ToSpans(page);
    }

    private static ImmutableArray<ArticleSpan> ToSpans(Page page)
    {
        var repeats = new RepeatFinder(page.Raw);
        var spans = ImmutableArray.CreateBuilder<ArticleSpan>(page.Blocks.Count + 1);
        foreach (var block in page.Blocks)
        {
            if (block.Head is { } head)
            {
                spans.Add(Span(head.Span, head.Role, head.Rule, Block.Removes(head.Role), block));
            }

            spans.Add(Span(block.Span, block.Role, block.Rule, block.IsRemoved, block));
        }

        return spans.DrainToImmutable();

        ArticleSpan Span(TextSpan span, SpanRole role, CleaningRule? rule, bool isRemoved, Block block)
        {
            // A block of several lines is never cut, or only in its first line, so its end is right for either part.
            var line = page.Raw.LineOf(span.Start);
            return new ArticleSpan(page.Raw, span, line, block.EndLine == block.Line ? line : page.Raw.LineOf(span.End - 1))
            {
                Role = role,
                Rule = rule,
                IsRemoved = isRemoved,
                DuplicateOf = repeats.FindOrAdd(span, line),
            };
        }
    }
}
